import { inboxNotices, markRead, type InboxNotice } from '@casegrid/notices';
import { casesByIds, type CasePage } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@casegrid/domain';
import type { Pool } from 'pg';
import { viewOf } from '../cases/case-view';
import { Access } from '../graphql/access';
import { connectionOf, Cursors, ForwardArgs } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { Refusal } from '../graphql/problems';
import { MediationActs } from '../mediations/mediation-acts';
import { mediationOf } from '../mediations/mediation-view';
import { MediationType } from '../mediations/mediation.type';
import { database } from '../parts';
import { isNumber } from './notice-keys';
import { MarkNoticesReadInput, MarkNoticesReadPayload, NoticeType } from './notice.types';

export const NoticeConnection = connectionOf(NoticeType, 'Notice');

const noticeOf = (row: InboxNotice, page: CasePage | undefined, actor: Actor): NoticeType => ({
  id: row.id,
  type: row.event,
  text: { zh: row.zh, en: row.en },
  audience: row.audience,
  occurredAt: row.occurredAt.toISOString(),
  dueAt: row.dueAt?.toISOString() ?? null,
  isRead: row.isRead,
  case: viewOf(page, actor),
  mediationId: row.mediationId,
});

/** Everybody reads what he was told, and says how far he got. */
@Resolver(() => NoticeType)
export class InboxResolver {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly mediations: MediationActs,
  ) {}

  @Access('known')
  @Query(() => NoticeConnection, {
    description:
      'What you were told of cases and mediations, the newest first: what is for your post at its unit, and for yourself; a resident gets what is for him. A notice is made after the act that it tells of, and is not waited for.',
  })
  async notices(@Context() { actor, language }: RequestContext, @Args() args: ForwardArgs) {
    const cursors = new Cursors<string>({ list: 'notices' }, actor, language, isNumber);
    const page = cursors.page(args);
    const { beyond: before, size } = page;
    const rows = await inboxNotices(actor, { size: size + 1, ...(before && { before }) }, this.pool);
    const items = rows.slice(0, size);
    const slice = { items, more: rows.length > size };
    const pages = await casesByIds(this.pool, [...new Set(items.flatMap(({ caseId }) => caseId ?? []))]);
    const shown = (notice: InboxNotice) => noticeOf(notice, pages.get(notice.caseId ?? ''), actor);
    return cursors.connection(slice, page, ({ number }) => number, shown);
  }

  @ResolveField(() => MediationType, {
    nullable: true,
    description: 'The mediation as it is now; null for a notice of a case, and when it is not yours to see.',
  })
  async mediation(
    @Parent() { mediationId: id }: NoticeType,
    @Context() context: RequestContext,
  ): Promise<MediationType | null> {
    if (id === null) return null;
    const loaded = context.loader(InboxResolver, () => new Map<string, ReturnType<MediationActs['load']>>());
    const loading = loaded.get(id) ?? this.mediations.load(id);
    loaded.set(id, loading);
    return mediationOf(await loading, context.actor);
  }

  @Access('known')
  @Mutation(() => MarkNoticesReadPayload, {
    description:
      'Notes that you read a notice and all before it, in the inbox of the post that you act from. It goes no way back.\nRefused: NOTICE_UNKNOWN.',
  })
  async markNoticesRead(
    @Context() { actor, language }: RequestContext,
    @Args('input', { description: 'How far.' }) { upTo }: MarkNoticesReadInput,
  ): Promise<MarkNoticesReadPayload> {
    if (await markRead(actor, upTo, this.pool)) return { upTo };
    throw new Refusal('NOTICE_UNKNOWN', language, 'upTo');
  }
}
