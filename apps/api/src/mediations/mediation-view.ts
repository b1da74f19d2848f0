import {
  mayOpen,
  missingMarks,
  missingPapers,
  seatOf,
  seesInside,
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
export const sessionOf = ({ status, minutes, ...one }: Session, isInside: boolean): SessionType => ({
  ...one,
  isHeld: status === 'HELD',
  isCancelled: status === 'CANCELLED',
  minutes: isInside ? fileOrNull(minutes) : null,
});

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

const nothingFiled = { files: [], papers: [], missingPapers: [] } as const;

/** What lies in its file, and what it lacks. */
const filed = (state: Mediation): Pick<MediationType, keyof typeof nothingFiled> => ({
  files: state.files.map(fileOf),
  papers: state.papers.map(paperOf),
  missingPapers: missingPapers(state).map(subjectOf),
});

/** Without asking whether he may open it: for those whose right was checked on the way. */
export function shown(
  { state, revision }: Pick<Folded<Mediation>, 'state' | 'revision'>,
  actor: Actor,
): MediationType {
  const isInside = seesInside(state, actor);
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
    participants: state.people.map((one) =>
      participantOf(one, one.number === you, shownIn(state, one, actor)),
    ),
    mediators: state.mediators.map(({ officer, unit, chosenBy }) => ({
      officer: nodeId('officer', officer),
      unit,
      isChosen: chosenBy === 'PARTIES',
    })),
    sessions: state.sessions
      .filter(({ isOpen }) => isOpen || isInside)
      .map((one) => sessionOf(one, isInside)),
    handOver: orNull(state.handOver),
    agreement: state.agreement ? agreementOf(state.agreement, state, isInside) : null,
    confirmation: state.confirmation ? { isChallenged: false, ...state.confirmation } : null,
    confirmableUntil: orNull(state.confirmableUntil),
    suits: state.suits.map((one) => ({ ...one, result: orNull(one.result) })),
    isEnforced: state.isEnforced,
    visits: state.visited,
    ...(isInside ? filed(state) : nothingFiled),
    clocks: state.clocks.map(({ kind, dueOn, dueAt, isBreached }) => ({ kind, dueOn, dueAt, isBreached })),
    acceptedAt: orNull(state.acceptedAt),
    endedAt: orNull(state.endedAt),
    revision,
    state,
  };
}

/** A mediation as it is shown to somebody; nothing when there is none, or it is not his to see. */
export const mediationOf = (folded: Folded<Mediation>, actor: Actor): MediationType | null =>
  folded.state.status && mayOpen(folded.state, actor) ? shown(folded, actor) : null;
