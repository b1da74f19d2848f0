import {
  beginsAt,
  isRefused,
  Refused,
  type Act,
  type Actor,
  type Clocked,
  type Decider,
  type MessageOf,
  type RefusalCode,
} from '@casegrid/domain';
import { Aggregate, type Done, type EventStore, type Folded, type Request } from '@casegrid/event-store';
import type { Facts } from '../cases/facts';
import type { ActInput } from '../cases/inputs';
import type { RequestContext } from '../graphql/context';
import { Refusal } from '../graphql/problems';
import { requestOf } from '../graphql/request-of';

/** Something that has a stream of its own, that lies somewhere, and that not everybody may open. */
type Standing = Clocked & {
  readonly status?: string;
  readonly place: { readonly unit: string };
};

/** An act as it is asked, of which stream, and what that holds. */
export interface AskedOf<State> {
  readonly id: string;
  readonly state: State;
  /** Hash of its last event. */
  readonly lastHash: string;
  readonly act: Act;
  readonly correlationId: string;
}

/** Settles what was put on record elsewhere first, once the act was accepted or refused. */
export type Settle = () => Promise<void>;

/** An act of one type, with everything to look up for it at hand. */
export interface OneAct<State> {
  readonly prepare: (asked: AskedOf<State>) => object | Promise<object>;
  /** Puts on record elsewhere what has to be there first; absent where there is nothing to put. */
  readonly reserve:
    ((asked: AskedOf<State>) => Promise<Settle | Refused | undefined> | undefined) | undefined;
}

/** What acts on one kind of streams have of their own. */
export interface KindOfActs<State> {
  readonly streamOf: (id: string) => string;
  readonly idOf: (input: ActInput) => string;
  readonly isBeginning: (type: string) => boolean;
  readonly mayOpen: (state: State, actor: Actor) => boolean;
  /** The code with which one that the actor may not open is none, and the field that names it. */
  readonly unknown: readonly [code: RefusalCode, field: string];
  /** All of an input that may be hashed, hence nothing of people. */
  readonly hashable: (input: ActInput) => object;
  /** Whether these are the people that were sealed with the command the first time. */
  readonly holds: (state: State, input: ActInput) => Promise<boolean>;
  readonly actOf: (type: string, input: ActInput) => OneAct<State>;
}

/** The act as it went on record, and on what. */
export interface Performed<State> extends Done<State> {
  readonly id: string;
  readonly commandId: string;
}

/** Takes acts on one kind of streams to the log: reserved elsewhere, prepared, decided, and settled. */
export class StreamActs<State extends Standing, Commands, Events> {
  readonly #streams: Aggregate<State, Commands, Events>;

  constructor(
    store: EventStore,
    decider: Decider<State, Commands, Events>,
    private readonly kind: KindOfActs<State> & { readonly inMemory: number },
    private readonly facts: Facts,
  ) {
    this.#streams = new Aggregate(store, decider, kind.inMemory);
  }

  /** @throws Refusal with the code of whatever stands against it; StoreUnavailable */
  async perform(context: RequestContext, type: string, input: ActInput): Promise<Performed<State>> {
    const { kind } = this;
    const { correlationId, language } = context;
    const id = kind.idOf(input);
    const settle = await this.#reserve(id, context, [type, input]);
    if (isRefused(settle)) throw new Refusal(settle.code, language, settle.field);
    const done = await this.#streams.execute(
      kind.streamOf(id),
      requestOf(context, type, input, kind.hashable(input)),
      (state, act, lastHash) => this.#prepared({ id, state, lastHash, act, correlationId }, type, input),
    );
    await settle?.();
    if (isRefused(done)) throw new Refusal(done.code, language, done.field, done.faults);
    // The people of a command are not part of its hash: they are compared where they are sealed.
    if (done.repeated && !(await kind.holds(done.state, input)))
      throw new Refusal('COMMAND_ID_REUSED', language, 'commandId');
    return { ...done, id, commandId: input.commandId };
  }

  /** What the platform does by itself, and nobody asks for. */
  async tell(
    id: string,
    command: MessageOf<Commands>,
    by: Omit<Request, 'asked'>,
  ): Promise<Refused | undefined> {
    const request = { ...by, asked: command as object };
    const done = await this.#streams.execute(this.kind.streamOf(id), request, async ({ place }) => ({
      command,
      record: await this.facts.record(place.unit, by.now),
    }));
    return isRefused(done) ? done : undefined;
  }

  load(id: string): Promise<Folded<State>> {
    return this.#streams.load(this.kind.streamOf(id));
  }

  async #reserve(
    id: string,
    { actor, now, correlationId }: RequestContext,
    [type, input]: readonly [string, ActInput],
  ) {
    const { reserve } = this.kind.actOf(type, input);
    if (!reserve) return undefined;
    const { state, hash: lastHash } = await this.load(id);
    const act = { actor, at: input.occurredAt ?? now, now };
    return reserve({ id, state, lastHash, act, correlationId });
  }

  async #prepared(asked: AskedOf<State>, type: string, input: ActInput) {
    const { state, act } = asked;
    const { isBeginning, mayOpen, unknown, actOf } = this.kind;
    if (!isBeginning(type) && !(state.status && mayOpen(state, act.actor))) return new Refused(...unknown);
    const place = placeOf(state, input);
    const clocks = await this.facts.clockRulesAt(beginsAt(state, act), place);
    const clocked = { ...act, ...(clocks && { clocks }) };
    const data = await actOf(type, input).prepare({ ...asked, act: clocked });
    if (isRefused(data)) return data;
    const record = await this.facts.record(place, act.at);
    return { command: { type, data } as MessageOf<Commands>, record, ...(clocks && { clocks }) };
  }
}

/** The unit in which it lies, once it is known. */
const placeOf = (
  { place }: Standing,
  input: ActInput & { readonly place?: { readonly unit: string } },
): string => place.unit || (input.place?.unit ?? '');
