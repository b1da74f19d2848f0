import { run } from './program';
import { Leftovers } from './stage/leftovers';

const leftovers = new Leftovers();

/** Asked to end, nothing is left running or lying about. */
const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
for (const [signal, number] of Object.entries(numbers)) {
  process.once(signal, () => void leftovers.close().then(() => process.exit(128 + number)));
}

run(process.argv.slice(2), { out: process.stdout, err: process.stderr, leftovers }).then(
  (exitCode) => process.exit(exitCode),
  async (error: unknown) => {
    console.error(error);
    await leftovers.close();
    process.exit(1);
  },
);
