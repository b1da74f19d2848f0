import { DeleteResp, TombstoneResp } from '@eventstore/db-client/generated/streams_pb';
import { MessageReader } from '../wire/message-reader';
import type { Submits } from '../writer/write-request';
import { invalid, streamDeleted, wrongVersion } from './refusal';
import { targetOf, type WriteTarget } from './write-target';

/** Deletes a stream until something is appended to it again; its events stay in the whole log. */
export async function deleteStream(request: Uint8Array, writer: Submits): Promise<DeleteResp> {
  const position = await end('delete', request, writer);
  return new DeleteResp().setPosition(
    new DeleteResp.Position().setCommitPosition(position).setPreparePosition(position),
  );
}

/** Ends a stream for good: nothing can be appended to it ever again. */
export async function tombstoneStream(request: Uint8Array, writer: Submits): Promise<TombstoneResp> {
  const position = await end('tombstone', request, writer);
  return new TombstoneResp().setPosition(
    new TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position),
  );
}

async function end(kind: 'delete' | 'tombstone', request: Uint8Array, writer: Submits): Promise<string> {
  const target = optionsOf(request, kind);
  const { stream, expected } = target;
  const answer = await writer.submit({ kind, stream, expected });
  if (answer.outcome === 'deleted') throw streamDeleted(stream);
  if (answer.outcome === 'wrong-revision')
    throw wrongVersion(stream, expectedAsNumber(target), answer.actual);
  return String(answer.position);
}

function optionsOf(request: Uint8Array, kind: string): WriteTarget {
  const reader = new MessageReader(request);
  while (reader.next()) {
    if (reader.field === 1) return targetOf(reader.bytes(), kind);
    reader.skip();
  }
  throw invalid(`${kind}: options are missing`);
}

/** Errors of this call name the expectation by the real server's numbers. */
function expectedAsNumber({ expected, exact }: WriteTarget): string {
  if (exact !== undefined) return String(exact);
  if (expected === 'any') return '-2';
  return expected === 'stream-exists' ? '-4' : '-1';
}
