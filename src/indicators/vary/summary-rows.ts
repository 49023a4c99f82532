import { type Row, rowAt, type Table } from '../../base/table.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { numbersOf } from './economy-ranks.ts';
import type { CellNames } from './result-cells.ts';

/** The code in the column `choice` of the rows that sum up all variants. */
export const SUMMARY = 'summary';

/** A result, and the rank of each of its rows; NaN, or none, for one that has no rank. */
export interface Ranked {
  readonly table: Table;
  readonly ranks: Float64Array;
}

/** What the variants say of the headline's numbers. */
export interface Summed {
  readonly rows: readonly Row[];
  /** Rows of the headline whose number has another sign in some variant. */
  readonly flips: readonly number[];
  /** How many numbers of the headline were compared. */
  readonly compared: number;
}

/**
 * For each row of the headline: the least and the largest number over the headline and its variants, in how many
 * variants it has a number, in what share of these the sign of the headline, and the best and worst rank of its
 * economy among those of its kind (1 for the largest number).
 */
export function summaryRows(headline: Ranked, variants: readonly Ranked[], names: CellNames): Summed {
  const all = [headline, ...variants].map((one) => ({ ...one, names: names.of(one.table) }));
  const values = all.map((one) => valuesByName(one.names, numbersOf(one.table)));
  const ranks = all.map((one) => valuesByName(one.names, one.ranks));
  const { table } = headline;
  const besidesUnit = names.besidesUnit(table);
  const units = countOf(besidesUnit);
  const rows: Row[] = [];
  const flips: number[] = [];
  let compared = 0;
  all[0].names.forEach((name, at) => {
    const [own, ...others] = values.map((one) => one.get(name) ?? Number.NaN);
    const present = others.filter((value) => !Number.isNaN(value));
    if (present.length === 0) return;
    if (!Number.isNaN(own)) compared += 1;
    if (present.some((value) => value * own < 0)) flips.push(at);
    const several = (units.get(besidesUnit[at]) ?? 0) > 1;
    const places = ranks.map((one) => one.get(name) ?? Number.NaN).filter((rank) => !Number.isNaN(rank));
    rows.push(...rowsOfCell(rowAt(table, at), own, present, places, several));
  });
  return { rows, flips, compared };
}

/**
 * @param own the headline's number, NaN where it has none. @param several whether the cell has a twin that differs in
 *   its unit alone: then what is not in that unit says which of them it is about
 */
function rowsOfCell(
  cell: Row,
  own: number,
  others: readonly number[],
  ranks: readonly number[],
  several: boolean,
): readonly Row[] {
  const all = Number.isNaN(own) ? others : [own, ...others];
  const row = (variant: string, value: number, unit?: Unit): Row =>
    unit === undefined
      ? { ...cell, choice: SUMMARY, variant, value }
      : {
          ...cell,
          choice: SUMMARY,
          variant: several ? `${variant}:${String(cell.unit)}` : variant,
          unit: unit.id,
          value,
        };
  const rows = [
    row('minimum', Math.min(...all)),
    row('maximum', Math.max(...all)),
    row('variants', others.length, UNITS.count),
  ];
  const same = others.filter((value) => Math.sign(value) === Math.sign(own)).length;
  if (!Number.isNaN(own)) rows.push(row('same-sign', (100 * same) / others.length, UNITS.percent));
  if (ranks.length > 0)
    rows.push(
      row('best-rank', Math.min(...ranks), UNITS.count),
      row('worst-rank', Math.max(...ranks), UNITS.count),
    );
  return rows;
}

function valuesByName(names: readonly string[], values: Float64Array): ReadonlyMap<string, number> {
  return new Map(names.map((name, row) => [name, values[row] ?? Number.NaN]));
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
