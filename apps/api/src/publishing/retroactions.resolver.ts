import {
  deadlines,
  deadlinesStream,
  districtOf,
  scopesOf,
  type Deadlines,
  type DeadlinesCommands,
  type DeadlinesEvents,
  type MessageOf,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { putOnRecord } from '../graphql/put-on-record';
import { UnitCode } from '../graphql/scalars';
import { eventStore } from '../parts';
import {
  ApproveRetroactionInput,
  DenyRetroactionInput,
  ProposeRetroactionInput,
  retroactionOf,
  RetroactionPayload,
  RetroactionType,
} from './retroactions.types';

const act = { description: 'The act.' };
const decidingRefused =
  'Refused: ROLE_MAY_NOT, REQUESTER_CANNOT_APPROVE, NOT_A_SCOPE, OUTSIDE_YOUR_SUBTREE, NOTHING_ASKED, COMMAND_ID_REUSED.';

/** What was published holds for the past only where somebody proposes it and somebody else agrees. */
@Resolver()
export class RetroactionsResolver {
  readonly #tables: Aggregate<Deadlines, DeadlinesCommands, DeadlinesEvents>;

  constructor(@Inject(eventStore) private readonly store: EventStore) {
    this.#tables = new Aggregate(store, deadlines, 500);
  }

  @Access('officers')
  @Query(() => [RetroactionType], {
    description:
      'Every proposal that concerns a unit, with what was decided: of its district, then of the units above; of each the newest first.',
  })
  async retroactions(
    @Args('unit', { type: () => UnitCode, description: 'The unit.' }) unit: string,
  ): Promise<RetroactionType[]> {
    const tables = await Promise.all(
      scopesOf(unit).map((scope) => this.#tables.load(deadlinesStream(scope))),
    );
    return tables.flatMap(({ state }) => [...(state.retroactions ?? [])].reverse().map(retroactionOf));
  }

  @Access('administrators')
  @Mutation(() => RetroactionPayload, {
    description:
      'Proposes that a version of the deadlines hold for the past: clocks that have stopped shall be judged once more by it, beside the verdict that they have. A leader of that unit or above decides.\nRefused: ROLE_MAY_NOT, REQUEST_PENDING, NOT_A_SCOPE, OUTSIDE_YOUR_SUBTREE, RETROACTION_WINDOW_MALFORMED, VERSION_UNKNOWN, VERSION_NEVER_IN_FORCE, POLICY_UNKNOWN, NOTHING_TO_REJUDGE, COMMAND_ID_REUSED.',
  })
  proposeRetroaction(
    @Context() context: RequestContext,
    @Args('input', act) input: ProposeRetroactionInput,
  ): Promise<RetroactionPayload> {
    const { commandId: retroactionId, scope, version, policies, from, until, reason } = input;
    const data = { retroactionId, scope, version, policies, from, until, reason };
    return this.#record(context, input, { type: 'ProposeRetroaction', data });
  }

  @Access('leaders')
  @Mutation(() => RetroactionPayload, {
    description: `Agrees that a version hold for the past. No verdict changes; each clock that it reaches gets another beside its own. The version must have taken effect.\n${decidingRefused.replace('NOTHING_ASKED', 'NOTHING_ASKED, VERSION_NEVER_IN_FORCE')}`,
  })
  approveRetroaction(
    @Context() context: RequestContext,
    @Args('input', act) input: ApproveRetroactionInput,
  ): Promise<RetroactionPayload> {
    const { retroactionId, scope } = input;
    return this.#record(context, input, { type: 'ApproveRetroaction', data: { retroactionId, scope } });
  }

  @Access('leaders')
  @Mutation(() => RetroactionPayload, {
    description: `Leaves the past as it was judged.\n${decidingRefused}`,
  })
  denyRetroaction(
    @Context() context: RequestContext,
    @Args('input', act) input: DenyRetroactionInput,
  ): Promise<RetroactionPayload> {
    const { retroactionId, scope, reason } = input;
    return this.#record(context, input, { type: 'DenyRetroaction', data: { retroactionId, scope, reason } });
  }

  async #record(
    context: RequestContext,
    input: { readonly commandId: string; readonly scope: string },
    command: Exclude<MessageOf<DeadlinesCommands>, { readonly type: 'PublishDeadlines' }>,
  ): Promise<RetroactionPayload> {
    const { scope, retroactionId } = command.data;
    const record = { district: districtOf(scope) ?? scope };
    const { done, receipt } = await putOnRecord(context, this.store, this.#tables, {
      stream: deadlinesStream(scope),
      input,
      prepare: () => Promise.resolve({ command, record }),
    });
    const retroaction = done.state.retroactions?.find((one) => one.retroactionId === retroactionId);
    if (!retroaction) throw new Error(`nothing was proposed as ${retroactionId}, which was just answered`);
    return { receipt, retroaction: retroactionOf(retroaction) };
  }
}
