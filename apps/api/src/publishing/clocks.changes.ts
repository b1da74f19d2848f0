import {
  flawAmong,
  flawInDay,
  flawInNamed,
  flawInPolicy,
  Refused,
  type CatalogueVersion,
  type Changes,
  type DeadlinePolicy,
  type SpecialDay,
} from '@casegrid/domain';
import type { DeadlineRowInput, PublishCalendarInput } from './clocks.inputs';
import { saidOf } from './publish';

export function policyOf(row: DeadlineRowInput): DeadlinePolicy {
  const { id, kind, source, force, amount, unit, percentOfHandling, category, urgency, level } = row;
  const period = amount != null && unit != null ? { amount, unit } : undefined;
  return {
    id,
    kind,
    label: { zh: row.labelZh, en: row.labelEn },
    source,
    force,
    ...(saidOf({ period, percentOfHandling, category, urgency, level }) as Partial<DeadlinePolicy>),
    ...(row.countsFromFiling && { countsFrom: 'FILED' as const }),
    ...(row.warnAfter && { warnAfter: row.warnAfter }),
    ...(row.isOff && { isOff: true }),
  };
}

/** Neither an amount of nothing in particular, nor units without an amount. */
function flawInRow(row: DeadlineRowInput): Refused | undefined {
  const [hasAmount, hasUnit] = [row.amount != null, row.unit != null];
  return hasAmount === hasUnit
    ? flawInPolicy(policyOf(row))
    : new Refused('POLICY_WITHOUT_AMOUNT', hasAmount ? 'unit' : 'amount');
}

/** What is wrong with rows as they were sent, and where. */
export const flawInRows = (
  rows: readonly DeadlineRowInput[],
  catalogue: CatalogueVersion | undefined,
): Refused | undefined =>
  flawAmong(rows, 'rows', flawInRow) ?? flawAmong(rows.map(policyOf), 'rows', flawInNamed(catalogue));

const flawIn = (day: string, field: string) => {
  const flaw = flawInDay(day);
  return flaw && new Refused(flaw.code, field);
};

/** What is wrong with days as they were sent, and where. */
export const flawInDays = ({ days, announcedUntil }: PublishCalendarInput): Refused | undefined =>
  flawAmong(days, 'days', ({ day }) => flawIn(day, 'day')) ??
  (announcedUntil == null ? undefined : flawIn(announcedUntil, 'announcedUntil'));

/** Days that differ from the ordinary week from then on, and days that no longer do. */
export const daysChanged = ({ days, ordinaryDays }: PublishCalendarInput): Changes<SpecialDay> => ({
  items: days.map(({ day, kind, labelZh, labelEn }) => ({ day, kind, label: { zh: labelZh, en: labelEn } })),
  without: ordinaryDays,
  keyOf: ({ day }) => day,
  named: { items: 'days', key: 'day', without: 'ordinaryDays' },
});
