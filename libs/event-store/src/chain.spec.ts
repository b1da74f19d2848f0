import fc from 'fast-check';
import { chain, firstBreak } from './chain';
import type { Unchained } from './metadata';
import type { StoredRecord } from './port';

const metadata: Unchained = {
  version: 1,
  commandId: 'c',
  commandHash: 'h',
  correlationId: 'r',
  causationId: 'c',
  actor: { kind: 'SYSTEM', id: 'spec' },
  occurredAt: '2026-03-01T00:00:00.000Z',
  district: '310115',
};

const stored = (data: object[], stream = 'case-1'): StoredRecord[] =>
  chain(
    stream,
    -1,
    '',
    data.map((one, index) => ({ id: `event ${index}`, type: 'Commented', data: one, metadata })),
  ).map((event, revision) => ({ ...event, stream, revision, position: String(revision), recordedAt: '' }));

/** As it comes back from the store: only the JSON text survives. */
const roundTrip = (records: StoredRecord[]) => JSON.parse(JSON.stringify(records)) as StoredRecord[];

describe('the chain of a stream', () => {
  it('holds over any JSON data after it went through the store', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 6 }),
        (data) => {
          expect(firstBreak(roundTrip(stored(data)))).toBeUndefined();
        },
      ),
    );
  });

  const five = () => roundTrip(stored([1, 2, 3, 4, 5].map((text) => ({ text }))));

  it('shows the revision of a changed event', () => {
    const records = five();
    records[2] = { ...(records[2] as StoredRecord), data: { text: 99 } };
    expect(firstBreak(records)).toBe(2);
  });

  it('shows changed metadata, type, id and stream', () => {
    for (const change of [
      { metadata: { ...five()[1]?.metadata, occurredAt: '2026-03-02T00:00:00.000Z' } },
      { type: 'CaseClosed' },
      { id: 'another' },
      { stream: 'case-2' },
    ]) {
      const records = five();
      records[1] = { ...(records[1] as StoredRecord), ...change };
      expect(firstBreak(records)).toBe(1);
    }
  });

  it('shows a missing, an exchanged and an added event', () => {
    const records = five();
    expect(firstBreak(records.filter((_, index) => index !== 1))).toBe(1);
    expect(firstBreak([records[0], records[2], records[1]] as StoredRecord[])).toBe(1);
    expect(firstBreak([records[0], records[0], records[1]] as StoredRecord[])).toBe(1);
  });

  it('shows a history that was written anew from some event on, unless every later hash was made anew too', () => {
    const records = five();
    const forged = stored([{ text: 'forged' }]);
    expect(firstBreak([forged[0], ...records.slice(1)] as StoredRecord[])).toBe(1);
  });
});
