import { SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { sights, type Actor } from '@casegrid/domain';
import type { RequestContext } from './context';
import { Problem } from './problems';

/** Rules a resolver can declare. What a caller may do in detail is decided by the domain. */
export const accessRules = {
  /** Published to everybody: vocabularies, limits. */
  everybody: () => true,
  /** Officers and residents with a valid token. */
  known: () => true,
  officers: ({ kind }: Actor) => kind === 'OFFICER',
  boards: (actor: Actor) => actor.kind === 'OFFICER' && sights[actor.post.role].board,
  history: (actor: Actor) => actor.kind === 'OFFICER' && sights[actor.post.role].history,
  auditors: (actor: Actor) => actor.kind === 'OFFICER' && actor.post.role === 'AUDITOR',
  leaders: (actor: Actor) => actor.kind === 'OFFICER' && actor.post.role === 'LEADER',
  administrators: (actor: Actor) => actor.kind === 'OFFICER' && actor.post.role === 'ADMIN',
} as const;

export type AccessRule = keyof typeof accessRules;

const key = 'casegrid:access';

/** Declares who may call a query, mutation or subscription. Whatever declares nothing is refused to everybody. */
export const Access = (rule: AccessRule) => SetMetadata(key, rule);

export class AccessGuard implements CanActivate {
  readonly #reflector = new Reflector();

  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    const rule = this.#reflector.get<AccessRule | undefined>(key, execution.getHandler());
    const context = GqlExecutionContext.create(execution).getContext<RequestContext>();
    if (rule === undefined) throw new Problem('FORBIDDEN', context.language);
    if (rule === 'everybody') return true;
    if (!accessRules[rule](context.actor)) throw new Problem('FORBIDDEN', context.language);
    return true;
  }
}
