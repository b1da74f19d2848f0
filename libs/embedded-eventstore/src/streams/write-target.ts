import { MessageReader } from '../wire/message-reader';
import type { Expected } from '../writer/write-request';
import { invalid } from './refusal';
import { nameOf } from './stream-name';

/** Which stream a write is for and what it expects of it. */
export interface WriteTarget {
  stream: string;
  expected: Expected;
  /** The expected revision as the caller gave it, for answers; beyond 2^53 `expected` is only roughly right. */
  exact: bigint | undefined;
  /** Milliseconds since 1970, where the request names it. */
  deadline: number | undefined;
}

const NO_STREAM_ON_WIRE = 2n ** 64n - 1n;

interface Options {
  name?: Uint8Array;
  expected?: Expected;
  exact?: bigint;
  deadline?: number;
}

/** Reads the options that all writes have in common: the protocol gives them the same numbers in each. */
export function targetOf(options: Uint8Array, what: string): WriteTarget {
  const { name, expected, exact, deadline } = optionsIn(new MessageReader(options));
  const revision = exact === undefined ? expected : revisionFrom(exact);
  if (revision === undefined) throw invalid(`${what}: the expected revision is missing`);
  return {
    stream: nameOf(name),
    expected: revision,
    exact: exact === NO_STREAM_ON_WIRE ? undefined : exact,
    deadline,
  };
}

function optionsIn(reader: MessageReader): Options {
  const options: Options = {};
  while (reader.next()) {
    if (reader.field === 1) options.name = nameIn(reader.nested());
    else if (reader.field === 2) options.exact = reader.big();
    else if (reader.field === 6) options.deadline = millisecondsOf(reader.nested());
    else takeMark(options, reader);
  }
  return options;
}

/** Fields without content that stand for an expectation. */
const MARKS = new Map<number, Expected>([
  [3, 'no-stream'],
  [4, 'any'],
  [5, 'stream-exists'],
]);

function takeMark(options: Options, reader: MessageReader): void {
  const expected = MARKS.get(reader.field);
  if (expected !== undefined) options.expected = expected;
  reader.skip();
}

function revisionFrom(exact: bigint): Expected {
  if (exact === NO_STREAM_ON_WIRE) return 'no-stream';
  if (exact >= 2n ** 63n) throw invalid(`the expected revision ${exact} is larger than 2^63-1`);
  return Number(exact);
}

/** The bytes of the name in a stream identifier. */
export function nameIn(identifier: MessageReader): Uint8Array {
  while (identifier.next()) {
    if (identifier.field === 3) return identifier.bytes();
    identifier.skip();
  }
  return new Uint8Array();
}

/** A google.protobuf.Timestamp. */
function millisecondsOf(timestamp: MessageReader): number {
  let milliseconds = 0;
  while (timestamp.next()) {
    const value = Number(BigInt.asIntN(64, timestamp.big()));
    milliseconds += timestamp.field === 1 ? value * 1000 : Math.floor(value / 1e6);
  }
  return milliseconds;
}
