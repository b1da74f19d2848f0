import {
  mayOpen,
  mediationBeginnings,
  mediationDecider,
  mediationStream,
  type AskedMediationCommandType,
  type Mediation,
  type MediationCommands,
  type MediationEvents,
} from '@casegrid/domain';
import { uuidV5, type EventStore, type Folded } from '@casegrid/event-store';
import { StreamActs, type KindOfActs, type Performed } from '../acts/stream-acts';
import type { ActInput } from '../cases/inputs';
import type { RequestContext } from '../graphql/context';
import { keyOf } from '../graphql/node-id';
import { hashableOfMediation } from '../people/people-in';
import { mediationActs, type MediationInputs } from './acts';
import type { MediationActRows, MediationSources } from './acts/act';
import type { MediationActInput } from './inputs';
import { outlineOfSaid } from './papers/outline-of-said';

const rows: MediationActRows<AskedMediationCommandType> = mediationActs;

/** Folded mediations kept in memory by one copy of the API. */
const inMemory = 5_000;

/** What may be hashed of a command: nothing of people, nor what is said of them for a paper. */
const hashable = (input: ActInput): object => ({
  ...hashableOfMediation(input),
  ...('fields' in input && { fields: outlineOfSaid(input as MediationInputs['MakePaper']) }),
});

const kind = (from: MediationSources): KindOfActs<Mediation> => ({
  streamOf: mediationStream,
  idOf: (input) =>
    'mediationId' in input
      ? keyOf('mediation', (input as MediationActInput).mediationId)
      : uuidV5(input.commandId, 'mediation'),
  isBeginning: (type) => mediationBeginnings.some((one) => one === type),
  mayOpen,
  unknown: ['MEDIATION_UNKNOWN', 'mediationId'],
  hashable,
  holds: (state, input) => from.sealing.holdsParticipants(state, input),
  actOf: (type, input) => {
    const row = rows[type as AskedMediationCommandType];
    return {
      prepare: ({ id: mediationId, ...asked }) => row.prepare(input, { mediationId, ...asked }, from),
      reserve:
        row.reserve &&
        (({ id: mediationId, ...asked }) => row.reserve?.(input, { mediationId, ...asked }, from)),
    };
  },
});

/** Takes acts on mediations to the log. */
export class MediationActs {
  readonly #acts: StreamActs<Mediation, MediationCommands, MediationEvents>;

  constructor(store: EventStore, sources: Omit<MediationSources, 'mediations'>) {
    const own = kind({ ...sources, mediations: this });
    this.#acts = new StreamActs(store, mediationDecider, { ...own, inMemory }, sources.facts);
  }

  /** @throws Refusal with the code of whatever stands against it; StoreUnavailable */
  perform<Name extends AskedMediationCommandType>(
    context: RequestContext,
    type: Name,
    input: MediationInputs[Name],
  ): Promise<Performed<Mediation>> {
    return this.#acts.perform(context, type, input);
  }

  async stateOf(mediationId: string): Promise<Mediation> {
    return (await this.load(mediationId)).state;
  }

  load(mediationId: string): Promise<Folded<Mediation>> {
    return this.#acts.load(mediationId);
  }
}
