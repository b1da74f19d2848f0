import { dayOf, startOf } from '@casegrid/domain';
import type { Chance } from '../chance/chance';
import { mediationWaits } from './mediation/waits';
import type { Line, Timed, ToldAct, Wait } from './script';

const minute = 60;
const day = 24 * 60 * minute;

/** Minutes from the act before until this one: at least, and at most. */
const waits: Readonly<Record<ToldAct, readonly [number, number]>> = {
  ReportCase: [30, 600],
  RequestVerification: [5, 120],
  RecordVerification: [20, 600],
  FileCase: [5, 240],
  DeclineFiling: [10, 480],
  DispatchCase: [5, 180],
  RecallDispatch: [60, 600],
  SignCase: [5, 300],
  ObjectToDispatch: [20, 600],
  UpholdObjection: [30, 900],
  DenyObjection: [30, 900],
  NoteProgress: [30, 1_800],
  EscalateCase: [120, 2_880],
  CompleteHandling: [60, 4_000],
  RequestCheck: [10, 300],
  PassCheck: [30, 1_440],
  FailCheck: [30, 1_440],
  RequestSuspension: [60, 2_880],
  GrantSuspension: [60, 1_440],
  ResumeCase: [1_440, 14_400],
  WaiveMilestone: [600, 2_880],
  RedirectCase: [30, 600],
  MergeCase: [20, 300],
  RequestVoid: [30, 600],
  ApproveVoid: [30, 1_440],
  WithdrawCase: [60, 2_880],
  ArchiveCase: [12_960, 20_160],
  UrgeCase: [60, 2_880],
  RecordCallback: [30, 1_440],
  CloseCase: [10, 1_440],
  ReopenCase: [60, 1_440],
  Comment: [10, 600],
  AttachEvidence: [5, 60],
  RedactEvidence: [10, 300],
  RequestReveal: [30, 600],
  GrantReveal: [30, 600],
  RevealPeople: [5, 120],
  ...mediationWaits,
};

/** Every act that stories tell. */
export const toldActs = Object.keys(waits) as ToldAct[];

/** Somebody is out there, or at the telephone, at any hour; the others' desks are taken from 8:30 to 20:00. */
const atAnyHour: readonly ToldAct[] = [
  ...(['ReportCase', 'RequestVerification', 'RecordVerification', 'Comment'] as const),
  'ReportRisk',
];
const deskOpens = 8.5 * 60 * minute;
const deskCloses = 20 * 60 * minute;

function atDesk(seconds: number, chance: Chance): number {
  const ofDay = seconds % day;
  const late = chance.below(40 * minute);
  if (ofDay < deskOpens) return seconds - ofDay + deskOpens + late;
  return ofDay > deskCloses ? seconds - ofDay + day + deskOpens + late : seconds;
}

function hourOf(hours: readonly number[], chance: Chance): number {
  return Number(chance.weighted(Object.fromEntries(hours.map((weight, hour) => [String(hour), weight]))));
}

const waitOf = (line: Line): Wait => (line.of === 'MEDIATION' && line.timing.wait) || waits[line.act];

/** Seconds since some local midnight, of a line that follows another. */
function offsetAfter(before: number, line: Line, chance: Chance): number {
  const wait = waitOf(line);
  if ('days' in wait) return before - (before % day) + wait.days * day + wait.hour * 60 * minute;
  const [least, most] = wait;
  const at = before + Math.round(chance.early(least, most) * minute);
  return atAnyHour.includes(line.act) ? at : atDesk(at, chance);
}

/** Seconds since local midnight of the day of the first line, for each. */
function offsets(lines: readonly Line[], hours: readonly number[], chance: Chance): number[] {
  let at = hourOf(hours, chance) * 60 * minute + chance.below(60 * minute);
  return lines.map((line, index) => {
    if (index > 0) at = offsetAfter(at, line, chance);
    return at;
  });
}

/** A case reopened longer after its closing than this could no longer be: well within the seven days there are. */
const longestAfterClosing = 4 * day;

function withinReach(times: readonly number[], lines: readonly Line[]): number {
  const closed = lines.findIndex(({ act }) => act === 'CloseCase');
  if (!lines.some(({ act }) => act === 'ReopenCase')) return lines.length;
  return times.filter((at) => at <= (times[closed] ?? 0) + longestAfterClosing).length;
}

export interface Setting {
  /** The moment at which the story ends, ISO 8601 UTC: nothing happens after it. */
  readonly until: string;
  /** Whole days that the end of this case lies before that. */
  readonly daysAgo: number;
  /** Hourly weights of the report. */
  readonly hours: readonly number[];
}

/** Gives each line its moment: at likely hours, none before the one before it, and the last before the story's end. */
export function timed(lines: readonly Line[], { until, daysAgo, hours }: Setting, chance: Chance): Timed[] {
  const times = offsets(lines, hours, chance);
  const reached = withinReach(times, lines);
  const end = Math.floor(Date.parse(until) / 1000);
  const midnight = startOf(dayOf(end * 1000)) / 1000;
  const last = times[reached - 1] ?? 0;
  const daysBack = Math.max(0, Math.ceil((midnight + last - end) / day)) + daysAgo;
  return lines.slice(0, reached).reduce<Timed[]>((before, line, index) => {
    const seconds = midnight - daysBack * day + (times[index] ?? 0);
    before.push(dated(line, new Date(seconds * 1000).toISOString(), before));
    return before;
  }, []);
}

function dated(line: Line, at: string, before: readonly Timed[]): Timed {
  if (line.of !== 'MEDIATION') return { ...line, at };
  const { timing, ...said } = line;
  return { ...said, input: { ...line.input, ...timing.dated?.(at, before) }, at } as Timed;
}
