import { AccessesResolver } from './accesses/accesses.resolver';
import { BoardRowResolver } from './boards/board-row.resolver';
import { BoardResolver } from './boards/board.resolver';
import { WorkResolver } from './boards/work.resolver';
import { DueResolver } from './calendar/due.resolver';
import { SimilarField } from './cases/similar.field';
import { CaseFields } from './cases/case.fields';
import { CaseMutations } from './cases/case.mutations';
import { CaseQueries } from './cases/case.queries';
import { ClocksField } from './clocks/clocks.field';
import { DeadlinesResolver } from './clocks/deadlines.resolver';
import { FeedResolver } from './feed/feed.resolver';
import { FileFields } from './files/file.fields';
import { FileLimits } from './files/file-limits.field';
import { FiltersResolver } from './filters/filters.resolver';
import { NodeResolver } from './graphql/node.resolver';
import { HistoryResolver } from './history/history.resolver';
import { MediationBoardResolver } from './mediations/board/board.resolver';
import { MediationLoadResolver } from './mediations/board/load.resolver';
import { MediationChanges } from './mediations/mediation-changes.resolver';
import { MediationHistoryResolver } from './mediations/mediation-history.resolver';
import { ComingResolver } from './mediations/coming.resolver';
import { MediationListsResolver } from './mediations/mediation-lists.resolver';
import { MediationMutations } from './mediations/mediation.mutations';
import { MediationQueries } from './mediations/mediation.queries';
import { MediationTimelineField } from './mediations/mediation-timeline.field';
import { MadePaperField } from './mediations/papers/made-paper.field';
import { PaperFormFields, PapersField } from './mediations/papers/papers.field';
import { InboxResolver } from './notices/inbox.resolver';
import { OutboxResolver } from './notices/outbox.resolver';
import { AppointingResolver } from './officers/appointing.resolver';
import { MeResolver } from './officers/me.resolver';
import { OfficersResolver } from './officers/officers.resolver';
import { ParticipantFields, PersonFields } from './people/person.fields';
import { PersonResolver } from './people/person.resolver';
import { RevealedField } from './people/revealed.field';
import { SeekingResolver } from './people/seeking.resolver';
import { ClocksPublishing } from './publishing/clocks.resolver';
import { CompetencePublishing } from './publishing/competence.resolver';
import { WeightsResolver } from './publishing/weights.resolver';
import { VersionsResolver } from './publishing/versions.resolver';
import { RetroactionsResolver } from './publishing/retroactions.resolver';
import { MapResolver } from './territory/map.resolver';
import { TerritoryResolver } from './territory/territory.resolver';
import { CompetenceResolver } from './competence/competence.resolver';
import { VocabularyResolver } from './vocabulary/vocabulary.resolver';

/** Everything that answers a field of the schema. */
export const resolvers = [
  AccessesResolver,
  AppointingResolver,
  BoardResolver,
  BoardRowResolver,
  CaseFields,
  SimilarField,
  CaseMutations,
  CaseQueries,
  ClocksPublishing,
  CompetencePublishing,
  CompetenceResolver,
  ClocksField,
  DeadlinesResolver,
  DueResolver,
  FeedResolver,
  FileFields,
  FileLimits,
  FiltersResolver,
  HistoryResolver,
  MapResolver,
  MediationChanges,
  MediationHistoryResolver,
  ComingResolver,
  MediationBoardResolver,
  MediationLoadResolver,
  MediationListsResolver,
  MediationMutations,
  MediationQueries,
  MediationTimelineField,
  MadePaperField,
  PaperFormFields,
  PapersField,
  InboxResolver,
  MeResolver,
  NodeResolver,
  OfficersResolver,
  OutboxResolver,
  ParticipantFields,
  PersonFields,
  PersonResolver,
  RetroactionsResolver,
  RevealedField,
  SeekingResolver,
  TerritoryResolver,
  VersionsResolver,
  VocabularyResolver,
  WeightsResolver,
  WorkResolver,
] as const;
