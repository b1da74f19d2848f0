import {
  dayOf,
  mediationDecider,
  settlements,
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

/** That a session was held, and for which committee or office. */
export interface Held {
  readonly session: number;
  readonly unit: string;
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
  readonly held: readonly Held[];
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
  held: [],
  revision: -1,
  position: '0',
};

/** What a mediation has come to with an event; nothing where that is as before. */
function outcomeOf({ type, data }: MediationRecord): MediationOutcome | undefined {
  if (type === 'AgreementVoided') return 'VOIDED';
  if (type === 'MediationTerminated' && data.reason === 'PARTY_LEFT') return 'WITHDRAWN';
  return (settlements as { readonly [Type in MediationEventType]?: MediationOutcome })[type];
}

function concluded(event: MediationRecord): Partial<MediationPage> {
  const outcome = outcomeOf(event);
  return outcome ? { outcome, concludedOn: dayOf(event.metadata.occurredAt) } : {};
}

function prevented({ preventions }: MediationPage, event: MediationRecord): MediationPage['preventions'] {
  if (event.type !== 'PreventionRecorded') return preventions;
  const { kind } = event.data;
  return preventions.some((one) => one.kind === kind)
    ? preventions
    : [...preventions, { kind, on: dayOf(event.metadata.occurredAt) }];
}

/** Whoever held it did so for one of those before whom it was at the time. */
function heldIn({ held, state }: MediationPage, event: MediationRecord): MediationPage['held'] {
  if (event.type !== 'SessionHeld') return held;
  const { session, mediator } = event.data;
  const unit = state.mediators.find(({ officer }) => officer === mediator)?.unit ?? state.committee;
  return [...held, { session, unit }];
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
    held: heldIn(before, event),
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
