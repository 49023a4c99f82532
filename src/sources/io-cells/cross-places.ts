import { EscalarError } from '../../base/error.ts';
import { ioRowMissing } from '../mrio/row-errors.ts';
import { someOf } from '../tabular/some-of.ts';
import type { CrossRoles } from './cross-roles.ts';
import { type CrossTable, lineName } from './cross-table.ts';

/** Where industries and final demand stand. */
export interface CrossPlaces {
  /** Rows of industries, and the column of each; -1 where it buys nothing. */
  readonly producers: readonly number[];
  readonly buyers: readonly number[];
  readonly demands: readonly number[];
}

/** @throws EscalarError `io-duplicate-label`, `io-row-missing` */
export function crossPlaces({ file, rows, columns }: CrossTable, roles: CrossRoles): CrossPlaces {
  const at = (kinds: readonly unknown[], ...wanted: readonly unknown[]): number[] =>
    [...kinds.keys()].filter((k) => wanted.includes(kinds[k]));
  const producers = at(roles.rows, null);
  const industries = at(roles.columns, null);
  const places = new Map(industries.map((c) => [lineName(columns[c]), c]));
  const names = new Set(producers.map((r) => lineName(rows[r])));
  const demands = at(roles.columns, 'demand', 'exports', 'imports');
  const twice = [
    ...repeated(producers.map((r) => lineName(rows[r]))),
    ...repeated([...industries, ...demands].map((c) => lineName(columns[c]))),
  ];
  if (twice[0] !== undefined) throw new EscalarError('io-duplicate-label', { part: file, label: twice[0] });
  const lacking = [...places.keys()].filter((name) => !names.has(name));
  if (lacking.length > 0)
    throw ioRowMissing({ labels: someOf(lacking), count: lacking.length, all: places.size }, { file });
  return {
    producers,
    buyers: producers.map((r) => places.get(lineName(rows[r])) ?? -1),
    demands,
  };
}

function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}
