import { EscalarError, type Where } from '../../base/error.ts';
import type { Frequency } from '../../base/period.ts';
import type { SourceNote } from './note.ts';
import { readPeriods } from './period-column.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { readPeriod } from './read-period.ts';

export interface WidePlan {
  readonly ids: readonly ColumnPlan[];
  /** The columns that are periods, with the period of each. */
  readonly periods: readonly { readonly plan: ColumnPlan; readonly period: string }[];
  readonly notes: readonly SourceNote[];
}

/** `X1994`, `Y1994`, `_1994`, `1994 [YR1994]`: how statistical programs write a year as a name. */
function bareHeader(header: string): string {
  return header.replace(/^(?:x|y|yr|_)(?=\d{4})/i, '').replace(/\s*\[YR\d{4}\]$/i, '');
}

function isPeriodName(header: string): boolean {
  const year = readPeriod(bareHeader(header))?.reading.year ?? 0;
  return year >= 1800 && year <= 2200;
}

/**
 * Whether the file is wide: two or more columns are named as periods and none holds periods.
 * @returns null for a long file
 * @throws EscalarError `wide-and-long`, `wide-without-periods`, and what a period can be refused for
 */
export function findWide(
  plans: readonly ColumnPlan[],
  layout: 'auto' | 'long' | 'wide',
  frequency: 'auto' | Frequency,
  where: (column: number) => Where,
): WidePlan | null {
  if (layout === 'long') return null;
  const named = plans.filter(
    ({ header, field, kind }) => kind === 'unknown' && field === header && isPeriodName(header),
  );
  const columns = named.map(({ header }) => header);
  if (layout === 'wide' && named.length === 0) {
    throw new EscalarError('wide-without-periods', { columns: plans.map(({ header }) => header) });
  }
  if (layout === 'auto' && named.length < 2) return null;
  const holder = plans.find(({ kind }) => kind === 'period' || kind === 'year' || kind === 'month');
  if (holder !== undefined) throw new EscalarError('wide-and-long', { period: holder.header, columns });
  const first = new Map(named.map(({ header }, i) => [bareHeader(header), i]));
  const read = readPeriods(first, {
    column: columns[0],
    frequency,
    where: (index) => where(named[index].index),
  });
  const seen = new Map<string, string>();
  const periods = named.map((plan) => {
    const period = read.periods.get(bareHeader(plan.header)) as string;
    const other = seen.get(period);
    if (other !== undefined) {
      throw new EscalarError(
        'duplicate-field',
        { field: period, columns: [other, plan.header] },
        where(plan.index),
      );
    }
    seen.set(period, plan.header);
    return { plan, period };
  });
  return { ids: plans.filter((plan) => !named.includes(plan)), periods, notes: read.notes };
}
