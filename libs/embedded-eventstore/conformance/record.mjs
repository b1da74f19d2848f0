// Records what a server answers to the official client, case by case.
// node record.mjs --url 'esdb://127.0.0.1:2113?tls=false' --out answers.json [--only append/,read/] [--skip malformed/] [--list]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Case } from './lib/case.mjs';

const TOPICS = [
  'around',
  'append',
  'append-special',
  'classic',
  'batch',
  'idempotency',
  'delete',
  'sizes',
  'names',
  'payloads',
  'read',
  'truncation',
  'links',
  'all',
  'all-filter',
  'subscribe',
  'subscribe-all',
  'checkpoints',
  'metadata',
  'groups',
  'groups-settings',
  'groups-delivery',
  'groups-consumers',
  'groups-parked',
  'groups-all',
  'projections',
  'malformed',
];

const { values: opt } = parseArgs({
  options: {
    url: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string' },
    skip: { type: 'string' },
    list: { type: 'boolean' },
    settle: { type: 'string', default: '400' },
    timeout: { type: 'string', default: '10000' },
    quiet: { type: 'boolean' },
  },
});

const cases = [];
for (const topic of TOPICS) cases.push(...(await import(`./cases/${topic}.mjs`)).default);
const names = new Set(cases.map((c) => c.name));
if (names.size !== cases.length)
  throw new Error(
    `duplicate case name: ${cases.find((c, i) => cases.findIndex((d) => d.name === c.name) !== i).name}`,
  );
const among = (list, name) => list.split(',').some((p) => name.startsWith(p));
const chosen = cases.filter(
  (c) => (!opt.only || among(opt.only, c.name)) && !(opt.skip && among(opt.skip, c.name)),
);
if (opt.list) {
  for (const c of chosen) console.log(c.name);
  process.exit(0);
}
if (!opt.url || !opt.out) {
  console.error(
    'usage: node record.mjs --url <connection string> --out <file> [--only prefix,prefix] [--skip prefix,prefix] [--settle ms] [--timeout ms] [--list] [--quiet]',
  );
  process.exit(2);
}

// Whatever the client throws outside of a call belongs to the case that is running.
let current = null;
for (const kind of ['uncaughtException', 'unhandledRejection']) {
  process.on(kind, (e) =>
    current ? current.crashed(kind, e) : console.error(`${kind} outside of a case: ${e?.message ?? e}`),
  );
}
console.warn = () => {}; // the client warns about arguments that cases give on purpose

const runId = `r${Date.now().toString(36)}`;
const answers = {},
  started = Date.now(),
  trouble = [];
for (const c of chosen) {
  const t = (current = new Case({
    name: c.name,
    index: cases.indexOf(c),
    runId,
    url: opt.url,
    settle: Number(opt.settle),
  }));
  const t0 = Date.now();
  answers[c.name] = await t.run(c.run, c.timeout ?? Number(opt.timeout));
  current = null;
  const { steps, stopped, timedOut, crashes } = answers[c.name];
  const marks = [
    steps.some((s) => s.answer?.hung) && 'hung',
    timedOut && 'timed out',
    stopped && `stopped (${stopped})`,
    crashes && `${crashes.length} crash(es)`,
    JSON.stringify(steps).includes('ECONNREFUSED') && 'server not reachable',
  ].filter(Boolean);
  if (marks.length) trouble.push(`${c.name}: ${marks.join(', ')}`);
  if (!opt.quiet) console.log(`${String(Date.now() - t0).padStart(6)} ms  ${c.name}  ${marks.join(', ')}`);
}

const sorted = Object.fromEntries(
  Object.keys(answers)
    .sort()
    .map((k) => [k, answers[k]]),
);
writeFileSync(opt.out, JSON.stringify(sorted, null, 1) + '\n');
for (const line of trouble) console.log('note:', line);
console.log(
  `${chosen.length} cases in ${((Date.now() - started) / 1000).toFixed(1)} s, ${trouble.length} with notes, written to ${opt.out}`,
);
process.exit(0);
