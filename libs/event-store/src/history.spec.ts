import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as domain from '@casegrid/domain';
import { hashOf } from './chain';
import { currentVersions, decode, UnknownShape, type EventType } from './codec';
import type { Metadata } from './metadata';
import type { StoredRecord } from './port';

const folder = join(__dirname, '..', 'history');
const files = readdirSync(folder).sort();
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as StoredRecord;
const records = files.map(read);
const metadataOf = ({ metadata }: StoredRecord) => metadata as Metadata;
const types = Object.keys(currentVersions) as EventType[];

/** CaseReported, 1 → case-reported-v1.json */
const fileOf = (type: string, version: number) =>
  `${type.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}-v${version}.json`;

/** As it would go on record today. */
const writtenToday = (record: StoredRecord): StoredRecord => {
  const { data, type } = decode(record);
  return { ...record, data, metadata: { ...record.metadata, version: currentVersions[type] } };
};

const isDecider = (value: unknown): value is { readonly evolve: object } =>
  typeof value === 'object' && value !== null && 'rules' in value && 'evolve' in value;

describe('the history kept', () => {
  it('has an event of every type in every version that was ever written, each in a file named after it', () => {
    const everWritten = types.flatMap((type) =>
      Array.from({ length: currentVersions[type] }, (_, index) => fileOf(type, index + 1)),
    );
    expect(files).toEqual(everWritten.sort());
    expect(records.map((record) => fileOf(record.type, metadataOf(record).version))).toEqual(files);
  });

  it('knows every event that the rules can lead to', () => {
    const deciders = Object.values<unknown>(domain).filter(isDecider);
    const recorded = deciders.flatMap(({ evolve }) => Object.keys(evolve));
    expect([...new Set(recorded)].sort()).toEqual([...types].sort());
  });

  it.each(files)('%s is as it was written', (file) => {
    const record = read(file);
    expect(hashOf(record.stream, record.revision, record)).toBe(metadataOf(record).hash);
  });

  it.each(files)('%s reads in the shape of today', (file) => {
    const record = read(file);
    const decoded = decode(record);
    const today = decode(read(fileOf(record.type, currentVersions[decoded.type])));
    const isOfToday = metadataOf(record).version === currentVersions[decoded.type];
    expect({ ...decoded, data: isOfToday ? decoded.data : record.data }).toStrictEqual(record);
    expect(Object.keys(decoded.data).sort()).toEqual(Object.keys(today.data).sort());
  });

  it.each(files)('%s would be written again in the type and version of today, and read the same', (file) => {
    const record = read(file);
    const again = writtenToday(record);
    expect([again.type, metadataOf(again).version]).toEqual([
      record.type,
      currentVersions[decode(record).type],
    ]);
    expect(decode(again).data).toStrictEqual(decode(record).data);
  });
});

describe('an archive from before it named what was put away', () => {
  it('is read with the hash that the chain has kept', () => {
    const before = read(fileOf('CaseArchived', 1));
    expect(decode(before).data).toEqual({ ...before.data, packageHash: metadataOf(before).previous });
  });
});

describe('an access from before people were in mediations', () => {
  it('was to cases alone', () => {
    const caseId = '8c151662-cbb0-57d7-a23c-a23f63f235e6';
    const path = ['31', '3101', '310115', '310115004', '310115004001', '310115004001001'];
    const inIt = { path, subject: 'CASE', id: caseId };
    expect(decode(read(fileOf('PeopleRead', 1))).data).toEqual({
      subjects: [{ ...inIt, people: 2, fields: ['NAME', 'PHONE', 'ADDRESS', 'IDENTITY_NUMBER'] }],
      operation: 'CasePage',
    });
    expect(decode(read(fileOf('PersonSought', 1))).data).toEqual({
      by: 'PHONE',
      found: [{ ...inIt, personId: '2d4a8e2c-6f0b-5a43-9a55-0c6c3f1be001' }],
      operation: 'AtTheCounter',
    });
  });
});

describe('an event that nobody here knows', () => {
  const [any] = records as [StoredRecord];
  const where = `${any.stream}@${any.revision} (position ${any.position}) cannot be read`;
  const stopsAt = (record: StoredRecord) => expect(() => decode(record));

  it('stops whoever reads it if its type is unknown, and says where it stands', () => {
    for (const type of ['NeverHappened', 'caseReported', '', 'toString', '__proto__']) {
      stopsAt({ ...any, type }).toThrow(UnknownShape);
      stopsAt({ ...any, type }).toThrow(`event ${type} at ${where}: unknown type`);
    }
  });

  it('stops whoever reads it if its version is of the future, or missing', () => {
    for (const record of records) {
      const next = currentVersions[record.type as EventType] + 1;
      stopsAt({ ...record, metadata: { ...record.metadata, version: next } }).toThrow(UnknownShape);
    }
    const { version: _version, ...unversioned } = metadataOf(any);
    stopsAt({ ...any, metadata: unversioned }).toThrow(`${where}: unknown version undefined`);
  });
});
