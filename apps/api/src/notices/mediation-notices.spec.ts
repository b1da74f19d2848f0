import { mediationNoticesOf, mediationDecider, evolve, type MediationEvent } from '@casegrid/domain';
import { decode } from '@casegrid/event-store';
import { beginAt, putNotices, type NoticeOfEvent } from '@casegrid/notices';
import { applicant, application, mediator, Mediating } from '../testing/mediating';
import { runStreet, type RunningStreet } from '../testing/running-street';

const list = `{ notices { nodes { type text { zh } audience case { id } mediation { id number summary } } } }`;

interface Told {
  readonly type: string;
  readonly audience: string;
  readonly case: unknown;
  readonly mediation: { readonly id: string; readonly summary: string | null } | null;
}

describe('an inbox with notices of a mediation', () => {
  let street: RunningStreet;
  let one: Mediating;
  beforeAll(async () => {
    street = await runStreet();
    one = new Mediating(() => street.caller);
    await one.mediated();
    const offer = { track: 'PEOPLES', committee: '310115004-MEDIATION_COMMITTEE', files: [] };
    await one.act(mediator, 'offerHandOver', { ...offer, agreedBy: [1, 2], reason: '复杂' });
    await one.act(mediator, 'withdrawHandOver', { reason: '双方愿继续' });
    await beginAt({ position: '0', log: null }, street.pool);
    await tell();
  });
  afterAll(() => street.end());

  /** Puts into the outbox what the events tell, as the worker does. */
  async function tell(): Promise<void> {
    let before = mediationDecider.initial;
    const made: NoticeOfEvent[] = [];
    for (const record of await street.store.readStream(one.id.replace(':', '-'))) {
      const { type, data, metadata } = decode(record);
      const event = { type, data } as MediationEvent;
      const fact = { actor: metadata.actor, at: metadata.occurredAt };
      const after = evolve(mediationDecider, before, event, fact);
      const { id: mediationId, kind: category, place } = after;
      const of = { mediationId, category, path: place.path, eventId: record.id, event: type };
      for (const notice of mediationNoticesOf({ event, before, after }))
        if (notice.channel === 'INBOX') made.push({ ...of, notice, occurredAt: metadata.occurredAt });
      before = after;
    }
    const session = {
      query: (sql: string, values?: unknown[]) => street.pool.query(sql, values),
      transaction: <Result>(work: () => Promise<Result>) => work(),
    };
    const move = { from: '0', to: { position: '0', log: null } };
    expect(await putNotices(made, move, '2026-03-02T04:00:00.000Z', session)).toBe(true);
  }

  const read = async (who: string): Promise<readonly Told[]> => {
    const { data, errors } = await street.caller.ask(who, { query: list });
    expect([who, errors]).toEqual([who, undefined]);
    return (data?.['notices'] as { nodes: Told[] }).nodes;
  };

  it('shows the mediation beside what is told, to each what is his', async () => {
    const told = await read(applicant);
    expect(told.map(({ type, audience }) => `${type} ${audience}`)).toEqual([
      'MediatorsAppointed PARTIES',
      'MediationAccepted PARTIES',
      'MediationApplied PARTIES',
    ]);
    for (const notice of told)
      expect(notice).toMatchObject({ case: null, mediation: { id: one.id, summary: application.summary } });
  });

  it('shows nothing of it to a committee to which it is offered no more, beside that it was', async () => {
    const told = await read('mediator-310115004');
    expect(told.map(({ type, mediation }) => [type, mediation])).toEqual([
      ['HandOverWithdrawn', null],
      ['HandOverOffered', null],
    ]);
  });
});
