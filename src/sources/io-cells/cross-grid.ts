import { EscalarError } from '../../base/error.ts';
import type { PlainNote } from '../../base/note.ts';
import { yearInName } from '../../base/year-in-name.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { normalise } from '../../catalog/normalise.ts';
import { unitSaidIn } from '../../columns/amount-unit.ts';
import { gridNumbers, looksNumber } from '../mrio/grid-numbers.ts';
import type { WideOptions } from '../mrio/wide-options.ts';
import { type Grid, isBlank } from '../tabular/grid.ts';
import { textAt } from '../tabular/text-column.ts';
import { type CrossFrame, crossFrame } from './cross-frame.ts';
import { homeIn } from './cross-home.ts';
import type { CrossLine, CrossTable } from './cross-table.ts';
import { unitIn } from './cross-unit.ts';

/** A sheet or a text file in which a table of one economy may lie. */
export interface CrossSheet {
  /** As the person wrote it. */
  readonly file: string;
  /** Empty for what is no workbook. */
  readonly sheet: string;
  readonly grid: Grid;
  readonly notes: readonly PlainNote[];
}

/** Words about prices behind a unit. */
const PRICES =
  /\s+(a precios (básicos|de (comprador|productor)\w*)|at (basic|producers?['’]?|purchasers?['’]?) prices).*$/i;

/** Cells by which offices say that there is nothing. */
const NOTHING = /^(?:[-–—…]+|\.{2,3})$/;

/**
 * The table of one economy in a sheet as offices publish it: lines of titles, codes and names above and beside in one line or in
 * several, final uses beside the industries, value added below. Null where no line and no column name industries alike.
 * @param frame where its names stand; found where they are not alike on both sides
 * @throws EscalarError those of `gridNumbers`: a number with a flag is refused with its cell
 */
export function crossGrid(
  { file, sheet, grid: given, notes }: CrossSheet,
  decimal: WideOptions['decimal'],
  frame: CrossFrame | null = crossFrame(given),
): CrossTable | null {
  if (frame === null) return null;
  const grid = withoutSigns(given);
  const columns = columnsIn(file, grid, frame);
  const rows = rowsIn(
    file,
    grid,
    frame,
    columns.map(({ at }) => at),
  );
  const places = Uint32Array.from(rows, ({ at }) => at);
  const named = new Map(columns.map(({ at, line }) => [at, line.code]));
  const read = gridNumbers(file, grid, places, named, decimal);
  const values = new Float64Array(rows.length * columns.length);
  read.forEach((column, c) => {
    for (let r = 0; r < rows.length; r += 1) values[r * columns.length + c] = column[r];
  });
  const titles = titlesOf(grid, frame);
  const unit = unitIn(
    titles.flatMap((title) => unitSaidIn(title.replace(PRICES, ''), true) ?? [])[0] ?? '',
    file,
  );
  return {
    file,
    year: yearOfTitles([...titles, sheet]),
    home: homeIn(file, economiesIn(titles)),
    rows: rows.map(({ line }) => line),
    columns: columns.map(({ line }) => line),
    values,
    decimals: decimalsIn(values),
    ...(unit === null ? {} : { unit }),
    notes,
  };
}

/** A line with the place that it has in the sheet. */
interface Placed {
  readonly at: number;
  readonly line: CrossLine;
}

/** Lines of names above a column are near the line of codes. */
const NEAR = 3;

function columnsIn(file: string, grid: Grid, { head, from, first }: CrossFrame): readonly Placed[] {
  const width = Math.max(
    ...Array.from({ length: NEAR + 1 }, (_, k) => grid.width(head + k)),
    grid.width(first),
  );
  const lines = Array.from({ length: 2 * NEAR + 1 }, (_, k) => head - NEAR + k).filter(
    (row) => row >= 0 && row < first && row !== head,
  );
  const across = Array.from({ length: width - from }, (_, k) => from + k);
  const names = new Map(lines.map((row) => [row, namesIn(across.map((at) => textAt(grid, row, at)))]));
  return across.flatMap((at, k) => {
    const others = lines.flatMap((row) => names.get(row)?.[k] ?? []);
    const named = placed(at, grid.text(head, at), others);
    if (named.length === 0 && hasNumber(grid, first, at)) throw unnamed(file, grid, first, at);
    return named;
  });
}

/** Whether a column has a number anywhere below its names. */
function hasNumber(grid: Grid, first: number, column: number): boolean {
  return Array.from({ length: grid.rows - first }, (_, k) => first + k).some((row) =>
    looksNumber(grid, row, column, true),
  );
}

/** Numbers that nothing names. */
function unnamed(file: string, grid: Grid, row: number, column: number): EscalarError {
  return new EscalarError('io-bad-label', { part: file, label: '' }, grid.where(row, column));
}

/** Whether a row counts the columns: (1), (2), (3). */
function isCounting(grid: Grid, row: number, columns: readonly number[]): boolean {
  const counts = columns.map((c) => Number(grid.text(row, c).replace(/[()]/g, '')));
  return counts.every((count, k) => k === 0 || count === counts[k - 1] + 1);
}

function rowsIn(
  file: string,
  grid: Grid,
  { side, from, first }: CrossFrame,
  columns: readonly number[],
): readonly Placed[] {
  const down = Array.from({ length: grid.rows - first }, (_, k) => first + k);
  const sides = Array.from({ length: from }, (_, c) => c)
    .filter((c) => c !== side)
    .map((c) => namesIn(down.map((at) => textAt(grid, at, c))));
  return down.flatMap((at, k) => {
    if (isBlank(grid, at) || columns.every((c) => grid.text(at, c) === '')) return [];
    const named = placed(
      at,
      grid.text(at, side),
      sides.flatMap((names) => names[k] ?? []),
    );
    const isLoose = named.length === 0 && columns.some((c) => looksNumber(grid, at, c, true));
    if (isLoose && !isCounting(grid, at, columns)) throw unnamed(file, grid, at, from);
    return named;
  });
}

/** A text beside the codes, and whether others of its line are alike, as units and titles of groups are. */
interface Name {
  readonly text: string;
  readonly repeats: boolean;
}

/**
 * A line by its code, or where it has none by the name nearest to the numbers: names before it may be titles of groups. Nothing
 * where it has neither.
 * @param names the nearest last
 */
function placed(at: number, code: string, names: readonly Name[]): readonly Placed[] {
  const others = names.filter(({ text }) => text !== code);
  const name = (others.findLast(({ repeats }) => !repeats) ?? others.at(-1))?.text ?? '';
  if (code === '' && name === '') return [];
  const long = names.map(({ text }) => text).join(' ');
  return [{ at, line: { economy: '', code: code || name, name, long } }];
}

/** The names among the cells of a line beside the codes: letters, and no number of a line. */
function namesIn(texts: readonly string[]): readonly (Name | null)[] {
  return texts.map((text) =>
    /\p{L}/u.test(text) ? { text, repeats: texts.indexOf(text) !== texts.lastIndexOf(text) } : null,
  );
}

/** What stands above the names: titles, the unit, the year. */
function titlesOf(grid: Grid, { head }: CrossFrame): readonly string[] {
  return Array.from({ length: head }, (_, row) => row).flatMap((row) =>
    Array.from({ length: Math.min(grid.width(row), 4) }, (_, c) => grid.text(row, c)).filter(
      (text) => text !== '',
    ),
  );
}

/** The economy that a part of a title names: `Germany, 2015`; none where several are. */
function economiesIn(titles: readonly string[]): readonly string[] {
  const parts = titles.flatMap((title) => title.split(/[,;:()–-]/).map((part) => part.trim()));
  const found = new Set(
    parts.flatMap((part) => {
      const one = part.length > 3 ? findEconomy(part) : null;
      return one?.kind === 'economy' ? [one.id] : [];
    }),
  );
  return found.size === 1 ? [...found] : [];
}

/** Classifications and manuals with the year of theirs: `SCIAN 2018`, `ISIC Rev. 4 2009`; behind a comma it is the table's. */
const MANUAL =
  /\b(?:(?:scian|naics|ciiu|isic|nace|cpa|cpc|scn|sna|sec|esa)[^\w,;:]*(?:(?:rev|ver|ed)\p{L}*[^\w,;:]*|m[eé]xico[^\w,;:]*)?(?:\d(?:\.\d)?[^\w,;:]+)?\d{4}|(?:cuentas nacionales|national accounts|contas nacionais)[^\w,;:]*(?:1968|1993|2008|2025))(?!\d)/giu;

/** The year that titles agree on; those of a price base, a classification and a manual are none. */
export function yearOfTitles(titles: readonly string[]): string {
  const said = titles.flatMap(
    (title) =>
      yearInName(
        normalise(title.replace(MANUAL, '')).replace(
          /\b(base|precios de|prices of|constantes? de) (ano )?\d{4}/g,
          '',
        ),
      ) ?? [],
  );
  return new Set(said).size === 1 ? said[0] : '';
}

/** A sheet in which signs for nothing are blank. */
function withoutSigns(grid: Grid): Grid {
  return {
    ...grid,
    text: (row, column) => {
      const text = grid.text(row, column);
      return NOTHING.test(text) ? '' : text;
    },
  };
}

const MOST_DECIMALS = 15;

function decimalsIn(values: Float64Array): number {
  let most = 0;
  for (const value of values) {
    if (Number.isInteger(value) || Number.isNaN(value)) continue;
    const text = String(value);
    most = Math.max(most, text.includes('e') ? MOST_DECIMALS : text.length - 1 - text.indexOf('.'));
  }
  return Math.min(most, MOST_DECIMALS);
}
