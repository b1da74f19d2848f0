import fc from 'fast-check';
import type { Actor } from '../act';
import { decide, evolve, isRefused, type MessageOf } from '../decider';
import type { AskedMediationCommandType, MediationCommands } from '../mediation/commands';
import type { MediationEvents } from '../mediation/events';
import { mediationDecider } from '../mediation/mediation';
import type { Mediation } from '../mediation/state';
import { system } from './cast';
import { standardRules } from './clock-life';
import { askOf, asks } from './mediation-asks';
import { actors, datesIn, guises } from './mediation-guises';

/** One thing that somebody tries. */
export interface Trial {
  readonly pick: number;
  /** Anything at all; what would succeed; or of that what leads on. */
  readonly aim: 'ANYTHING' | 'DETOUR' | 'ONWARD';
  /** Hours that pass before. */
  readonly hours: number;
}

export const trials = fc.array(
  fc.record({
    pick: fc.nat({ max: 1_000_000 }),
    aim: fc.oneof(
      { weight: 1, arbitrary: fc.constant('ANYTHING' as const) },
      { weight: 2, arbitrary: fc.constant('DETOUR' as const) },
      { weight: 5, arbitrary: fc.constant('ONWARD' as const) },
    ),
    hours: fc.integer({ min: 0, max: 60 }),
  }),
  { minLength: 50, maxLength: 50 },
);

type Event = MessageOf<MediationEvents>;

const types = Object.keys(asks) as AskedMediationCommandType[];

/** What leads on, or elsewhere. */
const onward: readonly AskedMediationCommandType[] = [
  'ApplyMediation',
  'RecordConsent',
  'AppointMediators',
  'ScheduleSession',
  'CancelSession',
  'HoldSession',
  'AcceptHandOver',
  'JoinMediation',
  'DecideDispute',
  'DraftAgreement',
  'SignAgreement',
  'SignAsMediator',
  'WithdrawHandOver',
  'SealAgreement',
  'RecordOralAgreement',
  'ApplyConfirmation',
  'RecordCourtRefusal',
  'RecordCourtAcceptance',
  'RecordConfirmation',
  'RecordFollowUp',
  'DeclineHandOver',
  'RecordPerformance',
  'RecordSuitResult',
  'RecordDecisionOutcome',
  'DeclineToJoin',
  'ArchiveMediation',
];

/** A list in an order of chance: from one item on, what comes after many that fail would be tried far too often. */
function shuffled<Item>(list: readonly Item[], pick: number): readonly Item[] {
  const rest = [...list];
  let chance = pick + 1;
  return list.flatMap(() => {
    chance = (chance * 48_271) % 2_147_483_647;
    return rest.splice(chance % rest.length, 1);
  });
}

/** A mediation that is made by chance and the rules. */
class Walk {
  readonly past: { readonly event: Event; readonly by: Actor; readonly at: string }[] = [];
  readonly states: Mediation[] = [];
  readonly done = new Set<string>();
  #state = mediationDecider.initial;
  #time = Date.parse('2026-03-02T01:00:00.000Z');

  /** The platform looks at every clock; then somebody tries something. */
  take({ pick, aim, hours }: Trial): void {
    this.#time += hours * 3_600_000;
    for (const { clock } of this.#state.clocks) this.#do({ type: 'TellClock', data: { clock } }, system);
    const among = shuffled(aim === 'ONWARD' ? onward : types, pick);
    for (const type of aim === 'ANYTHING' ? among.slice(0, 1) : among) if (this.#try(type, pick)) return;
  }

  /** In one guise after the other, by one after the other, until it succeeds. */
  #try(type: AskedMediationCommandType, pick: number): boolean {
    const dates = datesIn(type, this.#now);
    const ways = (guises[type] ?? [{}]).flatMap((data) =>
      actors.map((actor) => [askOf(type, { ...dates, ...data }), actor] as const),
    );
    const isDone = shuffled(ways, pick).some(([command, actor]) => this.#do(command, actor));
    if (isDone) this.done.add(type);
    return isDone;
  }

  get #now(): string {
    return new Date(this.#time).toISOString();
  }

  /** Whether anything came of it. */
  #do(command: MessageOf<MediationCommands>, by: Actor): boolean {
    const at = this.#now;
    const act = { actor: by, at, now: at, clocks: standardRules };
    const decision = decide(mediationDecider, command as never, this.#state, act);
    if (isRefused(decision) || decision.length === 0) return false;
    for (const event of decision) {
      this.#state = evolve(mediationDecider, this.#state, event, { actor: by, at });
      this.past.push({ event, by, at });
    }
    this.states.push(this.#state);
    return true;
  }
}

/** What comes of trying one thing after the other. */
export function walkThrough(tried: readonly Trial[]): Pick<Walk, 'past' | 'states' | 'done'> {
  const walk = new Walk();
  tried.forEach((one) => walk.take(one));
  return walk;
}
