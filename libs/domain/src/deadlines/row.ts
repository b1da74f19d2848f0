import type { Period } from '../calendar/period';
import type { Label } from '../labels';
import type { DeadlineKind, Force } from './clock-kinds';
import type { DeadlinePolicy } from './policy';

export const days = (amount: number): Period => ({ amount, unit: 'CALENDAR_DAY' });
export const years = (amount: number): Period => ({ amount, unit: 'CALENDAR_YEAR' });
export const workingDays = (amount: number): Period => ({ amount, unit: 'WORKING_DAY' });
export const workingHours = (amount: number): Period => ({ amount, unit: 'WORKING_HOUR' });
export const hours = (amount: number): Period => ({ amount, unit: 'CLOCK_HOUR' });
export const minutes = (amount: number): Period => ({ amount, unit: 'MINUTE' });

/** A figure that is no period: said as it stands. */
export const figure = (zh: string, en: string): Label => ({ zh, en });

type Extras = Pick<DeadlinePolicy, 'countsFrom' | 'category' | 'urgency' | 'level' | 'warnAfter'>;
type Figure = Period | Label | { readonly percentOfHandling: number };

function amountOf(figure: Figure): Pick<DeadlinePolicy, 'period' | 'figure' | 'percentOfHandling'> {
  if ('unit' in figure) return { period: figure };
  return 'zh' in figure ? { figure } : figure;
}

/** Rows with the same thing behind them. */
export const rowsOf =
  (kind: DeadlineKind, force: Force, source: string) =>
  (id: string, [zh, en]: readonly [string, string], amount: Figure, extras: Extras = {}): DeadlinePolicy => ({
    id,
    kind,
    label: { zh, en },
    ...amountOf(amount),
    ...extras,
    source,
    force,
  });
