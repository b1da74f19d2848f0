import { unitOf } from '../../act';
import { withOne, worked } from '../changes';
import * as guard from '../guards';
import { helpIsOver } from '../helping/guards';
import { awaitsNothing } from '../milestones/guards';
import type { Phase } from '../phase';
import { escalate } from './escalate';
import type { HandlingCommands, HandlingEvents } from './messages';

/** What the lead unit does, and those that help it. */
export const handling: Phase<HandlingCommands, HandlingEvents> = {
  rules: {
    NoteProgress: {
      may: [guard.isBeingHandled, guard.byHandlingUnit, guard.notByJudge],
      then: (data, _, act) => [{ type: 'HandlingNoted', data: { ...data, unit: unitOf(act) } }],
    },
    EscalateCase: { may: guard.leadHandling, then: escalate },
    CompleteHandling: {
      may: [...guard.leadHandling, helpIsOver, awaitsNothing],
      then: (data, _, act) => [{ type: 'HandlingCompleted', data: { ...data, unit: unitOf(act) } }],
    },
  },
  evolve: {
    HandlingNoted: (state, { unit }, fact) => worked(state, [unit], fact),
    CaseEscalated: (state, { from, to }, fact) => ({
      ...worked(state, [from], fact),
      status: 'DISPATCHED',
      withUnitSince: fact.at,
      leadUnit: to,
      escalatedTo: to,
      tasks: [],
      whistles: [],
      coHandlers: withOne(
        state.coHandlers.filter((unit) => unit !== to),
        from,
      ),
    }),
    HandlingCompleted: (state, { unit, outcome }, fact) =>
      worked({ ...state, status: 'HANDLED', outcome }, [unit], fact),
  },
  names: {
    HandlingNoted: { zh: '办理记录', en: 'Progress noted' },
    CaseEscalated: { zh: '升级上报', en: 'Escalated' },
    HandlingCompleted: { zh: '处置完成', en: 'Handling completed' },
  },
};
