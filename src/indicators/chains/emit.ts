import type { MissingReason } from '../../base/missing.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import type { LongRows } from '../long-rows.ts';
import type { Level, Shown } from './chain-options.ts';
import type { IoTable } from './io-table.ts';
import { meld, meldRows } from './kernels/meld.ts';

/** A G × N × G cube added up to a level: G, G × N, G × G or the cube itself. */
export function toLevel(cube: Float64Array, G: number, N: number, level: Level): Float64Array {
  if (level === 'bilateral-sector') return cube;
  const sizes = { country: G, sector: G * N, bilateral: G * G };
  const out = new Float64Array(sizes[level]);
  for (let s = 0; s < G; s += 1) {
    for (let k = 0; k < N; k += 1) {
      for (let r = 0; r < G; r += 1) {
        const to = level === 'country' ? s : level === 'sector' ? s * N + k : s * G + r;
        out[to] += cube[(s * N + k) * G + r];
      }
    }
  }
  return out;
}

/** Values by row, n, added up to economies, G, or to their industries, G × N. */
export function rowsAtLevel(table: IoTable, values: Float64Array, level: 'country' | 'sector'): Float64Array {
  const bySector = meldRows(table, values);
  if (level === 'sector') return bySector;
  const N = table.sectors.length;
  const out = new Float64Array(table.economies.length);
  bySector.forEach((value, at) => {
    out[Math.floor(at / N)] += value;
  });
  return out;
}

/** One place of a result at a level. */
export interface Place {
  readonly at: number;
  readonly exporter: string;
  readonly sector: string | null;
  readonly importer: string | null;
}

/** The places that are shown, in order; trade of an economy with itself is none. */
export function placesOf(table: IoTable, level: Level, show: Shown, home = false): Place[] {
  const { economies, sectors } = table;
  const out: Place[] = [];
  const withSector = level.endsWith('sector');
  const withPartner = level.startsWith('bilateral');
  economies.forEach((exporter, s) => {
    if (!show.exporter(s)) return;
    for (let k = 0; k < (withSector ? sectors.length : 1); k += 1) {
      if (withSector && !show.sector(k)) continue;
      for (let r = 0; r < (withPartner ? economies.length : 1); r += 1) {
        if (withPartner && ((r === s && !home) || !show.importer(r))) continue;
        const row = withSector ? s * sectors.length + k : s;
        out.push({
          at: withPartner ? row * economies.length + r : row,
          exporter,
          sector: withSector ? sectors[k] : null,
          importer: withPartner ? economies[r] : null,
        });
      }
    }
  });
  return out;
}

/** A part over a whole; none where the whole, an export or an output, is zero or negative. */
export function shareOf(part: number, whole: number): number | MissingReason {
  if (whole === 0) return 'zero-denominator';
  return whole < 0 ? 'not-defined' : part / whole;
}

/** How the cells of one place are written: as amounts, or as shares of the gross trade of the place. */
export function cellOf(
  table: IoTable,
  as: 'value' | 'share',
): (value: number, whole: number) => readonly [Unit, number | MissingReason] {
  if (as === 'value') return (value) => [table.unit, value];
  return (value, whole) => [UNITS.share, shareOf(value, whole)];
}

/** Terms by exporting row and partner, n × G, added up to a level. */
export function flowsAtLevel(
  table: IoTable,
  terms: Readonly<Record<string, Float64Array>>,
  level: Level,
): Readonly<Record<string, Float64Array>> {
  const G = table.economies.length;
  const N = table.sectors.length;
  return Object.fromEntries(
    Object.entries(terms).map(([term, values]) => [term, toLevel(meld(table, values), G, N, level)]),
  );
}

/**
 * Writes terms that are at their level (G, G × N, G × G or G × N × G), as amounts or as shares of `share`, with the
 * keys year, exporter, industry and importer.
 */
export function emitAtLevel(
  rows: LongRows,
  table: IoTable,
  terms: Readonly<Record<string, Float64Array>>,
  as: { readonly level: Level; readonly show: Shown; readonly share?: Float64Array | undefined },
): void {
  const { share } = as;
  const unit = share === undefined ? table.unit : UNITS.share;
  const handles = Object.keys(terms).map((term) => rows.term(term, unit));
  const columns = Object.values(terms);
  if (columns.length > 0) rows.reserve(columns.length * columns[0].length);
  for (const { at, exporter, sector, importer } of placesOf(table, as.level, as.show)) {
    rows.at([table.year, exporter, sector, importer]);
    if (share === undefined) rows.putAt(handles, columns, at);
    else for (let k = 0; k < columns.length; k += 1) rows.put(handles[k], shareOf(columns[k][at], share[at]));
  }
}
