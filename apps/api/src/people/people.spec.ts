import { randomUUID } from 'node:crypto';
import { acted, actOf, caseAfter, grid, reportInput } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const worker = `grid-${grid}`;
const canary = {
  name: '欧阳秘密',
  phone: '021-5550 7788',
  address: '秘密路 7 弄',
  identityNumber: '310101190001010000',
};
const query = `query ($id: ID!, $at: Position) { case(id: $id, atLeast: $at) {
  reporter { kind id } people { id part name { state value } phone { state value } address { state value } } } }`;

interface Shown {
  readonly reporter: { readonly kind: string; readonly id: string } | null;
  readonly people: readonly { readonly id: string | null; readonly name: object; readonly phone: object }[];
}

describe('people in a case', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const reportBy = async (who: string, part: string) => {
    const asked = actOf('reportCase', { ...reportInput, people: [{ part, ...canary }] });
    return acted(await street.caller.ask(who, asked), 'reportCase');
  };
  async function shown(who: string, id: string, at: string): Promise<Shown> {
    const { data } = await street.caller.ask(who, { query, variables: { id, at } });
    return data?.['case'] as Shown;
  }

  it('are open to whoever works on it, and hidden from whoever only checks or looks', async () => {
    const {
      case: { id },
      receipt,
    } = await reportBy(worker, 'PARTY');
    expect((await shown('duty-310115', id, receipt.position)).people).toMatchObject([
      { name: { state: 'OPEN', value: canary.name }, phone: { state: 'OPEN', value: canary.phone } },
    ]);
    for (const who of ['check-310115', 'leader-310115', 'auditor-310115']) {
      expect((await shown(who, id, receipt.position)).people).toMatchObject([
        { id: null, name: { state: 'HIDDEN', value: null }, phone: { state: 'HIDDEN', value: null } },
      ]);
    }
  });

  it('are in clear neither in the log, nor in any table, nor in the feed', async () => {
    const {
      case: { id },
      receipt,
    } = await reportBy(worker, 'PARTY');
    await shown(worker, id, receipt.position);
    const events = await street.store.readStream(id.replace('case:', 'case-'));
    const page = { query: '{ events(types: ["CaseReported"]) { events { event { data metadata } } } }' };
    const kept = [JSON.stringify(events), JSON.stringify(await street.caller.ask('auditor-310115', page))];
    const tables = await street.pool.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    expect(tables.rows.length).toBeGreaterThan(8);
    for (const { name } of tables.rows) {
      const { rows } = await street.pool.query<{ row: string }>(`select t::text as row from ${name} t`);
      kept.push(...rows.map(({ row }) => row));
    }
    for (const clear of Object.values(canary)) {
      expect(kept.filter((text) => text.includes(clear))).toEqual([]);
    }
  });

  it('erased at their own wish are nobody’s to read again, while their case goes on', async () => {
    const resident = randomUUID();
    const {
      case: { id },
      receipt,
    } = await reportBy(resident, 'REPORTER');
    expect((await shown(resident, id, receipt.position)).people).toMatchObject([{ name: { state: 'OPEN' } }]);
    const erase = actOf('erasePerson', { personId: resident, reason: '撤回同意' });
    const wire = {
      ...erase,
      query:
        'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { receipt { position } erasedAt } }',
    };
    expect(codesIn(await street.caller.ask(resident, wire))).toEqual([]);
    for (const who of [resident, 'duty-310115']) {
      expect((await shown(who, id, receipt.position)).people).toMatchObject([
        { name: { state: 'ERASED', value: null }, phone: { state: 'ERASED', value: null } },
      ]);
    }
    const filing = actOf('fileCase', { caseId: id, urgency: 'ORDINARY' });
    expect(acted(await street.caller.ask('duty-310115', filing), 'fileCase').case.status).toBe('FILED');
    const history = {
      query: 'query ($id: ID!) { caseHistory(caseId: $id) { isUnbroken } }',
      variables: { id },
    };
    expect((await street.caller.ask('auditor-310115', history)).data).toEqual({
      caseHistory: { isUnbroken: true },
    });
    expect(
      codesIn(
        await street.caller.ask(
          resident,
          actOf('reportCase', { ...reportInput, people: [{ part: 'REPORTER', name: '再来' }] }),
        ),
      ),
    ).toEqual(['PERSON_ERASED']);
  });

  it('are erased by themselves or by an administrator, and only when they are known', async () => {
    const mutation = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { erasedAt } }';
    const asks: readonly (readonly [who: string, code: string])[] = [
      ['duty-310115', 'ROLE_MAY_NOT'],
      [randomUUID(), 'NOT_YOUR_OWN'],
      ['admin-310115', 'PERSON_UNKNOWN'],
    ];
    for (const [who, code] of asks) {
      const input = { commandId: randomUUID(), personId: randomUUID(), reason: '不在册' };
      expect(codesIn(await street.caller.ask(who, { query: mutation, variables: { input } }))).toEqual([
        code,
      ]);
    }
  });

  it('are erased by an administrator of the place where their case lies, and by no other', async () => {
    const { case: reported, receipt } = await reportBy(worker, 'PARTY');
    const [party] = (await shown('duty-310115', reported.id, receipt.position)).people;
    const mutation = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { erasedAt } }';
    const { case: another } = await reportBy(worker, 'PARTY');
    const codesOf = async (who: string, caseId: string | null) => {
      const input = { commandId: randomUUID(), personId: party?.id, caseId, reason: '本人要求' };
      return codesIn(await street.caller.ask(who, { query: mutation, variables: { input } }));
    };
    expect(await codesOf('admin-310101', reported.id)).toEqual(['PERSON_UNKNOWN']);
    expect(await codesOf('admin-310115', null)).toEqual(['PERSON_UNKNOWN']);
    expect(await codesOf('admin-310115', another.id)).toEqual(['PERSON_UNKNOWN']);
    expect(await codesOf('admin-310115', reported.id)).toEqual([]);
  });

  it('as residents see their own reports and nobody else’s', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const {
      case: { id },
      receipt,
    } = await reportBy(one, 'REPORTER');
    await caseAfter(street.caller);
    const list = {
      query: 'query ($at: Position) { cases(atLeast: $at) { nodes { id } } }',
      variables: { at: receipt.position },
    };
    expect((await street.caller.ask(one, list)).data).toEqual({ cases: { nodes: [{ id }] } });
    expect((await street.caller.ask(other, list)).data).toEqual({ cases: { nodes: [] } });
    expect(await shown(other, id, receipt.position)).toBeNull();
    expect((await shown('leader-310115', id, receipt.position)).reporter).toBeNull();
  });
});
