import type { Category } from '@casegrid/domain';
import { Chance } from '../chance/chance';
import { drawAwaited, waitFor } from './awaiting';
import type { Bearer } from '../token/issuer';
import type { Company } from './company';
import * as handling from './handling';
import * as intake from './intake';
import * as judging from './judging';
import { matters } from './matters';
import { upTo } from './open-states';
import { Pen } from './pen';
import { resident, type Resident } from './residents';
import type { Plot } from './script';
import * as secrets from './secrets';
import { timed } from './timeline';
import { drawTurns, type Turns } from './turns';

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

/** What a case is about, of all that stories are told of. */
function drawCategory(categories: readonly Category[], chance: Chance): Category {
  const known = categories.filter(({ code }) => matters[code]);
  const code = chance.weighted(
    Object.fromEntries(known.map((one) => [one.code, matters[one.code]?.weight ?? 0])),
  );
  const category = known.find((one) => one.code === code);
  if (!category) throw new Error('the catalogue in force has no category of which stories are told');
  return category;
}

/** What happens to one of a story's cases: the same for the same seed, index, end, map and cast. */
export function writePlot({ seed, until, company, categories }: Story, index: number): Plot {
  const chance = new Chance('simulate', seed, index);
  const drawn = drawTurns(chance);
  const category = drawCategory(categories, chance);
  const { code } = category;
  const isWorkers = drawn.reportedBy === 'GRID_WORKER';
  const scene = company.scene(chance, drawn.isVerified || isWorkers, isWorkers);
  const awaited = drawAwaited(drawn, { company, scene, category }, new Chance('awaited', seed, index));
  const turns = { ...drawn, ...(awaited && { awaited }) };
  const pen = new Pen({ chance, company, scene, turns, category: code, until });
  tell(pen, category, seed);
  const lines = turns.leftIn === undefined ? pen.lines : upTo(pen.lines, turns.leftIn);
  const daysAgo = Math.floor(isRecent(turns) ? leftSince(pen) : chance.early(0, longestAgo));
  return { key: index, lines: timed(lines, { until, daysAgo, hours: matters[code]?.hours ?? [] }, chance) };
}

/** What somebody still has in hand, or may only have for some days more. */
const isRecent = ({ leftIn, isReopened, awaited }: Turns): boolean =>
  leftIn !== undefined || isReopened || awaited?.isWaived === true;

/** Work in hand may lie for some days; everything else is taken on within the day. */
const leftSince = ({ turns, chance }: Pen): number =>
  turns.leftIn === 'HANDLING' && !turns.isReopened ? chance.early(0, 6) : 0;

function tell(pen: Pen, category: Category, seed: number): void {
  const { chance, turns } = pen;
  const caller = resident(seed, chance);
  const by = intake.report(pen, caller);
  const isTrue = intake.verify(pen, by);
  if (turns.isDeclined) return intake.decline(pen, isTrue);
  if (turns.end === 'REDIRECTED') return intake.redirect(pen);
  pen.write('FileCase', pen.dutyChief, {
    urgency: chance.weighted({ ORDINARY: 85, URGENT: 13, EMERGENCY: 2 }),
  });
  if (turns.end === 'VOIDED') return intake.makeVoid(pen);
  besides(pen, seed);
  handle(pen, category, [by, caller]);
  if (turns.end === 'ARCHIVED') return pen.write('ArchiveCase', pen.dutyChief, { note: '' });
  if (!turns.isReopened) return;
  pen.write('ReopenCase', by.kind === 'RESIDENT' ? by : pen.operator, { reason: pen.say('reopened') });
  handle(pen, category, [by, caller]);
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

/** From its dispatch to its closing, or as long as it has to wait. */
function handle(pen: Pen, category: Category, named: readonly [Bearer, Resident]): void {
  const { company, turns } = pen;
  const [reporter] = named;
  const task = send(pen, category);
  handling.work(pen, task);
  if (turns.isConfidential) secrets.reveal(pen, company.workerAt(task.lead), reporter);
  for (let times = 0; times < turns.escalations && handling.escalate(pen, task, category); times += 1)
    handling.work(pen, task);
  askAfter(pen, reporter);
  if (turns.rests) handling.rest(pen, task);
  const later = turns.awaited ? waitFor(pen, turns.awaited, named) : [];
  if (turns.awaited && turns.leftIn === 'HANDLING') return;
  judging.finish(pen, company.workerAt(task.lead), reporter);
  pen.lines.push(...later);
}

/** Whoever reported it asks how it stands, or that somebody should hurry. */
function askAfter(pen: Pen, reporter: Bearer): void {
  const isResident = reporter.kind === 'RESIDENT';
  if (isResident && pen.chance.happens(0.15)) pen.write('Comment', reporter, { text: pen.say('asked') });
  if (pen.chance.happens(0.06))
    pen.write('UrgeCase', isResident ? reporter : pen.operator, { note: pen.say('urged') });
}
