import { callersOf } from './access';
import { mostAttempts } from './calling-back/call-back';
import type { Case } from './state';

/** Where there is somebody to ask, be it for a report that was merged, he is asked: reached, or tried as often as need be. */
export function awaitsCallBack(state: Case): boolean {
  const {
    status,
    people,
    callbacks: { isReached, attempts },
  } = state;
  const isSomebodyToAsk = callersOf(state).length > 0 || people.some(({ part }) => part === 'REPORTER');
  return status === 'CHECKED' && isSomebodyToAsk && !isReached && attempts < mostAttempts;
}

/** A card or an instruction that nobody has answered yet. */
export const awaitsAnswer = ({ supervision, instructions }: Case): boolean =>
  (supervision !== undefined && supervision.answer === undefined) ||
  instructions.some(({ answer }) => answer === undefined);

/** Units of which something is awaited: a task, a reporting in, a word on a transfer. */
export const awaitedUnits = ({
  tasks,
  whistles,
  transfer,
}: Pick<Case, 'tasks' | 'whistles' | 'transfer'>): readonly string[] => [
  ...tasks.filter(({ answer }) => answer === undefined).map(({ unit }) => unit),
  ...whistles.filter(({ reported }) => reported === undefined).map(({ unit }) => unit),
  ...(transfer ? [transfer.unit] : []),
];

/** Sent back, handed on or objected to so often that somebody should look into it (巴彦淖尔: three times). */
export const isProblem = ({ reworks, transfers, objections }: Case): boolean =>
  [reworks, transfers, objections].some((times) => times >= 3);
