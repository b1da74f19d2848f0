import { mediationStream } from '@casegrid/domain';
import type { EventStore } from '@casegrid/event-store';
import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Receipt } from '../../graphql/receipt';
import { eventStore } from '../../parts';
import { mediationPayloads } from '../mediation.mutations';
import type { MediationType } from '../mediation.type';
import { paperOf } from './paper-view';
import { MediationPaperType } from './paper.types';

interface Parented {
  readonly receipt: Receipt;
  readonly mediation: MediationType | null;
}

/** The paper that an act has made, also when the act is sent again after others were made. */
@Resolver(() => mediationPayloads.MakePaper)
export class MadePaperField {
  constructor(@Inject(eventStore) private readonly store: EventStore) {}

  @ResolveField(() => MediationPaperType, {
    nullable: true,
    description: 'The paper; null when it is not yours to see any more.',
  })
  async paper(@Parent() { receipt, mediation }: Parented): Promise<MediationPaperType | null> {
    const shown = mediation?.papers ?? [];
    if (!mediation || shown.length === 0) return null;
    const [record] = await this.store.readStream(mediationStream(mediation.state.id), receipt.revision);
    const { number } = (record?.data ?? {}) as { readonly number?: string };
    const paper = mediation.state.papers.find((one) => one.number === number);
    return paper ? paperOf(paper) : null;
  }
}
