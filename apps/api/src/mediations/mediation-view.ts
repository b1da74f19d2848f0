import {
  holds,
  mayOpen,
  missingMarks,
  missingPapers,
  seatOf,
  seesInside,
  worksOn,
  type Actor,
  type Agreement,
  type AgreementMark,
  type Mediation,
  type Participant,
  type Session,
} from '@casegrid/domain';
import type { Folded } from '@casegrid/event-store';
import { fileOf, fileOrNull } from '../files/file.type';
import { orNull } from '../graphql/absent';
import { nodeId } from '../graphql/node-id';
import { shownIn, type Shown } from '../people/opening';
import type { AgreementType, MissingMarkType } from './agreement.types';
import type { MediationType } from './mediation.type';
import { paperOf, subjectOf } from './papers/paper-view';
import type { ParticipantType, SessionType } from './participant.types';

const participantOf = (one: Participant, isYou: boolean, who: Shown): ParticipantType => ({
  number: one.number,
  id: who.mayOpen ? nodeId('person', one.person.personId) : null,
  as: one.as,
  isYou,
  relation: orNull(one.relation),
  hasConsented: one.consent === undefined ? null : one.consent === 'GIVEN',
  isRepresentative: one.isRepresentative ?? false,
  leftFor: orNull(one.left?.road),
  shown: who,
});

/** A sitting, as somebody inside sees it or another. */
export const sessionOf = ({ status, minutes, people, ...one }: Session, isInside: boolean): SessionType => ({
  ...one,
  people: isInside ? people : [],
  isHeld: status === 'HELD',
  isCancelled: status === 'CANCELLED',
  minutes: isInside ? fileOrNull(minutes) : null,
});

/** How many open sessions come before one: to those outside they are counted by themselves, since a gap would tell of others. */
export const openBefore = ({ sessions }: Pick<Mediation, 'sessions'>, { session }: Session): number =>
  sessions.filter((one) => one.isOpen && one.session < session).length;

const sessionsOf = (state: Mediation, isInside: boolean): SessionType[] =>
  state.sessions
    .filter(({ isOpen }) => isOpen || isInside)
    .map((one) => sessionOf(isInside ? one : { ...one, session: openBefore(state, one) + 1 }, isInside));

/** That the police are to be told of a risk is known to those who work on it and to the judicial office. */
const isClockFor =
  (now: Mediation, actor: Actor) =>
  ({ kind }: Mediation['clocks'][number]): boolean =>
    kind !== 'RISK_REPORT' || worksOn(now, actor) || holds(actor, 'JUSTICE_OFFICER');

const markOf = (mark: AgreementMark): MissingMarkType => ({
  party: mark.kind === 'PARTY' ? mark.party : null,
  mediator: mark.kind === 'MEDIATOR' ? nodeId('officer', mark.mediator) : null,
  isSeal: mark.kind === 'SEAL',
});

function agreementOf(agreement: Agreement, state: Mediation, isInside: boolean): AgreementType {
  const { form, obligations, isOfStatus, isConfirmationWished, text, effectiveAt } = agreement;
  const isSigned = form === 'ORAL' || effectiveAt !== undefined;
  return {
    form,
    isOfStatus,
    isConfirmationWished,
    effectiveAt: orNull(effectiveAt),
    text: isInside ? fileOrNull(text) : null,
    missingMarks: isInside && !isSigned ? missingMarks(state, agreement).map(markOf) : [],
    obligations: isInside
      ? obligations.map((one) => ({ ...one, amount: orNull(one.amount), dueOn: orNull(one.dueOn) }))
      : [],
  };
}

const confirmationOf = ({ confirmation }: Mediation): MediationType['confirmation'] =>
  confirmation ? { isChallenged: false, ...confirmation } : null;

const nothingFiled = { files: [], papers: [], missingPapers: [] } as const;

/** What lies in its file, and what it lacks. */
const filed = (state: Mediation): Pick<MediationType, keyof typeof nothingFiled> => ({
  files: state.files.map(fileOf),
  papers: state.papers.map(paperOf),
  missingPapers: missingPapers(state).map(subjectOf),
});

type Standing = Pick<Folded<Mediation>, 'state' | 'revision'>;

/**
 * Without asking whether he may open it: for those whose right was checked on the way. What of it is for him is judged by
 * the mediation as it is now.
 */
export function shown({ state, revision }: Standing, actor: Actor, now = state): MediationType {
  const isInside = seesInside(now, actor);
  const you = seatOf(state, actor)?.number;
  return {
    id: nodeId('mediation', state.id),
    number: orNull(state.number),
    status: state.status ?? '',
    track: state.track,
    kind: state.kind,
    caseId: state.caseId === undefined ? null : nodeId('case', state.caseId),
    summary: isInside ? state.summary : null,
    unit: state.place.unit,
    committee: state.committee,
    joined: state.joined,
    isComplex: state.isComplex,
    participants: state.people.map((one) => participantOf(one, one.number === you, shownIn(now, one, actor))),
    mediators: state.mediators.map(({ officer, unit, chosenBy }) => ({
      officer: nodeId('officer', officer),
      unit,
      isChosen: chosenBy === 'PARTIES',
    })),
    sessions: sessionsOf(state, isInside),
    handOver: orNull(state.handOver),
    agreement: state.agreement ? agreementOf(state.agreement, state, isInside) : null,
    confirmation: confirmationOf(state),
    confirmableUntil: orNull(state.confirmableUntil),
    suits: state.suits.map((one) => ({ ...one, result: orNull(one.result) })),
    isEnforced: state.isEnforced,
    visits: state.visited,
    ...(isInside ? filed(state) : nothingFiled),
    clocks: state.clocks.filter(isClockFor(now, actor)).map(({ kind, dueOn, dueAt, isBreached }) => ({
      kind,
      dueOn,
      dueAt,
      isBreached,
    })),
    acceptedAt: orNull(state.acceptedAt),
    endedAt: orNull(state.endedAt),
    revision,
    state,
  };
}

/** A mediation as it is shown to somebody; nothing when there is none, or it is not his to see. */
export const mediationOf = (folded: Standing, actor: Actor): MediationType | null =>
  folded.state.status && mayOpen(folded.state, actor) ? shown(folded, actor) : null;

/**
 * A mediation as it was, for somebody who may open it as it is `now`; nothing when it was not there yet. Who was a mediator
 * then and is none by now sees no more of it than others do, and whatever is looked up beside it is by what it is now.
 */
export const mediationAsItWas = (then: Standing, now: Mediation, actor: Actor): MediationType | null =>
  then.state.status ? { ...shown(then, actor, now), state: now } : null;
