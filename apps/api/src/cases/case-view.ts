import { maySee, maySeePeople, reopenWindowEnds, type Actor } from '@casegrid/domain';
import type { CasePage } from '@casegrid/projections';
import { nodeId } from '../graphql/node-id';
import { actorOf } from '../history/stored-event';
import type { CaseType } from './case.type';

/** A case's page as this actor may see it; nothing when it is not his to see. */
export function viewOf(page: CasePage | undefined, actor: Actor): CaseType | null {
  return page && maySee(page.state, actor) ? shown(page, actor) : null;
}

/** Without asking whether he may: for those who replay, whose right was checked on the way. */
export function shown(page: CasePage, actor: Actor): CaseType {
  const { state, title, description, evidence, verification, declined } = page;
  const { place, reporter, closedAt } = state;
  const isReporterHidden = reporter?.kind === 'RESIDENT' && !maySeePeople(state, actor);
  return {
    id: nodeId('case', state.id),
    number: state.number ?? null,
    status: state.status ?? '',
    category: { code: state.category, label: null },
    title,
    description,
    place: { ...place, longitude: place.longitude ?? null, latitude: place.latitude ?? null },
    urgency: state.urgency,
    outcome: state.outcome ?? null,
    reporter: reporter && !isReporterHidden ? actorOf(reporter) : null,
    evidence,
    verification,
    declined: state.status === 'NOT_FILED' ? declined : null,
    leadUnit: state.leadUnit ?? null,
    coHandlers: state.coHandlers,
    reworks: state.reworks,
    reopened: state.reopened,
    reportedAt: page.reportedAt,
    lastActAt: page.lastAt,
    closedAt: closedAt ?? null,
    reopenableUntil: closedAt === undefined ? null : reopenWindowEnds(closedAt),
    revision: page.revision,
    asOf: page.position,
    state,
  };
}
