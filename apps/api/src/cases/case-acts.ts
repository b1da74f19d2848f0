import {
  beginnings,
  beginsAt,
  caseDecider,
  caseStream,
  isRefused,
  maySee,
  Refused,
  type Case,
  type CaseCommands,
  type AskedCommandType,
  type CaseEvents,
  type MessageOf,
} from '@casegrid/domain';
import { Aggregate, uuidV5, type Done, type EventStore, type Folded } from '@casegrid/event-store';
import type { RequestContext } from '../graphql/context';
import { keyOf } from '../graphql/node-id';
import { Refusal } from '../graphql/problems';
import { requestOf } from '../graphql/request-of';
import { hashable } from '../people/people-in';
import { acts, type CaseInputs } from './acts';
import type { Asked, CaseActRows, OtherCases, Sources, Telling, Told } from './acts/act';

const rows: CaseActRows<AskedCommandType> = acts;

/** Folded cases kept in memory by one copy of the API. */
const casesInMemory = 20_000;

/** The act as it went on record. */
export interface CaseAct extends Done<Case> {
  readonly caseId: string;
  readonly commandId: string;
}

/** Takes acts on cases to the log. */
export class CaseActs implements OtherCases {
  readonly #cases: Aggregate<Case, CaseCommands, CaseEvents>;

  constructor(
    store: EventStore,
    private readonly sources: Omit<Sources, 'cases'>,
  ) {
    this.#cases = new Aggregate(store, caseDecider, casesInMemory);
  }

  /** @throws Refusal with the code of whatever stands against it; StoreUnavailable */
  async perform<Name extends AskedCommandType>(
    context: RequestContext,
    type: Name,
    input: CaseInputs[Name],
  ): Promise<CaseAct> {
    const caseId = 'caseId' in input ? keyOf('case', input.caseId) : uuidV5(input.commandId, 'case');
    const { commandId } = input;
    const settle = await this.#reserve(context, caseId, type, input);
    if (isRefused(settle)) throw new Refusal(settle.code, context.language, settle.field);
    const done = await this.#cases.execute(
      caseStream(caseId),
      requestOf(context, type, input, hashable(input)),
      (state, act, lastHash) =>
        this.#prepared({ caseId, state, lastHash, act, correlationId: context.correlationId }, type, input),
    );
    await settle?.();
    if (isRefused(done)) {
      throw new Refusal(done.code, context.language, done.field);
    }
    await this.#ensureSamePeople(done, input, context);
    return { ...done, caseId, commandId };
  }

  /** The people of a command are not part of its hash: they are compared where they are sealed. */
  async #ensureSamePeople(
    { repeated, state }: Done<Case>,
    input: CaseInputs[AskedCommandType],
    { language }: RequestContext,
  ): Promise<void> {
    if (repeated && !(await this.sources.sealing.holds(state, input)))
      throw new Refusal('COMMAND_ID_REUSED', language, 'commandId');
  }

  get #sources(): Sources {
    return { ...this.sources, cases: this };
  }

  async #reserve<Name extends AskedCommandType>(
    { actor, now, correlationId }: RequestContext,
    caseId: string,
    type: Name,
    input: CaseInputs[Name],
  ) {
    const row = rows[type];
    if (!row.reserve) return undefined;
    const act = { actor, at: input.occurredAt ?? now, now };
    const { state, hash: lastHash } = await this.load(caseId);
    const asked = { caseId, state, lastHash, act, correlationId };
    return row.reserve(input, asked, this.#sources);
  }

  async #prepared<Name extends AskedCommandType>(asked: Asked, type: Name, input: CaseInputs[Name]) {
    const { state, act } = asked;
    if (!beginnings.includes(type) && !(state.status && maySee(state, act.actor)))
      return new Refused('CASE_UNKNOWN', 'caseId');
    const place = placeOfCase(state, input);
    const clocks = await this.sources.facts.clockRulesAt(beginsAt(state, act), place);
    const clocked = { ...act, ...(clocks && { clocks }) };
    const data = await rows[type].prepare(input, { ...asked, act: clocked }, this.#sources);
    if (isRefused(data)) return data;
    const record = await this.sources.facts.record(place, act.at);
    return { command: { type, data } as MessageOf<CaseCommands>, record, ...(clocks && { clocks }) };
  }

  async stateOf(caseId: string): Promise<Case> {
    return (await this.load(caseId)).state;
  }

  async tell(caseId: string, command: Told, by: Telling): Promise<Refused | undefined> {
    const request = { ...by, asked: command };
    const done = await this.#cases.execute(caseStream(caseId), request, async ({ place: { unit } }) => ({
      command,
      record: await this.sources.facts.record(unit, by.now),
    }));
    return isRefused(done) ? done : undefined;
  }

  load(caseId: string): Promise<Folded<Case>> {
    return this.#cases.load(caseStream(caseId));
  }
}

/** The district in whose part of the map the case lies, once it is known. */
const placeOfCase = ({ place }: Case, input: CaseInputs[AskedCommandType]): string =>
  place.unit || ('place' in input ? input.place.unit : '');
