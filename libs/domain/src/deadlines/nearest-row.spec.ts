import type { DeadlineKind } from './clock-kinds';
import { anyCase, changed } from '../testing/deadline-rows';
import { policyFor } from './policy';
import { standardDeadlines } from './standard-deadlines';

describe('the row that a case runs by', () => {
  const idFor = (kind: DeadlineKind, subject: object) =>
    policyFor(standardDeadlines, kind as 'HANDLING', { ...anyCase, ...subject })?.id;

  it('is the nearest: urgency before category, category before level', () => {
    expect(idFor('HANDLING', {})).toBe('handling-street');
    expect(idFor('HANDLING', { leadUnit: '310115' })).toBe('handling');
    expect(idFor('HANDLING', { leadUnit: '310115001001' })).toBe('handling-community');
    expect(idFor('HANDLING', { category: '0201' })).toBe('handling-rubbish');
    expect(idFor('HANDLING', { category: '0403' })).toBe('handling-complaint');
    expect(idFor('DISPATCH', { category: '0501' })).toBe('dispatch-utilities');
    expect(idFor('DISPATCH', { category: '0501', urgency: 'EMERGENCY' })).toBe('dispatch-emergency');
  });

  it('is not one that is turned off', () => {
    const policies = changed('handling-rubbish', { isOff: true });
    expect(policyFor(policies, 'HANDLING', { ...anyCase, category: '0201' })?.id).toBe('handling-street');
  });

  it('gives handling anew half of what the same handling has, rounded up', () => {
    expect(policyFor(standardDeadlines, 'REWORK', anyCase)?.period).toEqual({
      amount: 4,
      unit: 'CALENDAR_DAY',
    });
    const rubbish = policyFor(standardDeadlines, 'REWORK', { ...anyCase, category: '0201' });
    expect(rubbish).toMatchObject({ id: 'rework', period: { amount: 2, unit: 'WORKING_HOUR' } });
  });
});
