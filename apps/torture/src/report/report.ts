import type { Crew } from '../actors/crew';

const count = new Intl.NumberFormat('en');
export const number = (value: number): string => count.format(value);

/** What one scene came to. */
export interface Outcome {
  /** What happened to the store, as words with their numbers; what was left out, with the reason. */
  readonly happened: readonly string[];
  readonly crew?: Crew;
}

/** The counts of a scene, a line each. */
export function linesOf(scene: string, { happened, crew }: Outcome): string[] {
  const lines = happened.map((line) => `  ${line}`);
  return [scene, ...lines, ...(crew ? countsOf(crew).map((line) => `  ${line}`) : [])];
}

function countsOf({ ledger, subscribers, auditor, violations }: Crew): string[] {
  const { acknowledged, events, retried, retries } = ledger;
  return [
    `${number(acknowledged.length)} appends acknowledged`,
    `${number(events)} events acknowledged`,
    `${number(retried)} appends sent again after an unknown outcome, ${number(retries)} times`,
    `${number(auditor.audits)} times read on in the log to its end and checked, ${number(auditor.seen.length)} events`,
    ...subscribers.map(({ name, seen }) => `${number(seen.length)} events seen by subscription "${name}"`),
    `${number(violations.count)} violations`,
    ...violations.lines().map((line) => `  ${line}`),
  ];
}
