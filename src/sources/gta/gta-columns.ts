import { EscalarError } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import type { Grid } from '../tabular/grid.ts';
import { plainWords } from './gta-types.ts';

/** What the columns of an export of Global Trade Alert hold, and the names that they have had. */
const COLUMNS = {
  id: ['intervention id', 'interventionid', 'id'],
  title: ['state act title', 'intervention title', 'title'],
  jurisdiction: [
    'implementing jurisdiction',
    'implementing jurisdictions',
    'implementing jurisdiction s',
    'jurisdiction',
  ],
  type: ['intervention type', 'type'],
  start: [
    'inception date',
    'implemented date',
    'date implemented',
    'implementation date',
    'date of implementation',
  ],
  end: ['removal date', 'removed date', 'date removed', 'date of removal'],
  products: ['affected products', 'affected products hs codes', 'affected product', 'products', 'hs codes'],
  sectors: ['affected sectors', 'affected sectors cpc codes', 'affected sector', 'sectors', 'cpc codes'],
  eligible: ['eligible firms', 'eligible firm', 'firm'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type GtaColumn = keyof typeof COLUMNS;
const NEEDED: readonly GtaColumn[] = ['id', 'jurisdiction', 'type', 'start'];
const HEADER_ROWS = 20;

export interface GtaHeader {
  readonly row: number;
  readonly width: number;
  /** Place of each column; null where the file has none. */
  readonly at: Readonly<Record<GtaColumn, number | null>>;
}

/**
 * The line with the names of the columns among the first, and which is which.
 * @throws EscalarError `missing-column` for one that is needed
 */
export function gtaHeader(grid: Grid): GtaHeader {
  const rows = Array.from({ length: Math.min(HEADER_ROWS, grid.rows) }, (_, row) => ({
    row,
    at: placesIn(grid, row),
  }));
  const found = (at: GtaHeader['at']) => NEEDED.filter((name) => at[name] !== null).length;
  const best = rows.toSorted((a, b) => found(b.at) - found(a.at) || a.row - b.row)[0];
  const have =
    best === undefined ? [] : Array.from({ length: grid.width(best.row) }, (_, i) => grid.text(best.row, i));
  for (const name of NEEDED) {
    if (best !== undefined && best.at[name] !== null) continue;
    const column = COLUMNS[name][0];
    throw new EscalarError(
      'missing-column',
      { column, have, indicator: 'import gta', nearest: nearestName(column, have) },
      grid.rows === 0 ? {} : grid.where(best?.row ?? 0),
    );
  }
  const { row, at } = best as { row: number; at: GtaHeader['at'] };
  return { row, width: grid.width(row), at };
}

function placesIn(grid: Grid, row: number): GtaHeader['at'] {
  const names = Array.from({ length: Math.min(200, grid.width(row)) }, (_, i) =>
    plainWords(grid.text(row, i)),
  );
  const place = (known: readonly string[]) => {
    // an earlier spelling wins over a later one
    const found = known.map((name) => names.indexOf(name)).find((i) => i >= 0);
    return found ?? null;
  };
  return Object.fromEntries(
    Object.entries(COLUMNS).map(([name, known]) => [name, place(known)]),
  ) as GtaHeader['at'];
}
