import { argumentsOf, BadArguments, USAGE, type Arguments } from './command-line';
import { readTls } from './server/tls';
import { startEventStore } from './start';

async function main(): Promise<void> {
  const asked = argumentsOf(process.argv.slice(2));
  if (asked) await serve(asked);
  else console.log(USAGE);
}

async function serve({ tls, ...asked }: Arguments): Promise<void> {
  const store = await startEventStore({
    ...asked,
    ...(tls && { tls: readTls(tls) }),
    onFailure: giveUp,
  });
  console.log(`event store: ${store.url}, data in ${asked.dataDir}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void store.stop().catch(giveUp));
  }
}

function giveUp(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof BadArguments) console.error(`\n${USAGE}`);
  process.exit(error instanceof BadArguments ? 2 : 1);
}

main().catch(giveUp);
