import { covers, standsAt, type OfficerActor } from '@casegrid/domain';
import { parkedNotices, sendAgain, setAddress, type ParkedNotice } from '@casegrid/notices';
import { unitsByCodes } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { Access } from '../graphql/access';
import { connectionOf, Cursors, ForwardArgs } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { Refusal } from '../graphql/problems';
import { database } from '../parts';
import { isNumber } from './notice-keys';
import {
  ParkedNoticeType,
  SendNoticeAgainInput,
  SendNoticeAgainPayload,
  SetNoticeAddressInput,
  SetNoticeAddressPayload,
} from './notice.types';

export const ParkedNoticeConnection = connectionOf(ParkedNoticeType, 'ParkedNotice');

const parkedOf = ({ event, receiver, receiverKind, occurredAt, ...row }: ParkedNotice): ParkedNoticeType => ({
  ...row,
  type: event,
  unit: receiverKind === 'UNIT' ? receiver : null,
  occurredAt: occurredAt.toISOString(),
});

const subtreeOf = ({ actor }: RequestContext) => standsAt((actor as OfficerActor).post.unit);

/** Administrators see what did not arrive, and where it goes, within their subtree. */
@Resolver()
export class OutboxResolver {
  constructor(@Inject(database) private readonly pool: Pool) {}

  @Access('administrators')
  @Query(() => ParkedNoticeConnection, {
    description:
      'Notices that failed so often that they are no longer tried, the newest first: of cases and mediations within the subtree of your post.',
  })
  async parkedNotices(@Context() context: RequestContext, @Args() args: ForwardArgs) {
    const { actor, language } = context;
    const cursors = new Cursors<string>({ list: 'parkedNotices' }, actor, language, isNumber);
    const page = cursors.page(args);
    const { beyond: before, size } = page;
    const keys = { size: size + 1, ...(before && { before }) };
    const rows = await parkedNotices(subtreeOf(context), keys, this.pool);
    const slice = { items: rows.slice(0, size), more: rows.length > size };
    return cursors.connection(slice, page, ({ number }) => number, parkedOf);
  }

  @Access('administrators')
  @Mutation(() => SendNoticeAgainPayload, {
    description:
      'Tries a parked notice again from now on, as often as a new one and under the same key.\nRefused: NOTICE_UNKNOWN.',
  })
  async sendNoticeAgain(
    @Context() context: RequestContext,
    @Args('input', { description: 'Which.' }) { id }: SendNoticeAgainInput,
  ): Promise<SendNoticeAgainPayload> {
    if (await sendAgain(id, subtreeOf(context), context.now, this.pool)) return { id };
    throw new Refusal('NOTICE_UNKNOWN', context.language, 'id');
  }

  @Access('administrators')
  @Mutation(() => SetNoticeAddressPayload, {
    description:
      'Says where mail for a unit goes from now on, or that it gets none.\nRefused: UNIT_UNKNOWN, OUTSIDE_YOUR_SUBTREE.',
  })
  async setNoticeAddress(
    @Context() { actor, language, now }: RequestContext,
    @Args('input', { description: 'Where.' }) { unit, email }: SetNoticeAddressInput,
  ): Promise<SetNoticeAddressPayload> {
    const found = (await unitsByCodes(this.pool, [unit])).get(unit);
    if (!found) throw new Refusal('UNIT_UNKNOWN', language, 'unit');
    if (!covers((actor as OfficerActor).post, found.path))
      throw new Refusal('OUTSIDE_YOUR_SUBTREE', language, 'unit');
    const address = email ?? null;
    await setAddress(unit, address, { by: actor.id, now }, this.pool);
    return { unit, email: address };
  }
}
