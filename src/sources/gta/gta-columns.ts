import { EscalarError } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import { unknownName } from '../../base/unknown-name.ts';
import type { Grid } from '../tabular/grid.ts';
import type { TabularOptions } from '../tabular/tabular-options.ts';
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

/** What a person says of the columns: the line with their names, and which is which. */
export type GtaNaming = Pick<TabularOptions, 'headerLine' | 'map'>;

/**
 * The line with the names of the columns among the first, and which is which.
 * @throws EscalarError `missing-column` for one that is needed or mapped, `unknown-name` for a column that is none of ours
 */
export function gtaHeader(grid: Grid, { headerLine, map = {} }: GtaNaming = {}): GtaHeader {
  const named = Object.entries(map).map(([from, to]) => [from, columnCalled(to)] as const);
  const rows = Array.from({ length: Math.min(headerLine ?? HEADER_ROWS, grid.rows) }, (_, row) => row)
    .filter((row) => headerLine === undefined || grid.line(row) === headerLine)
    .map((row) => ({ row, at: placesIn(grid, row, named) }));
  const found = (at: GtaHeader['at']) => NEEDED.filter((name) => at[name] !== null).length;
  const best = rows.toSorted((a, b) => found(b.at) - found(a.at) || a.row - b.row)[0];
  const have =
    best === undefined ? [] : Array.from({ length: grid.width(best.row) }, (_, i) => grid.text(best.row, i));
  const lacks = (column: string, indicator: string) =>
    new EscalarError(
      'missing-column',
      { column, have, indicator, nearest: nearestName(column, have) },
      grid.rows === 0 ? {} : grid.where(best?.row ?? 0),
    );
  for (const [from] of named) if (!have.includes(from)) throw lacks(from, '--map');
  for (const name of NEEDED)
    if (best === undefined || best.at[name] === null) throw lacks(COLUMNS[name][0], 'import gta');
  const { row, at } = best as { row: number; at: GtaHeader['at'] };
  return { row, width: grid.width(row), at };
}

/** The column that one of its names means. */
function columnCalled(name: string): GtaColumn {
  const found = Object.entries(COLUMNS).find(([, names]) => names.some((one) => one === plainWords(name)));
  if (found !== undefined) return found[0] as GtaColumn;
  const known = Object.values(COLUMNS).map(([first]) => first);
  const kind = { en: 'column of Global Trade Alert', es: 'la columna de Global Trade Alert' };
  throw unknownName(kind, name, known);
}

function placesIn(
  grid: Grid,
  row: number,
  named: readonly (readonly [string, GtaColumn])[],
): GtaHeader['at'] {
  const texts = Array.from({ length: Math.min(200, grid.width(row)) }, (_, i) => grid.text(row, i));
  // a column that is named by hand means that alone
  const names = texts.map((text) => (named.some(([from]) => from === text) ? '' : plainWords(text)));
  const place = (known: readonly string[]) => {
    // an earlier spelling wins over a later one
    const found = known.map((name) => names.indexOf(name)).find((i) => i >= 0);
    return found ?? null;
  };
  const own = new Map(named.map(([from, column]) => [column, texts.indexOf(from)]));
  return Object.fromEntries(
    Object.entries(COLUMNS).map(([name, known]) => {
      const at = own.get(name as GtaColumn) ?? -1;
      return [name, at >= 0 ? at : place(known)];
    }),
  ) as GtaHeader['at'];
}
