import type { EventStoreDBClient } from '@eventstore/db-client';
import { collect, line } from './reading';
import { noted } from './throw-away';

/** One call and what a real EventStoreDB answered to it. `~` stands for the streams of the case, `p1` for its earliest position. */
export interface RecordedStep {
  did: string;
  answer: unknown;
}

type Expectation = 'any' | 'no_stream' | 'stream_exists' | bigint;
type Match = (string | undefined)[];

/** Does the recorded calls through a client, and answers in the form of the recording. */
export class Replay {
  private readonly grammar: [RegExp, (match: Match) => Promise<unknown>][] = [
    [/^setup (\S+): (\w+)/, (match) => this.setup(match)],
    [/^append to (\S+) (\S+), (\d+)/, (match) => this.append(match)],
    [/^read (\S+)(.*)$/, (match) => this.read(match)],
    [/^(delete|tombstone) (\S+) (\S+)$/, (match) => this.end(match)],
    [/^set metadata of (\S+) (\{.*\})(?: expectedRevision=(\S+))?$/, (match) => this.setMetadata(match)],
    [/^get metadata of (\S+)$/, (match) => this.getMetadata(match)],
  ];

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly prefix: string,
  ) {}

  /** Each call in turn, with the answer that it gets here. */
  async run(steps: RecordedStep[]): Promise<RecordedStep[]> {
    const done: RecordedStep[] = [];
    for (const { did } of steps) done.push({ did, answer: await this.step(did) });
    return JSON.parse(ranked(JSON.stringify(done).replaceAll(this.prefix, '~'))) as RecordedStep[];
  }

  private async step(did: string): Promise<unknown> {
    for (const [pattern, act] of this.grammar) {
      const match = pattern.exec(did.replaceAll('~', this.prefix));
      if (match) return act(match.slice(1)).catch(refusal);
    }
    throw new Error(`the recording has a call that is not known here: ${did}`);
  }

  private async setup([stream = '', state]: Match): Promise<string> {
    if (state !== 'missing') await this.client.appendToStream(stream, noted(state === '10' ? 10 : 3, 0, 't'));
    if (state === 'soft') await this.client.deleteStream(stream);
    if (state === 'tomb') await this.client.tombstoneStream(stream);
    return 'done';
  }

  private async append([stream = '', expected, count]: Match): Promise<unknown> {
    const events = noted(Number(count), 0, 't');
    return appended(
      await this.client.appendToStream(stream, events, { expectedRevision: expectation(expected) }),
    );
  }

  private async setMetadata([stream = '', json = '', expected]: Match): Promise<unknown> {
    const metadata = JSON.parse(json) as Record<string, never>;
    return appended(
      await this.client.setStreamMetadata(stream, metadata, { expectedRevision: expectation(expected) }),
    );
  }

  private async getMetadata([stream = '']: Match): Promise<unknown> {
    const found = await this.client.getStreamMetadata(stream);
    return { ...found, metastreamRevision: found.metastreamRevision && `p${found.metastreamRevision}` };
  }

  private async end([how, stream = '', expected]: Match): Promise<unknown> {
    const options = { expectedRevision: expectation(expected) as 'any' };
    const { position } = await (how === 'delete'
      ? this.client.deleteStream(stream, options)
      : this.client.tombstoneStream(stream, options));
    return { position: `p${position?.commit}` };
  }

  private async read([stream = '', options = '']: Match): Promise<string[]> {
    const given = new Map(
      options.split(' ').map((option) => option.split('=') as [string, string | undefined]),
    );
    const events = this.client.readStream(stream, {
      direction: given.get('direction') === 'backwards' ? 'backwards' : 'forwards',
      fromRevision: startOf(given.get('fromRevision')),
      maxCount: Number(given.get('maxCount') ?? Number.MAX_SAFE_INTEGER),
    });
    return (await collect(events)).map(line);
  }
}

function expectation(expected = 'any'): Expectation {
  return /^\d+n$/.test(expected) ? BigInt(expected.slice(0, -1)) : (expected as 'any');
}

function startOf(revision = 'start'): 'start' | 'end' | bigint {
  return /^\d+n$/.test(revision) ? BigInt(revision.slice(0, -1)) : (revision as 'start');
}

function appended(result: {
  success: boolean;
  nextExpectedRevision: bigint;
  position?: { commit: bigint };
}): unknown {
  const { success, nextExpectedRevision, position } = result;
  return {
    success,
    nextExpectedRevision: `${nextExpectedRevision}n`,
    ...(position && { position: `p${position.commit}` }),
  };
}

function refusal(error: Error & Record<string, unknown>): unknown {
  const fields = ['streamName', 'expectedVersion', 'actualVersion'].filter(
    (field) => error[field] !== undefined,
  );
  const texts = fields.map((field) => [
    field,
    typeof error[field] === 'bigint' ? `${error[field]}n` : error[field],
  ]);
  return { error: error.type ?? error.message, ...(Object.fromEntries(texts) as object) };
}

/** Positions become their rank: logs are laid out differently, and clients rely on the order alone. */
function ranked(json: string): string {
  const position = /"p(\d+)"/g;
  const positions = [...new Set([...json.matchAll(position)].map((match) => BigInt(match[1] ?? 0)))];
  positions.sort((a, b) => (a < b ? -1 : 1));
  return json.replace(position, (_, commit: string) => `"p${positions.indexOf(BigInt(commit)) + 1}"`);
}
