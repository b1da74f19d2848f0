import { nx } from './nx.mjs';
import { forgetResults, keepTotals, results } from './test-results.mjs';

/**
 * Runs the specs of every project, or of those named first (`api`, `domain`, …); what follows the first option goes
 * to jest. Says how each project did and resolves with the sums.
 */
export async function runTests(args) {
  forgetResults();
  const option = args.findIndex((arg) => arg.startsWith('-'));
  const [projects, forJest] = option < 0 ? [args, []] : [args.slice(0, option), args.slice(option)];
  const only = projects.map((name) => (name.startsWith('@') ? name : `@casegrid/${name}`)).join(',');
  const code = await nx(
    ...['run-many', '-t', 'test', '--output-style=stream', '--nx-bail=false'],
    ...(only ? ['-p', only] : []),
    ...(forJest.length > 0 ? ['--', ...forJest] : []),
  );
  const total = sum(results(), code);
  keepTotals(total);
  return total;
}

function sum(counts, code) {
  for (const { project, passed, failed, skipped } of counts) {
    const left = skipped > 0 ? `, ${skipped} skipped` : '';
    process.stderr.write(
      `  ${failed > 0 ? 'failed' : 'passed'}  ${project}: ${passed} passed, ${failed} failed${left}\n`,
    );
  }
  const passed = counts.reduce((all, count) => all + count.passed, 0);
  const failed = counts.reduce((all, count) => all + count.failed, 0);
  // A project whose jest ended before it could write its results must not look like one without tests.
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}
