import { EscalarError } from '../../base/error.ts';
import type { Dropped } from '../left-out.ts';
import type { MeasuredPanel } from './measured-panel.ts';
import { ABSENT, stateAt } from './panel.ts';

/** The classes of one economy whose amount is known in all of some periods. */
export interface KnownAmounts {
  readonly activities: readonly string[];
  /** One array a period, each with an amount a class. */
  readonly amounts: readonly Float64Array[];
  /** Classes with an amount in some of the periods only. */
  readonly unmatched: readonly string[];
}

/**
 * Output or labour of the classes known in every one of `columns`. A class without a row counts as zero only
 * with `absent: 'entry-exit'`, and never when it is suppressed or not in the frame.
 * @throws EscalarError `no-matched-class`.
 */
export function knownAmounts(
  measured: MeasuredPanel,
  of: 'output' | 'labour',
  columns: readonly number[],
  absent: 'missing' | 'entry-exit' = 'missing',
): KnownAmounts {
  const { periods, economy } = measured.panel;
  const known = sharedAmounts(measured, of, columns, absent);
  if (known.activities.length === 0) {
    const [from, to] = [periods[columns[0]], periods[columns.at(-1) as number]];
    throw new EscalarError('no-matched-class', { from, to, economy });
  }
  return known;
}

/** The same, with no class at all where none is known throughout. */
export function sharedAmounts(
  measured: MeasuredPanel,
  of: 'output' | 'labour',
  columns: readonly number[],
  absent: 'missing' | 'entry-exit' = 'missing',
): KnownAmounts {
  const { activities, periods } = measured.panel;
  const cells = activities.map((_, i) =>
    columns.map((column) => amountAt(measured, of, i * periods.length + column, absent)),
  );
  const kept = activities.map((_, i) => i).filter((i) => cells[i]?.every((value) => !Number.isNaN(value)));
  return {
    activities: kept.map((i) => activities[i]),
    amounts: columns.map((_, t) => Float64Array.from(kept, (i) => cells[i]?.[t])),
    unmatched: activities.filter((_, i) => {
      const known = cells[i]?.filter((value) => !Number.isNaN(value)).length ?? 0;
      return known > 0 && known < columns.length;
    }),
  };
}

/** One amount; NaN where it is not known. */
function amountAt(
  measured: MeasuredPanel,
  of: 'output' | 'labour',
  cell: number,
  absent: 'missing' | 'entry-exit',
): number {
  if (measured.panel.states[cell] === ABSENT) return absent === 'entry-exit' ? 0 : Number.NaN;
  const state = stateAt(measured.panel, cell);
  if (state === 'zero') return 0;
  return state === 'observed' ? measured[of][cell] : Number.NaN;
}

/** Classes that are not known in all periods, for the result. */
export function unknownClasses(
  economy: string,
  from: string,
  to: string,
  unmatched: readonly string[],
): readonly Dropped[] {
  if (unmatched.length === 0) return [];
  const place = spanName(economy, from, to);
  return [
    {
      what: {
        en: `${place}: classes without a number in every period`,
        es: `${place}: clases sin dato en todos los periodos`,
      },
      count: unmatched.length,
      examples: unmatched.slice(0, 5),
    },
  ];
}

/** `MEX 1994–2008`, `MEX 1994`, or without the economy. */
export function spanName(economy: string, from: string, to: string = from): string {
  const span = from === to ? from : `${from}–${to}`;
  return economy === '' ? span : `${economy} ${span}`;
}
