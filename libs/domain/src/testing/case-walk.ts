import type { Actor } from '../act';
import { callersOf } from '../case/access';
import { caseDecider } from '../case/case';
import type { OwnCommands } from '../case/commands';
import type { CaseEvents } from '../case/events';
import { isAwaited } from '../case/milestones/milestone';
import type { Case } from '../case/state';
import { decide, evolve, isRefused, RefusedOnRecord, type Decision, type MessageOf } from '../decider';
import type { Attempt, Command } from './case-attempts';
import { actAt, actOf, choose } from './case-choice';
import type { CasePast } from './case-story';
import { noon, system } from './cast';

export interface Walked {
  readonly on: number;
  readonly command: Command;
  readonly actor: Actor;
  readonly before: Case;
  readonly decision: Decision<CaseEvents>;
  readonly after: Case;
}

/** A case as it was lived: what each act put on record, and what the rules make of it. */
export interface Life {
  readonly acts: readonly (readonly CasePast[])[];
  readonly state: Case;
}

function frozen<Thing>(thing: Thing): Thing {
  if (typeof thing === 'object' && thing !== null) Object.values(Object.freeze(thing)).forEach(frozen);
  return thing;
}

/** Cases side by side, while what is tried goes on record; nothing that is handed to the rules can be changed by them. */
class Lives {
  now = noon;
  readonly #lives: { readonly id: string; readonly acts: CasePast[][]; state: Case }[];

  constructor(ids: readonly string[]) {
    this.#lives = ids.map((id) => ({ id, acts: [], state: frozen(caseDecider.initial) }));
  }

  get all(): readonly Life[] {
    return this.#lives;
  }

  try(attempt: Attempt): Walked {
    this.now = new Date(Date.parse(this.now) + attempt.hours * 3_600_000).toISOString();
    if (attempt.isTold) this.#tellClocks(attempt.on);
    this.#tellMediation(attempt);
    const { id, state: before } = this.#life(attempt.on);
    const beside = this.#lives[this.#beside(attempt.on)];
    const isAnother = beside && beside.id !== id;
    const turn = { id, state: before, beside: isAnother ? beside.state : undefined, now: this.now };
    const [command, actor] = choose(turn, attempt);
    const { now } = actOf(command, actor, this.now);
    const decision = this.#take(attempt.on, command as never, actor, now);
    if (!isRefused(decision) && command.type === 'MergeCase' && isAnother)
      this.#tellTarget(attempt.on, before);
    return { on: attempt.on, command, actor, before, decision, after: this.#life(attempt.on).state };
  }

  #life(on: number) {
    const life = this.#lives[on];
    if (!life) throw new Error(`there is no case ${on}`);
    return life;
  }

  #beside = (on: number) => (on + 1) % this.#lives.length;

  #take(on: number, command: MessageOf<OwnCommands>, actor: Actor, now: string): Decision<CaseEvents> {
    const life = this.#life(on);
    const decision = frozen(decide(caseDecider, command, life.state, actAt(now, actor)));
    const events = onRecord(decision);
    if (events.length === 0) return decision;
    this.now = now;
    life.acts.push(events.map((event) => ({ event, by: actor, at: now })));
    for (const event of events)
      life.state = frozen(evolve(caseDecider, life.state, event, { actor, at: now }));
    return decision;
  }

  #tellClocks(on: number): void {
    for (const { clock } of this.#life(on).state.clocks)
      this.#take(on, { type: 'TellClock', data: { clock } }, system, this.now);
  }

  #tellMediation({ on, mediation }: Attempt): void {
    const { acts, state } = this.#life(on);
    const awaited = state.milestones.find(isAwaited)?.id;
    if (mediation === 'BEGINS') {
      const data = { milestone: `mediation ${acts.length}`, kind: 'MEDIATION' } as const;
      this.#take(on, { type: 'AwaitMilestone', data }, system, this.now);
    } else if (mediation === 'ENDS' && awaited) {
      const data = { milestone: awaited, result: 'AGREED' } as const;
      this.#take(on, { type: 'ReachMilestone', data }, system, this.now);
    }
  }

  #tellTarget(on: number, { id, ...merged }: Case): void {
    const data = { from: id, followers: callersOf(merged) };
    this.#take(this.#beside(on), { type: 'TakeReport', data }, system, this.now);
  }
}

/** What goes on record, be the act done or refused. */
function onRecord(decision: Decision<CaseEvents>): readonly MessageOf<CaseEvents>[] {
  if (decision instanceof RefusedOnRecord) return decision.events;
  return isRefused(decision) ? [] : decision;
}

/** Tries one thing after the other, on cases that live side by side. */
export function walkAmong(
  ids: readonly string[],
  trying: readonly Attempt[],
): { readonly walked: readonly Walked[]; readonly lives: readonly Life[] } {
  const lives = new Lives(ids);
  const walked = trying.map((attempt) => lives.try(attempt));
  return { walked, lives: lives.all };
}

export const pastOf = ({ acts }: Life): readonly CasePast[] => acts.flat();

/** Tries one thing after the other with one case. */
export function walk(trying: readonly Attempt[]): {
  readonly walked: readonly Walked[];
  readonly past: readonly CasePast[];
} {
  const { walked, lives } = walkAmong(['case'], trying);
  return { walked, past: lives.flatMap(pastOf) };
}
