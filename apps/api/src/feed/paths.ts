import { decode, RecentlyUsed, type EventStore, type StoredRecord } from '@casegrid/event-store';

type Path = readonly string[];

/** Where a case or mediation lay, from which of its events on. */
interface Lain {
  readonly revision: number;
  readonly path: Path;
}

/** Everywhere that it lay, up to one of its events. */
interface Course {
  readonly until: number;
  readonly lain: readonly Lain[];
}

const mostStreams = 100_000;
const unread: Course = { until: -1, lain: [] };

const placing = ['CaseReported', 'PlaceCorrected', 'UnitsFollowed', 'MediationApplied', 'MediationProposed'];

/** Where an event puts its case or mediation; nothing when it leaves it where it is. */
function pathIn(record: StoredRecord): Path | undefined {
  if (!placing.includes(record.type)) return undefined;
  const { data } = decode(record);
  if ('place' in data) return data.place.path;
  return 'path' in data ? data.path : undefined;
}

function after({ until, lain }: Course, record: StoredRecord): Course {
  const path = pathIn(record);
  const { revision } = record;
  return revision <= until
    ? { until, lain }
    : { until: revision, lain: path ? [...lain, { revision, path }] : lain };
}

/** Where it lay when something happened to it: from its own events up to that one, and from nothing else. */
export class Paths {
  readonly #courses = new RecentlyUsed<Course>(mostStreams);

  constructor(private readonly store: EventStore) {}

  /** Where it lay then; of an event that moves it, where it lay before as well. */
  async at(record: StoredRecord): Promise<readonly Path[]> {
    const { revision } = record;
    const { lain } = await this.#courseTo(record);
    const since = lain.findLastIndex((one) => one.revision <= revision);
    const isMove = lain[since]?.revision === revision;
    return lain.slice(isMove ? Math.max(0, since - 1) : since, since + 1).map(({ path }) => path);
  }

  async #courseTo(record: StoredRecord): Promise<Course> {
    const { stream, revision } = record;
    const known = this.#courses.get(stream) ?? unread;
    if (known.until >= revision) return known;
    const first = known.until + 1;
    const records =
      first === revision ? [record] : await this.store.readStream(stream, first, revision - known.until);
    const course = records.reduce(after, known);
    this.#courses.set(stream, course);
    return course;
  }
}
