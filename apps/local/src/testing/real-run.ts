import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Casegrid } from '../casegrid';
import { contents } from '../data-folder';
import { programs } from '../programs';

/** What an operator's command answers with --json. @throws with what it says when it fails */
export async function ask(
  casegrid: Casegrid,
  data: string,
  ...args: string[]
): Promise<Record<string, unknown>> {
  const child = spawn(process.execPath, [programs.cli, ...args, '--data', data, '--json'], {
    env: casegrid.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit') as Promise<[code: number | null]>;
  const [out, said, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${said}`);
  return JSON.parse(out) as Record<string, unknown>;
}

/** The process of a part that runs now. */
export function processOf(part: string, data: string): number {
  const { parts, postgres } = contents(data);
  if (part === 'Postgres')
    return Number(readFileSync(join(postgres, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const noted = JSON.parse(readFileSync(parts, 'utf8')) as Record<string, { pid: number }>;
  return noted[part]?.pid ?? 0;
}
