import { isRefused, type Refused } from '@casegrid/domain';
import type { Aggregate, Done, EventStore, Prepared } from '@casegrid/event-store';
import { recordedAt } from '../history/recorded-at';
import type { RequestContext } from './context';
import { Refusal } from './problems';
import type { Receipt } from './receipt';

/** What is asked of an aggregate that is no case, and what it comes to once everything it names was looked up. */
export interface Deed<State, Commands> {
  readonly stream: string;
  readonly input: { readonly commandId: string };
  readonly prepare: (state: State) => Promise<Prepared<Commands> | Refused>;
}

/** Takes an act to the log, and answers with the proof. @throws Refusal with the code of whatever stands against it */
export async function putOnRecord<State, Commands, Events>(
  { actor, now, correlationId, language }: RequestContext,
  store: EventStore,
  aggregate: Aggregate<State, Commands, Events>,
  { stream, input, prepare }: Deed<State, Commands>,
): Promise<{ readonly done: Done<State>; readonly receipt: Receipt }> {
  const { commandId } = input;
  const request = { commandId, asked: { by: actor.id, input: { ...input } }, actor, now, correlationId };
  const done = await aggregate.execute(stream, request, prepare);
  if (isRefused(done)) throw new Refusal(done.code, language, done.field);
  const { revision, position } = done;
  const receipt = { commandId, revision, position, recordedAt: await recordedAt(store, stream, revision) };
  return { done, receipt };
}
