import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { NoticeChannel } from '@casegrid/domain';
import { connectEventStore, movedBetween } from '@casegrid/event-store';
import { masterKeysFrom, openVault } from '@casegrid/personal-data';
import { prepareReadModels, readModels, run, type RunnerNews } from '@casegrid/projections';
import { prepareNotices } from '@casegrid/notices';
import { Pool } from 'pg';
import { pino, type Logger } from 'pino';
import { archiveCases } from './archiving';
import { tellDeadlines } from './deadlines';
import { finishErasures } from './erasures';
import { Health, healthServer, jobNames, type JobName } from './health';
import { carriersFor } from './notices/carriers';
import { makeNotices, noteNewLog } from './notices/making';
import { sendNotices, type SendingNews } from './notices/sending';
import { undoHalfMergers } from './mergers';
import { tellMilestones } from './milestones';
import type { Settings } from './settings';
import { rejudgeClocks } from './retroaction';
import { followUnits } from './succession';
import { stopEach, type Part } from './stop-each';

/** Half-open connections must not hang a job for ever; a big batch takes its time. Milliseconds. */
const queryLimit = 120_000;
/** A database that takes connections and says nothing must not hang one either. Milliseconds. */
const connectLimit = 10_000;

export interface Worker {
  readonly port: number;
  stop(): Promise<void>;
}

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  delay(milliseconds, undefined, { signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
  });

function poolAt(connectionString: string, log: Logger): Pool {
  const pool = new Pool({
    connectionString,
    max: readModels.length * 2 + jobNames.length + 5,
    query_timeout: queryLimit,
    connectionTimeoutMillis: connectLimit,
  });
  pool.on('error', (error) => log.warn({ error: error.message }, 'a database connection was lost'));
  return pool;
}

const logNews = (log: Logger, news: RunnerNews) => {
  if (news.kind === 'FAILED') log.error(news, 'a read model stands still');
  else if (news.kind === 'APPLIED') log.debug(news, 'applied');
  else log.info(news, 'read model');
};

interface JobNews {
  readonly kind: string;
  readonly items?: number;
}

const logJob = (log: Logger, name: JobName, news: JobNews) => {
  if (news.kind === 'FAILED') log.error(news, `${name}: failing`);
  else if ('items' in news && news.items) log.error(news, `${name}: not all could be done`);
  else if (news.kind === 'WAITING' || news.kind === 'LEADING') log.info(news, name);
  else log.debug(news, name);
};

/** Runs every read model and every other job, each under a lease: any number of workers may be started. */
export async function startWorker(settings: Settings, now: () => Date = () => new Date()): Promise<Worker> {
  const log = pino({ level: settings.logLevel, base: { part: 'worker' } });
  const store = connectEventStore(settings.eventStoreUrl);
  const pool = poolAt(settings.databaseUrl, log);
  const vaultPool = settings.vaultUrl === settings.databaseUrl ? pool : poolAt(settings.vaultUrl, log);
  await prepareReadModels(pool);
  await prepareNotices(pool);
  await noteNewLog({ store, pool }).catch((error: Error) =>
    log.warn({ error: error.message }, 'notices: it is not known whether the log is new'),
  );
  const vault = await openVault({
    pool: vaultPool,
    masterKey: masterKeysFrom(settings.masterKey),
    now,
  });
  const health = new Health();
  const stopping = new AbortController();
  const onNews = (news: RunnerNews) => {
    health.note(news);
    logNews(log, news);
  };
  const jobs = new Map(
    readModels.map((model) => [model.name, run(model, { store, pool, wait, onNews }, stopping.signal)]),
  );
  const on = (name: JobName) => (news: JobNews) => {
    health.noteJob(name, news);
    logJob(log, name, news);
  };
  const { signal } = stopping;
  jobs.set(
    'erasures',
    finishErasures({ store, vault, pool: vaultPool, wait, onNews: on('erasures') }, signal),
  );
  jobs.set('deadlines', tellDeadlines({ store, pool, wait, now, onNews: on('deadlines') }, signal));
  jobs.set('succession', followUnits({ store, pool, wait, now, onNews: on('succession') }, signal));
  jobs.set('retroaction', rejudgeClocks({ store, pool, wait, now, onNews: on('retroaction') }, signal));
  jobs.set('archiving', archiveCases({ store, pool, wait, now, onNews: on('archiving') }, signal));
  jobs.set('mergers', undoHalfMergers({ store, pool, wait, now, onNews: on('mergers') }, signal));
  jobs.set('milestones', tellMilestones({ store, pool, wait, now, onNews: on('milestones') }, signal));
  const carriers = carriersFor(settings.notices, now);
  const channels = ['INBOX', ...Object.keys(carriers)] as NoticeChannel[];
  jobs.set('notices', makeNotices({ store, pool, wait, now, channels, onNews: on('notices') }, signal));
  const onSending = (news: SendingNews) => {
    if (news.kind === 'STANDING') health.noteOutbox(news);
    on('deliveries')(news);
  };
  jobs.set(
    'deliveries',
    sendNotices({ pool, wait, now, carriers, chance: Math.random, onNews: onSending }, signal),
  );
  const server = healthServer(health, () => movedBetween(now(), new Date())).listen(
    settings.port,
    settings.host,
  );
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  log.info({ port }, 'working');
  return {
    port,
    stop: () => {
      stopping.abort();
      server.close();
      return stopEach(log, [
        ...[...jobs].map(([name, job]): Part => [name, () => job]),
        ['event store', () => store.close()],
        ...(vaultPool === pool ? [] : [['vault', () => vaultPool.end()] satisfies Part]),
        ['database', () => pool.end()],
      ]);
    },
  };
}
