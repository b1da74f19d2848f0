import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../testing/own-process';
import { newFolder } from '../testing/throw-away';

/** What a server answered in one case, step by step. */
export interface Answers {
  steps: { did: string; answer: unknown }[];
  stopped?: string;
  timedOut?: boolean;
  crashes?: unknown;
  /** Answers that are as good, where two recordings of a real server differed. */
  or?: Answers[];
}

export type Recording = Record<string, Answers>;

/** Which cases are recorded: those whose names begin so. */
export interface Selection {
  only: readonly string[];
  skip?: readonly string[];
  /** Milliseconds that are waited where something might still arrive. */
  settle?: number;
}

const ROOM = join(__dirname, '../..');
const RECORDER = join(ROOM, 'conformance/record.mjs');

export function fixture(name: string): Recording {
  return JSON.parse(readFileSync(join(ROOM, 'fixtures', name), 'utf8')) as Recording;
}

/** What the server at a connection string answers. */
export async function record(url: string, { only, skip = [], settle = 400 }: Selection): Promise<Recording> {
  const folder = newFolder();
  const out = join(folder, 'answers.json');
  const args = ['--quiet', '--url', url, '--out', out, '--settle', String(settle), '--only', only.join(',')];
  if (skip.length) args.push('--skip', skip.join(','));
  const recorder = spawn(process.execPath, [RECORDER, ...args], { cwd: ROOM, stdio: 'inherit' });
  const [exitCode] = (await once(recorder, 'close')) as [number | null];
  if (exitCode !== 0) throw new Error(`the recorder ended with ${exitCode}`);
  const recording = JSON.parse(readFileSync(out, 'utf8')) as Recording;
  rmSync(folder, { recursive: true });
  return recording;
}

/** What an embedded event store of its own answers. */
export async function recordEmbedded(selection: Selection): Promise<Recording> {
  const dataDir = newFolder();
  const server = await serve(dataDir, 0, ['--projections', 'system']);
  try {
    return await record(server.url, selection);
  } finally {
    await server.end('SIGTERM');
    rmSync(dataDir, { recursive: true });
  }
}

/** What is compared of a case. */
export const bare = ({ steps, stopped, timedOut, crashes }: Answers): Answers => ({
  steps: steps.map(({ did, answer }) => ({ did, answer })),
  ...(stopped !== undefined && { stopped }),
  ...(timedOut !== undefined && { timedOut }),
  ...(crashes !== undefined && { crashes }),
});
