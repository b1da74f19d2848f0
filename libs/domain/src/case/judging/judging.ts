import { judged, unassigned, undecided } from '../changes';
import { notWithdrawn } from '../ending/guards';
import * as guard from '../guards';
import type { Phase } from '../phase';
import { archiveWaitEnds, reopenWindowEnds } from '../windows';
import { close, reopen, requestCheck } from './decisions';
import type { JudgingCommands, JudgingEvents } from './messages';

const { isIn } = guard;
/** Done by others than those who handled: the check, the closing and what comes after it. */
export const judging: Phase<JudgingCommands, JudgingEvents> = {
  rules: {
    RequestCheck: {
      may: [isIn('CASE_NOT_HANDLED', 'HANDLED'), guard.byRole('OPERATOR', 'DUTY_CHIEF')],
      then: requestCheck,
    },
    PassCheck: { may: guard.checking, then: (data) => [{ type: 'CheckPassed', data }] },
    FailCheck: {
      may: [...guard.checking, notWithdrawn],
      then: (data) => [{ type: 'CheckFailed', data }],
    },
    CloseCase: {
      may: [isIn('CASE_NOT_CHECKED', 'CHECKED'), ...guard.closing, guard.calledBack],
      then: close,
    },
    ReopenCase: {
      may: [isIn('CASE_NOT_CLOSED', 'CLOSED'), guard.byReporterOr('OPERATOR', 'SUPERVISOR')],
      then: reopen,
    },
  },
  evolve: {
    CheckRequested: (state, checkAsked) => ({ ...state, checkAsked }),
    CheckPassed: (state, _, fact) => ({
      ...judged(state, fact),
      status: 'CHECKED',
      checkedBy: fact.actor.id,
    }),
    CheckFailed: (state, _, fact) => ({
      ...undecided(judged(state, fact)),
      status: 'HANDLING',
      reworks: state.reworks + 1,
    }),
    CaseClosed: (state, { outcome, ...windows }, fact) => {
      const { reopenableUntil = reopenWindowEnds(fact.at) } = windows;
      const { archiveFrom = archiveWaitEnds(reopenableUntil) } = windows;
      return {
        ...judged(state, fact),
        status: 'CLOSED',
        outcome,
        closedAt: fact.at,
        reopenableUntil,
        archiveFrom,
      };
    },
    // What the next unit makes of it is evaluated anew.
    CaseReopened: ({ exclusion: _exclusion, ...state }) => ({
      ...undecided(unassigned(state)),
      status: 'FILED',
      reopened: state.reopened + 1,
    }),
  },
  names: {
    CheckRequested: { zh: '派核查', en: 'Check asked for' },
    CheckPassed: { zh: '核查通过', en: 'Check passed' },
    CheckFailed: { zh: '核查不通过', en: 'Check failed' },
    CaseClosed: { zh: '结案', en: 'Closed' },
    CaseReopened: { zh: '重启', en: 'Reopened' },
  },
};
