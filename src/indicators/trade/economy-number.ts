import { EscalarError } from '../../base/error.ts';
import { numberColumn, type Table, textColumn } from '../../base/table.ts';
import { placeOf } from '../industry/panel.ts';

/** A number of each economy and year (`''` for data without years); NaN-free, absent where not given. */
export type EconomyNumbers = (economy: string, year: string | null) => number | undefined;

/**
 * A column that repeats a number of the whole economy on its lines: income or population. Lines may leave it
 * empty; those that have it must agree, and be above zero.
 * @returns null where the table has no such column.
 * @throws EscalarError `not-computable` when two lines of one economy and year differ, or a number is not positive.
 */
export function economyNumbers(table: Table, column: string, indicator: string): EconomyNumbers | null {
  const values = numberColumn(table, column);
  if (values === null) return null;
  const economy = textColumn(table, 'economy');
  const year = textColumn(table, 'period');
  const found = new Map<string, number>();
  for (let row = 0; row < table.rows; row += 1) {
    const value = values.values[row];
    if (Number.isNaN(value)) continue;
    const key = `${economy?.[row] ?? ''}\0${year?.[row] ?? ''}`;
    const before = found.get(key);
    const place = key.replace('\0', ' ').trim();
    if (!(value > 0)) throw refuse(table, row, indicator, column, `${place}: ${value}`);
    if (before === undefined) found.set(key, value);
    else if (Math.abs(before - value) > 1e-9 * before)
      throw refuse(table, row, indicator, column, `${place}: ${before}, ${value}`);
  }
  return (code, when) => found.get(`${code}\0${when ?? ''}`);
}

function refuse(table: Table, row: number, indicator: string, column: string, found: string): EscalarError {
  return new EscalarError(
    'not-computable',
    {
      indicator,
      why: {
        en: `${column} must be one number above zero for each economy and year (${found})`,
        es: `${column} debe ser un solo número mayor que cero por economía y año (${found})`,
      },
      try: {
        en: 'Repeat the same number on every line of an economy and year, or leave it empty.',
        es: 'Repita el mismo número en cada línea de una economía y año, o déjelo vacío.',
      },
    },
    placeOf(table, row),
  );
}
