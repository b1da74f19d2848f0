import { districtOf, isRefused, type MessageOf, type Refused, type Versions } from '@casegrid/domain';
import type { Aggregate, EventStore } from '@casegrid/event-store';
import type { RequestContext } from '../graphql/context';
import { putOnRecord } from '../graphql/put-on-record';
import type { Receipt } from '../graphql/receipt';

/** What publishing anything can be refused with. */
export const publishingRefused =
  'Refused: ROLE_MAY_NOT, NOT_A_SCOPE, OUTSIDE_YOUR_SUBTREE, EFFECTIVE_BEFORE_LAST_VERSION, EFFECTIVE_IN_THE_PAST, COMMAND_ID_REUSED';

/** What was not said is not there, rather than null. */
export const saidOf = <Row extends object>(row: Row): { [Key in keyof Row]?: NonNullable<Row[Key]> } =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value != null)) as never;

/** What was there, without what is left out, and with what is new in its place or at the end. */
export function changed<Item>(
  before: readonly Item[],
  items: readonly Item[],
  without: readonly string[],
  keyOf: (item: Item) => string,
): Item[] {
  const all = new Map(before.map((item) => [keyOf(item), item]));
  without.forEach((key) => all.delete(key));
  items.forEach((item) => all.set(keyOf(item), item));
  return [...all.values()];
}

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
export async function publish<Version extends { readonly effectiveFrom: string }, Commands, Events>(
  { context, store, aggregate }: Office<Version, Commands, Events>,
  { stream, input }: Publication,
  commandFor: () => Promise<MessageOf<Commands> | Refused>,
): Promise<{ readonly version: Version; readonly receipt: Receipt }> {
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
  return { version, receipt };
}
