import type { StoredRecord } from '@casegrid/event-store';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { DateTime } from '../graphql/scalars';

/** Of what moment something is asked: after a revision, or by the clock of the log; both hold where both are given. */
@ArgsType()
export class AsOfArgs {
  @Field(() => Int, { nullable: true, description: 'After the event of this number.' })
  revision?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'After the last event recorded by then.' })
  moment?: string | null;
}

/** Whether an event was on record by then. */
export const isAsOf =
  ({ revision, moment }: AsOfArgs) =>
  (record: StoredRecord): boolean =>
    (revision == null || record.revision <= revision) && (moment == null || record.recordedAt <= moment);
