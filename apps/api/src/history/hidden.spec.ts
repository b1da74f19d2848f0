import { actingBy, acted, actOf, grid, reportInput, type Acted } from '../testing/acts';
import { runStreet, type RunningStreet } from '../testing/running-street';

const worker = `grid-${grid}`;
const operator = 'operator-310115';
const photo = 'e'.repeat(64);
const history = `query ($id: ID!) { caseHistory(caseId: $id) {
  isUnbroken events { type actor { kind id unit post } data metadata } } }`;
const feed = `query { events(first: 100) { events { event { type stream actor { kind id unit post } data metadata } } } }`;

interface Told {
  readonly type: string;
  readonly stream?: string;
  readonly actor: { readonly kind: string; readonly id: string; readonly unit: string | null };
}

describe('the stored events of a case', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const { act } = actingBy(() => street.caller);
  const reported = async () => {
    const input = { ...reportInput, evidence: [{ hash: photo, kind: 'PHOTO' }] };
    const done = acted(await street.caller.ask(worker, actOf('reportCase', input)), 'reportCase');
    return act(worker, 'comment', done, { text: '请尽快处理' });
  };
  const historyFor = async (who: string, { case: { id } }: Acted) => {
    const { data } = await street.caller.ask(who, { query: history, variables: { id } });
    return data?.['caseHistory'] as { isUnbroken: boolean; events: readonly Told[] };
  };
  const feedFor = async (who: string, { case: { id } }: Acted) => {
    const { data } = await street.caller.ask(who, { query: feed });
    const { events } = data?.['events'] as { events: readonly { event: Told }[] };
    return events.map(({ event }) => event).filter(({ stream }) => stream === id.replace('case:', 'case-'));
  };

  it('tell of an officer who reported it, and no more once it is confidential', async () => {
    const done = await reported();
    const before = await historyFor('supervisor-310115', done);
    expect(before.events[0]?.actor).toMatchObject({ id: worker, unit: grid });
    await act(operator, 'setConfidentiality', done, { isConfidential: true, reason: '本人要求' });
    const after = await historyFor('supervisor-310115', done);
    expect(after.isUnbroken).toBe(true);
    for (const told of [after.events, await feedFor('integrator-310115', done)]) {
      expect(JSON.stringify(told.map((one) => [one, one.actor]))).not.toContain(worker);
      expect(told[0]?.actor).toMatchObject({ kind: 'OFFICER', unit: null, post: null });
      expect(told.at(-1)?.actor.id).toBe(operator);
    }
  });

  it('tell of evidence, and no more of what was redacted', async () => {
    const done = await reported();
    expect(JSON.stringify(await feedFor('integrator-310115', done))).toContain(photo);
    await act(operator, 'redactEvidence', done, { hash: photo, reason: '含有身份证件' });
    const told = [
      (await historyFor('supervisor-310115', done)).events,
      await feedFor('integrator-310115', done),
    ];
    expect(JSON.stringify(told)).not.toContain(photo);
    const auditor = await historyFor('auditor-310115', done);
    expect(JSON.stringify(auditor.events)).toContain(photo);
  });
});
