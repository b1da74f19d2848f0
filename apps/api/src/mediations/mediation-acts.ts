import {
  beginsAt,
  isRefused,
  mayOpen,
  mediationBeginnings,
  mediationDecider,
  mediationStream,
  Refused,
  type Mediation,
  type MediationCommands,
  type MediationEvents,
  type MessageOf,
} from '@casegrid/domain';
import { Aggregate, uuidV5, type Done, type EventStore, type Folded } from '@casegrid/event-store';
import type { ActInput } from '../cases/inputs';
import type { RequestContext } from '../graphql/context';
import { keyOf } from '../graphql/node-id';
import { Refusal } from '../graphql/problems';
import { requestOf } from '../graphql/request-of';
import { hashableOfMediation } from '../people/people-in';
import { mediationActs, type MediationInputs } from './acts';
import { outlineOfSaid } from './papers/outline-of-said';
import type { MediationActRows, MediationAsked, MediationSources, OfferedCommand } from './acts/act';

const rows: MediationActRows<OfferedCommand> = mediationActs;

/** Folded mediations kept in memory by one copy of the API. */
const mediationsInMemory = 5_000;

/** The act as it went on record. */
export interface MediationAct extends Done<Mediation> {
  readonly mediationId: string;
  readonly commandId: string;
}

/** Takes acts on mediations to the log. */
export class MediationActs {
  readonly #mediations: Aggregate<Mediation, MediationCommands, MediationEvents>;

  constructor(
    store: EventStore,
    private readonly sources: Omit<MediationSources, 'mediations'>,
  ) {
    this.#mediations = new Aggregate(store, mediationDecider, mediationsInMemory);
  }

  /** @throws Refusal with the code of whatever stands against it; StoreUnavailable */
  async perform<Name extends OfferedCommand>(
    context: RequestContext,
    type: Name,
    input: MediationInputs[Name],
  ): Promise<MediationAct> {
    const { commandId } = input;
    const mediationId =
      'mediationId' in input ? keyOf('mediation', input.mediationId) : uuidV5(commandId, 'mediation');
    const { correlationId } = context;
    const settle = await this.#reserve(context, mediationId, type, input);
    if (isRefused(settle)) throw new Refusal(settle.code, context.language, settle.field);
    const done = await this.#mediations.execute(
      mediationStream(mediationId),
      requestOf(context, type, input, hashable(input)),
      (state, act) => this.#prepared({ mediationId, state, act, correlationId }, type, input),
    );
    await settle?.();
    if (isRefused(done)) throw new Refusal(done.code, context.language, done.field, done.faults);
    await this.#ensureSamePeople(done, input, context);
    return { ...done, mediationId, commandId };
  }

  /** The people of a command are not part of its hash: they are compared where they are sealed. */
  async #ensureSamePeople(
    { repeated, state }: Done<Mediation>,
    input: MediationInputs[OfferedCommand],
    { language }: RequestContext,
  ): Promise<void> {
    if (repeated && !(await this.sources.sealing.holdsParticipants(state, input)))
      throw new Refusal('COMMAND_ID_REUSED', language, 'commandId');
  }

  get #sources(): MediationSources {
    return { ...this.sources, mediations: this };
  }

  async #reserve<Name extends OfferedCommand>(
    { actor, now, correlationId }: RequestContext,
    mediationId: string,
    type: Name,
    input: MediationInputs[Name],
  ) {
    const row = rows[type];
    if (!row.reserve) return undefined;
    const state = await this.stateOf(mediationId);
    const { occurredAt = now }: ActInput = input;
    const act = { actor, at: occurredAt, now };
    return row.reserve(input, { mediationId, state, act, correlationId }, this.#sources);
  }

  async #prepared<Name extends OfferedCommand>(
    asked: MediationAsked,
    type: Name,
    input: MediationInputs[Name],
  ) {
    const { state, act } = asked;
    if (!mediationBeginnings.includes(type) && !(state.status && mayOpen(state, act.actor)))
      return new Refused('MEDIATION_UNKNOWN', 'mediationId');
    const place = placeOf(state, input);
    const clocks = await this.sources.facts.clockRulesAt(beginsAt(state, act), place);
    const clocked = { ...act, ...(clocks && { clocks }) };
    const data = await rows[type].prepare(input, { ...asked, act: clocked }, this.#sources);
    if (isRefused(data)) return data;
    const record = await this.sources.facts.record(place, act.at);
    return { command: { type, data } as MessageOf<MediationCommands>, record, ...(clocks && { clocks }) };
  }

  async stateOf(mediationId: string): Promise<Mediation> {
    return (await this.load(mediationId)).state;
  }

  load(mediationId: string): Promise<Folded<Mediation>> {
    return this.#mediations.load(mediationStream(mediationId));
  }
}

/** The unit in which it arose, once it is known. */
const placeOf = ({ place }: Mediation, input: MediationInputs[OfferedCommand]): string =>
  place.unit || ('place' in input ? input.place.unit : '');

/** What may be hashed of a command: nothing of people, nor what is said of them for a paper. */
const hashable = (input: MediationInputs[OfferedCommand]): object => ({
  ...hashableOfMediation(input),
  ...('fields' in input && { fields: outlineOfSaid(input) }),
});
