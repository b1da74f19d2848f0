import { prepareToCount } from './prepare.mjs';
import { runTests } from './run-tests.mjs';
import { sumLine } from './test-results.mjs';

// Most specs read the sources; only those that start a built program need one that compiles.
const compiled = await prepareToCount();
if (!compiled)
  process.stderr.write('The sources do not compile; specs that start a built program will fail.\n');
const total = await runTests(process.argv.slice(2));
process.stdout.write(`${sumLine(total)}\n`);
if (total.failed > 0 || !compiled) process.exitCode = 1;
