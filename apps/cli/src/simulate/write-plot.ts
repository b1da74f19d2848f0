import type { Category } from '@casegrid/domain';
import { Chance } from '../chance/chance';
import type { Bearer } from '../token/issuer';
import type { Company } from './company';
import * as handling from './handling';
import * as intake from './intake';
import * as judging from './judging';
import { matters } from './matters';
import { upTo } from './open-states';
import { Pen } from './pen';
import { resident } from './residents';
import type { Plot } from './script';
import * as secrets from './secrets';
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
  besides(pen, seed);
  handle(pen, category, by);
  if (turns.end === 'ARCHIVED') return pen.write('ArchiveCase', pen.dutyChief, { note: '' });
  if (!turns.isReopened) return;
  pen.write('ReopenCase', by.kind === 'RESIDENT' ? by : pen.operator, { reason: pen.say('reopened') });
  handle(pen, category, by);
}

/** What happens while it waits to be dispatched. */
function besides(pen: Pen, seed: number): void {
  const { chance, turns } = pen;
  if (turns.isDuplicated) intake.reportAgain(pen, resident(seed, chance));
  if (turns.isRedacted) secrets.redact(pen);
}

/** To the unit that keeps it in the end. */
function send(pen: Pen, category: Category): handling.Task {
  const { chance, turns } = pen;
  const [lead = '', ...others] = handling.leads(pen, category);
  let task = handling.dispatch(pen, chance.happens(0.8) ? lead : chance.among([lead, ...others]));
  const elsewhere = () => [lead, ...others].filter((unit) => unit !== task.lead);
  if (turns.isRecalled) task = handling.recall(pen, task, elsewhere());
  return turns.objection === 'NONE' ? task : handling.object(pen, task, elsewhere());
}

/** From its dispatch to its closing. */
function handle(pen: Pen, category: Category, reporter: Bearer): void {
  const { company, turns } = pen;
  const task = send(pen, category);
  handling.work(pen, task);
  if (turns.isConfidential) secrets.reveal(pen, company.workerAt(task.lead), reporter);
  for (let times = 0; times < turns.escalations && handling.escalate(pen, task, category); times += 1)
    handling.work(pen, task);
  askAfter(pen, reporter);
  if (turns.rests) handling.rest(pen, task);
  judging.finish(pen, company.workerAt(task.lead), reporter);
}

/** Whoever reported it asks how it stands, or that somebody should hurry. */
function askAfter(pen: Pen, reporter: Bearer): void {
  const isResident = reporter.kind === 'RESIDENT';
  if (isResident && pen.chance.happens(0.15)) pen.write('Comment', reporter, { text: pen.say('asked') });
  if (pen.chance.happens(0.06))
    pen.write('UrgeCase', isResident ? reporter : pen.operator, { note: pen.say('urged') });
}
