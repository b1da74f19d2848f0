import type { Category } from '@casegrid/domain';
import { Chance } from '../chance/chance';
import type { Bearer } from '../token/issuer';
import type { Company } from './company';
import * as handling from './handling';
import * as intake from './intake';
import { matters } from './matters';
import { upTo } from './open-states';
import { Pen } from './pen';
import { resident } from './residents';
import type { Plot } from './script';
import { timed } from './timeline';
import { drawTurns } from './turns';

/** What a story is played with. */
export interface Story {
  readonly seed: number;
  /** The moment up to which it is told, ISO 8601 UTC. */
  readonly until: string;
  readonly company: Company;
  /** Leaf categories of the catalogue in force. */
  readonly categories: readonly Category[];
}

/** Farthest that the end of a closed case lies back. Days. */
const longestAgo = 30;

/** What happens to one of a story's cases: the same for the same seed, index, end, map and cast. */
export function writePlot({ seed, until, company, categories }: Story, index: number): Plot {
  const chance = new Chance('simulate', seed, index);
  const turns = drawTurns(chance);
  const known = categories.filter(({ code }) => matters[code]);
  const code = chance.weighted(
    Object.fromEntries(known.map((one) => [one.code, matters[one.code]?.weight ?? 0])),
  );
  const category = known.find((one) => one.code === code);
  if (!category) throw new Error('the catalogue in force has no category of which stories are told');
  const isWorkers = turns.reportedBy === 'GRID_WORKER';
  const scene = company.scene(chance, turns.isVerified || isWorkers, isWorkers);
  const pen = new Pen({ chance, company, scene, turns, category: code, until });
  tell(pen, category, seed);
  const lines = turns.leftIn === undefined ? pen.lines : upTo(pen.lines, turns.leftIn);
  const isRecent = turns.leftIn !== undefined || turns.isReopened;
  const daysAgo = Math.floor(isRecent ? leftSince(pen) : chance.early(0, longestAgo));
  return { index, lines: timed(lines, { until, daysAgo, hours: matters[code]?.hours ?? [] }, chance) };
}

/** Work in hand may lie for some days; everything else is taken on within the day. */
const leftSince = ({ turns, chance }: Pen): number =>
  turns.leftIn === 'HANDLING' && !turns.isReopened ? chance.early(0, 6) : 0;

function tell(pen: Pen, category: Category, seed: number): void {
  const { chance, turns } = pen;
  const by = intake.report(pen, resident(seed, chance));
  const isTrue = intake.verify(pen, by);
  if (turns.isDeclined) return intake.decline(pen, isTrue);
  if (turns.end === 'REDIRECTED') return intake.redirect(pen);
  pen.write('FileCase', pen.dutyChief, {
    urgency: chance.weighted({ ORDINARY: 85, URGENT: 13, EMERGENCY: 2 }),
  });
  if (turns.end === 'VOIDED') return intake.makeVoid(pen);
  handle(pen, category, by);
  if (turns.end === 'ARCHIVED') return pen.write('ArchiveCase', pen.dutyChief, { note: '' });
  if (!turns.isReopened) return;
  pen.write('ReopenCase', by.kind === 'RESIDENT' ? by : pen.operator, { reason: pen.say('reopened') });
  handle(pen, category, by);
}

/** From its dispatch to its closing. */
function handle(pen: Pen, category: Category, reporter: Bearer): void {
  const { chance, company, turns } = pen;
  const [lead = '', ...others] = handling.leads(pen, category);
  let task = handling.dispatch(pen, chance.happens(0.8) ? lead : chance.among([lead, ...others]));
  const elsewhere = [lead, ...others].filter((unit) => unit !== task.lead);
  if (turns.objection !== 'NONE') task = handling.object(pen, task, elsewhere);
  handling.work(pen, task);
  for (let times = 0; times < turns.escalations && handling.escalate(pen, task, category); times += 1)
    handling.work(pen, task);
  askAfter(pen, reporter);
  if (turns.rests) handling.rest(pen, task);
  finish(pen, company.workerAt(task.lead), reporter);
}

/** Whoever reported it asks how it stands, or that somebody should hurry. */
function askAfter(pen: Pen, reporter: Bearer): void {
  const isResident = reporter.kind === 'RESIDENT';
  if (isResident && pen.chance.happens(0.15)) pen.write('Comment', reporter, { text: pen.say('asked') });
  if (pen.chance.happens(0.06))
    pen.write('UrgeCase', isResident ? reporter : pen.operator, { note: pen.say('urged') });
}

/** Done, checked as often as it takes, and closed. */
function finish(pen: Pen, worker: Bearer, reporter: Bearer): void {
  if (pen.turns.end === 'WITHDRAWN') return withdraw(pen, reporter);
  handling.complete(pen, worker);
  for (let failed = 0; failed < pen.turns.failedChecks; failed += 1) {
    pen.write('FailCheck', pen.checker, { reason: pen.say('failed'), evidence: pen.photos(1, 2) });
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
  pen.write('PassCheck', pen.checker, { note: pen.say('passed'), evidence: pen.photos(1, 2) });
  if (reporter.kind === 'RESIDENT' || reporter.id === pen.operator.id) callBack(pen);
  pen.write('CloseCase', pen.dutyChief, { note: pen.say('closed') });
}

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
