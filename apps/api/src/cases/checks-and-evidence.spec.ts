import { actingBy, caseAfter } from '../testing/acts';
import { runStreet, type RunningStreet } from '../testing/running-street';

const operator = 'operator-310115';
const page = `query ($id: ID!, $at: Position) { case(id: $id, atLeast: $at) {
  evidence { hash kind caption redacted { reason at } } checkRequest { assignee unit note } } }`;
const photo = { hash: 'a'.repeat(64), kind: 'PHOTO', caption: '门口的孩子' };
const other = { hash: 'b'.repeat(64), kind: 'VIDEO' };

describe('on the page of a case', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const { act, codesOf } = actingBy(() => street.caller);
  const pageFor = async (who: string, id: string, at: string) => {
    const { data } = await street.caller.ask(who, { query: page, variables: { id, at } });
    return data?.['case'] as object;
  };

  it('evidence that was redacted is a mark alone, but for those who take reports down and auditors', async () => {
    const done = await caseAfter(street.caller, 'signCase');
    const attached = await act(operator, 'attachEvidence', done, { evidence: [photo, other] });
    const reason = '拍到未成年人';
    const { receipt } = await act('duty-310115', 'redactEvidence', done, { hash: photo.hash, reason });
    const { id } = done.case;
    const why = { reason, at: expect.any(String) as string };
    const rest = { ...other, caption: null, redacted: null };
    for (const who of ['environment-310115004', 'supervisor-310115', 'leader-310115'])
      expect(await pageFor(who, id, receipt.position)).toMatchObject({
        evidence: [{ hash: null, kind: null, caption: null, redacted: why }, rest],
      });
    for (const who of [operator, 'auditor-310115'])
      expect(await pageFor(who, id, receipt.position)).toMatchObject({
        evidence: [{ ...photo, redacted: why }, rest],
      });
    const { revision } = attached.case;
    const query = `query ($id: ID!) { caseAt(caseId: $id, revision: ${revision}) { evidence { hash } } }`;
    const before = await street.caller.ask('leader-310115', { query, variables: { id } });
    expect(before.data?.['caseAt']).toEqual({ evidence: [{ hash: null }, { hash: other.hash }] });
    const stored = await street.store.readStream(id.replace('case:', 'case-'));
    expect(JSON.stringify(stored.find(({ type }) => type === 'EvidenceAttached'))).toContain(photo.hash);
    const again = { hash: photo.hash, reason };
    expect(await codesOf(operator, 'redactEvidence', done, again)).toEqual(['EVIDENCE_REDACTED']);
    const unknown = { hash: 'c'.repeat(64), reason };
    expect(await codesOf(operator, 'redactEvidence', done, unknown)).toEqual(['EVIDENCE_UNKNOWN']);
  });

  it('stands who was asked to check it, until it was checked', async () => {
    const done = await caseAfter(street.caller, 'completeHandling');
    const note = '请看东门';
    const asked = await act(operator, 'requestCheck', done, { assignee: 'check-310115', note });
    expect(asked.case.status).toBe('HANDLED');
    expect(await pageFor(operator, done.case.id, asked.receipt.position)).toMatchObject({
      checkRequest: { assignee: 'check-310115', unit: '310115-SUPERVISION_CENTRE', note },
    });
    const wrong = [
      ['environment-310115004', 'HANDLER_CANNOT_CHECK'],
      ['leader-310115', 'NOT_A_CHECKER_THERE'],
      ['nobody', 'OFFICER_UNKNOWN'],
    ] as const;
    for (const [assignee, code] of wrong)
      expect(await codesOf(operator, 'requestCheck', done, { assignee, note })).toEqual([code]);
    const passed = await act('check-310115', 'passCheck', done, {});
    expect(await pageFor(operator, done.case.id, passed.receipt.position)).toMatchObject({
      checkRequest: null,
    });
  });
});
