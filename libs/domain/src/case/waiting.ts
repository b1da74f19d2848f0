import { mostAttempts } from './calling-back/call-back';
import type { Case } from './state';

/** Where there is somebody to ask, he is asked: reached, or tried as often as need be. */
export function awaitsCallBack({
  status,
  reporter,
  people,
  callbacks: { isReached, attempts },
}: Case): boolean {
  const isSomebodyToAsk = reporter?.kind === 'RESIDENT' || people.some(({ part }) => part === 'REPORTER');
  return status === 'CHECKED' && isSomebodyToAsk && !isReached && attempts < mostAttempts;
}

/** A card or an instruction that nobody has answered yet. */
export const awaitsAnswer = ({ supervision, instructions }: Case): boolean =>
  (supervision !== undefined && supervision.answer === undefined) ||
  instructions.some(({ answer }) => answer === undefined);
