import { EscalarError } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import { numberColumn, type Table, textColumn } from '../../base/table.ts';

/** What a column says of a reporter or a product in a year, which its many lines must say alike. */
export interface Facts {
  /** null where no line says it. */
  of(year: string, code: string): number | null;
}

/**
 * The facts in a column of `trade_flow`: of reporters (population, GDP per head) or of products (PCI).
 * @throws EscalarError `missing-column`; `not-computable` where two lines of a year disagree
 */
export function readFacts(table: Table, column: string, of: 'economy' | 'product', indicator: string): Facts {
  const values = numberColumn(table, column);
  const names = textColumn(table, of);
  if (values === null || names === null) {
    const have = Object.keys(table.columns);
    const lacking = values === null ? column : of;
    throw new EscalarError('missing-column', {
      column: lacking,
      have,
      indicator,
      nearest: nearestName(lacking, have),
    });
  }
  const years = textColumn(table, 'period');
  const found = new Map<string, number>();
  for (let row = 0; row < table.rows; row += 1) {
    const value = values.values[row];
    if (Number.isNaN(value)) continue;
    const key = `${years?.[row] ?? ''}\0${names[row] ?? ''}`;
    const before = found.get(key);
    if (before !== undefined && before !== value) throw disagree(column, key, before, value, indicator);
    found.set(key, value);
  }
  return { of: (year, code) => found.get(`${year}\0${code}`) ?? null };
}

function disagree(column: string, key: string, one: number, two: number, indicator: string): EscalarError {
  const place = key
    .split('\0')
    .filter((part) => part !== '')
    .join(' / ');
  return new EscalarError('not-computable', {
    indicator,
    why: {
      en: `the column ${column} says both ${one} and ${two} for ${place}`,
      es: `la columna ${column} dice ${one} y también ${two} para ${place}`,
    },
    try: {
      en: 'Correct the column: one value a code and year.',
      es: 'Corrija la columna: un valor por código y año.',
    },
  });
}
