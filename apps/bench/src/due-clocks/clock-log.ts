import { caseStream, type CaseEvents } from '@casegrid/domain';
import { currentVersions, uuidV5, type Position, type StoredRecord } from '@casegrid/event-store';
import { crew, district, namespace } from '../lives/crew';
import { logOf } from '../lives/generated-log';

/** So many clocks, each of a case of its own. */
export interface Clocks {
  readonly running: number;
  /** Of those that run, so many are due at `asked`. */
  readonly due: number;
  readonly finished: number;
}

/** When is asked what is due: a time that no worker lives to see. */
export const asked = '2900-06-01T00:00:00.000Z';

const from = '2899-12-01T00:00:00.000Z';
const [before, after] = ['2900-01-01T16:00:00.000Z', '2901-01-01T16:00:00.000Z'];
const perBatch = 5_000;

/** A log that has nothing but clocks, and exists only while it is read. */
export const clockLog = (clocks: Clocks, end: Position) => logOf(end, () => batchesOf(clocks, end));

async function* batchesOf({ running, due, finished }: Clocks, position: Position) {
  const all = running + finished;
  for (let first = 0; first < all; first += perBatch) {
    const indices = Array.from({ length: Math.min(perBatch, all - first) }, (_, index) => first + index);
    const records = indices.flatMap((index) => {
      // Finished ones were all due by then, had they gone on.
      const isDue = index >= running || index % Math.ceil(running / due) === 0;
      return recordsOf(index, { dueAt: isDue ? before : after, isFinished: index >= running, position });
    });
    yield await Promise.resolve({ records, position, read: records.length });
  }
}

interface OneClock {
  readonly dueAt: string;
  readonly isFinished: boolean;
  readonly position: Position;
}

function recordsOf(index: number, { dueAt, isFinished, position }: OneClock): StoredRecord[] {
  const started: CaseEvents['ClockStarted'] = {
    clock: 1,
    kind: 'SIGNING',
    policy: 'signing',
    scope: 'CN',
    policyVersion: 1,
    calendar: 'CN',
    calendarVersion: 1,
    from,
    period: { amount: 2, unit: 'WORKING_HOUR' },
    pauses: [],
    dueOn: dueAt.slice(0, 10),
    dueAt,
    marks: [],
  };
  const stopped: CaseEvents['ClockStopped'] = {
    clock: 1,
    kind: 'SIGNING',
    verdict: 'MET',
    reason: 'DONE',
    dueAt,
    at: from,
  };
  const caseId = uuidV5(namespace, `clock ${index}`);
  const record = (type: 'ClockStarted' | 'ClockStopped', data: object, revision: number): StoredRecord => ({
    id: uuidV5(caseId, type),
    type,
    data,
    metadata: { version: currentVersions[type], actor: crew.dispatcher, occurredAt: from, district },
    stream: caseStream(caseId),
    revision,
    position,
    recordedAt: from,
  });
  return [record('ClockStarted', started, 0), ...(isFinished ? [record('ClockStopped', stopped, 1)] : [])];
}
