import fc from 'fast-check';
import { decide, evolve, isRefused } from '../decider';
import { dutyChief, noon } from '../testing/cast';
import { specOf } from '../testing/given';
import { caseNumber, isCaseNumber, register, registerStream } from './register';

const given = specOf(register);
const issued = (caseId: string, sequence: number) => ({
  event: { type: 'NumberIssued' as const, data: { caseId, sequence } },
  by: dutyChief,
  at: noon,
});
const issue = (caseId: string) => ({ type: 'IssueNumber', data: { caseId } }) as const;

describe('a register', () => {
  it('gives each case the next number', () => {
    given().when(issue('a'), dutyChief).then(issued('a', 1).event);
    given(issued('a', 1), issued('b', 2)).when(issue('c'), dutyChief).then(issued('c', 3).event);
  });

  it('gives a case no second number', () => {
    given(issued('a', 1), issued('b', 2)).when(issue('a'), dutyChief).then();
  });

  it('leaves no gap and gives no number twice, in whatever order and however often cases ask', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')), (asking) => {
        const fact = { actor: dutyChief, at: noon };
        const end = asking.reduce((state, caseId) => {
          const decision = decide(register, issue(caseId), state, { ...fact, now: noon });
          if (isRefused(decision)) throw new Error(decision.code);
          return decision.reduce((so, event) => evolve(register, so, event, fact), state);
        }, register.initial);
        const cases = [...new Set(asking)];
        expect([...end.issued]).toEqual(cases.map((caseId, index) => [caseId, index + 1]));
        expect(end.last).toBe(cases.length);
      }),
    );
  });

  it('starts anew for each unit and year', () => {
    expect(register.initial.issued).not.toBe(register.initial.issued);
    expect(registerStream('310115', 2026)).toBe('register-310115-2026');
  });

  it('writes numbers so that they sort, and goes on beyond six digits', () => {
    expect(caseNumber('310115', 2026, 7)).toBe('310115-2026-000007');
    expect(caseNumber('310115', 2026, 1_234_567)).toBe('310115-2026-1234567');
  });

  it('knows its numbers from other texts', () => {
    const numbers = [caseNumber('31', 2026, 1), caseNumber('310115004Q01', 2026, 2 ** 40)];
    expect(numbers.map(isCaseNumber)).toEqual([true, true]);
    const others = ['', '310115-2026', '310115-2026-00001', '310115-2026-000001\u0000', '3'.repeat(10_000)];
    expect(others.filter(isCaseNumber)).toEqual([]);
  });
});
