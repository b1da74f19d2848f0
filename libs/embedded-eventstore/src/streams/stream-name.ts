import { textOf } from '../wire/message-reader';
import { invalid } from './refusal';

/** A stream's name from its bytes; the empty name and `$$`, which would be the metadata of nothing, are refused. */
export function nameOf(bytes: Uint8Array | undefined): string {
  const name = bytes ? textOf(bytes) : '';
  if (name === '') throw invalid('stream_identifier: the name of the stream is missing');
  if (name === '$$') throw invalid("stream_identifier: '$$' is the metadata stream of no stream");
  return name;
}
