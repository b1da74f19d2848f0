import {
  beginnings,
  caseDecider,
  caseStream,
  maySee,
  type AskedCommandType,
  type Case,
  type CaseCommands,
  type CaseEvents,
  type Refused,
} from '@casegrid/domain';
import { uuidV5, type EventStore, type Folded } from '@casegrid/event-store';
import { StreamActs, type KindOfActs, type Performed } from '../acts/stream-acts';
import type { RequestContext } from '../graphql/context';
import { keyOf } from '../graphql/node-id';
import { hashable } from '../people/people-in';
import { acts, type CaseInputs } from './acts';
import type { CaseActRows, OtherCases, Sources, Telling, Told } from './acts/act';
import type { CaseActInput } from './inputs';

const rows: CaseActRows<AskedCommandType> = acts;

/** Folded cases kept in memory by one copy of the API. */
const inMemory = 20_000;

const kind = (from: Sources): KindOfActs<Case> => ({
  streamOf: caseStream,
  idOf: (input) =>
    'caseId' in input ? keyOf('case', (input as CaseActInput).caseId) : uuidV5(input.commandId, 'case'),
  isBeginning: (type) => beginnings.some((one) => one === type),
  mayOpen: maySee,
  unknown: ['CASE_UNKNOWN', 'caseId'],
  hashable,
  holds: (state, input) => from.sealing.holds(state, input),
  actOf: (type, input) => {
    const row = rows[type as AskedCommandType];
    return {
      prepare: ({ id: caseId, ...asked }) => row.prepare(input, { caseId, ...asked }, from),
      reserve:
        row.reserve && (({ id: caseId, ...asked }) => row.reserve?.(input, { caseId, ...asked }, from)),
    };
  },
});

/** Takes acts on cases to the log. */
export class CaseActs implements OtherCases {
  readonly #acts: StreamActs<Case, CaseCommands, CaseEvents>;

  constructor(store: EventStore, sources: Omit<Sources, 'cases'>) {
    const own = kind({ ...sources, cases: this });
    this.#acts = new StreamActs(store, caseDecider, { ...own, inMemory }, sources.facts);
  }

  /** @throws Refusal with the code of whatever stands against it; StoreUnavailable */
  perform<Name extends AskedCommandType>(
    context: RequestContext,
    type: Name,
    input: CaseInputs[Name],
  ): Promise<Performed<Case>> {
    return this.#acts.perform(context, type, input);
  }

  async stateOf(caseId: string): Promise<Case> {
    return (await this.load(caseId)).state;
  }

  tell(caseId: string, command: Told, by: Telling): Promise<Refused | undefined> {
    return this.#acts.tell(caseId, command, by);
  }

  load(caseId: string): Promise<Folded<Case>> {
    return this.#acts.load(caseId);
  }
}
