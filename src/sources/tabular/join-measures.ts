import { concatTables } from '../../base/concat-tables.ts';
import { EscalarError } from '../../base/error.ts';
import { MISSING_REASONS } from '../../base/missing.ts';
import { type NumberColumn, type Table, takeRows } from '../../base/table.ts';
import { meaningOf } from '../../columns/vocabulary.ts';

const NOT_REPORTED = MISSING_REASONS.indexOf('not-reported') + 1;

/**
 * Tables that measure different things of the same rows as one: rows with the same texts become one row, whose
 * numbers come from the tables that have them. The line is that of the first.
 * @param tables with the same columns; NaN without a reason where a table lacks one
 * @throws EscalarError `duplicate-row` where two rows of one part, or two parts, give the same number
 */
export function joinMeasures(tables: readonly Table[]): Table {
  const all = concatTables(tables);
  const isKey = (name: string) => meaningOf(name)?.role !== 'provenance';
  const keys = all.fields.flatMap(({ name }) => {
    const column = all.columns[name];
    return column.kind === 'text' && isKey(name) ? [column] : [];
  });
  const measures = all.fields.filter(({ name }) => all.columns[name].kind === 'number' && isKey(name));
  const rowOf = new Map<string, number>();
  const firsts: number[] = [];
  const at = Int32Array.from({ length: all.rows }, (_, row) => {
    const key = keys.map(({ codes }) => codes[row]).join();
    const known = rowOf.get(key) ?? rowOf.set(key, firsts.push(row) - 1).get(key);
    return known as number;
  });
  const kept = takeRows(all, firsts);
  const columns = { ...kept.columns };
  for (const { name } of measures) {
    columns[name] = gathered(all.columns[name] as NumberColumn, at, firsts.length, (row) =>
      keys.map(({ codes, words }) => words[codes[row] - 1] ?? '').join(' / '),
    );
  }
  return { ...kept, columns };
}

function gathered(
  { values, reason }: NumberColumn,
  at: Int32Array,
  rows: number,
  keyOf: (row: number) => string,
): NumberColumn {
  const out = new Float64Array(rows).fill(Number.NaN);
  const why = new Uint8Array(rows).fill(NOT_REPORTED);
  const said = new Uint8Array(rows);
  for (let row = 0; row < values.length; row += 1) {
    const isGiven = !Number.isNaN(values[row]) || (reason?.[row] ?? 0) !== 0;
    if (!isGiven) continue;
    if (said[at[row]] === 1) throw new EscalarError('duplicate-row', { key: keyOf(row) });
    said[at[row]] = 1;
    out[at[row]] = values[row];
    why[at[row]] = reason?.[row] ?? 0;
  }
  return why.some((code) => code !== 0)
    ? { kind: 'number', values: out, reason: why }
    : { kind: 'number', values: out };
}
