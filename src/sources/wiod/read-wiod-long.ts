import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import type { Text } from '../../base/locale.ts';
import { nearestName } from '../../base/nearest.ts';
import { type NumberColumn, numberColumn, type Table, textColumn } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { ioOtherYear } from '../mrio/layout-errors.ts';
import { WIOD_2013_ECONOMIES, WIOD_2013_FINAL, WIOD_2013_INDUSTRIES } from './wiod-codes.ts';

export interface WiodLayout {
  readonly economies?: readonly string[];
  readonly industries?: readonly string[];
  readonly final?: readonly string[];
}

const COLUMNS = ['block', 'row_country', 'row_sector', 'col_country', 'col_sector'] as const;

/**
 * A world table in the long layout: one line a flow that is not zero, `block` Z (inputs) or Y (final demand),
 * row and column each by country and sector, and `value`. Where `year` is a column, no line may state another year.
 * Default codes: the 2013 release. Cost: one pass over the lines.
 * @throws EscalarError `missing-column`, `unknown-name`, `duplicate-row`, `io-not-finite`, with the line; `io-other-year`.
 * @example
 * import { readTabularBytes, readWiodLong } from 'escalar/sources';
 *
 * const lines = 'block,row_country,row_sector,col_country,col_sector,value\nZ,MEX,a,MEX,a,4\nY,MEX,a,MEX,hh,6\n';
 * const { table } = readTabularBytes('wiod.csv', new TextEncoder().encode(lines));
 * readWiodLong(table, '2011', { economies: ['MEX'], industries: ['a'], final: ['hh'] }).Z; // => { '0': 4 }
 */
export function readWiodLong(table: Table, year: string, layout: WiodLayout = {}): IoTableInput {
  const economies = layout.economies ?? WIOD_2013_ECONOMIES;
  const industries = layout.industries ?? WIOD_2013_INDUSTRIES;
  const final = layout.final ?? WIOD_2013_FINAL;
  const [block, rowCountry, rowSector, colCountry, colSector] = COLUMNS.map((name) => texts(table, name));
  const flows = flowsOf(table, year).values;
  const n = economies.length * industries.length;
  const width = economies.length * final.length;
  const Z = cellsOf(n * n);
  const Y = cellsOf(n * width);
  // one finder a column, since each remembers the last name
  const rowOf = placeFinder(economies, industries, INDUSTRY);
  const userOf = placeFinder(economies, industries, INDUSTRY);
  const finalOf = placeFinder(economies, final, FINAL);
  const nameOf = (line: number): string =>
    `${rowCountry[line]}.${rowSector[line]} → ${colCountry[line]}.${colSector[line]}`;
  for (let line = 0; line < table.rows; line += 1) {
    const isFinal = isDemand(block[line], line);
    const i = rowOf(rowCountry[line], rowSector[line], line);
    const columnOf = isFinal ? finalOf : userOf;
    const at = i * (isFinal ? width : n) + columnOf(colCountry[line], colSector[line], line);
    const value = flows[line];
    if (!Number.isFinite(value)) {
      const params = { part: String(block[line]), cell: nameOf(line), value: String(value) };
      throw new EscalarError('io-not-finite', params, { line: line + 1 });
    }
    const { values, seen } = isFinal ? Y : Z;
    if (seen[at] === 1) throw new EscalarError('duplicate-row', { key: nameOf(line) }, { line: line + 1 });
    seen[at] = 1;
    values[at] = value;
  }
  return {
    year,
    rows: economies.flatMap((economy) => industries.map((sector) => ({ economy, sector }))),
    demand: economies.flatMap((economy) => final.map((category) => ({ economy, category }))),
    Z: Z.values,
    Y: Y.values,
    unit: UNITS.usdMillion,
  };
}

/** The cells of a block, and which of them a line has told. */
function cellsOf(count: number) {
  return { values: new Float64Array(count), seen: new Uint8Array(count) };
}

const ECONOMY = { en: 'economy', es: 'la economía' };
const INDUSTRY = { en: 'industry', es: 'la industria' };
const FINAL = { en: 'category of final demand', es: 'la categoría de demanda final' };
const BLOCK = { en: 'block', es: 'el bloque' };

/** Whether a line is of final demand. @throws EscalarError `unknown-name` for neither Z nor Y */
function isDemand(block: string | null, line: number): boolean {
  if (block !== 'Y' && block !== 'Z')
    throw unknownName(BLOCK, String(block), ['Z', 'Y']).at({ line: line + 1 });
  return block === 'Y';
}

function texts(table: Table, name: string): readonly (string | null)[] {
  const column = textColumn(table, name);
  if (column === null) throw missing(table, name);
  return column;
}

/** The flows, once their lines are of the year. @throws EscalarError `missing-column`, `io-other-year` */
function flowsOf(table: Table, wanted: string): NumberColumn {
  const flows = numberColumn(table, 'value');
  if (flows === null) throw missing(table, 'value');
  const stated = textColumn(table, 'year') ?? [...(numberColumn(table, 'year')?.values ?? [])].map(String);
  const have = [...new Set(stated)].filter((year) => year !== null);
  if (have.every((year) => year === wanted)) return flows;
  throw ioOtherYear({ path: table.name, have, wanted });
}

function missing(table: Table, column: string): EscalarError {
  const have = Object.keys(table.columns);
  return new EscalarError('missing-column', {
    column,
    have,
    indicator: 'io_table',
    nearest: nearestName(column, have),
  });
}

/** The place of what an economy has, an industry or a category, among those of all economies. */
function placeFinder(economies: readonly string[], known: readonly string[], kind: Text) {
  const economyOf = finder(economies, ECONOMY);
  const partOf = finder(known, kind);
  return (economy: string | null, name: string | null, line: number): number =>
    economyOf(economy, line) * known.length + partOf(name, line);
}

/** Looks names up; the last one found is remembered, since lines of one row lie together. */
function finder(known: readonly string[], kind: Text): (name: string | null, line: number) => number {
  const index = new Map(known.map((name, i) => [name, i]));
  let last: string | null = null;
  let at = -1;
  return (name, line) => {
    if (name === last && at >= 0) return at;
    const found = index.get(name ?? '');
    if (found === undefined) throw unknownName(kind, name ?? '', known).at({ line: line + 1 });
    last = name;
    at = found;
    return at;
  };
}
