import { BoardRowResolver } from './boards/board-row.resolver';
import { BoardResolver } from './boards/board.resolver';
import { WorkResolver } from './boards/work.resolver';
import { DueResolver } from './calendar/due.resolver';
import { SimilarField } from './cases/similar.field';
import { CaseFields } from './cases/case.fields';
import { CaseMutations } from './cases/case.mutations';
import { CaseQueries } from './cases/case.queries';
import { ClocksField } from './clocks/clocks.field';
import { PublishingResolver } from './clocks/publishing.resolver';
import { DeadlinesResolver } from './clocks/deadlines.resolver';
import { FeedResolver } from './feed/feed.resolver';
import { FiltersResolver } from './filters/filters.resolver';
import { NodeResolver } from './graphql/node.resolver';
import { HistoryResolver } from './history/history.resolver';
import { InboxResolver } from './notices/inbox.resolver';
import { OutboxResolver } from './notices/outbox.resolver';
import { AppointingResolver } from './officers/appointing.resolver';
import { MeResolver } from './officers/me.resolver';
import { OfficersResolver } from './officers/officers.resolver';
import { PersonResolver } from './people/person.resolver';
import { TerritoryResolver } from './territory/territory.resolver';
import { CategoryResolver } from './vocabulary/category.resolver';
import { VocabularyResolver } from './vocabulary/vocabulary.resolver';

/** Everything that answers a field of the schema. */
export const resolvers = [
  AppointingResolver,
  BoardResolver,
  BoardRowResolver,
  CaseFields,
  SimilarField,
  CaseMutations,
  CaseQueries,
  CategoryResolver,
  ClocksField,
  DeadlinesResolver,
  PublishingResolver,
  DueResolver,
  FeedResolver,
  FiltersResolver,
  HistoryResolver,
  InboxResolver,
  MeResolver,
  NodeResolver,
  OfficersResolver,
  OutboxResolver,
  PersonResolver,
  TerritoryResolver,
  VocabularyResolver,
  WorkResolver,
] as const;
