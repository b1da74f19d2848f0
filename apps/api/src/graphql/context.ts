import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '@casegrid/domain';
import { askerOf, CannotAct, type Asker } from '../auth/asker';
import type { Authority } from '../auth/authority';
import type { Facts } from '../cases/facts';
import { IssuerUnavailable, type Claims, type Tokens } from '../auth/tokens';
import { languageOf, Problem, type Language } from './problems';

/** Who asks, in which language, when: known once per request. */
export class RequestContext {
  /** Whatever is looked up once per request, by whoever needs it. */
  readonly loaders = new Map<unknown, unknown>();

  constructor(
    readonly language: Language,
    readonly correlationId: string,
    /** The moment of the request, ISO 8601 UTC. */
    readonly now: string,
    readonly asker: Asker | undefined,
  ) {}

  /** @throws Problem UNAUTHENTICATED */
  get bearer(): Asker {
    if (!this.asker) throw new Problem('UNAUTHENTICATED', this.language);
    return this.asker;
  }

  /** @throws Problem UNAUTHENTICATED, NO_POST, POST_NOT_CHOSEN, FORBIDDEN */
  get actor(): Actor {
    const { actor } = this.bearer;
    if (actor instanceof CannotAct) throw new Problem(actor.code, this.language, actor.details);
    return actor;
  }

  /** One loader of its kind for the whole request. */
  loader<Loader>(key: unknown, make: () => Loader): Loader {
    const known = this.loaders.get(key) as Loader | undefined;
    if (known) return known;
    const made = make();
    this.loaders.set(key, made);
    return made;
  }
}

const correlationForm = /^[\w-]{8,64}$/;
const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Makes a request's context from its headers. A bad token is refused at once; none at all, where one is needed. */
export class Contexts {
  constructor(
    private readonly tokens: Tokens,
    private readonly known: { readonly authority: Authority; readonly facts: Pick<Facts, 'formerUnitsOf'> },
    private readonly now: () => Date,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  async of(headers: IncomingHttpHeaders): Promise<RequestContext> {
    const language = languageOf(headers['accept-language']);
    const named = first(headers['x-correlation-id']);
    const correlationId = named && correlationForm.test(named) ? named : randomUUID();
    const asker = await this.#asker(headers, language);
    return new RequestContext(language, correlationId, this.now().toISOString(), asker);
  }

  /** Whether the asker of a request that goes on still holds the post he asked from. */
  async standingOf({ asker }: RequestContext): Promise<'HELD' | 'LOST' | 'UNSURE'> {
    const actor = asker?.actor;
    if (!actor || actor instanceof CannotAct) return 'LOST';
    if (actor.kind !== 'OFFICER') return 'HELD';
    if (!this.known.authority.isCurrent()) return 'UNSURE';
    const standing = await this.known.authority.standing(actor.id);
    const isHeld = standing?.officer.posts.some(
      ({ id, unit }) => id === actor.post.id && unit === actor.post.unit,
    );
    return isHeld ? 'HELD' : 'LOST';
  }

  async #asker(headers: IncomingHttpHeaders, language: Language): Promise<Asker | undefined> {
    const { authorization } = headers;
    if (!authorization) return undefined;
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    const claims = token && (await this.#claims(token, language));
    if (!claims) throw new Problem('UNAUTHENTICATED', language);
    return this.#withFormerUnits(
      await askerOf(claims, this.known.authority, first(headers['x-casegrid-post']), language),
    );
  }

  /** A post that has followed others sees to what was theirs. */
  async #withFormerUnits(asker: Asker): Promise<Asker> {
    const { actor } = asker;
    if (actor instanceof CannotAct || actor.kind !== 'OFFICER') return asker;
    const formerUnits = await this.known.facts.formerUnitsOf(actor.post.unit);
    if (formerUnits.length === 0) return asker;
    return { ...asker, actor: { ...actor, post: { ...actor.post, formerUnits } } };
  }

  async #claims(token: string, language: Language): Promise<Claims | undefined> {
    try {
      return await this.tokens.verify(token);
    } catch (error) {
      if (!(error instanceof IssuerUnavailable)) throw error;
      this.onFailure(error);
      throw new Problem('ISSUER_UNAVAILABLE', language);
    }
  }
}
