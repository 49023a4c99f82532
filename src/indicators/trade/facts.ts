import { EscalarError } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import { numberColumn, type Table, textColumn } from '../../base/table.ts';
import { placeOf } from '../place-of.ts';

/** What a column says of an economy or a product in a year, on its many lines alike. */
export interface Facts {
  /** `year` null or empty for data without years; null where no line says it. */
  of(year: string | null, code: string): number | null;
}

export interface FactColumn {
  readonly column: string;
  readonly of: 'economy' | 'product';
  /** Zero and below are no such number, as of a population. */
  readonly positive: boolean;
}

export const POPULATION: FactColumn = { column: 'population', of: 'economy', positive: true };
export const INCOME: FactColumn = { column: 'income', of: 'economy', positive: true };
export const GINI: FactColumn = { column: 'gini', of: 'economy', positive: true };
export const EMISSIONS: FactColumn = { column: 'emission_intensity', of: 'economy', positive: false };
export const EXTERNAL_PCI: FactColumn = { column: 'pci', of: 'product', positive: false };

/** Numbers that differ by less, relative to their size, are one number that was rounded twice. */
const SAME = 1e-9;

/**
 * The facts in a column of `trade_flow`: of economies (population, income) or of products (PCI). Lines may leave it empty.
 * @throws EscalarError `missing-column`; `not-computable` where two lines of a year disagree, or a number is not above
 *   zero that must be
 */
export function readFacts(table: Table, { column, of, positive }: FactColumn, indicator: string): Facts {
  const values = numberColumn(table, column);
  const names = textColumn(table, of);
  if (values === null || names === null) {
    const have = Object.keys(table.columns);
    const lacking = values === null ? column : of;
    const nearest = nearestName(lacking, have);
    throw new EscalarError('missing-column', { column: lacking, have, indicator, nearest });
  }
  const years = textColumn(table, 'period');
  const found = new Map<string, number>();
  for (let row = 0; row < table.rows; row += 1) {
    const value = values.values[row];
    if (Number.isNaN(value)) continue;
    const key = `${years?.[row] ?? ''}\0${names[row] ?? ''}`;
    const before = found.get(key) ?? value;
    if (Math.abs(before - value) > SAME * Math.abs(before) || (positive && !(value > 0)))
      throw refusal(table, row, { column, of, positive }, indicator, [...new Set([before, value])]);
    if (!found.has(key)) found.set(key, value);
  }
  return { of: (year, code) => found.get(`${year ?? ''}\0${code}`) ?? null };
}

function refusal(
  table: Table,
  row: number,
  { column, of, positive }: FactColumn,
  indicator: string,
  numbers: readonly number[],
): EscalarError {
  const [name, year] = [of, 'period'].map((part) => textColumn(table, part)?.[row] ?? '');
  const said = `${[name, year].filter((part) => part !== '').join(' ')}: ${numbers.join(', ')}`;
  const which = positive ? { en: ' above zero', es: ' mayor que cero' } : { en: '', es: '' };
  const what = of === 'economy' ? { en: 'economy', es: 'economía' } : { en: 'product', es: 'producto' };
  return new EscalarError(
    'not-computable',
    {
      indicator,
      why: {
        en: `${column} must be one number${which.en} for each ${what.en} and year (${said})`,
        es: `${column} debe ser un solo número${which.es} por ${what.es} y año (${said})`,
      },
      try: {
        en: `Repeat the same number on every line of one ${what.en} and year, or leave it empty.`,
        es: `Repita el mismo número en cada línea de un mismo par de ${what.es} y año, o déjelo vacío.`,
      },
    },
    placeOf(table, row),
  );
}
