import type { DayEnd } from '../calendar/due';
import type { Period } from '../calendar/period';
import type { Urgency } from '../case/vocabulary';
import type { Label } from '../labels';
import { levelOf } from '../territory/code';
import type { Level } from '../territory/levels';
import {
  clockKinds,
  windowKinds,
  type ClockKind,
  type DeadlineKind,
  type Force,
  type WindowKind,
} from './clock-kinds';

/** One row of the table of deadlines. */
export interface DeadlinePolicy {
  /** What the row is called in every version: small letters, digits and dashes. */
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly label: Label;
  /** How long; absent in a row that is a share of another, or a figure of another sort, which `figure` tells. */
  readonly period?: Period;
  /**
   * Instead of a period: so many percent, rounded up, of what the first handling of such a case gets; of an extension,
   * of what the extended clock was given.
   */
  readonly percentOfHandling?: number;
  readonly figure?: Label;
  /** For work that begins with a dispatch: FILED when the time counts from the filing already. */
  readonly countsFrom?: 'FILED';
  readonly endsAt?: DayEnd;
  /** On which of its days to warn, in order; absent for the usual shares. Only of periods that are counted in days. */
  readonly warnAfter?: readonly number[];
  /** Only for cases like this; absent for all. A category stands for those below it too. */
  readonly category?: string;
  readonly urgency?: Urgency;
  /** The level of the unit that leads. */
  readonly level?: Level;
  readonly source: string;
  readonly force: Force;
  /** True when the row warns nobody and chooses nothing from now on. */
  readonly isOff?: boolean;
}

/** A row by which something runs: it has a period. */
export type RunningPolicy = DeadlinePolicy & { readonly period: Period };

/** What a row is chosen by. */
export interface Subject {
  readonly category: string;
  readonly urgency: Urgency;
  readonly leadUnit?: string;
}

const applies = ({ category, urgency, level }: DeadlinePolicy, subject: Subject) =>
  (category === undefined || subject.category.startsWith(category)) &&
  (urgency === undefined || urgency === subject.urgency) &&
  (level === undefined || (subject.leadUnit !== undefined && level === levelOf(subject.leadUnit)));

/** Urgency goes before the category, a narrower category before a wider one, and the level comes last. */
const rankOf = ({ category = '', urgency, level }: DeadlinePolicy): number =>
  (urgency ? 1_000 : 0) + category.length * 10 + (level ? 1 : 0);

function nearest(
  policies: readonly DeadlinePolicy[],
  kind: DeadlineKind,
  subject: Subject,
): DeadlinePolicy | undefined {
  const near = policies.filter((policy) => policy.kind === kind && !policy.isOff && applies(policy, subject));
  return near.reduce<DeadlinePolicy | undefined>(
    (best, policy) => (best && rankOf(best) >= rankOf(policy) ? best : policy),
    undefined,
  );
}

const shareOf = ({ amount, unit }: Period, percent: number): Period => ({
  amount: Math.ceil((amount * percent) / 100),
  unit,
});

/** How long a row gives such a case: its own period, or its share of what the first handling gets. */
export function periodBy(
  { period, percentOfHandling = 100 }: DeadlinePolicy,
  policies: readonly DeadlinePolicy[],
  subject: Subject,
): Period | undefined {
  if (period) return period;
  const whole = nearest(policies, 'HANDLING', subject)?.period;
  return whole && shareOf(whole, percentOfHandling);
}

/** The one row that such a case runs by. That no two are equally near was made sure when they were published. */
export function policyFor(
  policies: readonly DeadlinePolicy[],
  kind: ClockKind | WindowKind,
  subject: Subject,
): RunningPolicy | undefined {
  const policy = nearest(policies, kind, subject);
  const period = policy && periodBy(policy, policies, subject);
  return period && { ...policy, period };
}

/** The most that one extension adds, in percent of what the clock was given, where a table says nothing else. */
const extensionPercent = 50;

/** The most that one extension adds, in units of the clock's period: at least one. */
export function longestExtension(
  policies: readonly DeadlinePolicy[],
  subject: Subject,
  { amount, unit }: Period,
): number {
  const { percentOfHandling = extensionPercent } = nearest(policies, 'EXTENSION', subject) ?? {};
  return Math.max(1, shareOf({ amount, unit }, percentOfHandling).amount);
}

/** Whether cases run by rows of this kind. */
export const isRun = (kind: DeadlineKind): kind is ClockKind | WindowKind =>
  Object.hasOwn(clockKinds, kind) || Object.hasOwn(windowKinds, kind);

/** The most that a row of this kind allows, in its own units; nothing at all where there is no such row. */
export const mostOf = (
  policies: readonly DeadlinePolicy[],
  kind: 'MEDIATION_EXTENSION' | 'COURT_EXTENSION',
): number => policies.find((policy) => policy.kind === kind && !policy.isOff)?.period?.amount ?? 0;
