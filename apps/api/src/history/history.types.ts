import { firstBreak, type StoredRecord } from '@casegrid/event-store';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { StoredEvent } from './stored-event';

/** Which part of a history. */
@ArgsType()
export class HistoryArgs {
  @Field(() => Int, { defaultValue: -1, description: 'Events after this revision.' })
  afterRevision!: number;

  @Field(() => Int, { defaultValue: 100, description: 'How many: 1 to 100.' })
  first!: number;
}

@ObjectType({ isAbstract: true })
class History {
  @Field(() => [StoredEvent], { description: 'The events asked for, in order.' })
  events!: StoredEvent[];

  @Field(() => Int, {
    description: 'Revision of the last event of the stream, whether or not it is on this page.',
  })
  revision!: number;

  @Field({
    description: 'Whether the chain of hashes holds from the first event of the stream to its last.',
  })
  isUnbroken!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'First revision at which the chain does not hold; null when it holds.',
  })
  brokenAt!: number | null;
}

@ObjectType({ description: "A case's whole history, and whether it is unbroken." })
export class CaseHistory extends History {}

@ObjectType({ description: "A mediation's whole history, and whether it is unbroken." })
export class MediationHistory extends History {}

/** A page of a stream's events as somebody is shown each, and what the chain of all of them says. */
export function historyOf(
  records: readonly StoredRecord[],
  { afterRevision, first }: HistoryArgs,
  shown: (record: StoredRecord) => StoredEvent,
): History {
  const brokenAt = firstBreak(records) ?? null;
  const from = Math.max(0, afterRevision + 1);
  const events = records.slice(from, from + first).map(shown);
  return { events, revision: records.length - 1, isUnbroken: brokenAt === null, brokenAt };
}
