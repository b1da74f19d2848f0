import { Time, timeFileIn } from '@casegrid/event-store';
import { CannotStart } from './cannot-start';
import { withCasegrid } from './casegrid';
import { firstRun } from './first-run';
import { greeting } from './greeting';
import { type Options, options, usage } from './options';
import { programs } from './programs';
import { serves } from './serves';

const tell = (line: string) => process.stderr.write(`${line}\n`);
const stopping = new AbortController();
const { signal } = stopping;

async function main(): Promise<void> {
  const asked = options(process.argv.slice(2), process.env);
  if (asked === 'help') process.stdout.write(usage);
  else await run(asked);
}

async function run(asked: Options): Promise<void> {
  await withCasegrid(asked, { env: process.env, programs, tell, signal }, async ({ addresses, env }) => {
    await firstRun(asked, { cli: programs.cli, env }, tell, signal);
    const readiness = { url: `${addresses.api}/readyz`, status: 200 };
    await serves('api', readiness, tell, () => signal.throwIfAborted());
    process.stdout.write(greeting(addresses, asked, new Time(timeFileIn(env)).moved()));
    await stopAsked;
  });
}

const stopAsked = new Promise<void>((resolve) =>
  signal.addEventListener('abort', () => resolve(), { once: true }),
);
// npm passes on the signal that the terminal has sent to us already, so a second one means nothing new.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort());
// The terminal is gone: the parts still have to be stopped in order, only nobody reads about it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => stopping.abort());

main().catch((error: unknown) => {
  if (signal.aborted && error === signal.reason) return;
  process.exitCode = 1;
  if (!(error instanceof CannotStart)) throw error;
  tell(error.message);
  process.exitCode = error.exitCode;
});
