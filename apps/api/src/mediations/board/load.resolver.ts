import { holds, sights } from '@casegrid/domain';
import {
  mediatingOffice,
  mediatingOffices,
  mediationLoad,
  type CommitteeLoad as Loaded,
  type LoadQuestion,
} from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, Query, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { boardUnits } from '../../boards/board-units';
import { Access } from '../../graphql/access';
import { AtLeast, Cursors, ForwardArgs, type Page } from '../../graphql/connection';
import type { RequestContext } from '../../graphql/context';
import { Freshness } from '../../graphql/freshness';
import { isKeyOf, nodeId } from '../../graphql/node-id';
import { Problem } from '../../graphql/problems';
import { LocalDate, UnitCode } from '../../graphql/scalars';
import { database } from '../../parts';
import { MediationLists } from '../mediation-lists';
import { CommitteeLoadConnection, type CommitteeLoad } from './load.types';

@ArgsType()
export class LoadArgs extends ForwardArgs {
  @Field(() => UnitCode, { description: 'A unit within your post; for a mediator his own committee.' })
  unit!: string;

  @Field(() => LocalDate, { description: 'The first day of the period.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The last day of the period.' })
  until!: string;

  @AtLeast()
  atLeast?: string;
}

const shownLoad = ({ code, held: sessionsHeld, mediators, ...load }: Loaded): CommitteeLoad => ({
  ...load,
  committee: code,
  sessionsHeld,
  mediators: mediators.map(({ officer, held, ...one }) => ({
    ...one,
    officer: nodeId('officer', officer),
    sessionsHeld: held,
  })),
});

const isCode = (key: unknown) => isKeyOf('unit', key);

@Resolver()
export class MediationLoadResolver {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly freshness: Freshness,
    private readonly lists: MediationLists,
  ) {}

  @Access('officers')
  @Query(() => CommitteeLoadConnection, {
    description:
      'Committees at a unit or below, and other offices before which disputes from there are, by code: what they and those who mediate for them have to do with, of disputes that you may open. Nobody is ranked. For whoever sees boards; a mediator sees his own committee. Refused: FORBIDDEN, BOARD_OF_OFFICE, UNIT_UNKNOWN.',
  })
  async mediationLoad(@Context() context: RequestContext, @Args() { unit, from, until, ...args }: LoadArgs) {
    const { actor, language } = context;
    for (const model of ['mediations', 'territory', 'officers'])
      await this.freshness.atLeast(model, args.atLeast, language);
    const cursors = new Cursors<string>({ list: 'load', unit, from, until }, actor, language, isCode);
    const page = cursors.page(args);
    const period = { from, until };
    const { offices, scope } = await this.#offices(context, unit, page);
    const items = await mediationLoad(this.pool, offices.slice(0, page.size), { actor, period, scope });
    const slice = { items, more: offices.length > page.size };
    return cursors.connection(slice, page, ({ code }) => code, shownLoad);
  }

  /** @throws Problem FORBIDDEN, BOARD_OF_OFFICE; Refusal UNIT_UNKNOWN */
  async #offices(context: RequestContext, unit: string, { size, beyond: after = '' }: Page<string>) {
    const { actor, language } = context;
    if (actor.kind === 'OFFICER' && sights[actor.post.role].board) {
      await boardUnits(this.pool, context, unit);
      const scope = await this.lists.onMap({ within: unit });
      return { offices: await mediatingOffices(this.pool, scope, { after, size: size + 1 }), scope };
    }
    if (!holds(actor, 'MEDIATOR') || actor.post.unit !== unit) throw new Problem('FORBIDDEN', language);
    const scope: LoadQuestion['scope'] = { knowingUnit: unit };
    return { offices: after === '' ? await mediatingOffice(this.pool, unit) : [], scope };
  }
}
