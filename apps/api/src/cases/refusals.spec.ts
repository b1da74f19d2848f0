import { randomUUID } from 'node:crypto';
import { acted, actOf, caseAfter, grid, reportInput, type Acted } from '../testing/acts';
import { codesIn, type Answer } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const worker = `grid-${grid}`;
const dispatcher = 'dispatch-310115';
const handler = 'environment-310115004';
const resident = '6f1c2f0e-5d8f-4a5c-9b7e-0c4a1f5d2b10';
const done = { outcome: 'RESOLVED', summary: '已清运。' };

/** What is done to a case by whom, at which point of its course, and what stands against it. */
const refused: readonly (readonly [who: string, act: string, after: string, input: object, code: string])[] =
  [
    ['duty-310115', 'closeCase', 'reportCase', {}, 'CASE_NOT_CHECKED'],
    [dispatcher, 'dispatchCase', 'reportCase', { leadUnit: '310115004-ENVIRONMENT' }, 'CASE_NOT_FILED'],
    [worker, 'fileCase', 'reportCase', { urgency: 'ORDINARY' }, 'ROLE_MAY_NOT'],
    ['duty-310101', 'fileCase', 'reportCase', { urgency: 'ORDINARY' }, 'CASE_UNKNOWN'],
    ['leader-31', 'fileCase', 'reportCase', { urgency: 'ORDINARY' }, 'ROLE_MAY_NOT'],
    [resident, 'comment', 'reportCase', { text: '何时处理？' }, 'CASE_UNKNOWN'],
    ['auditor-310115', 'comment', 'reportCase', { text: '看过。' }, 'ROLE_MAY_NOT'],
    [
      dispatcher,
      'dispatchCase',
      'fileCase',
      { leadUnit: '310115-SUPERVISION_CENTRE' },
      'UNIT_MAY_NOT_HANDLE_CATEGORY',
    ],
    [dispatcher, 'dispatchCase', 'fileCase', { leadUnit: '31' }, 'UNIT_MAY_NOT_HANDLE_CATEGORY'],
    ['urban-310115004', 'signCase', 'dispatchCase', {}, 'CASE_UNKNOWN'],
    [handler, 'completeHandling', 'dispatchCase', done, 'CASE_NOT_BEING_HANDLED'],
    [handler, 'escalateCase', 'signCase', { to: '31-URBAN_MANAGEMENT', reason: '越级' }, 'UNIT_UNKNOWN'],
    [handler, 'passCheck', 'completeHandling', {}, 'HANDLER_CANNOT_CHECK'],
    [dispatcher, 'passCheck', 'completeHandling', {}, 'DISPATCHER_CANNOT_CHECK'],
    [worker, 'passCheck', 'completeHandling', {}, 'REQUESTER_CANNOT_APPROVE'],
    [handler, 'closeCase', 'passCheck', {}, 'HANDLER_CANNOT_CLOSE'],
    [handler, 'reopenCase', 'closeCase', { reason: '又堆上了' }, 'ROLE_MAY_NOT'],
  ];

describe('what the rules do not allow', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  it.each(refused.map((row) => [`${row[0]}, ${row[1]} after ${row[2]}`, row] as const))(
    '%s is refused, and nothing is written',
    async (_, [who, act, after, input, code]) => {
      const { id } = (await caseAfter(street.caller, after)).case;
      const before = await street.store.end();
      const answer = await street.caller.ask(who, actOf(act, { caseId: id, ...input }));
      expect(codesIn(answer)).toEqual([code]);
      expect(await street.store.end()).toBe(before);
    },
  );

  it('is said beforehand: a case lists each act with what stands against it', async () => {
    const { id } = (await caseAfter(street.caller, 'completeHandling')).case;
    const query =
      'query ($id: ID!) { node(id: $id) { ... on Case { allowedCommands { command allowed blockedBy reason } } } }';
    const { position } = (await caseAfter(street.caller)).receipt;
    await street.caller.ask(handler, {
      query: 'query ($p: Position) { workList(atLeast: $p) { nodes { id } } }',
      variables: { p: position },
    });
    const answer = await street.caller.ask(
      handler,
      { query, variables: { id } },
      { 'accept-language': 'zh' },
    );
    const { allowedCommands } = answer.data?.['node'] as { allowedCommands: { command: string }[] };
    expect(allowedCommands.find(({ command }) => command === 'passCheck')).toEqual({
      command: 'passCheck',
      allowed: false,
      blockedBy: 'HANDLER_CANNOT_CHECK',
      reason: expect.stringMatching(/[\u4e00-\u9fff]/) as string,
    });
  });

  it('an act named for a revision that has passed is refused as stale', async () => {
    const { id, revision } = (await caseAfter(street.caller, 'fileCase')).case;
    const input = { caseId: id, leadUnit: '310115004-ENVIRONMENT', expectedRevision: revision - 1 };
    expect(codesIn(await street.caller.ask(dispatcher, actOf('dispatchCase', input)))).toEqual([
      'STALE_REVISION',
    ]);
    const current = { ...input, expectedRevision: revision };
    expect(codesIn(await street.caller.ask(dispatcher, actOf('dispatchCase', current)))).toEqual([]);
  });

  it('of two who act at the same revision one is first', async () => {
    const { id, revision } = (await caseAfter(street.caller, 'fileCase')).case;
    const input = { caseId: id, leadUnit: '310115004-ENVIRONMENT', expectedRevision: revision };
    const answers = await Promise.all(
      [1, 2].map(() => street.caller.ask(dispatcher, actOf('dispatchCase', input))),
    );
    const codes = answers.flatMap(codesIn);
    expect(codes).toHaveLength(1);
    expect(['STALE_REVISION', 'CASE_NOT_FILED']).toContain(codes[0]);
  });
});

describe('the same act sent again', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const report = { ...reportInput, people: [{ part: 'REPORTER', name: '王秀兰', phone: '021-5555 0100' }] };
  const receiptOf = (answer: Answer) => acted(answer, 'reportCase').receipt;

  it('gets the first answer, from another copy too, and is on record once', async () => {
    const asked = actOf('reportCase', report);
    const first = receiptOf(await street.caller.ask(worker, asked));
    const before = await street.store.end();
    const copy = street.caller.at((await street.another()).url);
    expect(receiptOf(await street.caller.ask(worker, asked))).toEqual(first);
    expect(receiptOf(await copy.ask(worker, asked))).toEqual(first);
    expect(await street.store.end()).toBe(before);
  });

  it('by many at once is on record once', async () => {
    const asked = actOf('reportCase', report);
    const copy = street.caller.at((await street.another()).url);
    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((turn) => (turn % 2 ? street.caller : copy).ask(worker, asked)),
    );
    expect(new Set(answers.map((answer) => receiptOf(answer).position)).size).toBe(1);
    const { id } = acted(answers[0] as Answer, 'reportCase').case;
    const types = (await street.store.readStream(id.replace('case:', 'case-'))).map(({ type }) => type);
    expect(types).toEqual(['CaseReported', 'ClockStarted']);
  });

  it.each([
    ['with another title', worker, { title: '另一件事' }],
    [
      'with another phone',
      worker,
      { people: [{ part: 'REPORTER', name: '王秀兰', phone: '021-5555 0199' }] },
    ],
    ['with one person less', worker, { people: [] }],
    ['by somebody else', 'operator-310115', {}],
  ])('%s is refused', async (_, who, change) => {
    const commandId = randomUUID();
    acted(await street.caller.ask(worker, actOf('reportCase', { ...report, commandId })), 'reportCase');
    const before = await street.store.end();
    const answer = await street.caller.ask(who, actOf('reportCase', { ...report, commandId, ...change }));
    expect(codesIn(answer)).toEqual(['COMMAND_ID_REUSED']);
    expect(await street.store.end()).toBe(before);
  });

  it('draws no second number', async () => {
    const {
      case: { id },
    }: Acted = await caseAfter(street.caller);
    const asked = actOf('fileCase', { caseId: id, urgency: 'ORDINARY' });
    const numbers = [];
    for (let turn = 0; turn < 2; turn += 1) {
      numbers.push(acted(await street.caller.ask('duty-310115', asked), 'fileCase').case.number);
    }
    expect(numbers[0]).toMatch(/^310115-\d{4}-000001$/);
    expect(numbers[1]).toBe(numbers[0]);
  });
});
