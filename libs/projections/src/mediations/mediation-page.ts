import {
  dayOf,
  mediationDecider,
  type Day,
  type Intensification,
  type Mediation,
  type MediationEventType,
  type MediationOutcome,
} from '@casegrid/domain';
import type { Recorded } from '@casegrid/event-store';

export type MediationRecord = Recorded<MediationEventType>;

/** That something was kept from happening, for the first time in a mediation. */
export interface Prevention {
  readonly kind: Intensification;
  readonly on: Day;
}

/** The page of a mediation as its events leave it. People in it are sealed. */
export interface MediationPage {
  readonly state: Mediation;
  readonly begunAt: string;
  readonly outcome: MediationOutcome | null;
  /** The day on which it came to that. */
  readonly concludedOn: Day | null;
  /** One of each kind. */
  readonly preventions: readonly Prevention[];
  readonly revision: number;
  readonly position: string;
}

/** A page before anything happened. */
const blankPage: MediationPage = {
  state: mediationDecider.initial,
  begunAt: '',
  outcome: null,
  concludedOn: null,
  preventions: [],
  revision: -1,
  position: '0',
};

/** What each event makes of the outcome. */
const outcomes: {
  readonly [Type in MediationEventType]?: (data: Recorded<Type>['data']) => MediationOutcome;
} = {
  ConsentRefused: () => 'REFUSED',
  MediationNotAccepted: () => 'NOT_ACCEPTED',
  MediationTerminated: ({ reason }) => (reason === 'PARTY_LEFT' ? 'WITHDRAWN' : 'TERMINATED'),
  DisputeDecided: () => 'DECIDED',
  AgreementTookEffect: () => 'AGREED',
  AgreementVoided: () => 'VOIDED',
};

function concluded({ type, data, metadata }: MediationRecord): Partial<MediationPage> {
  const outcome = outcomes[type] as ((data: object) => MediationOutcome) | undefined;
  return outcome ? { outcome: outcome(data), concludedOn: dayOf(metadata.occurredAt) } : {};
}

function prevented({ preventions }: MediationPage, event: MediationRecord): MediationPage['preventions'] {
  if (event.type !== 'PreventionRecorded') return preventions;
  const { kind } = event.data;
  return preventions.some((one) => one.kind === kind)
    ? preventions
    : [...preventions, { kind, on: dayOf(event.metadata.occurredAt) }];
}

/** The page after one more event. All that rules depend on is the domain's own fold. */
export function turnMediation(page: MediationPage | undefined, event: MediationRecord): MediationPage {
  const before = page ?? blankPage;
  const { actor, occurredAt: at } = event.metadata;
  const evolve = mediationDecider.evolve[event.type] as (
    state: Mediation,
    data: object,
    fact: object,
  ) => Mediation;
  return {
    ...before,
    ...concluded(event),
    state: evolve(before.state, event.data, { actor, at }),
    begunAt: before.begunAt || at,
    preventions: prevented(before, event),
    revision: event.revision,
    position: event.position,
  };
}

/** Rows of an earlier version, which are in use while the new ones are built, know less of it. */
export const mediationPageOf = ({ page }: { readonly page: MediationPage }): MediationPage => ({
  ...blankPage,
  ...page,
  state: { ...mediationDecider.initial, ...page.state },
});
