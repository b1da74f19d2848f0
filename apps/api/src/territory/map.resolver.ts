import {
  covers,
  Refused,
  territory,
  territoryOf,
  territoryStream,
  type MessageOf,
  type NewUnit,
  type Territory,
  type TerritoryCommands,
  type TerritoryEvents,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import { Inject } from '@nestjs/common';
import { Args, Context, Field, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Facts } from '../cases/facts';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { putOnRecord } from '../graphql/put-on-record';
import { Receipt } from '../graphql/receipt';
import { eventStore } from '../parts';
import { OpenUnitsInput, RenameUnitInput, ReorganiseUnitsInput, type NewUnitInput } from './map.inputs';

@ObjectType({ description: 'What a change of the map led to.' })
export class MapPayload {
  @Field(() => Receipt, { description: 'Proof that it is on record.' })
  receipt!: Receipt;

  @Field(() => Int, { description: 'The version of that part of the map from now on.' })
  mapVersion!: number;
}

interface Change {
  readonly input: { readonly commandId: string };
  /** A unit of the part of the map that is changed. */
  readonly place: string;
  /** Units that the change is made at: the asker administers them. */
  readonly at: readonly string[];
  readonly command: MessageOf<TerritoryCommands> | (() => Promise<MessageOf<TerritoryCommands>>);
}

const unitOf = ({ code, name, parent, affiliation }: NewUnitInput): NewUnit => ({
  code,
  name,
  parent,
  ...(affiliation && { affiliation }),
});

/** Whatever is not opened along with the others is there already, and has to be the asker's. */
const parentsOf = (units: readonly NewUnitInput[]) => {
  const opened = new Set(units.map(({ code }) => code));
  return units.map(({ parent }) => parent).filter((code) => !opened.has(code));
};

const refused = 'Refused: ROLE_MAY_NOT, OUTSIDE_YOUR_SUBTREE, UNIT_UNKNOWN, COMMAND_ID_REUSED';
const opening = 'UNIT_CODE_MALFORMED, UNIT_CODE_TAKEN, UNIT_PARENT_UNKNOWN';

/** The map is drawn by administrators, each within the subtree of his post. */
@Resolver()
export class MapResolver {
  readonly #territories: Aggregate<Territory, TerritoryCommands, TerritoryEvents>;

  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    private readonly facts: Facts,
  ) {
    this.#territories = new Aggregate(store, territory, 500);
  }

  @Access('administrators')
  @Mutation(() => MapPayload, {
    description: `Puts units on the map, in force at once. Those that are there in the same shape are left alone.\n${refused}, UNIT_OF_OTHER_DISTRICT, ${opening}.`,
  })
  openUnits(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: OpenUnitsInput,
  ): Promise<MapPayload> {
    const units = input.units.map(unitOf);
    const [{ code: place, parent } = { code: '', parent: '' }] = input.units;
    const command = async () => {
      const above = (await this.facts.map(parent)).units.get(parent)?.path ?? [];
      return { type: 'OpenUnits', data: { units, above } } as const;
    };
    return this.#change(context, { input, place, at: parentsOf(input.units), command });
  }

  @Access('administrators')
  @Mutation(() => MapPayload, { description: `Gives a unit another name.\n${refused}.` })
  renameUnit(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: RenameUnitInput,
  ): Promise<MapPayload> {
    const { code, name } = input;
    const command = { type: 'RenameUnit', data: { code, name } } as const;
    return this.#change(context, { input, place: code, at: [code], command });
  }

  @Access('administrators')
  @Mutation(() => MapPayload, {
    description: `Units of a district give way to others, in force at once: converted, merged, split, raised in level or moved under another. Open cases and officers follow by themselves, within seconds; closed cases keep the unit of their day.\n${refused}, UNIT_OF_OTHER_DISTRICT, UNIT_NAMED_TWICE, UNIT_LEFT_BEHIND, SUCCESSOR_UNLIKE, REORGANISATION_OF_OTHER_KIND, TOO_MANY_UNITS_AT_ONCE, ${opening}.`,
  })
  reorganiseUnits(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: ReorganiseUnitsInput,
  ): Promise<MapPayload> {
    const { kind, reason } = input;
    const closes = input.closes.map(({ code, successor }) => ({ code, successor }));
    const [{ code: place } = { code: '' }] = closes;
    return this.#change(context, {
      input,
      place,
      at: [...closes.map(({ code }) => code), ...parentsOf(input.opens)],
      command: { type: 'ReorganiseUnits', data: { kind, opens: input.opens.map(unitOf), closes, reason } },
    });
  }

  async #change(context: RequestContext, { input, place, at, command }: Change): Promise<MapPayload> {
    const { done, receipt } = await putOnRecord(context, this.store, this.#territories, {
      stream: territoryStream(place),
      input,
      prepare: async (map) => {
        const flaw = await this.#outside(context, at, map);
        if (flaw) return flaw;
        const asked = typeof command === 'function' ? await command() : command;
        return { command: asked, record: { district: territoryOf(place) } };
      },
    });
    return { receipt, mapVersion: done.state.version };
  }

  async #outside(
    { actor }: RequestContext,
    at: readonly string[],
    map: Territory,
  ): Promise<Refused | undefined> {
    for (const code of at) {
      const unit = map.units.get(code) ?? (await this.facts.map(code)).units.get(code);
      if (!unit) return new Refused('UNIT_UNKNOWN', code);
      if (actor.kind !== 'OFFICER' || !covers(actor.post, unit.path))
        return new Refused('OUTSIDE_YOUR_SUBTREE', code);
    }
    return undefined;
  }
}
