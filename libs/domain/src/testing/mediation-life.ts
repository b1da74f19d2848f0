import type { Actor } from '../act';
import type { ClockRules } from '../clocks/clock-rules';
import { decide, evolve, isRefused, type Decision, type MessageOf } from '../decider';
import type { AskedMediationCommandType, MediationCommands } from '../mediation/commands';
import type { MediationEvents, MediationEventType } from '../mediation/events';
import { mediationDecider } from '../mediation/mediation';
import type { Mediation } from '../mediation/state';
import { system } from './cast';
import { standardRules } from './clock-life';
import { askOf } from './mediation-asks';
import * as cast from './mediation-cast';

type Event = MessageOf<MediationEvents>;

const utcOf = (local: string) => new Date(`${local.replace(' ', 'T')}:00+08:00`).toISOString();

/** One mediation that lives by the clock: each act at its time, by somebody who may. */
export class MediationLife {
  rules: ClockRules | undefined = standardRules;
  /** When acts are put on record, in local time; as they happen where nothing is said. */
  recorded?: string;
  readonly events: Event[] = [];
  #state: Mediation = mediationDecider.initial;
  /** Local time of what is done next. */
  #local = '2026-03-02 09:00';

  get state(): Mediation {
    return this.#state;
  }

  /** Local time, `2026-03-02 10:00`: what follows happens then. */
  at(local: string): this {
    this.#local = local;
    return this;
  }

  /** @throws when it is refused */
  do(type: AskedMediationCommandType, by: Actor, data: object = {}): this {
    const decision = this.try(type, by, data);
    if (isRefused(decision)) throw new Error(`${type} was refused: ${decision.code} ${decision.field ?? ''}`);
    return this.#take(decision, by);
  }

  /** The decision alone; nothing happens. */
  try(type: AskedMediationCommandType, by: Actor, data: object = {}): Decision<MediationEvents> {
    return this.#decide(askOf(type, data), by);
  }

  /** `REFUSED code field`, or the events that it leads to. */
  answerTo(type: AskedMediationCommandType, by: Actor, data: object = {}): string {
    const decision = this.try(type, by, data);
    if (!isRefused(decision)) return decision.map((event) => event.type).join(' ');
    return ['REFUSED', decision.code, decision.field].filter(Boolean).join(' ');
  }

  /** The platform looks at every clock. */
  tellAll(): this {
    for (const { clock } of this.#state.clocks) {
      const decision = this.#decide({ type: 'TellClock', data: { clock } }, system);
      if (!isRefused(decision)) this.#take(decision, system);
    }
    return this;
  }

  of<Type extends MediationEventType>(type: Type): MediationEvents[Type][] {
    return this.events
      .filter((event): event is Event & { type: Type } => event.type === type)
      .map(({ data }) => data as MediationEvents[Type]);
  }

  /** Kinds of the clocks that run, in the order in which they were started. */
  get running(): string[] {
    return this.#state.clocks.map(({ kind }) => kind);
  }

  /** `MEDIATION MET DONE` and so on, in the order in which they were given. */
  get verdicts(): string[] {
    return this.of('ClockStopped').map(({ kind, verdict, reason }) => `${kind} ${verdict} ${reason}`);
  }

  #decide(command: MessageOf<MediationCommands>, actor: Actor): Decision<MediationEvents> {
    const [at, now] = [utcOf(this.#local), utcOf(this.recorded ?? this.#local)];
    const act = { actor, at, now, ...(this.rules && { clocks: this.rules }) };
    return decide(mediationDecider, command as never, this.#state, act);
  }

  #take(decision: readonly Event[], actor: Actor): this {
    for (const event of decision) {
      this.#state = evolve(mediationDecider, this.#state, event, { actor, at: utcOf(this.#local) });
      this.events.push(event);
    }
    return this;
  }
}

/** A leaking roof between neighbours, applied for by the one below. */
export const applied = (): MediationLife => new MediationLife().do('ApplyMediation', cast.applicant);

export const accepted = (): MediationLife =>
  applied().at('2026-03-02 10:00').do('RecordConsent', cast.respondent);

export const mediating = (): MediationLife =>
  accepted().at('2026-03-02 11:00').do('AppointMediators', cast.mediator);

export const signing = (agreement: object = {}): MediationLife =>
  mediating()
    .do('ScheduleSession', cast.mediator)
    .at('2026-03-05 10:00')
    .do('HoldSession', cast.mediator)
    .do('DraftAgreement', cast.mediator, agreement);

/** In force since 5 March 2026. */
export const effective = (agreement: object = {}): MediationLife =>
  signing(agreement)
    .do('SignAgreement', cast.applicant)
    .do('SignAgreement', cast.respondent, { party: 2 })
    .do('SignAsMediator', cast.mediator)
    .do('SealAgreement', cast.mediator);

export const confirming = (): MediationLife =>
  effective().at('2026-03-10 10:00').do('ApplyConfirmation', cast.justice);

export const confirmed = (): MediationLife =>
  confirming()
    .at('2026-03-11 10:00')
    .do('RecordCourtAcceptance', cast.justice)
    .at('2026-03-20 10:00')
    .do('RecordConfirmation', cast.justice);

export const breached = (): MediationLife =>
  effective().at('2026-03-21 10:00').do('RecordPerformance', cast.mediator, { performance: 'BREACHED' });

export const performed = (): MediationLife =>
  effective()
    .at('2026-03-21 10:00')
    .do('RecordPerformance', cast.applicant)
    .do('RecordPerformance', cast.applicant, { obligation: 2 });

export const refused = (): MediationLife =>
  applied().at('2026-03-02 10:00').do('RecordRefusal', cast.respondent);

export const notAccepted = (): MediationLife =>
  applied().at('2026-03-02 10:00').do('DeclineMediation', cast.mediator);

export const terminated = (): MediationLife =>
  mediating().at('2026-03-20 10:00').do('TerminateMediation', cast.mediator);

/** Taken over by the judicial office of the street, as an administrative mediation. */
export const administrative = (): MediationLife =>
  mediating()
    .do('OfferHandOver', cast.mediator, {
      track: 'ADMINISTRATIVE',
      office: { code: cast.justice.post.unit, kind: 'JUDICIAL' },
    })
    .at('2026-03-03 10:00')
    .do('AcceptHandOver', cast.justice);

export const decided = (): MediationLife =>
  administrative().at('2026-03-30 10:00').do('DecideDispute', cast.streetLeader);

export const archived = (): MediationLife =>
  refused().at('2026-03-03 10:00').do('ArchiveMediation', cast.mediator);
