import { EscalarError } from '../../base/error.ts';
import { CELL_STATES } from '../../base/missing.ts';
import { PERIODS_PER_YEAR, yearOf } from '../../base/period.ts';
import { ABSENT, type Panel } from './panel.ts';

export interface AnnualPanel {
  readonly panel: Panel;
  /** Class-years left missing because some of their months are, `activity year`. */
  readonly incomplete: readonly string[];
  /** Years left out because the data hold only a part of their months for every class. */
  readonly partialYears: readonly string[];
}

const OBSERVED = CELL_STATES.indexOf('observed');
const ZERO = CELL_STATES.indexOf('zero');

/** Fields that are levels or rates, averaged over the months; every other field is a flow and is summed. */
const AVERAGED =
  /^(price_index\w*|aggregate_price_index|persons|working_age|population|capital|human_capital|exchange_rate|ppp_.*)$/;

/**
 * Sums the months, quarters or halves of each year (flows), or averages them (persons, indices, prices), so that
 * annual productivity is the ratio of sums Σ_m Y / Σ_m L and never the mean of monthly ratios
 * (formulas: Time). A class-year with a missing month is missing.
 * @throws EscalarError `no-whole-year` where every year lacks one
 */
export function toAnnual(panel: Panel): AnnualPanel {
  if (panel.frequency === 'annual') return { panel, incomplete: [], partialYears: [] };
  const perYear = PERIODS_PER_YEAR[panel.frequency];
  const columnsOf = new Map<string, number[]>();
  panel.periods.forEach((period, column) => {
    const columns = columnsOf.get(yearOf(period)) ?? [];
    columns.push(column);
    columnsOf.set(yearOf(period), columns);
  });
  const whole = [...columnsOf].filter(([, columns]) => columns.length === perYear);
  const partialYears = [...columnsOf].filter(([, columns]) => columns.length < perYear).map(([year]) => year);
  if (whole.length === 0) throw noWholeYear(panel, columnsOf, perYear);
  const years = whole.map(([year]) => year);
  const incomplete = new Set<string>();
  const cells: Record<string, Float64Array> = {};
  for (const [name, values] of Object.entries(panel.cells)) {
    const divisor = AVERAGED.test(name) ? perYear : 1;
    cells[name] = collapse(panel, whole, values, divisor, (activity, year) =>
      incomplete.add(`${activity} ${year}`),
    );
  }
  const states = collapseStates(panel, whole);
  return {
    panel: {
      ...panel,
      periods: years,
      frequency: 'annual',
      cells,
      reasons: collapseReasons(panel, whole),
      states,
    },
    incomplete: [...incomplete],
    partialYears,
  };
}

/** Where every year lacks a month, nothing is left. */
function noWholeYear(
  { frequency }: Panel,
  columnsOf: ReadonlyMap<string, readonly number[]>,
  perYear: number,
): EscalarError {
  const years = [...columnsOf].map(([year, columns]) => ({ year, parts: columns.length }));
  return new EscalarError('no-whole-year', {
    frequency: frequency as 'monthly' | 'quarterly' | 'half-yearly',
    years,
    perYear,
  });
}

function collapse(
  panel: Panel,
  years: readonly (readonly [string, readonly number[]])[],
  values: Float64Array,
  divisor: number,
  report: (activity: string, year: string) => void,
): Float64Array {
  const out = new Float64Array(panel.activities.length * years.length);
  panel.activities.forEach((activity, i) => {
    years.forEach(([year, columns], t) => {
      let sum = 0;
      let known = 0;
      for (const column of columns) {
        const value = values[i * panel.periods.length + column];
        if (Number.isNaN(value)) continue;
        sum += value;
        known += 1;
      }
      out[i * years.length + t] = known === columns.length ? sum / divisor : Number.NaN;
      if (known > 0 && known < columns.length) report(activity, year);
    });
  });
  return out;
}

/** A year lacks a number for the reason of its first month that lacks one. */
function collapseReasons(
  panel: Panel,
  years: readonly (readonly [string, readonly number[]])[],
): Panel['reasons'] {
  const width = panel.periods.length;
  const yearly = Object.entries(panel.reasons).map(([name, reasons]) => {
    const of = panel.activities.flatMap((_, i) =>
      years.map(
        ([, columns]) =>
          columns.map((column) => reasons[i * width + column]).find((reason) => reason > 0) ?? 0,
      ),
    );
    return [name, Uint8Array.from(of)] as const;
  });
  return Object.fromEntries(yearly);
}

/**
 * A year is absent when all its months are. It is zero when every month is, observed when some months are observed
 * and the rest zero; else it has the first state that says why a month has no number.
 */
function collapseStates(panel: Panel, years: readonly (readonly [string, readonly number[]])[]): Uint8Array {
  const out = new Uint8Array(panel.activities.length * years.length);
  panel.activities.forEach((_, i) => {
    years.forEach(([, columns], t) => {
      const states = columns.map((column) => panel.states[i * panel.periods.length + column]);
      const present = states.filter((state) => state !== ABSENT);
      const gap = present.find((state) => state !== OBSERVED && state !== ZERO);
      const here = present.includes(OBSERVED) ? OBSERVED : ZERO;
      out[i * years.length + t] = present.length === 0 ? ABSENT : (gap ?? here);
    });
  });
  return out;
}
