import { build } from './build.mjs';
import { nx } from './nx.mjs';
import { prepareToCount } from './prepare.mjs';
import { inRoot } from './root.mjs';
import { runChild } from './run-child.mjs';
import { runTests } from './run-tests.mjs';
import { keptTotals, sumLine } from './test-results.mjs';

const prettier = inRoot('node_modules', 'prettier', 'bin', 'prettier.cjs');

/** The checks besides the tests, in the order of their haste; each answers whether all is well. */
const steps = [
  ['format', 'npm run format', async () => (await run(prettier, '--check', '.')) === 0],
  ['lint', 'see above', async () => (await nx('run-many', '-t', 'lint', '--output-style=stream')) === 0],
  ['types', 'see above', () => build()],
];

const run = (program, ...args) => runChild(process.execPath, [program, ...args], { cwd: inRoot() });

const afterTests = process.argv.includes('--after-tests');
await prepareToCount();
const failed = [];
for (const [name, mend, isWell] of steps) {
  const started = Date.now();
  process.stderr.write(`\n── ${name}\n`);
  const well = await isWell();
  process.stderr.write(`── ${name}: ${well ? 'well' : `failed (${mend})`}, ${Date.now() - started} ms\n`);
  if (!well) failed.push(name);
}
process.stderr.write('\n── tests\n');
const tests = afterTests ? keptTotals() : await runTests([]);
if (tests.failed > 0) process.stderr.write(`── tests: failed, ${sumLine(tests)}\n`);
if (failed.length > 0) process.stderr.write(`── not well: ${failed.join(', ')}\n`);
const total = { passed: tests.passed, failed: tests.failed + failed.length };
process.stdout.write(`${sumLine(total)}\n`);
if (total.failed > 0) process.exitCode = 1;
