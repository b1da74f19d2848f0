import { isAfter, logStart, type VerbatimEvent } from '@casegrid/event-store';
import { CannotDo } from '../command-line/cannot-do';
import { endIn, isEndLine, Sum, type EndLine } from './end-line';
import { eventIn } from './event-line';
import { linesOf, type Line } from './lines';

/** The file is not as an export left it. */
export class Damaged extends CannotDo {
  constructor(file: string, line: number, what: string) {
    super(`${file} is damaged at line ${line}: ${what}. Nothing of it was used; take another copy.`);
  }
}

/**
 * The events of a log's file, line by line; after the last one the whole is compared with the checksum line.
 * @throws Damaged with the line
 */
export async function* eventsOf(file: string): AsyncGenerator<VerbatimEvent> {
  const sum = new Sum();
  let last: Line | undefined;
  for await (const line of linesOf(file)) {
    if (last) throw new Damaged(file, line.number, 'it comes after the checksum line');
    if (!line.isWhole) throw new Damaged(file, line.number, 'the file ends within it');
    if (isEndLine(line.bytes)) last = line;
    else yield soundEvent(file, line, sum);
  }
  if (!last)
    throw new Damaged(file, sum.events + 1, 'the checksum line is missing, the file was cut off here');
  compare(file, last, sum.end());
}

function soundEvent(file: string, { bytes, number }: Line, sum: Sum): VerbatimEvent {
  const event = eventIn(bytes);
  if (!event) throw new Damaged(file, number, 'it is not as it was written');
  const before = sum.lastPosition;
  if (before !== logStart && !isAfter(event.position, before))
    throw new Damaged(file, number, 'it is not in its place, its event lies before that of the line above');
  sum.add(bytes, event.position);
  return event;
}

function compare(file: string, { bytes, number }: Line, found: EndLine): void {
  const said = endIn(bytes);
  if (!said) throw new Damaged(file, number, 'the checksum line cannot be read');
  if (said.casegridLog !== found.casegridLog)
    throw new CannotDo(`${file} was written by a newer version (${said.casegridLog}).`);
  if (said.events !== found.events)
    throw new Damaged(file, number, `it tells of ${said.events} events, and there are ${found.events}`);
  if (said.sha256 !== found.sha256 || said.lastPosition !== found.lastPosition)
    throw new Damaged(file, number, 'the checksum is another than that of the lines before it');
}
