import { EscalarError } from '../../base/error.ts';
import { extent } from '../../base/extent.ts';
import { missingColumn } from '../missing-column.ts';
import type { Panel } from './panel.ts';

/**
 * A number of the whole economy that a long table repeats on every row of a period: population, an aggregate
 * deflator. Rows may leave it empty; those that have it must agree.
 * @throws EscalarError `missing-column`; `not-computable` when no row has it or two rows differ.
 */
export function sharedNumber(panel: Panel, name: string, column: number, indicator: string): number {
  const cells = panel.cells[name];
  if (cells === undefined) throw missingColumn(name, Object.keys(panel.cells), indicator);
  const width = panel.periods.length;
  const known = panel.activities
    .map((_, i) => cells[i * width + column])
    .filter((value) => !Number.isNaN(value));
  const place = `${panel.economy} ${panel.periods[column]}`.trim();
  if (known.length === 0) {
    throw refuse(indicator, `${name} has no number in ${place}`, `${name} no tiene dato en ${place}`);
  }
  const [low, high] = extent(known);
  if (high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high))) {
    throw refuse(
      indicator,
      `${name} is a number of the whole economy, but rows of ${place} differ (${low} and ${high})`,
      `${name} es un dato de toda la economía, pero las filas de ${place} difieren (${low} y ${high})`,
    );
  }
  return known[0];
}

function refuse(indicator: string, en: string, es: string): EscalarError {
  return new EscalarError('not-computable', {
    indicator,
    why: { en, es },
    try: {
      en: 'Repeat the same number on every row of an economy and period.',
      es: 'Repita el mismo dato en todas las filas de una economía y un periodo.',
    },
  });
}
