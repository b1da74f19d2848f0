import { Refused, type Decision } from '../../decider';
import { withOne } from '../changes';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import type { DuplicateCommands, DuplicateEvents } from './messages';

function reject(
  { other, reason }: DuplicateCommands['RejectDuplicate'],
  { id, notSameAs }: Case,
): Decision<DuplicateEvents> {
  const { caseId, status, isVisible } = other;
  if (!status || !isVisible) return new Refused('CASE_UNKNOWN', 'other');
  if (caseId === id) return new Refused('NOT_ANOTHER_CASE', 'other');
  return notSameAs.includes(caseId) ? [] : [{ type: 'DuplicateRejected', data: { other: caseId, reason } }];
}

/** What looks like another case is judged: one that is the same is merged, of one that is not it is said here. */
export const duplicates: Phase<DuplicateCommands, DuplicateEvents> = {
  rules: {
    RejectDuplicate: { may: [guard.isOpen, guard.byRole('OPERATOR', 'DUTY_CHIEF')], then: reject },
  },
  evolve: {
    DuplicateRejected: (state, { other }) => ({ ...state, notSameAs: withOne(state.notSameAs, other) }),
  },
  names: {
    DuplicateRejected: { zh: '排除重复', en: 'Found not to be the same as another case' },
  },
};
