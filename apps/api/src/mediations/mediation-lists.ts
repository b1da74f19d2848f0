import type { Actor, MediationWorkList } from '@casegrid/domain';
import {
  listMediations,
  mediationsWithin,
  mediationWork,
  type MediationEntry,
  type MediationFilter,
  type MediationKey,
  type MediationOrder,
} from '@casegrid/projections';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { connectionOf, Cursors, type Page, type PageArgs, type Slice } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { isKeyOf } from '../graphql/node-id';
import { database } from '../parts';
import { shown } from './mediation-view';
import { MediationType } from './mediation.type';

export const MediationConnection = connectionOf(MediationType, 'Mediation');

const moment = /^[\d:.TZ-]{1,30}$/;

const isMediationKey = (key: unknown): key is MediationKey =>
  Array.isArray(key) &&
  key.length === 3 &&
  typeof key[0] === 'string' &&
  moment.test(key[0]) &&
  isKeyOf('mediation', key[1]) &&
  Number.isSafeInteger(key[2]) &&
  Math.abs(key[2] as number) < 2 ** 31;

/** A filter whose unit is meant as it is on today's map. */
export type UnmappedFilter = Omit<MediationFilter, 'map'>;

type Read = (request: Page<MediationKey>) => Promise<Slice<MediationEntry>>;

/** A mediation of a list, for whoever it was found for. */
export const mediationIn = ({ page: { state, revision } }: MediationEntry, actor: Actor): MediationType =>
  shown({ state, revision }, actor);

/** Pages of mediations, or of what they have several of: of each asker what he may open. */
@Injectable()
export class MediationLists {
  constructor(@Inject(database) private readonly pool: Pool) {}

  /** @throws Problem PAGE_SIZE_NOT_VALID, PAGE_DIRECTION_NOT_VALID, CURSOR_NOT_VALID */
  async list(context: RequestContext, filter: UnmappedFilter, order: MediationOrder, args: PageArgs) {
    const { actor } = context;
    const mapped = await this.onMap(filter);
    const read: Read = (page) => listMediations(this.pool, { actor, filter: mapped, order }, page);
    return this.connection(context, { list: { filter, order }, args, read }, (entry) =>
      mediationIn(entry, actor),
    );
  }

  /** @throws Problem PAGE_SIZE_NOT_VALID, PAGE_DIRECTION_NOT_VALID, CURSOR_NOT_VALID */
  work(context: RequestContext, list: MediationWorkList | undefined, order: MediationOrder, args: PageArgs) {
    const { actor } = context;
    const lists = list ? [list] : undefined;
    const read: Read = (page) => mediationWork(this.pool, { actor, order, ...(lists && { lists }) }, page);
    return this.connection(context, { list: { list, order }, args, read }, (entry) =>
      mediationIn(entry, actor),
    );
  }

  /** A page of any list of entries; `list` is what its cursors are bound to, beside who asks. */
  async connection<Node>(
    { actor, language }: RequestContext,
    { list, args, read }: { readonly list: object; readonly args: PageArgs; readonly read: Read },
    nodeOf: (entry: MediationEntry) => Node,
  ) {
    const cursors = new Cursors<MediationKey>(list, actor, language, isMediationKey);
    const page = cursors.page(args);
    return cursors.connection(await read(page), page, ({ key }) => key, nodeOf);
  }

  async onMap<Filter extends Pick<MediationFilter, 'within'>>(filter: Filter) {
    const { within } = filter;
    return within ? { ...filter, map: await mediationsWithin(this.pool, within) } : filter;
  }
}
