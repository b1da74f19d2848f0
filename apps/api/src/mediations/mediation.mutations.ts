import { Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { mediationStream, type AskedMediationCommandType } from '@casegrid/domain';
import type { EventStore } from '@casegrid/event-store';
import type { RequestContext } from '../graphql/context';
import { offerAct } from '../graphql/offer-act';
import { payloadOf } from '../graphql/payload-of';
import { recordedAt } from '../history/recorded-at';
import { eventStore } from '../parts';
import { mediationActs, mediationRefusedWith, type MediationInputs } from './acts';
import { MediationActs } from './mediation-acts';
import { mediationOf } from './mediation-view';
import { MediationType } from './mediation.type';

const shown = {
  field: 'mediation',
  type: MediationType,
  description: 'The mediation as it is now; null when it is not yours to see any more.',
  nullable: true,
} as const;

const commands = Object.keys(mediationActs) as AskedMediationCommandType[];

/** What each act is answered with. */
export const mediationPayloads = Object.fromEntries(
  commands.map((command) => [command, payloadOf(command, shown)]),
) as Readonly<Record<AskedMediationCommandType, ReturnType<typeof payloadOf>>>;

@Resolver()
export class MediationMutations {
  constructor(
    private readonly acts: MediationActs,
    @Inject(eventStore) private readonly store: EventStore,
  ) {}

  /** The act goes on record first; the answer is folded from the log itself and so never behind it. */
  async perform<Name extends AskedMediationCommandType>(
    context: RequestContext,
    command: Name,
    input: MediationInputs[Name],
  ) {
    const {
      id: mediationId,
      commandId,
      revision,
      position,
    } = await this.acts.perform(context, command, input);
    const at = await recordedAt(this.store, mediationStream(mediationId), revision);
    const mediation = mediationOf(await this.acts.load(mediationId), context.actor);
    return { receipt: { commandId, revision, position, recordedAt: at }, mediation };
  }
}

for (const command of commands) {
  const { input, about } = mediationActs[command];
  const offer = { input, about, payload: mediationPayloads[command], refused: mediationRefusedWith(command) };
  offerAct(MediationMutations.prototype, command, offer);
}
