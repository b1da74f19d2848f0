import { blockedBy, mediationDecider, paperAbout, papersToMake } from '@casegrid/domain';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { orNull } from '../../graphql/absent';
import type { RequestContext } from '../../graphql/context';
import { MediationType } from '../mediation.type';
import { fieldTypeCode } from './field-types';
import { PaperMaking } from './paper-making';
import { subjectOf } from './paper-view';
import { PaperFieldType, PaperToMakeType } from './paper.types';

@Resolver(() => MediationType)
export class PapersField {
  @ResolveField(() => [PaperToMakeType], {
    description: 'Papers that you may make as it stands; empty when you may make none.',
  })
  papersToMake(
    @Parent() { state }: MediationType,
    @Context() { actor, now }: RequestContext,
  ): PaperToMakeType[] {
    const { may } = mediationDecider.rules.MakePaper;
    if (blockedBy(may, state, { actor, now, at: now })) return [];
    return papersToMake(state).map((subject) => ({
      ...subjectOf(subject),
      madeAs: orNull(paperAbout(state, subject)?.number),
      state,
      subject,
    }));
  }
}

@Resolver(() => PaperToMakeType)
export class PaperFormFields {
  constructor(private readonly papers: PaperMaking) {}

  @ResolveField(() => [PaperFieldType], {
    description: 'What stands in it, where each of it comes from, and what is missing.',
  })
  async fields(
    @Parent() { state, subject }: PaperToMakeType,
    @Context() { actor, now, correlationId, language }: RequestContext,
  ): Promise<PaperFieldType[]> {
    const form = await this.papers.form({ state, act: { actor, now, at: now }, correlationId }, subject);
    return form.map(({ label, type, required, ...field }) => ({
      ...field,
      label: label[language],
      type: fieldTypeCode(type),
      isRequired: required,
    }));
  }
}
