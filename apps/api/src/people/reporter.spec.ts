import { randomUUID } from 'node:crypto';
import { acted, actingBy, actOf, pagesBy, reportInput } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const operator = 'operator-310115';
const duty = 'duty-310115';
const page = `query ($id: ID!, $atLeast: Position) { case(id: $id, atLeast: $atLeast) {
  people { name { state value } } } }`;

describe('a correction of who reported it', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const { act, codesOf } = actingBy(() => street.caller);
  const pageFor = pagesBy<{ people: { name: object }[] }>(() => street.caller, page);

  it('is what everybody reads who may, and nobody reads the wrong name any more', async () => {
    const people = [
      { part: 'REPORTER', name: '王秀兰', phone: '021-5550 1111' },
      { part: 'PARTY', name: '李四' },
    ];
    const reporting = actOf('reportCase', { ...reportInput, people });
    const reported = acted(await street.caller.ask(operator, reporting), 'reportCase');
    const right = { name: '王秀岚', phone: '021-5550 2222' };
    const input = { caseId: reported.case.id, reporter: right, reason: '登记时听错姓名' };
    const correcting = actOf('correctReporter', input);
    const corrected = acted(await street.caller.ask(operator, correcting), 'correctReporter');
    const namesIn = async (who: string) => {
      const { people: shown } = await pageFor(who, corrected);
      return shown.map(({ name }) => name);
    };
    const open = (value: string) => ({ state: 'OPEN', value });
    expect(await namesIn(duty)).toEqual([open('李四'), open('王秀岚')]);
    expect(await namesIn('leader-310115')).toMatchObject([{ state: 'HIDDEN' }, { state: 'HIDDEN' }]);

    const end = await street.store.end();
    const again = await street.caller.ask(operator, correcting);
    expect(acted(again, 'correctReporter').receipt).toEqual(corrected.receipt);
    expect(acted(await street.caller.ask(operator, reporting), 'reportCase').case.id).toBe(reported.case.id);
    const { commandId } = correcting.variables.input;
    const other = actOf('correctReporter', {
      ...input,
      commandId,
      reporter: { name: '张三', phone: '021-5550 2222' },
    });
    expect(codesIn(await street.caller.ask(operator, other))).toEqual(['COMMAND_ID_REUSED']);
    expect(await street.store.end()).toBe(end);
  });

  it('leaves a resident who reported it himself who he is: what he has erased is not kept again', async () => {
    const resident = randomUUID();
    const own = { ...reportInput, people: [{ part: 'REPORTER', name: '赵敏', phone: '021-5550 3333' }] };
    const reported = acted(await street.caller.ask(resident, actOf('reportCase', own)), 'reportCase');
    const reporter = { name: '赵敏', phone: '021-5550 4444' };
    const corrected = await act(operator, 'correctReporter', reported, { reporter, reason: '号码有误' });
    expect((await pageFor(resident, corrected)).people).toEqual([{ name: { state: 'OPEN', value: '赵敏' } }]);
    const erase = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { erasedAt } }';
    const input = { commandId: randomUUID(), personId: resident, reason: '撤回同意' };
    expect(codesIn(await street.caller.ask(resident, { query: erase, variables: { input } }))).toEqual([]);
    expect((await pageFor(operator, corrected)).people).toEqual([{ name: { state: 'ERASED', value: null } }]);
    expect(await codesOf(operator, 'correctReporter', reported, { reporter, reason: '再次' })).toEqual([
      'PERSON_ERASED',
    ]);
  });
});
