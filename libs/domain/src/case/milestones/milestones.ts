import { Refused, type Decision } from '../../decider';
import { ofMilestone } from '../approving';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import { openStatuses, type CaseStatus } from '../vocabulary';
import { isAwaited, milestoneOf, type Milestone } from './milestone';
import type { MilestoneCommands, MilestoneEvents, OwnMilestoneCommands } from './messages';

type Decided = Decision<MilestoneEvents>;

/** Until somebody says that it is handled, a case may come to wait for something. */
export const mayWaitIn: readonly CaseStatus[] = openStatuses.filter(
  (status) => status !== 'HANDLED' && status !== 'CHECKED',
);

function waitFor(data: OwnMilestoneCommands['AwaitMilestone'], state: Case): Decided {
  if (milestoneOf(state, data.milestone)) return [];
  return state.milestones.some(isAwaited)
    ? new Refused('CASE_AWAITS_MEDIATION')
    : [{ type: 'MilestoneAwaited', data }];
}

const isStillAwaited = (state: Case, id: string) => {
  const one = milestoneOf(state, id);
  return one !== undefined && isAwaited(one);
};

const waive = (data: MilestoneCommands['WaiveMilestone'], state: Case): Decided =>
  isStillAwaited(state, data.milestone)
    ? [{ type: 'MilestoneWaived', data }]
    : new Refused('MILESTONE_UNKNOWN', 'milestone');

const changed = (state: Case, id: string, change: Partial<Milestone>): Case => ({
  ...state,
  milestones: state.milestones.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

/**
 * What a case waits for and somebody else decides: it is not handled before that has come to something, or a leader who
 * had no part in its handling says why it needs not wait.
 */
export const milestones: Phase<MilestoneCommands & OwnMilestoneCommands, MilestoneEvents> = {
  rules: {
    AwaitMilestone: { may: [guard.isIn('CASE_NOT_OPEN', ...mayWaitIn), guard.bySystem], then: waitFor },
    ReachMilestone: {
      may: [guard.isVisible, guard.bySystem],
      then: (data, state) =>
        isStillAwaited(state, data.milestone) ? [{ type: 'MilestoneReached', data }] : [],
    },
    DropMilestone: {
      may: [guard.isVisible, guard.bySystem],
      then: (data, state) =>
        isStillAwaited(state, data.milestone) ? [{ type: 'MilestoneDropped', data }] : [],
    },
    WaiveMilestone: { may: [guard.isOpen, ...ofMilestone.may], then: waive },
  },
  evolve: {
    MilestoneAwaited: (state, { milestone: id, kind }, { at: since }) => ({
      ...state,
      milestones: [...state.milestones, { id, kind, status: 'AWAITED', since }],
    }),
    MilestoneReached: (state, { milestone, result }) =>
      changed(state, milestone, { status: 'REACHED', result }),
    MilestoneDropped: (state, { milestone }) => ({
      ...state,
      milestones: state.milestones.filter(({ id }) => id !== milestone),
    }),
    MilestoneWaived: (state, { milestone }) => changed(state, milestone, { status: 'WAIVED' }),
  },
  names: {
    MilestoneAwaited: { zh: '等待调解结果', en: 'Waits for a mediation' },
    MilestoneReached: { zh: '调解已有结果', en: 'The mediation has come to something' },
    MilestoneDropped: { zh: '调解未启动，不再等待', en: 'The mediation never began' },
    MilestoneWaived: { zh: '决定不再等待调解', en: 'Needs not wait for the mediation' },
  },
};
