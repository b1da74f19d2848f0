import {
  caseKey,
  listCases,
  withinOn,
  type CaseFilter,
  type CaseKey,
  type CaseOrder,
  type CasePage,
} from '@casegrid/projections';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { connectionOf, Cursors, type PageArgs } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { isKeyOf } from '../graphql/node-id';
import { database } from '../parts';
import { shown } from './case-view';
import { CaseType } from './case.type';

export const CaseConnection = connectionOf(CaseType, 'Case');

const moment = /^[\d:.TZ-]{1,30}$/;

const isCaseKey = (key: unknown): key is CaseKey =>
  Array.isArray(key) &&
  key.length === 2 &&
  typeof key[0] === 'string' &&
  moment.test(key[0]) &&
  isKeyOf('case', key[1]);

/** A filter whose unit is meant as it was on the map of a moment, ISO 8601 UTC; by default on today's. */
export interface MappedFilter extends Omit<CaseFilter, 'map'> {
  readonly mapOf?: string;
}

/** Pages of cases within a scope that was found to be the asker's. */
@Injectable()
export class CaseLists {
  constructor(@Inject(database) private readonly pool: Pool) {}

  /** Nothing in an empty scope. @throws Problem PAGE_SIZE_NOT_VALID, PAGE_DIRECTION_NOT_VALID, CURSOR_NOT_VALID */
  async list(
    { actor, language }: RequestContext,
    filter: MappedFilter | undefined,
    order: CaseOrder,
    args: PageArgs,
  ) {
    const cursors = new Cursors<CaseKey>({ filter, order }, actor, language, isCaseKey);
    const page = cursors.page(args);
    const slice = filter
      ? await listCases(this.pool, await this.#onMap(filter), { ...page, order })
      : { items: [], more: false };
    return cursors.connection<CasePage, CaseType>(slice, page, caseKey(order), (one) => shown(one, actor));
  }

  async #onMap({ mapOf, ...filter }: MappedFilter): Promise<CaseFilter> {
    const { within } = filter;
    return within ? { ...filter, map: await withinOn(this.pool, within, mapOf) } : filter;
  }
}
