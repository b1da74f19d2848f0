import {
  catalogue,
  catalogueStream,
  powers,
  powersStream,
  type Catalogue,
  type CatalogueCommands,
  type CatalogueEvents,
  type Category,
  type Power,
  type PowersCommands,
  type PowersEvents,
  type PowersVersion,
  type Versions,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import { Inject } from '@nestjs/common';
import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Facts } from '../cases/facts';
import { catalogueOf, CatalogueType } from '../competence/catalogue.types';
import { powersOf, PowersType } from '../competence/powers.types';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { Receipt } from '../graphql/receipt';
import { eventStore } from '../parts';
import {
  PublishCatalogueInput,
  PublishPowersInput,
  type CategoryInput,
  type PowerInput,
} from './competence.inputs';
import { changed, publish, publishingRefused, saidOf } from './publish';

@ObjectType({ description: 'What publishCatalogue led to.' })
export class PublishCataloguePayload {
  @Field(() => Receipt, { description: 'Proof that it is on record.' })
  receipt!: Receipt;

  @Field(() => CatalogueType, { description: 'The new version.' })
  catalogue!: CatalogueType;
}

@ObjectType({ description: 'What publishPowers led to.' })
export class PublishPowersPayload {
  @Field(() => Receipt, { description: 'Proof that it is on record.' })
  receipt!: Receipt;

  @Field(() => PowersType, { description: 'The new version.' })
  powers!: PowersType;
}

const categoryOf = ({ code, kind, levels, offices, ...row }: CategoryInput): Category => ({
  code,
  ...(code.length > 2 && { parent: code.slice(0, -2) }),
  label: { zh: row.labelZh, en: row.labelEn },
  kind,
  levels,
  offices,
  ...(row.isSelfHandled && { isSelfHandled: true }),
});

const powerOf = ({ id, category, basis, source, ...about }: PowerInput): Power => ({
  id,
  category,
  ...saidOf(about),
  basis,
  source,
});

const byCode = (one: Category, other: Category) => (one.code < other.code ? -1 : 1);

/** What cases there are, and whose they are, is published by administrators for their own unit and those below it. */
@Resolver()
export class CompetencePublishing {
  readonly #catalogues: Aggregate<Catalogue, CatalogueCommands, CatalogueEvents>;
  readonly #powers: Aggregate<Versions<PowersVersion>, PowersCommands, PowersEvents>;

  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    private readonly facts: Facts,
  ) {
    this.#catalogues = new Aggregate(store, catalogue, 500);
    this.#powers = new Aggregate(store, powers, 500);
  }

  @Access('administrators')
  @Mutation(() => PublishCataloguePayload, {
    description: `Publishes a catalogue for a province, city or district, with what grid workers see to themselves: the one that holds there now, with changes. Cases keep the category that they have.\n${publishingRefused}, CATEGORY_CODE_MALFORMED, CATEGORY_CODE_TAKEN, CATEGORY_PARENT_UNKNOWN.`,
  })
  async publishCatalogue(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: PublishCatalogueInput,
  ): Promise<PublishCataloguePayload> {
    const { scope, effectiveFrom, reason, withoutCategories } = input;
    const { version, receipt } = await publish(
      { context, store: this.store, aggregate: this.#catalogues },
      { stream: catalogueStream(scope), input },
      async () => {
        const before = (await this.facts.catalogueAt(context.now, scope))?.categories.values() ?? [];
        const added = input.categories.map(categoryOf);
        const categories = changed([...before], added, withoutCategories, ({ code }) => code).sort(byCode);
        return { type: 'PublishCatalogue', data: { scope, categories, effectiveFrom, reason } };
      },
    );
    return { receipt, catalogue: catalogueOf(version) };
  }

  @Access('administrators')
  @Mutation(() => PublishPowersPayload, {
    description: `Publishes a list of powers (事权清单) for a province, city or district: the one that holds there now, with changes. What a unit has already is left with it; it may give back what is on its list no more.\n${publishingRefused}, POLICY_ID_MALFORMED, CATEGORY_CODE_MALFORMED, POWER_MALFORMED, POWERS_COLLIDE.`,
  })
  async publishPowers(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: PublishPowersInput,
  ): Promise<PublishPowersPayload> {
    const { scope, effectiveFrom, reason, withoutRows } = input;
    const { version, receipt } = await publish(
      { context, store: this.store, aggregate: this.#powers },
      { stream: powersStream(scope), input },
      async () => {
        const before = (await this.facts.powersAt(context.now, scope))?.powers ?? [];
        const list = changed(before, input.rows.map(powerOf), withoutRows, ({ id }) => id);
        return { type: 'PublishPowers', data: { scope, powers: list, effectiveFrom, reason } };
      },
    );
    return { receipt, powers: powersOf(version) };
  }
}
