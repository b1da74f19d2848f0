import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { LogReader } from '../log/log-reader';
import { openForReading, openForWriting } from '../log/schema';
import { newFolder } from '../testing/throw-away';
import { LogWriter } from './log-writer';
import type { Committed, WriteRequest } from './write-request';

describe('the writer on a full disk', () => {
  let [dataDir, db, writer] = [] as unknown as [string, DatabaseSyncInstance, LogWriter];
  beforeEach(() => {
    dataDir = newFolder();
    db = openForWriting(join(dataDir, 'log.sqlite'), 'full');
    writer = new LogWriter(db);
  });
  afterEach(() => {
    db.close();
    rmSync(dataDir, { recursive: true });
  });

  /** SQLite then answers as it does when the system has no room for another page. */
  const fill = () => {
    const { page_count: pages } = db.prepare('pragma page_count').get() as { page_count: number };
    db.exec(`pragma max_page_count = ${pages}`);
  };
  const makeRoom = () => db.exec('pragma max_page_count = 100000');
  const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const appendTo = (stream: string, n: number, size = 10): WriteRequest => ({
    kind: 'append',
    stream,
    expected: 'any',
    events: [
      { id: idOf(n), type: 'noted', json: false, data: Buffer.alloc(size), metadata: new Uint8Array() },
    ],
  });
  const commit = (...requests: WriteRequest[]): Committed => writer.commit(requests);

  it('does nothing of a commit, and says so', () => {
    commit(appendTo('s', 1));
    fill();
    expect(commit(appendTo('s', 2), appendTo('new', 3, 100_000))).toEqual({ noRoomFor: 2 });
    const reader = new LogReader(openForReading(join(dataDir, 'log.sqlite')));
    expect(reader.stateOf('s').last).toBe(0);
    expect(reader.stateOf('new')).toMatchObject({ key: undefined, last: -1 });
    reader.close();
  });

  it('goes on when there is room, with the revisions and positions that come next', () => {
    commit(appendTo('s', 1));
    fill();
    commit(appendTo('s', 2), appendTo('new', 3, 100_000));
    makeRoom();
    const { answers, streams } = commit(appendTo('new', 3, 100_000), appendTo('s', 2)) as Extract<
      Committed,
      { answers: unknown }
    >;
    expect(answers).toMatchObject([
      { outcome: 'written', revision: 0 },
      { outcome: 'written', revision: 1 },
    ]);
    expect(streams).toEqual(['new', 's']);
  });

  it('tells a full disk from one that fails', () => {
    db.exec('drop table events');
    expect(() => commit(appendTo('s', 1))).toThrow('no such table');
  });
});
