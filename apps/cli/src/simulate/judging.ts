import type { Bearer } from '../token/issuer';
import * as handling from './handling';
import type { Pen } from './pen';

/** Done, checked as often as it takes, and closed. */
export function finish(pen: Pen, worker: Bearer, reporter: Bearer): void {
  if (pen.turns.end === 'WITHDRAWN') return withdraw(pen, reporter);
  handling.complete(pen, worker);
  for (let failed = 0; failed < pen.turns.failedChecks; failed += 1) {
    const checker = checkerFor(pen, reporter);
    pen.write('FailCheck', checker, { reason: pen.say('failed'), evidence: pen.photos(1, 2) });
    handling.complete(pen, worker);
  }
  judge(pen, reporter);
}

/** Its reporter takes it back; that he did so freely is checked too. */
function withdraw(pen: Pen, reporter: Bearer): void {
  pen.write('WithdrawCase', reporter, { reason: pen.say('takenBack') });
  judge(pen, reporter);
}

/** Checked by others, its reporter asked, and closed. */
function judge(pen: Pen, reporter: Bearer): void {
  const checker = checkerFor(pen, reporter);
  pen.write('PassCheck', checker, { note: pen.say('passed'), evidence: pen.photos(1, 2) });
  if (hasCaller(pen, reporter)) callBack(pen);
  pen.write('CloseCase', pen.dutyChief, { note: pen.say('closed') });
}

/** Somebody who is asked by name to look, or whoever comes to it first. */
function checkerFor(pen: Pen, reporter: Bearer): Bearer {
  if (!pen.turns.isCheckAsked) return pen.checker;
  const checker = neighbour(pen, reporter) ?? pen.checker;
  pen.write('RequestCheck', pen.operator, { assignee: checker.id, note: pen.say('askToCheck') });
  return checker;
}

/** The grid's own worker, unless he reported it or his community ever had it. */
function neighbour({ company, scene, lines }: Pen, reporter: Bearer): Bearer | undefined {
  const worker = company.find('GRID_WORKER', scene.place.code);
  const had = lines.some(
    ({ act, input }) =>
      act === 'DispatchCase' && [input.leadUnit, ...input.coHandlers].includes(scene.community.code),
  );
  return worker && worker.id !== reporter.id && !had ? { kind: 'OFFICER', id: worker.id } : undefined;
}

/** There is somebody to ask: whoever reported it, or reported it again. */
const hasCaller = ({ lines, operator }: Pen, reporter: Bearer) =>
  reporter.kind === 'RESIDENT' || reporter.id === operator.id || lines.some(({ of }) => of === 'DUPLICATE');

/** Whoever reported is asked, or three times not reached. */
function callBack(pen: Pen): void {
  const { chance, operator } = pen;
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    if (chance.happens(0.8)) {
      const satisfaction = chance.weighted({
        SATISFIED: 62,
        FAIRLY_SATISFIED: 22,
        DISSATISFIED: 9,
        NOT_SAID: 7,
      });
      const isPleased = satisfaction !== 'DISSATISFIED';
      const answers = { contacted: chance.happens(0.9), resolved: isPleased, satisfaction };
      pen.write('RecordCallback', operator, {
        answers,
        note: pen.say(isPleased ? 'calledBack' : 'displeased'),
      });
      return;
    }
    pen.write('RecordCallback', operator, { note: pen.say('notReached') });
  }
}
