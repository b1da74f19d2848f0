import type { IncomingHttpHeaders } from 'node:http';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { Accesses } from './accesses/accesses';
import type { Parts } from './assemble';
import { CaseActs } from './cases/case-acts';
import { MediationLists } from './mediations/mediation-lists';
import { CaseLists } from './cases/case-lists';
import { CasePages } from './cases/case-pages';
import { Facts } from './cases/facts';
import { Feed } from './feed/feed';
import { FileLinks } from './files/file-links';
import { AccessGuard } from './graphql/access';
import { compiling, limiting, observing } from './graphql/apollo-plugins';
import { ExpectedRefusals } from './graphql/expected-refusals';
import { Freshness } from './graphql/freshness';
import { inCallersLanguage } from './graphql/in-callers-language';
import { limits } from './graphql/limits';
import * as scalars from './graphql/scalars';
import { HealthController } from './health/health.controller';
import { MediationActs } from './mediations/mediation-acts';
import { PaperMaking } from './mediations/papers/paper-making';
import { Metrics } from './health/metrics';
import { Readiness } from './health/readiness';
import * as tokens from './parts';
import { Opening } from './people/opening';
import { resolvers } from './resolvers';

/** Where the API is, for HTTP and WebSocket alike. */
export const graphqlPath = '/graphql';

function graphqlFor({ contexts, config, format, observe }: Parts) {
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: graphqlPath,
    autoSchemaFile: true,
    sortSchema: true,
    resolvers: {
      DateTime: scalars.DateTime,
      UUID: scalars.Uuid,
      UnitCode: scalars.UnitCode,
      Position: scalars.PositionScalar,
      JSON: scalars.Json,
    },
    playground: false,
    introspection: true,
    csrfPrevention: true,
    parseOptions: { maxTokens: limits.tokens },
    includeStacktraceInErrorResponses: false,
    context: ({ headers }: { headers: IncomingHttpHeaders }) => contexts.of(headers),
    formatError: (formatted, error) => format(error ?? formatted),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      limiting,
      compiling(format),
      inCallersLanguage,
      observing(observe),
    ],
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: !config.isLocal,
  });
}

const given = (parts: Parts): Provider[] => [
  { provide: tokens.eventStore, useValue: parts.store },
  { provide: tokens.vault, useValue: parts.vault },
  { provide: tokens.database, useValue: parts.pool },
  { provide: tokens.config, useValue: parts.config },
  { provide: tokens.files, useValue: parts.files },
  { provide: FileLinks, useValue: parts.links },
  { provide: tokens.clock, useValue: parts.clock },
  { provide: Freshness, useValue: parts.freshness },
  { provide: Accesses, useValue: parts.accesses },
  { provide: Opening, useValue: parts.opening },
  { provide: CaseActs, useValue: parts.acts },
  { provide: MediationActs, useValue: parts.mediations },
  { provide: PaperMaking, useValue: parts.papers },
  { provide: Facts, useValue: parts.facts },
  { provide: Feed, useValue: parts.feed },
  { provide: Metrics, useValue: parts.metrics },
  { provide: Readiness, useValue: parts.readiness },
];

@Module({})
class ApiModule {}

/** The API as Nest sees it, around parts that were made before. */
export const apiModule = (parts: Parts): DynamicModule => ({
  module: ApiModule,
  imports: [graphqlFor(parts)],
  controllers: [HealthController],
  providers: [
    ...given(parts),
    ...resolvers,
    CaseLists,
    MediationLists,
    CasePages,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ExpectedRefusals },
  ],
});
