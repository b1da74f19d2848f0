import { isAwaited, isRefused, maySee, Refused, type WaitingCase } from '@casegrid/domain';
import { uuidV5 } from '@casegrid/event-store';
import { tellFirst } from '../../cases/acts/tell-first';
import { keyOf } from '../../graphql/node-id';
import type { ActInput } from '../../cases/inputs';
import type { MediationAsked, MediationSources } from './act';

/** Who tells a case that a mediation begins for which it waits. */
const mediating = { kind: 'SYSTEM', id: 'mediating' } as const;

/** The case that shall wait for a mediation, as it stands, and whether it is for whoever asks. */
export async function findWaiting(
  id: string,
  { mediationId, act: { actor } }: MediationAsked,
  { cases }: MediationSources,
): Promise<WaitingCase> {
  const caseId = keyOf('case', id);
  const state = await cases.stateOf(caseId);
  const { status, place, milestones } = state;
  return {
    caseId,
    ...(status && { status }),
    isVisible: maySee(state, actor),
    unit: place.unit,
    isWaiting: milestones.some((one) => isAwaited(one) && one.id !== mediationId),
  };
}

/** The case waits from before the mediation begins, so that nobody says meanwhile that it is handled. */
export async function tellCase(
  id: string,
  { commandId }: ActInput,
  asked: MediationAsked,
  from: MediationSources,
): Promise<(() => Promise<void>) | Refused> {
  const caseId = keyOf('case', id);
  const { mediationId: milestone, act, correlationId } = asked;
  const by = (what: string) => ({
    commandId: uuidV5(commandId, what),
    actor: mediating,
    now: act.now,
    correlationId,
  });
  const tell = from.cases.tell.bind(from.cases);
  const settle = await tellFirst(
    {
      take: (again) =>
        tell(caseId, { type: 'AwaitMilestone', data: { milestone, kind: 'MEDIATION' } }, by(`await${again}`)),
      isTaken: async () => (await from.cases.stateOf(caseId)).milestones.some((one) => one.id === milestone),
      hasHappened: async () => (await from.mediations.stateOf(milestone)).status !== undefined,
      giveBack: () => tell(caseId, { type: 'DropMilestone', data: { milestone } }, by(`drop ${act.now}`)),
    },
    act.now,
  );
  return isRefused(settle) ? new Refused(settle.code, 'caseId') : settle;
}
