import type { ProposedEvent } from '../log/record';
import { MessageReader, textOf } from '../wire/message-reader';
import { proposedEvent, uuidOf } from './proposed';
import { invalid } from './refusal';
import { nameIn, targetOf, type WriteTarget } from './write-target';

/** One message of a batch append: the whole of an append, or a part of it. */
export interface BatchPart {
  target: WriteTarget | undefined;
  events: ProposedEvent[];
  final: boolean;
}

/** Whom an answer is for; the client cannot do without the name, even where the rest of the request is not understood. */
export interface Asker {
  correlation: string;
  stream: string;
}

export function askerOf(message: Uint8Array): Asker {
  const asker: Asker = { correlation: '', stream: '' };
  const reader = new MessageReader(message);
  while (reader.next()) {
    if (reader.field === 1) asker.correlation = uuidOf(reader.bytes(), 'correlation_id');
    else if (reader.field === 2) asker.stream = streamIn(reader.nested());
    else reader.skip();
  }
  if (asker.correlation === '') throw invalid('correlation_id is missing');
  return asker;
}

function streamIn(options: MessageReader): string {
  while (options.next()) {
    if (options.field === 1) return textOf(nameIn(options.nested()));
    options.skip();
  }
  return '';
}

export function batchPart(message: Uint8Array): BatchPart {
  const part: BatchPart = { target: undefined, events: [], final: false };
  const reader = new MessageReader(message);
  while (reader.next()) {
    if (reader.field === 2) part.target = targetOf(reader.bytes(), 'options');
    else if (reader.field === 3) part.events.push(proposedEvent(reader.bytes()));
    else if (reader.field === 4) part.final = reader.varint() !== 0;
    else reader.skip();
  }
  return part;
}
