import { randomUUID } from 'node:crypto';
import {
  caseDecider,
  caseStream,
  evolve,
  noticesOf,
  type CaseEvents,
  type MessageOf,
  type NoticeChannel,
} from '@casegrid/domain';
import { decode } from '@casegrid/event-store';
import { beginAt, noteFailed, putNotices, type NoticeOfEvent, type Outgoing } from '@casegrid/notices';
import { caseAfter, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const list = `query ($first: Int, $after: String) { notices(first: $first, after: $after) {
  nodes { id type text { zh en } audience isRead case { id } } pageInfo { hasNextPage endCursor } } }`;
const parkedList = `query { parkedNotices { nodes { id type channel audience unit attempts lastError } } }`;
const mutation = (name: string, type: string, answer: string) =>
  `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${answer} } }`;

interface Page {
  readonly nodes: readonly {
    readonly id: string;
    readonly type: string;
    readonly audience: string;
    readonly isRead: boolean;
    readonly case: { readonly id: string } | null;
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const environment = 'environment-310115004';
const resident = '7f9c24e8-3b0a-4e0b-9a57-4c3a9d0e5a4c';

describe('an inbox', () => {
  let street: RunningStreet;
  let ended: Acted;
  let reported: Acted;

  beforeAll(async () => {
    street = await runStreet();
    ended = await caseAfter(street.caller, 'passCheck', resident);
    reported = await caseAfter(street.caller);
    await beginAt({ position: '0', log: null }, street.pool);
    await told(ended, 'INBOX', 'EMAIL');
    await told(reported, 'INBOX');
    await street.caller.ask('leader-31', {
      query: 'query ($at: Position) { cases(atLeast: $at) { nodes { id } } }',
      variables: { at: reported.receipt.position },
    });
  });
  afterAll(() => street.end());

  /** Puts into the outbox what the events of a case tell. */
  async function told({ case: { id } }: Acted, ...channels: readonly NoticeChannel[]): Promise<void> {
    const caseId = id.slice('case:'.length);
    let state = caseDecider.initial;
    const made: NoticeOfEvent[] = [];
    for (const record of await street.store.readStream(caseStream(caseId))) {
      const { type, data, metadata } = decode(record);
      const event = { type, data } as MessageOf<CaseEvents>;
      state = evolve(caseDecider, state, event as never, { actor: metadata.actor, at: metadata.occurredAt });
      const notices = noticesOf(event, state, { zh: '暴露垃圾', en: 'Rubbish' });
      const { path } = state.place;
      const of = { eventId: record.id, event: type, caseId, category: '0201', path };
      made.push(
        ...notices
          .filter(({ channel }) => channels.includes(channel))
          .map((notice) => ({ ...of, notice, occurredAt: metadata.occurredAt })),
      );
    }
    const session = {
      query: (sql: string, values?: unknown[]) => street.pool.query(sql, values),
      transaction: <Result>(work: () => Promise<Result>) => work(),
    };
    const move = { from: '0', to: { position: '0', log: null } };
    expect(await putNotices(made, move, '2026-03-02T04:00:00.000Z', session)).toBe(true);
  }

  const asked = async (who: string, variables: object = {}): Promise<Page> => {
    const { data, errors } = await street.caller.ask(who, { query: list, variables: { ...variables } });
    expect(errors).toBeUndefined();
    return data?.['notices'] as Page;
  };
  const typesOf = ({ nodes }: Page) => nodes.map(({ type }) => type);
  const act = (who: string, name: string, type: string, input: object) => {
    const answer = { markNoticesRead: 'upTo', sendNoticeAgain: 'id', setNoticeAddress: 'unit email' }[name];
    return street.caller.ask(who, { query: mutation(name, type, answer ?? ''), variables: { input } });
  };

  it('holds what is for the unit, the newest first, with the case', async () => {
    const page = await asked(environment);
    expect(typesOf(page)).toEqual(['CaseDispatched']);
    expect(page.nodes.map((notice) => notice.case?.id)).toEqual([ended.case.id]);
  });

  it('holds what is for the role, and nothing of another role at the same unit', async () => {
    expect(typesOf(await asked('check-310115'))).toEqual(['HandlingCompleted']);
    expect(typesOf(await asked('operator-310115'))).toEqual(['CaseReported', 'CheckPassed', 'CaseReported']);
    expect(typesOf(await asked('leader-310115'))).toEqual([]);
  });

  it('of a resident holds what he is told, and of another nothing', async () => {
    const page = await asked(resident);
    expect(typesOf(page)).toEqual(['CaseSigned', 'CaseFiled']);
    expect(typesOf(await asked('00000000-0000-4000-8000-000000000000'))).toEqual([]);
  });

  it('comes in pages, whose cursors are of one inbox', async () => {
    const first = await asked(resident, { first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const after = first.pageInfo.endCursor;
    expect(typesOf(await asked(resident, { first: 1, after }))).toEqual(['CaseFiled']);
    const stolen = await street.caller.ask(environment, { query: list, variables: { after } });
    expect(codesIn(stolen)).toEqual(['CURSOR_NOT_VALID']);
  });

  it('remembers how far somebody read, and goes no way back', async () => {
    const ids = (await asked(resident)).nodes.map(({ id }) => id);
    const read = async () => (await asked(resident)).nodes.map(({ isRead }) => isRead);
    const mark = (upTo: string | undefined) => act(resident, 'markNoticesRead', 'MarkNoticesRead', { upTo });
    expect(await read()).toEqual([false, false]);
    expect(codesIn(await mark(ids[1]))).toEqual([]);
    expect(await read()).toEqual([false, true]);
    await mark(ids[0]);
    await mark(ids[1]);
    expect(await read()).toEqual([true, true]);
    const [others] = (await asked(environment)).nodes;
    expect(codesIn(await mark(others?.id))).toEqual(['NOTICE_UNKNOWN']);
  });

  it('has notices that failed shown to administrators of the place, who have them sent again', async () => {
    const set = (who: string, unit: string, email: string | null) =>
      act(who, 'setNoticeAddress', 'SetNoticeAddress', { unit, email });
    const office = '310115004-ENVIRONMENT';
    expect(codesIn(await set('admin-310101', office, 'a@example.cn'))).toEqual(['OUTSIDE_YOUR_SUBTREE']);
    expect(codesIn(await set('admin-310115', '310115009', 'a@example.cn'))).toEqual(['UNIT_UNKNOWN']);
    expect(codesIn(await set('admin-310115', office, 'nobody'))).toEqual(['BAD_INPUT']);
    expect(codesIn(await set('admin-310115', office, 'a@example.cn'))).toEqual([]);
    expect(codesIn(await set('leader-310115', office, 'a@example.cn'))).toEqual(['FORBIDDEN']);
    await told(ended, 'EMAIL');
    const { rows } = await street.pool.query<{ id: string }>(
      `select id from notices.notice where channel = 'EMAIL'`,
    );
    expect(rows).toHaveLength(1);
    await noteFailed(rows[0] as Outgoing, 'answered 500', null, street.pool);

    const parked = async (who: string) =>
      (await street.caller.ask(who, { query: parkedList })).data?.['parkedNotices'];
    const told1 = { id: rows[0]?.id, type: 'CaseDispatched', channel: 'EMAIL', audience: 'LEAD_UNIT' };
    expect(await parked('admin-310115')).toEqual({
      nodes: [{ ...told1, unit: office, attempts: 1, lastError: 'answered 500' }],
    });
    expect(await parked('admin-310101')).toEqual({ nodes: [] });
    expect(codesIn(await street.caller.ask('leader-310115', { query: parkedList }))).toEqual(['FORBIDDEN']);

    const again = (who: string, id = rows[0]?.id) => act(who, 'sendNoticeAgain', 'SendNoticeAgain', { id });
    expect(codesIn(await again('admin-310101'))).toEqual(['NOTICE_UNKNOWN']);
    expect(codesIn(await again('admin-310115', randomUUID()))).toEqual(['NOTICE_UNKNOWN']);
    expect(codesIn(await again('admin-310115'))).toEqual([]);
    expect(await parked('admin-310115')).toEqual({ nodes: [] });
    expect(codesIn(await set('admin-310115', office, null))).toEqual([]);
  });
});
