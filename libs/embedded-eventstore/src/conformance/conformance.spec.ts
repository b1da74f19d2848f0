import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DIFFERENT, MISBEHAVIOUR, TIMING } from './differences';
import { bare, fixture, record, recordEmbedded, type Answers, type Recording } from './recording';

/** A real EventStoreDB, fresh and with its projections running, may be asked instead of the embedded event store. */
const { EVENTSTORE_URL: url, UPDATE_ANSWERS: update } = process.env;

/** Recorded side by side, each on a server of its own. Cases of one part may lean on what earlier ones wrote. */
const PARTS = [
  [
    'append',
    'batch/',
    'classic/',
    'delete/',
    'tombstone/',
    'idempotency/',
    'links/',
    'names/',
    'payloads/',
  ].concat(['sizes/', 'all/', 'all-filter/', 'around/']),
  ['read/', 'metadata/', 'truncation/', 'checkpoints/'],
  ['subscribe/'],
  ['subscribe-all/'],
  ['groups/', 'groups-settings/', 'groups-all/'],
  ['groups-parked/', 'projections/'],
  ['groups-delivery/', 'groups-consumers/'],
  ['malformed/'],
];

const theirs: Recording = fixture('eventstoredb-answers.json');
/** What is wanted where the real server is not to be followed. */
const better: Recording = fixture('better-answers.json');
const deliberate = url ? {} : { ...DIFFERENT, ...MISBEHAVIOUR };
const names = Object.keys({ ...theirs, ...(url ? {} : MISBEHAVIOUR) }).sort();

/** Answers that will do: those of the real server, or the better one. */
function wanted(name: string): Answers[] {
  const { or = [], ...one } = (name in deliberate ? better : theirs)[name] ?? { steps: [] };
  return [one, ...or];
}
/** What is compared of answers: all but the texts that tell of a moment. */
function compared(name: string, answers: Answers): unknown {
  const moment = TIMING[name];
  return JSON.parse(JSON.stringify(bare(answers)), (_, value: unknown) => {
    if (typeof value === 'string' && moment?.test(value)) return '';
    return Array.isArray(value) ? value.filter((one) => one !== '') : value;
  });
}
function isWanted(name: string, given: Answers | undefined): boolean {
  const answers = given && compared(name, given);
  return wanted(name).some((one) => isDeepStrictEqual(compared(name, one), answers));
}

async function recordAll(): Promise<Recording> {
  if (url) return record(url, { only: PARTS.flat(), skip: Object.keys(MISBEHAVIOUR) });
  const parts = await Promise.all(PARTS.map((only) => recordEmbedded({ only })));
  return Object.assign({}, ...parts) as Recording;
}

/** A machine with much to do may be too slow for a case: it gets a second chance, alone and with more patience. */
async function again(only: string[]): Promise<Recording> {
  if (only.length === 0 || only.length > 20) return {};
  const selection = { only, settle: 1500 };
  return url ? record(url, selection) : recordEmbedded(selection);
}

describe(`the answers of EventStoreDB 23.10.6, asked of ${url ?? 'the embedded event store'}`, () => {
  let given: Recording;
  beforeAll(async () => {
    given = await recordAll();
    if (update) writeBetter(given);
    Object.assign(given, await again(names.filter((name) => !isWanted(name, given[name]))));
  }, 600_000);

  it.each(names)('%s', (name) => {
    const answers = given[name];
    if (isWanted(name, answers)) return;
    expect(answers && compared(name, answers)).toEqual(wanted(name)[0]);
  });

  it('are the recorded ones but for those that are named, here and in the README', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    expect(
      Object.keys({ ...DIFFERENT, ...TIMING }).filter((name) => !readme.includes(`\`${name}\``)),
    ).toEqual([]);
    const same = Object.keys(DIFFERENT).filter((name) => isDeepStrictEqual(theirs[name], better[name]));
    expect(same).toEqual([]);
  });
});

/** Once somebody has looked at them, our answers are those that are wanted. */
function writeBetter(recording: Recording): void {
  const lines = Object.keys({ ...DIFFERENT, ...MISBEHAVIOUR })
    .sort()
    .flatMap((name) => {
      const answers = recording[name];
      return answers ? [`${JSON.stringify(name)}: ${JSON.stringify(bare(answers))}`] : [];
    });
  writeFileSync(join(__dirname, '../../fixtures/better-answers.json'), `{\n${lines.join(',\n')}\n}\n`);
}
