import { isRefused, type Refused, type SystemActor } from '@casegrid/domain';
import { uuidV5, type Aggregate, type Done, type Prepared, type Time } from '@casegrid/event-store';

/** Under it the ids of all that these commands do are derived, so that doing it again is the same act. */
const ownNamespace = '6f1c1a52-6a0e-4a5c-9d6e-0f3f5c9a7b21';

/** The id that stands for a thing these commands make or do: the same for the same words. */
export const ownId = (...words: readonly (string | number)[]): string =>
  uuidV5(ownNamespace, words.join(' '));

/** Something that a command of the operator does by itself, as a job of the platform. */
export interface OwnAct<Commands> extends Prepared<Commands> {
  readonly stream: string;
  readonly job: SystemActor['id'];
  readonly commandId: string;
  /** By default that of the world. */
  readonly now?: Now | undefined;
}

export type Now = Time['now'];

/** Takes it to the log, once however often it is done. */
export function doOwnAct<State, Commands, Events>(
  aggregate: Aggregate<State, Commands, Events>,
  { stream, job, commandId, command, record, now = () => new Date() }: OwnAct<Commands>,
  look: (state: State) => void = () => undefined,
): Promise<Done<State> | Refused> {
  const request = {
    commandId,
    asked: command as object,
    actor: { kind: 'SYSTEM', id: job } as const,
    now: now().toISOString(),
    correlationId: commandId,
  };
  return aggregate.execute(stream, request, (state) => {
    look(state);
    return { command, record };
  });
}

/** For acts that nothing can stand against, unless the log was written by somebody else. */
export async function mustDo<Result>(act: Promise<Result | Refused>, what: string): Promise<Result> {
  const done = await act;
  if (isRefused(done)) throw new Error(`${what} was refused: ${done.code} ${done.field ?? ''}`);
  return done;
}
