import { actingBy, caseAfter, pagesBy, type Acted } from '../testing/acts';
import { runStreet, type RunningStreet } from '../testing/running-street';

const lead = 'environment-310115004';
const helper = 'urban-310115004';
const unit = '310115004-URBAN_MANAGEMENT';
const page = `query ($id: ID!, $atLeast: Position) { case(id: $id, atLeast: $atLeast) {
  leadUnit coHandlers tasks { unit task answer } whistles { unit isThere } transfer { unit } isProblem transfers objections
  clocks { kind unit end { verdict reason } } } }`;
const lists = `query ($atLeast: Position) {
  workList(list: TO_HELP, atLeast: $atLeast) { nodes { id } } workCounts(atLeast: $atLeast) { list cases } }`;

describe('a unit that is helped', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const { act, codesOf } = actingBy(() => street.caller);
  const pageFor = pagesBy(() => street.caller, page);
  const toHelp = async (who: string, { receipt }: Acted) => {
    const { data } = await street.caller.ask(who, { query: lists, variables: { atLeast: receipt.position } });
    const { workList, workCounts } = data as {
      workList: { nodes: { id: string }[] };
      workCounts: { list: string; cases: number }[];
    };
    expect(workCounts.find(({ list }) => list === 'TO_HELP')?.cases).toBe(workList.nodes.length);
    return workList.nodes.map(({ id }) => id);
  };

  it('asks another, in whose list the task is until it is answered', async () => {
    const signed = await caseAfter(street.caller, 'signCase');
    const asked = await act(lead, 'inviteCoHandler', signed, { unit, task: '协助清运' });
    expect(await toHelp(helper, asked)).toEqual([signed.case.id]);
    const done = { outcome: 'RESOLVED', summary: '已清运。' };
    expect(await codesOf(lead, 'completeHandling', asked, done)).toEqual(['TASKS_UNANSWERED']);
    const answered = await act(helper, 'answerTask', asked, { answer: '已派车' });
    expect(await toHelp(helper, answered)).toEqual([]);
    const seen = await pageFor(helper, answered);
    expect(seen['tasks']).toEqual([{ unit, task: '协助清运', answer: '已派车' }]);
    expect(seen['clocks']).toContainEqual({
      kind: 'ASSISTANCE',
      unit,
      end: { verdict: 'MET', reason: 'DONE' },
    });
    expect((await act(lead, 'completeHandling', answered, done)).case.status).toBe('HANDLED');
  });

  it('calls a department to the place, and goes on when it has come', async () => {
    const signed = await caseAfter(street.caller, 'signCase');
    const called = await act(lead, 'blowWhistle', signed, { unit, matter: '现场有人阻挠' });
    expect((await pageFor(lead, called))['whistles']).toEqual([{ unit, isThere: false }]);
    const there = await act(helper, 'reportIn', called, { note: '两人到场' });
    expect((await pageFor(lead, there))['whistles']).toEqual([{ unit, isThere: true }]);
    const over = await act(lead, 'closeWhistle', there, { unit, result: '已劝离' });
    expect((await pageFor(lead, over))['whistles']).toEqual([]);
  });

  it('hands the lead on to a unit that accepts it', async () => {
    const signed = await caseAfter(street.caller, 'signCase');
    expect(await codesOf(lead, 'offerTransfer', signed, { to: '310101', reason: '非职责' })).toEqual([
      'UNIT_UNKNOWN',
    ]);
    const offered = await act(lead, 'offerTransfer', signed, { to: unit, reason: '属城管职责' });
    expect(await pageFor(helper, offered)).toMatchObject({
      leadUnit: '310115004-ENVIRONMENT',
      transfer: { unit },
    });
    expect(await toHelp(helper, offered)).toEqual([signed.case.id]);
    const taken = await act(helper, 'acceptTransfer', offered, {});
    expect(await pageFor(lead, taken)).toMatchObject({
      leadUnit: unit,
      coHandlers: ['310115004-ENVIRONMENT'],
      transfer: null,
      isProblem: false,
      transfers: 1,
      objections: 0,
    });
  });

  it('may be told for good that a case is its own', async () => {
    const sent = await caseAfter(street.caller, 'dispatchCase');
    const why = { reason: 'NOT_OUR_COMPETENCE', explanation: '非职责' };
    const objected = await act(lead, 'objectToDispatch', sent, why);
    const told = await act('leader-310115', 'designateUnit', objected, { explanation: '指定承办' });
    expect(told.case.status).toBe('DISPATCHED');
    expect(await pageFor(lead, told)).toMatchObject({ objections: 1, transfers: 0 });
    expect(await codesOf(lead, 'objectToDispatch', told, why)).toEqual(['UNIT_IS_DESIGNATED']);
  });

  it('talks a hard case over with others', async () => {
    const filed = await caseAfter(street.caller, 'fileCase');
    const held = await act('dispatch-310115', 'holdConsultation', filed, {
      participants: [unit],
      conclusion: '由城管牵头',
    });
    expect(held.case.status).toBe('FILED');
  });
});
