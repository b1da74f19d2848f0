import { isProblem, maySee, maySeePeople, maySeeRedacted, type Actor, type Case } from '@casegrid/domain';
import { dueAtOf, type CasePage } from '@casegrid/projections';
import { fileOf } from '../files/file.type';
import { orNull } from '../graphql/absent';
import { nodeId } from '../graphql/node-id';
import { actorOf } from '../history/stored-event';
import type { CaseType } from './case.type';
import type { EvidenceType } from './evidence.types';
import {
  callbacksOf,
  instructionsOf,
  mergerOf,
  objectionOf,
  redirectionOf,
  supervisionOf,
  tasksOf,
  whistlesOf,
} from './course.types';
import { requestsOf, suspensionOf } from './delay.types';
import { milestonesOf } from './milestone.types';
import { revealsOf } from './reveal.types';

/** A case's page as this actor may see it; nothing when it is not his to see. */
export function viewOf(page: CasePage | undefined, actor: Actor): CaseType | null {
  return page && maySee(page.state, actor) ? shown(page, actor) : null;
}

/** Who reported is known of officers, unless it is confidential; of residents only to those who may see a case's people. */
export const isReporterShown = (state: Case, actor: Actor) =>
  (state.reporter?.kind !== 'RESIDENT' && !state.isConfidential) || maySeePeople(state, actor);

/** Of what was redacted, for most, only that it was; the file itself is given to nobody. */
const evidenceOf = ({ evidence, state }: CasePage, actor: Actor): EvidenceType[] =>
  evidence.map(({ hash, kind, caption }) => {
    const redaction = state.redactions.find((one) => one.hash === hash);
    if (!redaction) return { hash, file: fileOf(hash), kind, caption, redacted: null };
    return maySeeRedacted(actor)
      ? { hash, file: null, kind, caption, redacted: redaction }
      : { hash: null, file: null, kind: null, caption: null, redacted: redaction };
  });

/** Without asking whether he may: for those whose right was checked on the way. */
export function shown(page: CasePage, actor: Actor): CaseType {
  const { state, title, description, verification, declined } = page;
  const { place, reporter, closedAt } = state;
  return {
    id: nodeId('case', state.id),
    number: orNull(state.number),
    status: state.status ?? '',
    category: { code: state.category, label: null },
    title,
    description,
    place: { ...place, longitude: orNull(place.longitude), latitude: orNull(place.latitude) },
    urgency: state.urgency,
    source: orNull(state.source),
    outcome: orNull(state.outcome),
    reporter: reporter && isReporterShown(state, actor) ? actorOf(reporter) : null,
    evidence: evidenceOf(page, actor),
    verification,
    checkRequest: orNull(state.checkAsked),
    declined: state.status === 'NOT_FILED' ? declinedOf(declined) : null,
    leadUnit: orNull(state.leadUnit),
    coHandlers: state.coHandlers,
    requests: requestsOf(state),
    objection: objectionOf(page),
    suspension: suspensionOf(state.suspension),
    tasks: tasksOf(state.tasks),
    whistles: whistlesOf(state.whistles),
    milestones: milestonesOf(state.milestones),
    transfer: orNull(state.transfer),
    isProblem: isProblem(state),
    supervision: supervisionOf(state.supervision),
    raisedTo: orNull(state.raisedTo),
    instructions: instructionsOf(state.instructions),
    isSelfHandled: state.isSelfHandled,
    isConfidential: state.isConfidential,
    reveals: revealsOf(state, actor),
    exclusion: orNull(state.exclusion),
    risk: state.risk,
    urged: state.urged,
    callbacks: callbacksOf(page.callbacks),
    merger: mergerOf(
      state.mergedInto,
      state.taken.map(({ from }) => from),
    ),
    redirection: redirectionOf(page.redirected),
    reworks: state.reworks,
    objections: state.objections,
    transfers: state.transfers,
    reopened: state.reopened,
    reportedAt: page.reportedAt,
    lastActAt: page.lastAt,
    closedAt: orNull(closedAt),
    reopenableUntil: orNull(state.reopenableUntil),
    archiveFrom: orNull(state.archiveFrom),
    dueAt: orNull(dueAtOf(state)),
    revision: page.revision,
    asOf: page.position,
    state,
  };
}

const declinedOf = (declined: CasePage['declined']) =>
  declined && { ...declined, appealableUntil: orNull(declined.appealableUntil) };
