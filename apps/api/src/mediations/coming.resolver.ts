import { dayOf, isoOf, seesInside, startOf, type Day } from '@casegrid/domain';
import {
  confirmableMediations,
  mediationAgenda,
  sessionIn,
  visitIn,
  visitsToCome,
  type Coming,
  type MediationEntry,
} from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { Freshness } from '../graphql/freshness';
import { database } from '../parts';
import {
  AgendaConnection,
  CountdownConnection,
  FollowUpConnection,
  type AgendaEntry,
  type ConfirmationWindow,
  type FollowUp,
} from './coming.types';
import { AgendaArgs, ComingArgs } from './mediation-list.args';
import { mediationIn, MediationLists } from './mediation-lists';
import { openBefore, sessionOf } from './mediation-view';

const dayLength = 24 * 60 * 60 * 1000;

/** Visits are seen so many days before they are due, unless somebody asks otherwise. */
const visitsAhead = 7;

const daysBetween = (from: Day, until: Day) => Math.round((startOf(until) - startOf(from)) / dayLength);

function agendaEntry(entry: MediationEntry, { actor }: RequestContext): AgendaEntry {
  const mediation = mediationIn(entry, actor);
  const { state } = entry.page;
  const session = sessionIn(entry);
  const isInside = seesInside(state, actor);
  // As it is numbered to him on the page.
  const number = isInside ? session.session : openBefore(state, session) + 1;
  return { mediation, session: sessionOf({ ...session, session: number }, isInside) };
}

function windowOf(entry: MediationEntry, { actor, now }: RequestContext): ConfirmationWindow {
  const [until] = entry.key;
  const { clocks, agreement } = entry.page.state;
  // It closes at the end of its last day.
  const lastDay = dayOf(Date.parse(until) - 1);
  return {
    mediation: mediationIn(entry, actor),
    ...{ until, lastDay, daysLeft: daysBetween(dayOf(now), lastDay) },
    isWarned: clocks.some(({ kind, warned }) => kind === 'CONFIRMATION' && warned > 0),
    isWished: agreement?.isConfirmationWished ?? false,
  };
}

function followUp(entry: MediationEntry, { actor, now }: RequestContext): FollowUp {
  const { visit, clock } = visitIn(entry);
  const { dueOn, dueAt } = clock;
  return { mediation: mediationIn(entry, actor), visit, dueOn, dueAt, isLate: dueAt < now };
}

type Find = typeof mediationAgenda;

interface Asked<Node> {
  readonly name: string;
  readonly find: Find;
  readonly span: Pick<Coming, 'from' | 'until'>;
  readonly nodeOf: (entry: MediationEntry, context: RequestContext) => Node;
}

@Resolver()
export class ComingResolver {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly freshness: Freshness,
    private readonly lists: MediationLists,
  ) {}

  @Access('known')
  @Query(() => AgendaConnection, {
    description:
      'Sessions that are scheduled and not held yet, the next first, of mediations that you may open. A closed session is there for those who take part as parties and those who work on it alone: for others there is none.',
  })
  mediationAgenda(@Context() context: RequestContext, @Args() args: AgendaArgs) {
    const { until, from = isoOf(startOf(dayOf(context.now))) } = args;
    const asked = { name: 'agenda', find: mediationAgenda, nodeOf: agendaEntry };
    return this.#list(context, args, { ...asked, span: { from, ...(until && { until }) } });
  }

  @Access('known')
  @Query(() => CountdownConnection, {
    description:
      'Agreements in force whose window for judicial confirmation is open, the one that closes next first, of mediations that you may open: the judicial office sees every one in its subtree.',
  })
  confirmationCountdown(@Context() context: RequestContext, @Args() args: ComingArgs) {
    const asked = { name: 'countdown', find: confirmableMediations, nodeOf: windowOf };
    const span = { from: context.now, ...(args.until && { until: args.until }) };
    return this.#list(context, args, { ...asked, span });
  }

  @Access('known')
  @Query(() => FollowUpConnection, {
    description:
      'Visits about the performance of agreements that are late or due before `until` (within seven days when absent), the one due next first, of mediations that you may open.',
  })
  followUpsDue(@Context() context: RequestContext, @Args() args: ComingArgs) {
    const asked = { name: 'visits', find: visitsToCome, nodeOf: followUp };
    const until = args.until ?? isoOf(Date.parse(context.now) + visitsAhead * dayLength);
    return this.#list(context, args, { ...asked, span: { until } });
  }

  /** Cursors are bound to what was asked for, and not to the moment when. */
  async #list<Node>(context: RequestContext, args: AgendaArgs, { name, find, span, nodeOf }: Asked<Node>) {
    await this.freshness.atLeast('mediations', args.atLeast, context.language);
    const { within, committee, from, until } = args;
    const asked = { ...(within && { within }), ...(committee && { committee }) };
    const coming: Coming = { actor: context.actor, filter: await this.lists.onMap(asked), ...span };
    return this.lists.connection(
      context,
      { list: { name, ...asked, from, until }, args, read: (page) => find(this.pool, coming, page) },
      (entry) => nodeOf(entry, context),
    );
  }
}
