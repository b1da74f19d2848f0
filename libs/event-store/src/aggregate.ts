import {
  decide,
  isRefused,
  Refused,
  RefusedOnRecord,
  type Act,
  type ClockRules,
  type Decider,
  type Decision,
  type MessageOf,
} from '@casegrid/domain';
import { chain } from './chain';
import { expectedAfter, foldOn, unfolded, type Folded } from './folded';
import type { Grounds } from './metadata';
import { OneAtATime } from './one-at-a-time';
import { Conflict, type Appended, type EventStore } from './port';
import { RecentlyUsed } from './recently-used';
import { actOf, hashOfAsked, stale, untimely, type Request } from './request';
import { metadataFor, unchained, type Told } from './told';

/** The command to judge, and what else goes on record with its events. */
export interface Prepared<Commands> {
  readonly command: MessageOf<Commands>;
  readonly record: Grounds;
  /** What the clocks of a case run by when it happened. */
  readonly clocks?: ClockRules;
}

/**
 * Looks up what a command needs to know, given the state it will be judged on and the hash of the event that left it so.
 * May be called again on a newer one.
 */
export type Prepare<State, Commands> = (
  state: State,
  act: Act,
  lastHash: string,
) => Prepared<Commands> | Refused | Promise<Prepared<Commands> | Refused>;

/** What was done: where it ended and the state there. `repeated` when it had been done before. */
export interface Done<State> extends Appended {
  readonly state: State;
  readonly repeated: boolean;
}

type Attempt<State> = { readonly done: Done<State> | Refused; readonly current: boolean } | 'CONFLICT';

/** Beyond this many lost races for one stream something else is wrong. */
const mostRaces = 100;

/** One kind of stream, by the tables of its decider: the only way in which events come to be written. */
export class Aggregate<State, Commands, Events> {
  readonly #cache: RecentlyUsed<Folded<State>>;
  readonly #turns = new OneAtATime();

  constructor(
    private readonly store: EventStore,
    private readonly decider: Decider<State, Commands, Events>,
    /** Most folded streams kept in memory. */
    limit: number,
  ) {
    this.#cache = new RecentlyUsed(limit);
  }

  /** The stream as it now is. */
  async load(stream: string): Promise<Folded<State>> {
    const known = this.#known(stream);
    const records = await this.store.readStream(stream, known.revision + 1);
    return records.length ? this.#keep(stream, foldOn(this.decider, known, records)) : known;
  }

  /**
   * Does what is asked, once: a command id that was used before gives the first answer again. Tried again on a
   * newer state when others were first, unless the caller named a revision.
   * @throws StoreUnavailable when the outcome cannot be known in time; sending the command again settles it
   */
  execute(
    stream: string,
    request: Request,
    prepare: Prepare<State, Commands>,
  ): Promise<Done<State> | Refused> {
    return this.#turns.run(stream, async () => {
      let folded = this.#cache.get(stream) ?? (await this.load(stream));
      for (let race = 0; race < mostRaces; race += 1) {
        const attempt = await this.#attempt(stream, folded, request, prepare);
        if (attempt !== 'CONFLICT' && attempt.current) return attempt.done;
        const newer = await this.load(stream);
        if (attempt !== 'CONFLICT' && newer.revision === folded.revision) return attempt.done;
        folded = newer;
      }
      throw new Conflict(stream);
    });
  }

  /** Judged on a cached state a success is proven by the append; anything else holds only if the state is current. */
  async #attempt(
    stream: string,
    folded: Folded<State>,
    request: Request,
    prepare: Prepare<State, Commands>,
  ): Promise<Attempt<State>> {
    const before = this.#answered(folded, request);
    if (before) return { done: before, current: true };
    const act = actOf(request, folded);
    const refused = untimely(act, folded) ?? stale(request, folded);
    // What comes after this may draw a number or seal a name: nothing is begun that is known to be refused.
    const prepared = refused ?? (await prepare(folded.state, act, folded.hash));
    if (isRefused(prepared)) return { done: prepared, current: false };
    const { command, record, clocks } = prepared;
    const decision = decide(this.decider, command as never, folded.state, {
      ...act,
      ...(clocks && { clocks }),
    });
    return this.#settle(stream, folded, decision, metadataFor(request, act, record));
  }

  async #settle(
    stream: string,
    folded: Folded<State>,
    decision: Decision<Events>,
    metadata: Told<Events>['metadata'],
  ): Promise<Attempt<State>> {
    if (decision instanceof RefusedOnRecord) {
      const { code: refusal, events } = decision;
      const attempt = await this.#append(stream, folded, { events, metadata: { ...metadata, refusal } });
      return attempt === 'CONFLICT' ? attempt : { done: new Refused(refusal), current: true };
    }
    if (isRefused(decision)) return { done: decision, current: false };
    if (decision.length === 0) return { done: this.#nothing(folded), current: false };
    return this.#append(stream, folded, { events: decision, metadata });
  }

  async #append(stream: string, folded: Folded<State>, told: Told<Events>): Promise<Attempt<State>> {
    const chained = chain(stream, folded.revision, folded.hash, unchained(told));
    try {
      const { revision, position } = await this.store.append(stream, expectedAfter(folded), chained);
      const records = chained.map((event, index) => ({
        ...event,
        stream,
        revision: folded.revision + 1 + index,
        position,
        recordedAt: '',
      }));
      const { state } = this.#keep(stream, foldOn(this.decider, folded, records));
      return { done: { state, revision, position, repeated: false }, current: true };
    } catch (error) {
      if (error instanceof Conflict) return 'CONFLICT';
      this.#cache.delete(stream);
      throw error;
    }
  }

  #answered(folded: Folded<State>, { commandId, asked }: Request): Done<State> | Refused | undefined {
    const before = folded.commands.get(commandId);
    if (!before) return undefined;
    const { hash, revision, position, refusal } = before;
    if (hash !== hashOfAsked(asked)) return new Refused('COMMAND_ID_REUSED', 'commandId');
    if (refusal) return new Refused(refusal);
    return { state: folded.state, revision, position, repeated: true };
  }

  #nothing({ state, revision, position }: Folded<State>): Done<State> {
    return { state, revision, position, repeated: true };
  }

  #known(stream: string): Folded<State> {
    return this.#cache.get(stream) ?? unfolded(this.decider.initial);
  }

  #keep(stream: string, folded: Folded<State>): Folded<State> {
    this.#cache.set(stream, folded);
    return folded;
  }
}
