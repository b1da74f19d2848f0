import {
  applicant,
  application,
  committee,
  hashOf,
  justice,
  mediator,
  Mediating,
} from '../testing/mediating';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const timeline = `query ($id: ID!, $after: Int! = -1, $first: Int! = 50, $withClocks: Boolean! = false) {
  mediation(id: $id) { timeline(afterRevision: $after, first: $first, withClocks: $withClocks) {
    revision type label { zh en } clock occurredAt recordedAt role unit text } } }`;

interface Entry {
  readonly revision: number;
  readonly type: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly clock: number | null;
  readonly role: string | null;
  readonly unit: string | null;
  readonly text: string | null;
}

const said = { risk: '扬言报复', session: '各让一步', note: '已电话联系' };

describe('the timeline of a mediation', () => {
  let street: RunningStreet;
  let one: Mediating;
  beforeAll(async () => {
    street = await runStreet();
    one = new Mediating(() => street.caller);
    await one.mediated();
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await one.act(mediator, 'scheduleSession', { at, venue: '调解室', agreedBy: [] });
    await one.act(mediator, 'holdSession', {
      ...{ session: 1, minutes: hashOf('minutes'), people: [1, 2], note: said.session },
    });
    await one.act(mediator, 'recordRisk', { kind: 'MASS_FIGHT', explanation: said.risk });
    await one.act(applicant, 'noteOnMediation', { text: said.note });
    await one.act(mediator, 'draftAgreement', {
      ...{ text: hashOf('text'), obligations: [{ debtor: 2, creditor: 1, what: '道歉' }] },
    });
  });
  afterAll(() => street.end());

  const ask = (who: string, variables: object = {}) =>
    street.caller.ask(who, { query: timeline, variables: { id: one.id, ...variables } });
  const read = async (who: string, variables: object = {}): Promise<readonly Entry[]> => {
    const { data, errors } = await ask(who, variables);
    expect([who, errors]).toEqual([who, undefined]);
    return (data?.['mediation'] as { timeline: Entry[] }).timeline;
  };

  it('tells in words what happened, who did it and when', async () => {
    const entries = await read(mediator);
    expect(entries.map(({ label, role, text }) => [label.zh, role, text])).toEqual([
      ['申请调解', null, application.summary],
      ['当事人同意调解', 'MEDIATOR', null],
      ['受理', 'MEDIATOR', null],
      ['确定调解员', 'MEDIATOR', null],
      ['约定调解时间', 'MEDIATOR', null],
      ['进行调解', 'MEDIATOR', said.session],
      ['发现激化风险', 'MEDIATOR', said.risk],
      ['备注', null, said.note],
      ['拟定协议', 'MEDIATOR', null],
    ]);
    expect(entries.at(-1)).toMatchObject({ unit: committee, label: { en: expect.any(String) as string } });
  });

  it('tells the parties what was said, and nothing of what was feared', async () => {
    const text = JSON.stringify(await read(applicant, { withClocks: true }));
    expect(text).toContain(said.session);
    expect(text).not.toMatch(new RegExp(`${said.risk}|Risk`));
  });

  it('tells others what it has come to, and of closed sessions, risks and notes not that there were any', async () => {
    for (const who of ['leader-310115004', 'supervisor-310115', 'auditor-310115', justice]) {
      const entries = await read(who);
      const types = entries.map(({ type }) => type);
      expect([who, ...types]).toEqual([
        who,
        'MediationApplied',
        'ConsentGiven',
        'MediationAccepted',
        'MediatorsAppointed',
        'AgreementDrafted',
      ]);
      expect(entries.every(({ text }) => text === null)).toBe(true);
    }
  });

  it('comes by page, with its clocks where somebody wants them', async () => {
    const all = await read(mediator, { withClocks: true });
    expect(all.map(({ revision }) => revision)).toEqual(all.map((_, index) => index));
    const acts = await read(mediator);
    expect(await read(mediator, { after: acts[1]?.revision, first: 3 })).toEqual(acts.slice(2, 5));
    expect(await read(mediator, { after: 1_000 })).toEqual([]);
    expect(codesIn(await ask(mediator, { first: 101 }))).toEqual(['PAGE_SIZE_NOT_VALID']);
  });

  it('of a mediation as it was ends there', async () => {
    const query = 'query ($id: ID!) { mediationAt(mediationId: $id, revision: 2) { timeline { revision } } }';
    const { data } = await street.caller.ask(mediator, { query, variables: { id: one.id } });
    expect(data).toMatchObject({ mediationAt: { timeline: [{ revision: 0 }, { revision: 2 }] } });
  });
});
