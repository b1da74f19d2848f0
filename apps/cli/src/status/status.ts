import type { Command } from 'commander';
import type { EventStore } from '@casegrid/event-store';
import { outboxStanding, type OutboxStanding } from '@casegrid/notices';
import { caseCount, Checkpoints, unitCount } from '@casegrid/projections';
import type { Pool } from 'pg';
import type { Answer } from '../command-line/answer';
import { commandNamed, type EveryOption, type Perform } from '../command-line/command';
import { Addresses } from '../connection/addresses';
import { withDatabase } from '../connection/with-database';
import { withEventStore } from '../connection/with-event-store';
import type { Terminal } from '../terminal/terminal';
import { kindOf } from './store-kind';

interface Standing {
  readonly name: string;
  readonly version: number;
  readonly position: string;
  /** How far behind the log's end it is, in the store's positions: bytes of the log, not events. */
  readonly lag: string;
  /** Why it stands still; not there while it does not. */
  readonly failure?: string;
}

/** What `status --json` prints. Positions are decimal text: they outgrow JavaScript's numbers. */
export interface Status {
  readonly eventStore: { readonly kind: string; readonly position: string };
  readonly readModels: readonly Standing[];
  readonly units: number;
  readonly cases: number;
  /** Notices that have not arrived: still tried, and no longer tried. */
  readonly notices: OutboxStanding;
}

/** `status`: how far the log and each read model are. */
export const statusCommand = (perform: Perform): Command =>
  commandNamed('status')
    .summary('tell how far the log and the read models are')
    .description(
      'Tells where the log ends, how far behind each read model is, how many units and cases there are, and how many notices did not arrive. Fails when a read model stands still.',
    )
    .action(perform(status));

async function status(options: EveryOption, { env }: Terminal): Promise<Answer> {
  const addresses = new Addresses(options, env);
  const { eventStore, database } = addresses;
  const found = await withEventStore(eventStore, (store) =>
    withDatabase(database, (pool) => look(store, pool, eventStore)),
  );
  const failing = found.readModels.filter(({ failure }) => failure !== undefined);
  const shortfall = failing.map(({ name, failure }) => `${name} stands still: ${failure}`).join('\n');
  return { json: found, text: inWords(found), ...(shortfall && { shortfall }) };
}

export async function look(store: EventStore, pool: Pool, storeUrl: string): Promise<Status> {
  // The end is asked for last, so that no read model seems to be ahead of the log.
  const models = await new Checkpoints(pool, '', () => undefined).status();
  const [units, cases] = [await unitCount(pool), await caseCount(pool)];
  const notices = await outboxStanding(pool);
  const position = await store.end();
  return {
    eventStore: { kind: await kindOf(storeUrl), position },
    readModels: models.map(({ failure, ...model }) => ({
      ...model,
      lag: behind(model.position, position),
      ...(failure !== null && { failure }),
    })),
    units,
    cases,
    notices,
  };
}

function behind(position: string, end: string): string {
  const lag = BigInt(end) - BigInt(position);
  return String(lag > 0n ? lag : 0n);
}

const inWords = ({ eventStore, readModels, units, cases, notices }: Status): string =>
  [
    `event store  ${eventStore.kind}, at ${eventStore.position}`,
    ...readModels.map(
      ({ name, version, position, lag }) =>
        `read model   ${name.padEnd(10)} version ${version}, at ${position}, ${lag === '0' ? 'up to date' : `${lag} behind`}`,
    ),
    `units        ${units}`,
    `cases        ${cases}`,
    `notices      ${notices.pending} to be sent, ${notices.parked} parked`,
  ].join('\n');
