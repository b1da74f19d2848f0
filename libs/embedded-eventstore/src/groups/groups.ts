import { checkpointStream, isOfGroups, parkedStream, PLANS } from '../log/own-streams';
import { filterFrom, type FilterSettings } from '../streams/filter';
import { Group } from './group';
import { Journal, parsed } from './journal';
import { groupDropped, groupExists, groupFailed, noSuchGroup } from './refusals';
import { flawOf, type GroupSettings } from './settings';
import { ALL, AllSource, StreamSource, type Source } from './source';
import type { Surroundings } from './surroundings';

/** A group as it was asked for. It is kept in the log in this form. */
export interface GroupPlan {
  stream: string;
  name: string;
  settings: GroupSettings;
  filter?: FilterSettings | undefined;
}

const TAKEN = 'another group keeps its state under the same name';

const STROKE = 1_000;
const BEYOND_THE_END =
  'Invalid Start From position: commit position must be less than or equal to the last commit position in the transaction file.';

/** All groups of the server. */
export class Groups {
  private readonly plans = new Map<string, GroupPlan>();
  private readonly running = new Map<string, Group>();
  /** Streams that had a group since the server began: with none left they have an empty list, others have no list. */
  private readonly streams = new Set<string>();
  private readonly journal: Journal;
  private readonly clock: NodeJS.Timeout;

  constructor(private readonly given: Surroundings) {
    this.journal = new Journal(PLANS, given.reader, given.writer);
    this.clock = setInterval(() => this.tick(), STROKE).unref();
    this.load();
  }

  /** @throws Refusal when there is no such group */
  get(stream: string, name: string): Group {
    const group = this.running.get(keyOf(stream, name));
    if (!group) throw noSuchGroup(stream, name);
    return group;
  }

  /** @throws Refusal when the stream never had a group */
  of(stream: string): Group[] {
    if (!this.streams.has(stream)) throw noSuchGroup(stream, '');
    return this.all().filter(({ key }) => key.stream === stream);
  }

  all(): Group[] {
    return [...this.running.values()];
  }

  async create(plan: GroupPlan): Promise<void> {
    const key = keyOf(plan.stream, plan.name);
    if (this.plans.has(key)) throw groupExists(plan.stream, plan.name);
    this.refuseFlaws(plan);
    if (this.isNamedLikeAnother(plan)) throw groupFailed(plan.stream, plan.name, TAKEN);
    this.plans.set(key, plan);
    await this.save(() => this.plans.delete(key));
    this.run(plan);
  }

  /** Its consumers are let go; with the new settings it goes on where it had come to. */
  async update(plan: GroupPlan): Promise<void> {
    const { stream, name } = plan;
    const key = keyOf(stream, name);
    this.get(stream, name);
    this.refuseFlaws(plan);
    const before = this.plans.get(key) ?? plan;
    const after = { ...plan, filter: before.filter };
    this.plans.set(key, after);
    await this.save(() => this.plans.set(key, before));
    await this.end(stream, name);
    this.run(after);
  }

  async delete(stream: string, name: string): Promise<void> {
    const key = keyOf(stream, name);
    this.get(stream, name);
    const plan = this.plans.get(key);
    await this.end(stream, name);
    this.plans.delete(key);
    const comeBack = (): void => plan && this.run(plan);
    for (const own of [checkpointStream(stream, name), parkedStream(stream, name)])
      await undoing(comeBack, new Journal(own, this.given.reader, this.given.writer).clear());
    await this.save(comeBack);
  }

  /** Lets all consumers go and begins anew with what is in the log. */
  async restart(): Promise<void> {
    for (const { key } of this.all()) await this.end(key.stream, key.name);
    this.plans.clear();
    this.load();
  }

  /** What was begun is written; consumers are let go by whoever ends their calls. */
  async stop(): Promise<void> {
    clearInterval(this.clock);
    for (const group of this.all()) {
      group.close();
      await group.checkpointing.settled();
    }
  }

  private tick(): void {
    for (const group of this.running.values()) group.tick();
  }

  private load(): void {
    for (const plan of this.journal.last(plansIn) ?? []) this.run(plan);
  }

  private run(plan: GroupPlan): void {
    const { stream, name, settings } = plan;
    this.streams.add(stream);
    this.plans.set(keyOf(stream, name), plan);
    const group = new Group({ stream, name }, settings, this.sourceOf(plan), this.given);
    this.running.set(keyOf(stream, name), group);
  }

  private async end(stream: string, name: string): Promise<void> {
    const group = this.get(stream, name);
    this.running.delete(keyOf(stream, name));
    group.close();
    for (const { connection } of group.consumers) connection.drop(groupDropped(stream, name));
    await group.checkpointing.settled();
  }

  private sourceOf({ stream, filter }: GroupPlan): Source {
    const { reader } = this.given;
    if (stream !== ALL) return new StreamSource(reader, stream);
    return new AllSource(reader, (name) => !isOfGroups(name), filter && filterFrom(filter));
  }

  private refuseFlaws({ stream, name, settings, filter }: GroupPlan): void {
    const flaw = flawOf(settings) ?? (stream === ALL ? this.flawOfStart(settings) : undefined);
    if (flaw !== undefined) throw groupFailed(stream, name, flaw);
    if (filter) filterFrom(filter);
  }

  /** A name with `::` may lead to the streams of another group, and each would go on where the other had come to. */
  private isNamedLikeAnother({ stream, name }: GroupPlan): boolean {
    const own = checkpointStream(stream, name);
    return [...this.plans.values()].some((plan) => checkpointStream(plan.stream, plan.name) === own);
  }

  private flawOfStart({ start }: GroupSettings): string | undefined {
    const isPosition = start !== 'start' && start !== 'end';
    return isPosition && BigInt(start) > BigInt(this.given.reader.lastPosition() + 1)
      ? BEYOND_THE_END
      : undefined;
  }

  private save(undo: () => void): Promise<void> {
    const data = JSON.stringify({ version: 1, groups: [...this.plans.values()] });
    return undoing(undo, this.journal.write({ type: '$PersistentConfig', json: true, data }));
  }
}

/** The plans that an event has, if it is one of ours. */
function plansIn(data: string): GroupPlan[] | undefined {
  const kept = parsed(data) as { version?: unknown; groups?: GroupPlan[] } | null | undefined;
  return kept?.version === 1 && Array.isArray(kept.groups) ? kept.groups : undefined;
}

/** Where it cannot be written, what was begun is undone. */
async function undoing(undo: () => void, writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    undo();
    throw error;
  }
}

const keyOf = (stream: string, name: string): string => JSON.stringify([stream, name]);
