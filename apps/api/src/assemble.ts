import { randomInt } from 'node:crypto';
import { connectEventStore, type EventStore } from '@casegrid/event-store';
import { openFiles, type Files } from '@casegrid/files';
import { prepareNotices } from '@casegrid/notices';
import { masterKeysFrom, openVault, type Vault } from '@casegrid/personal-data';
import { Checkpoints, prepareReadModels } from '@casegrid/projections';
import type { GraphQLFormattedError } from 'graphql';
import { Pool } from 'pg';
import { pino, type Logger } from 'pino';
import { Accesses } from './accesses/accesses';
import { apiModule } from './api.module';
import { Authority } from './auth/authority';
import { Tokens } from './auth/tokens';
import { CaseActs } from './cases/case-acts';
import { Facts } from './cases/facts';
import { Numbers } from './cases/numbers';
import type { Config } from './config';
import { Feed } from './feed/feed';
import { FileLinks } from './files/file-links';
import type { Observe } from './graphql/apollo-plugins';
import type { Clock } from './graphql/clock';
import { Contexts } from './graphql/context';
import { formatError } from './graphql/format-error';
import { Freshness } from './graphql/freshness';
import { Metrics } from './health/metrics';
import { Readiness } from './health/readiness';
import { MediationActs } from './mediations/mediation-acts';
import { PaperMaking } from './mediations/papers/paper-making';
import { PaperPress } from './mediations/papers/paper-press';
import { Opening } from './people/opening';
import { Sealing } from './people/sealing';

/** Everything that a copy of the API is made of. */
export interface Parts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly store: EventStore;
  readonly pool: Pool;
  readonly vault: Vault;
  readonly files: Files;
  readonly links: FileLinks;
  readonly authority: Authority;
  readonly contexts: Contexts;
  readonly facts: Facts;
  readonly acts: CaseActs;
  readonly mediations: MediationActs;
  readonly papers: PaperMaking;
  readonly feed: Feed;
  readonly freshness: Freshness;
  readonly accesses: Accesses;
  readonly opening: Opening;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  /** What a caller gets to see of an error; the unexpected ones are written down for us. */
  readonly format: (error: unknown) => GraphQLFormattedError;
  readonly observe: Observe;
  stop(): Promise<void>;
}

/** Half-open connections must not hang a request for ever. Milliseconds. */
const queryLimit = 10_000;

function poolAt(connectionString: string, log: Logger): Pool {
  const pool = new Pool({
    connectionString,
    max: 10,
    query_timeout: queryLimit,
    connectionTimeoutMillis: queryLimit,
  });
  pool.on('error', (error) => log.warn({ error: error.message }, 'a database connection was lost'));
  return pool;
}

/** Makes every part once, in the order in which they need each other. */
export async function assemble(config: Config, clock: Clock) {
  const log = pino({ level: config.logLevel, base: { part: 'api' } });
  const store = connectEventStore(config.eventStoreUrl);
  const pool = poolAt(config.databaseUrl, log);
  const vaultPool = config.vaultUrl === config.databaseUrl ? pool : poolAt(config.vaultUrl, log);
  const vault = await openVault({
    pool: vaultPool,
    masterKey: masterKeysFrom(config.masterKey),
    now: clock.now,
  });
  const files = await openFiles(config.files, clock.world);
  const authority = new Authority(store, clock.steady, (error) => log.warn({ error }, 'authority'));
  await authority.start();
  await prepareReadModels(pool);
  await prepareNotices(pool);
  const checkpoints = new Checkpoints(pool, config.databaseUrl, (error) =>
    log.warn({ err: error }, 'checkpoints'),
  );
  await checkpoints.start();
  const tokens = new Tokens(config, () => Math.floor(clock.world().getTime() / 1000));
  const facts = new Facts(store, clock.steady);
  const sources = { facts, authority, numbers: new Numbers(store), sealing: new Sealing(vault) };
  const acts = new CaseActs(store, { ...sources, chance: () => randomInt(2 ** 32) / 2 ** 32 });
  const accesses = new Accesses(store);
  const opening = new Opening(vault, accesses);
  const papers = new PaperMaking({ ...sources, opening, press: new PaperPress(files) });
  const mediations = new MediationActs(store, { ...sources, cases: acts, files, papers });
  const metrics = new Metrics();
  const parts: Parts = {
    config,
    clock,
    log,
    store,
    pool,
    vault,
    files,
    links: new FileLinks(config.linkKeys, clock.world),
    authority,
    contexts: new Contexts(tokens, { authority, facts }, clock.now, (error) =>
      log.warn({ err: error }, 'tokens'),
    ),
    facts,
    acts,
    mediations,
    papers,
    feed: new Feed(store, mediations),
    freshness: new Freshness(checkpoints),
    accesses,
    opening,
    metrics,
    readiness: new Readiness({ store, checkpoints, authority, files }, config.holdReadyUntil, (error) =>
      log.warn({ err: error }, 'readiness'),
    ),
    format: (error) => formatError(error, (inner) => log.error({ err: inner }, 'unexpected')),
    observe: (observed) => {
      metrics.observe(observed);
      log.info(observed, 'answered');
    },
    stop: async () => {
      await checkpoints.stop();
      await authority.stop();
      await store.close();
      files.close();
      if (vaultPool !== pool) await vaultPool.end();
      await pool.end();
    },
  };
  return { module: apiModule(parts), parts };
}
