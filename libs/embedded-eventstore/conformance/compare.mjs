// Compares two recordings step by step; exit code 1 on any difference.
// node compare.mjs expected.json actual.json [--only append/] [--brief]
import { readFileSync } from 'node:fs';
import { parseArgs, isDeepStrictEqual } from 'node:util';

const { values: opt, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, brief: { type: 'boolean' } },
});
if (positionals.length !== 2) {
  console.error('usage: node compare.mjs <expected.json> <actual.json> [--only prefix,prefix] [--brief]');
  process.exit(2);
}
const [expected, actual] = positionals.map((f) => JSON.parse(readFileSync(f, 'utf8')));
const wanted = opt.only?.split(',');
const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])]
  .sort()
  .filter((n) => !wanted || wanted.some((w) => n.startsWith(w)));
const short = (v) => (v === undefined ? '(nothing)' : JSON.stringify(v));

// Where two answers differ, as [path, expected, actual]; whole values once they are small.
function differences(a, b, path = '') {
  if (isDeepStrictEqual(a, b)) return [];
  const both =
    a && b && typeof a === 'object' && typeof b === 'object' && Array.isArray(a) === Array.isArray(b);
  const small = short(a).length + short(b).length < 120;
  if (!both || small) return [[path, a, b]];
  if (Array.isArray(a) && a.length !== b.length && a.every((x) => typeof x !== 'object'))
    return [[path, a, b]];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((k) =>
    differences(a[k], b[k], Array.isArray(a) ? `${path}[${k}]` : `${path}.${k}`),
  );
}

let same = 0,
  different = 0,
  missing = 0;
for (const name of names) {
  const [a, b] = [expected[name], actual[name]];
  if (!a || !b) {
    missing++;
    console.log(`\n${name}\n  missing in the ${a ? 'second' : 'first'} recording`);
    continue;
  }
  const lines = against(a, b);
  if (!lines.length || a.or?.some((other) => !against(other, b).length)) same++;
  else {
    different++;
    console.log(opt.brief ? name : `\n${name}\n${lines.join('\n')}`);
  }
}
console.log(`\n${same} same, ${different} different, ${missing} missing`);
process.exit(different || missing ? 1 : 0);

// The lines that tell how a case's recordings differ. `or` in an expected case: answers that are as good (timing).
function against(a, b) {
  const lines = [];
  for (let i = 0; i < Math.max(a.steps.length, b.steps.length); i++) {
    const [x, y] = [a.steps[i], b.steps[i]];
    if (x?.did !== y?.did) {
      lines.push(
        `  step ${i + 1} is another one\n    expected  ${short(x?.did)}\n    actual    ${short(y?.did)}`,
      );
      break;
    }
    const found = differences(x.answer, y.answer);
    if (found.length) lines.push(`  step ${i + 1}: ${x.did}`);
    for (const [path, e, g] of found)
      lines.push(`${path ? `    at ${path}\n` : ''}    expected  ${short(e)}\n    actual    ${short(g)}`);
  }
  for (const k of ['stopped', 'timedOut', 'crashes']) {
    if (!isDeepStrictEqual(a[k], b[k]))
      lines.push(`  ${k}\n    expected  ${short(a[k])}\n    actual    ${short(b[k])}`);
  }
  return lines;
}
