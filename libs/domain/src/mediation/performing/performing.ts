import type { Act } from '../../act';
import { Refused, type Decision } from '../../decider';
import { seatOf } from '../access';
import type { AgreeingEvents } from '../agreeing/messages';
import { withFile } from '../changes';
import * as guard from '../guards';
import type { MediationPhase } from '../phase';
import { restated, withObligation } from '../standing';
import type { Mediation } from '../state';
import { bindingStatuses } from '../vocabulary';
import type { PerformingCommands, PerformingEvents } from './messages';

type Decided = Decision<PerformingEvents & Pick<AgreeingEvents, 'AgreementPerformed'>>;

const isFollowed = guard.isIn('NO_AGREEMENT_IN_FORCE', ...bindingStatuses, 'PERFORMED');
const isBreached = guard.isIn('AGREEMENT_NOT_BREACHED', 'BREACHED');

const isFull = ({ agreement }: Mediation) =>
  agreement?.obligations.every(({ performance }) => performance === 'FULL') ?? false;

/** Whoever is owed says so, or the mediator who looked: nobody says of himself that he has done his part. */
function record(data: PerformingCommands['RecordPerformance'], state: Mediation, { actor }: Act): Decided {
  const one = state.agreement?.obligations.find(({ obligation }) => obligation === data.obligation);
  if (!one) return new Refused('OBLIGATION_UNKNOWN', 'obligation');
  if (actor.kind === 'RESIDENT' && seatOf(state, actor)?.number !== one.creditor)
    return new Refused('NOT_THE_CREDITOR', 'obligation');
  const after = withObligation(state, data.obligation, { performance: data.performance });
  return [
    { type: 'PerformanceRecorded', data },
    ...(isFull(after) ? [{ type: 'AgreementPerformed', data: {} } as const] : []),
  ];
}

const visit = (data: PerformingCommands['RecordFollowUp'], { visited }: Mediation): Decided =>
  visited.includes(data.visit)
    ? new Refused('VISITED_ALREADY', 'visit')
    : [{ type: 'FollowUpRecorded', data }];

/** The committee sees to it that an agreement is kept (人民调解法 Art. 31). */
export const performing: MediationPhase<PerformingCommands, PerformingEvents> = {
  rules: {
    RecordPerformance: { may: [guard.isBinding, guard.byPartyOrMediator], then: record },
    RecordFollowUp: { may: [isFollowed, guard.byMediator], then: visit },
    RecordPersuasion: {
      may: [isBreached, guard.byMediator],
      then: (data) => [{ type: 'PersuasionRecorded', data }],
    },
  },
  evolve: {
    PerformanceRecorded: (state, { obligation, performance, proof }) =>
      withFile(restated(withObligation(state, obligation, { performance })), proof),
    FollowUpRecorded: (state, { visit: one }) => ({ ...state, visited: [...state.visited, one] }),
    PersuasionRecorded: (state) => state,
  },
  names: {
    PerformanceRecorded: { zh: '履行情况', en: 'Performance recorded' },
    FollowUpRecorded: { zh: '履行回访', en: 'Visit about performance' },
    PersuasionRecorded: { zh: '说服督促履行', en: 'Persuasion to perform' },
  },
};
