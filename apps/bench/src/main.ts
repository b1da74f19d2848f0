import { figuresIn } from './figures';
import { run } from './program';
import { Leftovers } from './stage/leftovers';

const leftovers = new Leftovers();

/** Asked to end, nothing is left running or lying about. */
const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
for (const [signal, number] of Object.entries(numbers)) {
  process.once(signal, () => void leftovers.close().then(() => process.exit(128 + number)));
}

const figures = figuresIn(process.env);
run(process.argv.slice(2), { out: process.stdout, err: process.stderr, figures, leftovers }).then(
  (exitCode) => (process.exitCode = exitCode),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
