import { covers, subtreesOf, type OfficerActor } from '@casegrid/domain';
import { accessKey, listAccesses, type AccessFilter, type AccessKey } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { CaseActs } from '../cases/case-acts';
import { Access } from '../graphql/access';
import { connectionOf, Cursors } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { flawed } from '../graphql/flawed';
import { Freshness } from '../graphql/freshness';
import { isKeyOf, keyOf, nodeId } from '../graphql/node-id';
import { Refusal } from '../graphql/problems';
import { database } from '../parts';
import { AccessArgs, AccessType } from './access.types';

export const AccessConnection = connectionOf(AccessType, 'Access');

type Listed = Awaited<ReturnType<typeof listAccesses>>['items'][number];

const moment = /^[\d:.TZ-]{1,30}$/;

const isAccessKey = (key: unknown): key is AccessKey =>
  Array.isArray(key) &&
  key.length === 3 &&
  typeof key[0] === 'string' &&
  moment.test(key[0]) &&
  isKeyOf('case', key[1]) &&
  (key[2] === '' || isKeyOf('case', key[2]));

const accessOf = ({ occurred_at, kind, case_id, officer_id, path: _path, ...row }: Listed): AccessType => ({
  at: occurred_at,
  kind,
  caseId: case_id === '' ? null : nodeId('case', case_id),
  officer: officer_id,
  role: row.role,
  unit: row.unit,
  operation: row.operation,
  people: row.people,
  fields: row.fields,
});

/** Auditors see who read personal data. */
@Resolver()
export class AccessesResolver {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly freshness: Freshness,
    private readonly acts: CaseActs,
  ) {}

  @Access('auditors')
  @Query(() => AccessConnection, {
    description:
      'Who read the people of a case, or what an officer read, the newest first: each request on its own. Name the case, the officer, or both. What a resident reads of his own report is not on record. Refused: CASE_UNKNOWN.',
  })
  async accesses(@Context() context: RequestContext, @Args() { atLeast, ...args }: AccessArgs) {
    const { actor, language } = context;
    const filter = await this.#filterOf(args, context);
    const cursors = new Cursors<AccessKey>({ list: 'accesses', filter }, actor, language, isAccessKey);
    const page = cursors.page(args);
    await this.freshness.atLeast('accesses', atLeast, language);
    const slice = await listAccesses(this.pool, filter, page);
    return cursors.connection(slice, page, accessKey, accessOf);
  }

  /** A case that lies in the subtree by now is told of whole, wherever it lay. */
  async #filterOf(
    { caseId, officerId, from, until }: AccessArgs,
    { actor, language }: RequestContext,
  ): Promise<AccessFilter> {
    const auditor = actor as OfficerActor;
    const by = {
      ...(officerId != null && { officerId: keyOf('officer', officerId) }),
      ...(from != null && { from }),
      ...(until != null && { until }),
    };
    if (caseId != null) return { ...by, caseId: await this.#own(keyOf('case', caseId), auditor, language) };
    if (officerId == null) throw flawed('a case or an officer is named', 'caseId');
    return { ...by, within: subtreesOf(auditor.post) };
  }

  async #own(caseId: string, { post }: OfficerActor, language: RequestContext['language']): Promise<string> {
    const { status, place } = await this.acts.stateOf(caseId);
    if (status && covers(post, place.path)) return caseId;
    throw new Refusal('CASE_UNKNOWN', language, 'caseId');
  }
}
