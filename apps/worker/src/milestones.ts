import {
  caseDecider,
  caseStream,
  isRefused,
  mediationDecider,
  mediationStream,
  type Case,
  type CaseCommands,
  type CaseEvents,
  type Mediation,
  type MediationCommands,
  type MediationEvents,
  type OwnMilestoneCommands,
} from '@casegrid/domain';
import { Aggregate, uuidV5 } from '@casegrid/event-store';
import { unbegunMilestones, untoldMilestones, type Unbegun, type Untold } from '@casegrid/projections';
import { eachInPages, inRounds, together, type Round, type RoundsOptions } from './rounds';
import { tellCase } from './tell-case';

/** TOLD: so many cases were told what they waited for. */
interface Told {
  readonly kind: 'TOLD';
  readonly cases: number;
}

type Options = RoundsOptions<Told>;

const actor = { kind: 'SYSTEM', id: 'milestones' } as const;
const namespace = '5b9f3d8e-47a1-5c60-8e2f-1d7a9c4b6e03';
/** How often is looked whether a mediation has come to something. Milliseconds. */
const lookEvery = 1_000;
const job = {
  name: 'milestones',
  lookEvery,
  told: (cases: number) => ({ kind: 'TOLD', cases }) as const,
};
const pageSize = 200;
/** Nobody who begins a mediation takes longer; a caller that died does not come back by itself. Milliseconds. */
const patience = 10 * 60_000;

/** What a case is told of what it waits for. */
type Telling =
  | { readonly type: 'ReachMilestone'; readonly data: OwnMilestoneCommands['ReachMilestone'] }
  | { readonly type: 'DropMilestone'; readonly data: OwnMilestoneCommands['DropMilestone'] };

/**
 * Tells cases what the mediations that they wait for came to, and that one which was announced never began, because
 * whoever began it died in between. Led by one worker at a time; telling twice records nothing twice.
 */
export const tellMilestones = (options: Options, signal: AbortSignal): Promise<void> =>
  inRounds(job, options, signal, () => new Milestones(options));

class Milestones {
  readonly #cases: Aggregate<Case, CaseCommands, CaseEvents>;
  readonly #mediations: Aggregate<Mediation, MediationCommands, MediationEvents>;

  constructor(private readonly options: Options) {
    this.#cases = new Aggregate(options.store, caseDecider, 100);
    this.#mediations = new Aggregate(options.store, mediationDecider, 100);
  }

  /** One that cannot be told does not hold up the others. */
  async round(signal: AbortSignal): Promise<Round> {
    const { pool } = this.options;
    const now = this.options.now();
    const overdue = new Date(now.getTime() - patience).toISOString();
    const reached = await eachInPages<Untold>(
      { list: (page) => untoldMilestones(pool, page), size: pageSize },
      ({ caseId, milestone, result }) =>
        this.#tell(caseId, { type: 'ReachMilestone', data: { milestone, result } }, now.toISOString()),
      signal,
    );
    const dropped = await eachInPages<Unbegun>(
      { list: (page) => unbegunMilestones(pool, overdue, page), size: pageSize },
      (unbegun) => this.#drop(unbegun, now.toISOString()),
      signal,
    );
    return together(reached, dropped);
  }

  /** The read model may not have heard yet that it began. */
  async #drop({ caseId, milestone, since }: Unbegun, now: string): Promise<boolean> {
    const { state } = await this.#mediations.load(mediationStream(milestone));
    return state.status
      ? false
      : this.#tell(caseId, { type: 'DropMilestone', data: { milestone } }, now, since);
  }

  async #tell(caseId: string, command: Telling, now: string, since = ''): Promise<boolean> {
    const commandId = uuidV5(namespace, `${command.type} ${command.data.milestone} ${since}`);
    const done = await tellCase(this.#cases, caseId, command, { actor, now, commandId });
    if (isRefused(done)) throw new Error(`${caseStream(caseId)} was not told: ${done.code}`);
    return !done.repeated;
  }
}
