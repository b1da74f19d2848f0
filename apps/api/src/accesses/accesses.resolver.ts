import { covers, subtreesOf, type OfficerActor, type Post } from '@casegrid/domain';
import { accessKey, listAccesses, type AccessFilter, type AccessKey } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { CaseActs } from '../cases/case-acts';
import { MediationActs } from '../mediations/mediation-acts';
import { Access } from '../graphql/access';
import { connectionOf, Cursors } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { flawed } from '../graphql/flawed';
import { Freshness } from '../graphql/freshness';
import { isKeyOf, keyOf, nodeId } from '../graphql/node-id';
import { Refusal, type Language } from '../graphql/problems';
import { database } from '../parts';
import { namedSubject } from '../people/named-subject';
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
  (key[2] === '' || isKeyOf('case', key[2]) || isKeyOf('mediation', key[2]));

const accessOf = ({ occurred_at, kind, subject, subject_id, officer_id, ...row }: Listed): AccessType => ({
  at: occurred_at,
  kind,
  caseId: subject === 'CASE' ? nodeId('case', subject_id) : null,
  mediationId: subject === 'MEDIATION' ? nodeId('mediation', subject_id) : null,
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
    private readonly cases: CaseActs,
    private readonly mediations: MediationActs,
  ) {}

  @Access('auditors')
  @Query(() => AccessConnection, {
    description:
      'Who read the people of a case or mediation, or what an officer read, the newest first: each request on its own. Name the case or the mediation, the officer, or one of them and the officer. What a resident reads of himself and of his own report is not on record. Refused: CASE_UNKNOWN, MEDIATION_UNKNOWN.',
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

  async #filterOf(args: AccessArgs, { actor, language }: RequestContext): Promise<AccessFilter> {
    const { officerId, from, until } = args;
    const { post } = actor as OfficerActor;
    const by = {
      ...(officerId != null && { officerId: keyOf('officer', officerId) }),
      ...(from != null && { from }),
      ...(until != null && { until }),
    };
    const subjectId = await this.#subjectOf(args, post, language);
    if (subjectId !== undefined) return { ...by, subjectId };
    if (officerId == null) throw flawed('a case, a mediation or an officer is named', 'caseId');
    return { ...by, within: subtreesOf(post) };
  }

  /** What lies in the subtree by now is told of whole, wherever it lay. */
  async #subjectOf(args: AccessArgs, post: Post, language: Language): Promise<string | undefined> {
    const named = await namedSubject(args, this.cases, this.mediations);
    if (!named) return undefined;
    const { field, unknown, id, status, place } = named;
    if (status === undefined || !covers(post, place.path)) throw new Refusal(unknown, language, field);
    return id;
  }
}
