import {
  weights,
  weightsStream,
  type Measure,
  type Versions,
  type WeightsCommands,
  type WeightsEvents,
  type WeightsVersion,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import { Inject } from '@nestjs/common';
import { Args, Context, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Facts } from '../cases/facts';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { MeasureEnum } from '../graphql/vocabularies';
import { eventStore } from '../parts';
import { ensureKnown } from '../territory/ensure-known';
import { publish, publishingRefused } from './publish';
import { PublishInput } from './publish.input';
import { momentArgument, PublicationPayload, PublishedType, unitArgument } from './published.type';

@InputType({ description: 'How much a measure counts.' })
export class WeightInput {
  @Field(() => MeasureEnum, { description: 'The measure.' })
  measure!: Measure;

  @Field(() => Int, { description: 'In percent of the whole, from 1 to 100.' })
  percent!: number;
}

@InputType({ description: 'A new version of the weights of an evaluation, whole.' })
export class PublishWeightsInput extends PublishInput {
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => WeightInput)
  @Field(() => [WeightInput], { description: 'Each measure that counts, once; 100 percent together.' })
  weights!: WeightInput[];
}

@ObjectType('Weight', { description: 'How much a measure counts.' })
export class WeightType {
  @Field(() => MeasureEnum, { description: 'The measure.' })
  measure!: string;

  @Field(() => Int, { description: 'In percent of the whole.' })
  percent!: number;
}

@ObjectType('Weights', { description: 'A version of the weights of an evaluation.' })
export class WeightsType extends PublishedType {
  @Field(() => [WeightType], { description: 'Each measure that counts; 100 percent together.' })
  weights!: readonly WeightType[];
}

@ObjectType({ description: 'What publishWeights led to.' })
export class PublishWeightsPayload extends PublicationPayload {
  @Field(() => WeightsType, { description: 'The new version.' })
  weights!: WeightsType;
}

/** What evaluations weigh by, published before the period that it holds for. */
@Resolver()
export class WeightsResolver {
  readonly #weights: Aggregate<Versions<WeightsVersion>, WeightsCommands, WeightsEvents>;

  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    private readonly facts: Facts,
  ) {
    this.#weights = new Aggregate(store, weights, 500);
  }

  @Access('known')
  @Query(() => WeightsType, {
    nullable: true,
    description: 'What evaluations weigh by at a moment; null where nothing was published.',
  })
  async weights(
    @Context() context: RequestContext,
    @Args('at', momentArgument) at?: string,
    @Args('unit', unitArgument) unit?: string,
  ): Promise<WeightsType | null> {
    await ensureKnown(this.facts, unit, context);
    return (await this.facts.weightsAt(at ?? context.now, unit ?? '')) ?? null;
  }

  @Access('administrators')
  @Mutation(() => PublishWeightsPayload, {
    description: `Publishes what evaluations weigh by in a province, city or district.\n${publishingRefused}, MEASURE_TWICE, WEIGHTS_NOT_WHOLE.`,
  })
  async publishWeights(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: PublishWeightsInput,
  ): Promise<PublishWeightsPayload> {
    const { scope, effectiveFrom, reason } = input;
    const list = input.weights.map(({ measure, percent }) => ({ measure, percent }));
    const { version, ...done } = await publish(
      { context, store: this.store, aggregate: this.#weights },
      { stream: weightsStream(scope), input },
      () =>
        Promise.resolve({
          type: 'PublishWeights',
          data: { scope, weights: list, effectiveFrom, reason },
        }),
    );
    return { ...done, weights: version };
  }
}
