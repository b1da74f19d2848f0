import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

const folder = inRoot('.test-results');
const totals = inRoot('.test-results', 'total');

/** Forgets the results of earlier runs, so that none is counted twice. */
export function forgetResults() {
  rmSync(folder, { recursive: true, force: true });
  // jest makes no folders for its results, and the names of projects begin with their scope.
  mkdirSync(inRoot('.test-results', '@casegrid'), { recursive: true });
}

/** What jest counted, per project; a spec file that could not run at all counts as one failed test. */
export function results() {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const counted = JSON.parse(readFileSync(inRoot('.test-results', name), 'utf8'));
      return {
        project: name.replace(/\.json$/, ''),
        passed: counted.numPassedTests,
        failed: counted.numFailedTests + counted.numRuntimeErrorTestSuites,
        skipped: counted.numPendingTests + counted.numTodoTests,
      };
    });
}

/** Keeps the sums of a whole run for the checks that come after it. */
export function keepTotals(total) {
  writeFileSync(totals, JSON.stringify(total));
}

/** The sums of the last whole run; a run that did not come to its end counts as one failure. */
export function keptTotals() {
  return existsSync(totals) ? JSON.parse(readFileSync(totals, 'utf8')) : { passed: 0, failed: 1 };
}

/** The line that a run ends with. */
export const sumLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
