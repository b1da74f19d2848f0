/** What must never be. */
export const kinds = {
  lost: 'an acknowledged event is not there',
  doubled: 'an event is there twice',
  moved: 'an event is not where it was acknowledged',
  changed: 'an event is not what was written',
  unwritten: 'an event is there that nobody wrote',
  torn: 'an append is there in part',
  gap: 'a revision of a stream is left out',
  disorder: 'the revisions of a stream run backwards',
  backwards: 'positions run backwards',
  missed: 'a subscription left out an event',
  repeated: 'a subscription gave an event twice',
  shuffled: 'a subscription gave events out of order',
  unasked: 'a subscription gave an event that it was not asked for',
  phantom: 'a subscription gave an event that is not there',
  refused: 'what had to succeed was refused',
  silent: 'an answer did not come in time',
  ended: 'the server ended without being killed, or not as it should',
  unstarted: 'the server did not start again',
  continued: 'the server went on after its disk had failed',
  unkilled: 'the time was over before all kills were done',
} as const;

export type Kind = keyof typeof kinds;

export interface Violation {
  readonly kind: Kind;
  readonly detail: string;
}

/** So many are kept with their details; the others are counted. */
const mostKept = 200;

export class Violations {
  readonly list: Violation[] = [];
  count = 0;

  add(kind: Kind, detail: string): void {
    this.count += 1;
    if (this.list.length < mostKept) this.list.push({ kind, detail });
  }

  /** One line for each, and one for those that are not kept. */
  lines(): string[] {
    const lines = this.list.map(({ kind, detail }) => `${kind}: ${detail} (${kinds[kind]})`);
    const left = this.count - this.list.length;
    return left > 0 ? [...lines, `and ${left} more`] : lines;
  }
}
