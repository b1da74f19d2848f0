import { judged, undecided } from '../changes';
import { notWithdrawn } from '../ending/guards';
import * as guard from '../guards';
import type { Phase } from '../phase';
import { notAskingHimself } from './guards';
import type { CallBackCommands, CallBackEvents } from './messages';

const isChecked = guard.isIn('CASE_NOT_CHECKED', 'CHECKED');

/** After the check: whoever reported is asked, by somebody who had no part in the handling, and may be proved right. */
export const callingBack: Phase<CallBackCommands, CallBackEvents> = {
  rules: {
    RecordCallback: {
      may: [
        isChecked,
        guard.notCalledBackByHandler,
        guard.notCalledBackByDispatcher,
        guard.byRole('OPERATOR'),
        notAskingHimself,
      ],
      then: (data) => [{ type: 'CallbackRecorded', data }],
    },
    OrderRework: {
      may: [isChecked, ...guard.closing, notWithdrawn],
      then: (data) => [{ type: 'ReworkOrdered', data }],
    },
  },
  evolve: {
    CallbackRecorded: (state, { answers }, fact) => ({
      ...judged(state, fact),
      callbacks: {
        attempts: state.callbacks.attempts + 1,
        isReached: state.callbacks.isReached || answers !== undefined,
      },
    }),
    ReworkOrdered: (state, _, fact) => ({
      ...undecided(judged(state, fact)),
      status: 'HANDLING',
      reworks: state.reworks + 1,
    }),
  },
  names: {
    CallbackRecorded: { zh: '回访', en: 'Call-back' },
    ReworkOrdered: { zh: '发回重办', en: 'Sent back to be handled anew' },
  },
};
