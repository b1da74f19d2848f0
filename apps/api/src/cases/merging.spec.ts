import { randomUUID } from 'node:crypto';
import { caseDecider, caseStream, type CaseCommands, type MessageOf } from '@casegrid/domain';
import { Aggregate, uuidV5 } from '@casegrid/event-store';
import { acted, actingBy, actOf, caseAfter, pagesBy, reportInput, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const duty = 'duty-310115';
const resident = '6f1c2f0e-5d8f-4a5c-9b7e-0c4a1f5d2b10';
const page = `query ($id: ID!, $atLeast: Position) { case(id: $id, atLeast: $atLeast) {
  status merger { into taken } } }`;

describe('mergers', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const { act, codesOf } = actingBy(() => street.caller);
  const byResident = async () =>
    acted(await street.caller.ask(resident, actOf('reportCase', reportInput)), 'reportCase');
  const pageFor = pagesBy(() => street.caller, page);

  it('a report is merged into a case, whose course its reporter may follow, but not the people in it', async () => {
    const goesOn = await caseAfter(street.caller, 'dispatchCase');
    const report = await byResident();
    const merged = await act(duty, 'mergeCase', report, { target: goesOn.case.id, reason: '同一处' });
    expect(merged.case.status).toBe('MERGED');
    expect((await pageFor(resident, merged))['merger']).toEqual({ into: goesOn.case.id, taken: [] });
    const followed = await pageFor(resident, { ...merged, case: goesOn.case });
    expect(followed).toMatchObject({ status: 'DISPATCHED', merger: { into: null, taken: [report.case.id] } });
    const stranger = '6f1c2f0e-5d8f-4a5c-9b7e-0c4a1f5d2b11';
    expect(await pageFor(stranger, { ...merged, case: goesOn.case })).toBeNull();
  });

  it('a merger sent again is one, and one into a case that is over is none', async () => {
    const goesOn = await caseAfter(street.caller);
    const report = await byResident();
    const asked = actOf('mergeCase', { caseId: report.case.id, target: goesOn.case.id, reason: '同一处' });
    const first = acted(await street.caller.ask(duty, asked), 'mergeCase');
    expect(acted(await street.caller.ask(duty, asked), 'mergeCase').receipt).toEqual(first.receipt);
    const told = await street.store.readStream(goesOn.case.id.replace('case:', 'case-'));
    expect(told.filter(({ type }) => type === 'ReportTaken')).toHaveLength(1);
    const before = await street.store.end();
    const other = await byResident();
    const target = { target: report.case.id, reason: '同一处' };
    const end = await street.store.end();
    expect(await codesOf(duty, 'mergeCase', other, target)).toEqual(['MERGE_TARGET_NOT_OPEN']);
    const unknown = { ...target, target: 'case:00000000-0000-4000-8000-000000000000' };
    expect(await codesOf(duty, 'mergeCase', other, unknown)).toEqual(['CASE_UNKNOWN']);
    expect(await street.store.end()).toBe(end);
    expect(end).not.toBe(before);
  });

  it('whoever acted on a case before another was merged into it may put that on record afterwards', async () => {
    const [goesOn, report] = [await caseAfter(street.caller), await byResident()];
    const before = new Date().toISOString();
    await act(duty, 'mergeCase', report, { target: goesOn.case.id, reason: '同一处' });
    const late = await act(duty, 'fileCase', goesOn, { urgency: 'ORDINARY', occurredAt: before });
    expect(late.case.status).toBe('FILED');
  });

  it('a merger that was cut short and undone is one when it is sent again', async () => {
    const [goesOn, report] = [await caseAfter(street.caller), await byResident()];
    const target = goesOn.case.id.replace('case:', '');
    const from = report.case.id.replace('case:', '');
    const asked = actOf('mergeCase', { caseId: report.case.id, target: goesOn.case.id, reason: '同一处' });
    const tell = async (command: MessageOf<CaseCommands>, commandId: string) => {
      const now = new Date().toISOString();
      const by = { kind: 'SYSTEM', id: 'merging' } as const;
      const request = { commandId, asked: command, actor: by, now, correlationId: commandId };
      await new Aggregate(street.store, caseDecider, 1).execute(caseStream(target), request, () => ({
        command,
        record: { district: '310115' },
      }));
    };
    const { commandId } = asked.variables.input;
    const data = { from, followers: [resident] };
    await tell({ type: 'TakeReport', data }, uuidV5(commandId, `take report ${resident}`));
    await tell({ type: 'ReturnReport', data: { from } }, randomUUID());
    const merged = acted(await street.caller.ask(duty, asked), 'mergeCase');
    expect(await pageFor(resident, { ...merged, case: goesOn.case })).toMatchObject({
      merger: { into: null, taken: [report.case.id] },
    });
  });

  it('of two cases that are merged into each other at once, neither is lost and neither waits for ever', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [one, other] = [await byResident(), await byResident()];
      const into = (from: Acted, to: Acted) =>
        street.caller.ask(
          duty,
          actOf('mergeCase', { caseId: from.case.id, target: to.case.id, reason: '同一处' }),
        );
      const answers = await Promise.all([into(one, other), into(other, one)]);
      const codes = answers.flatMap(codesIn);
      expect(codes.length).toBeGreaterThan(0);
      expect(new Set(codes)).toEqual(new Set(['MERGE_TARGET_NOT_OPEN']));
      const statuses = [];
      for (const {
        case: { id },
      } of [one, other]) {
        const types = (await street.store.readStream(id.replace('case:', 'case-'))).map(({ type }) => type);
        statuses.push(types.includes('CaseMergedInto') ? 'MERGED' : 'OPEN');
        const isTaken = types.filter((type) => type === 'ReportTaken').length;
        const isReturned = types.filter((type) => type === 'ReportReturned').length;
        const isMergedIntoIt = answers.some(
          (answer, index) => codesIn(answer).length === 0 && [other, one][index]?.case.id === id,
        );
        expect(isTaken - isReturned).toBe(isMergedIntoIt ? 1 : 0);
      }
      expect(statuses).toContain('OPEN');
    }
  });
});
