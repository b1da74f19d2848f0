import {
  districtOf,
  isRefused,
  pendingBefore,
  type MessageOf,
  type Refused,
  type Versions,
} from '@casegrid/domain';
import type { Aggregate, EventStore } from '@casegrid/event-store';
import type { RequestContext } from '../graphql/context';
import { putOnRecord } from '../graphql/put-on-record';
import type { PublishedVersion } from '../cases/facts';
import { versionsOf, type PublicationPayload } from './published.type';

/** What publishing anything can be refused with. */
export const publishingRefused =
  'Refused: ROLE_MAY_NOT, NOT_A_SCOPE, OUTSIDE_YOUR_SUBTREE, EFFECTIVE_BEFORE_LAST_VERSION, EFFECTIVE_IN_THE_PAST, COMMAND_ID_REUSED';

/** What every publication is built on. */
export const builtOnNow =
  'It is the version that holds there now, with these changes; of versions that are still to come, which the answer names, nothing is in it. In force at a moment is the version with the highest number among those that have taken effect.';

/** What was not said is not there, rather than null. */
export const saidOf = <Row extends object>(row: Row): { [Key in keyof Row]?: NonNullable<Row[Key]> } =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value != null)) as never;

interface Office<Version extends { readonly effectiveFrom: string }, Commands, Events> {
  readonly context: RequestContext;
  readonly store: EventStore;
  readonly aggregate: Aggregate<Versions<Version>, Commands, Events>;
}

interface Publication {
  readonly stream: string;
  readonly input: { readonly commandId: string; readonly scope: string };
}

/** Puts a new version on record. @throws Refusal with the code of whatever stands against it */
export async function publish<Version extends PublishedVersion, Commands, Events>(
  { context, store, aggregate }: Office<Version, Commands, Events>,
  { stream, input }: Publication,
  commandFor: () => Promise<MessageOf<Commands> | Refused>,
): Promise<PublicationPayload & { readonly version: Version }> {
  const record = { district: districtOf(input.scope) ?? input.scope };
  const { done, receipt } = await putOnRecord(context, store, aggregate, {
    stream,
    input,
    prepare: async () => {
      const command = await commandFor();
      return isRefused(command) ? command : { command, record };
    },
  });
  const version = done.state.versions.at(-1);
  if (!version) throw new Error(`nothing was published in ${stream}, which was just answered`);
  const pending = pendingBefore(done.state, version.version, receipt.recordedAt);
  return { version, receipt, pending: versionsOf(done.state, pending) };
}
