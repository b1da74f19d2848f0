import { placeOf, type Kept } from './event';
import type { Append, Ledger } from './ledger';
import type { Violations } from './violations';

/** Holds the log, event by event in its order, against what the writers know. */
export class LogCheck {
  readonly log: Kept[] = [];
  readonly #kept = new Map<string, Kept>();
  readonly #next = new Map<string, number>();
  #settled = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly violations: Violations,
  ) {}

  take(kept: Kept): void {
    const before = this.log.at(-1);
    if (before && kept.position <= before.position)
      this.violations.add('backwards', `${placeOf(kept)} comes after position ${before.position}`);
    const twin = this.#kept.get(kept.id);
    if (twin) this.violations.add('doubled', `${placeOf(kept)}, and before it ${placeOf(twin)}`);
    else this.#kept.set(kept.id, kept);
    this.log.push(kept);
    this.#compareWithWritten(kept);
    this.#compareWithStream(kept);
  }

  /** That everything is there which was acknowledged up to now; to be called when the log was read to its end. */
  settle(upTo = this.ledger.acknowledged.length): void {
    for (; this.#settled < upTo; this.#settled += 1) {
      const append = this.ledger.acknowledged[this.#settled];
      if (append) this.#settleOne(append);
    }
  }

  /** That of no append only a part is there; to be called when no append is under way any more. */
  whole(): void {
    for (const { ids, stream, answers } of this.ledger.appends) {
      const there = ids.filter((id) => this.#kept.has(id)).length;
      if (answers.length === 0 && there > 0 && there < ids.length)
        this.violations.add(
          'torn',
          `${there} of ${ids.length} events of an append to ${stream}, ${ids[0]} …`,
        );
    }
  }

  #compareWithWritten(kept: Kept): void {
    const written = this.ledger.find(kept.id);
    if (!written) return this.violations.add('unwritten', `${placeOf(kept)}, of type ${kept.type}`);
    const { append, index } = written;
    if (append.stream !== kept.stream)
      this.violations.add('moved', `${placeOf(kept)} was written to ${append.stream}`);
    if (append.digests[index] !== kept.digest) this.violations.add('changed', placeOf(kept));
  }

  #compareWithStream(kept: Kept): void {
    const next = this.#next.get(kept.stream) ?? 0;
    if (kept.revision > next) this.violations.add('gap', `${placeOf(kept)}, where ${next} should come`);
    if (kept.revision < next) this.violations.add('disorder', `${placeOf(kept)}, where ${next} should come`);
    this.#next.set(kept.stream, Math.max(next, kept.revision + 1));
  }

  #settleOne(append: Append): void {
    const lost = append.ids.filter((id) => !this.#kept.has(id));
    for (const id of lost) this.violations.add('lost', `${id} of ${append.stream}, ${said(append)}`);
    const [first] = append.answers;
    if (first && first.position <= append.floor)
      this.violations.add(
        'backwards',
        `an append to ${append.stream} was ${said(append)}, below ${append.floor}`,
      );
    if (lost.length === 0) for (const answer of append.answers) this.#comparePlaces(append, answer);
  }

  #comparePlaces({ ids, stream }: Append, answer: { revision: number; position: number }): void {
    const firstRevision = answer.revision - ids.length + 1;
    ids.forEach((id, index) => {
      const kept = this.#kept.get(id);
      if (!kept) return;
      const isLast = index === ids.length - 1;
      if (kept.revision !== firstRevision + index || (isLast && kept.position !== answer.position))
        this.violations.add(
          'moved',
          `${placeOf(kept)} was acknowledged at ${firstRevision + index}@${stream}, the append ending at position ${answer.position}`,
        );
    });
  }
}

function said({ answers }: Append): string {
  const places = answers.map(({ revision, position }) => `revision ${revision}, position ${position}`);
  return `acknowledged at ${places.join(' and at ')}`;
}
