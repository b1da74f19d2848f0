import {
  catalogue,
  catalogueStream,
  changedBy,
  flawAmong,
  flawInCategory,
  flawInNamed,
  flawInPower,
  isRefused,
  powers,
  powersStream,
  Refused,
  type Catalogue,
  type CatalogueCommands,
  type CatalogueEvents,
  type Category,
  type Changes,
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
import { eventStore } from '../parts';
import {
  PublishCatalogueInput,
  PublishPowersInput,
  type CategoryInput,
  type PowerInput,
} from './competence.inputs';
import { builtOnNow, publish, publishingRefused, saidOf } from './publish';
import { PublicationPayload } from './published.type';
import { rowsChanged } from './rows-changed';

@ObjectType({ description: 'What publishCatalogue led to.' })
export class PublishCataloguePayload extends PublicationPayload {
  @Field(() => CatalogueType, { description: 'The new version.' })
  catalogue!: CatalogueType;
}

@ObjectType({ description: 'What publishPowers led to.' })
export class PublishPowersPayload extends PublicationPayload {
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

const categoriesChanged = (items: readonly Category[], without: readonly string[]): Changes<Category> => ({
  items,
  without,
  keyOf: ({ code }) => code,
  named: { items: 'categories', key: 'code', without: 'withoutCategories' },
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
    description: `Publishes a catalogue for a province, city or district, with what grid workers see to themselves: the one that holds there now, with changes. ${builtOnNow} Cases keep the category that they have.\n${publishingRefused}, ROW_NAMED_TWICE, ROW_UNKNOWN, CATEGORY_CODE_MALFORMED, CATEGORY_OF_NOBODY, CATEGORY_PARENT_UNKNOWN.`,
  })
  async publishCatalogue(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: PublishCatalogueInput,
  ): Promise<PublishCataloguePayload> {
    const { scope, effectiveFrom, reason, withoutCategories } = input;
    const { version, ...done } = await publish(
      { context, store: this.store, aggregate: this.#catalogues },
      { stream: catalogueStream(scope), input },
      async () => {
        const before = (await this.facts.catalogueAt(context.now, scope))?.categories.values() ?? [];
        const added = input.categories.map(categoryOf);
        const list =
          flawAmong(added, 'categories', flawInCategory) ??
          changedBy([...before], categoriesChanged(added, withoutCategories));
        if (isRefused(list)) return list;
        const categories = [...list].sort(byCode);
        return { type: 'PublishCatalogue', data: { scope, categories, effectiveFrom, reason } };
      },
    );
    return { ...done, catalogue: catalogueOf(version) };
  }

  @Access('administrators')
  @Mutation(() => PublishPowersPayload, {
    description: `Publishes a list of powers (事权清单) for a province, city or district: the one that holds there now, with changes. ${builtOnNow} What a unit has already is left with it; it may give back what is on its list no more.\n${publishingRefused}, ROW_NAMED_TWICE, ROW_UNKNOWN, POLICY_ID_MALFORMED, CATEGORY_CODE_MALFORMED, CATEGORY_UNKNOWN, UNIT_UNKNOWN, POWER_MALFORMED, POWER_ELSEWHERE, POWERS_COLLIDE.`,
  })
  async publishPowers(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: PublishPowersInput,
  ): Promise<PublishPowersPayload> {
    const { scope, effectiveFrom, reason, withoutRows } = input;
    const { version, ...done } = await publish(
      { context, store: this.store, aggregate: this.#powers },
      { stream: powersStream(scope), input },
      async () => {
        const before = (await this.facts.powersAt(context.now, scope))?.powers ?? [];
        const rows = input.rows.map(powerOf);
        const list = (await this.#flawIn(rows, input)) ?? changedBy(before, rowsChanged(rows, withoutRows));
        if (isRefused(list)) return list;
        return { type: 'PublishPowers', data: { scope, powers: list, effectiveFrom, reason } };
      },
    );
    return { ...done, powers: powersOf(version) };
  }

  /** What is wrong with rows as they were sent, and where. */
  async #flawIn(
    rows: readonly Power[],
    { scope, effectiveFrom }: PublishPowersInput,
  ): Promise<Refused | undefined> {
    const catalogue = await this.facts.catalogueAt(effectiveFrom, scope);
    const flaw =
      flawAmong(rows, 'rows', (power) => flawInPower(power, scope)) ??
      flawAmong(rows, 'rows', flawInNamed(catalogue));
    if (flaw) return flaw;
    const known = await Promise.all(
      rows.map(async ({ unit }) => unit === undefined || (await this.facts.isKnown(unit))),
    );
    const lost = known.indexOf(false);
    return lost < 0 ? undefined : new Refused('UNIT_UNKNOWN', `rows[${lost}].unit`);
  }
}
