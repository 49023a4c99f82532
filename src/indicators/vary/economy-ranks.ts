import { codedColumn, numberColumn, type Table } from '../../base/table.ts';
import { textAt } from '../../base/text-column.ts';
import { competitionRanks } from '../../math/competition-ranks.ts';
import type { CellNames } from './result-cells.ts';

/**
 * Ranks of rows among all that differ from them in the economy alone, 1 for the largest number.
 * @param rows those that are to be ranked, of a result of all economies
 * @returns by the place in `rows`; NaN for a rank itself, for what is of no economy, has no number, or stands alone
 */
export function economyRanks(table: Table, rows: Uint32Array, names: CellNames): Float64Array {
  const ranks = new Float64Array(table.rows).fill(Number.NaN);
  const place = names.place === null ? null : codedColumn(table, names.place);
  const term = codedColumn(table, 'term');
  const values = numbersOf(table);
  const isRanked = (row: number) =>
    place !== null &&
    place.codes[row] > 0 &&
    !Number.isNaN(values[row]) &&
    (term === null || textAt(term, row) !== 'rank');
  const groupOf = names.besidesPlace(table);
  const groups = new Map<string, number[]>();
  for (const row of rows) if (isRanked(row)) groups.set(groupOf(row), []);
  if (groups.size === 0) return ranks.subarray(0, rows.length);
  for (let row = 0; row < table.rows; row += 1) if (isRanked(row)) groups.get(groupOf(row))?.push(row);
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const own = group.map((row) => values[row]);
    competitionRanks(own, 'interval').forEach((rank, k) => {
      ranks[group[k]] = rank;
    });
  }
  return Float64Array.from(rows, (row) => ranks[row]);
}

/** The numbers of a result; NaN where one is missing. */
export function numbersOf(table: Table): Float64Array {
  return numberColumn(table, 'value')?.values ?? new Float64Array(table.rows).fill(Number.NaN);
}
