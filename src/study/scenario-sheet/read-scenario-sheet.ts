import { EscalarError, type Where } from '../../base/error.ts';
import type { PlainNote } from '../../base/note.ts';
import { csvGrid } from '../../sources/tabular/csv-grid.ts';
import { decodeText } from '../../sources/tabular/decode-text.ts';
import { detectDelimiter } from '../../sources/tabular/detect-delimiter.ts';
import { type Grid, isBlank } from '../../sources/tabular/grid.ts';
import { sniffFile } from '../../sources/tabular/sniff-file.ts';
import { tokenizeCsv } from '../../sources/tabular/tokenize-csv.ts';
import { openSheets } from '../../sources/tabular/xlsx/open-sheet.ts';
import type { PlaceOf, YamlFile } from '../../workspace/read-yaml.ts';
import { SCENARIO } from '../../workspace/scenario/scenario-schema.ts';
import { type FilledCell, partOfCell } from './sheet-cells.ts';
import { fieldOf, KIND, OF_DATA } from './sheet-columns.ts';
import { settingOfCell } from './sheet-settings.ts';

/** Names of files that are sheets, not YAML. */
export const SHEET_NAME = /\.(?:xlsx|xlsm|ods|csv|tsv)$/i;

/**
 * A scenario of a workbook or a text file in columns, as plain data: settings a line each, a line that begins with `kind`,
 * shocks below it. Parts stand at their cell, `mine.xlsx:scenario!C12`; of text files at line and column.
 * @param file as shown in errors
 * @throws EscalarError `study-shape` without a line of kinds, those of reading a table
 */
export function readScenarioSheet(
  file: string,
  bytes: Uint8Array,
): YamlFile & { readonly notes: readonly PlainNote[] } {
  try {
    const book = sniffFile(bytes, 'auto') === 'xlsx';
    const sheets = book ? openSheets(file, bytes, '*') : [{ ...textGrid(file, bytes), sheet: '' }];
    const found = sheets.find(({ grid }) => headOf(grid) !== null);
    if (found === undefined) throw new EscalarError('study-shape', NO_KINDS);
    // by its name: with all, what is said of the others would be told
    const { notes } = book ? openSheets(file, bytes, found.sheet)[0] : found;
    return { ...scenarioIn(found.grid, headOf(found.grid) ?? 0), notes };
  } catch (error) {
    throw error instanceof EscalarError ? error.at({ file }) : error;
  }
}

const NO_KINDS = {
  path: 'shocks',
  problem: {
    en: 'no line begins with kind, below which the shocks stand',
    es: 'ninguna línea comienza con kind, debajo de la cual van los choques',
  },
  schema: SCENARIO.path,
};

function textGrid(file: string, source: Uint8Array) {
  const { bytes, notes } = decodeText(source);
  const found = detectDelimiter(bytes);
  const tokens = tokenizeCsv(bytes, found.delimiter.charCodeAt(0), found.from, found.firstLine);
  const grid = csvGrid(file, bytes, tokens);
  return { grid: found.delimiter === ';' ? withCommas(grid) : grid, notes };
}

/** Cells that semicolons part have decimal commas. */
function withCommas(grid: Grid): Grid {
  const number = (row: number, column: number): number => {
    const text = grid.text(row, column);
    return /^[+-]?\d+,\d+$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  };
  return { ...grid, number };
}

/** The row with the names of the columns, or null. */
function headOf(grid: Grid): number | null {
  for (let row = 0; row < grid.rows; row += 1) if (grid.text(row, 0).toLowerCase() === KIND) return row;
  return null;
}

function scenarioIn(grid: Grid, head: number): YamlFile {
  const names = Array.from({ length: grid.width(head) }, (_, column) => grid.text(head, column));
  const below = Array.from({ length: grid.rows - head - 1 }, (_, k) => head + 1 + k).filter(
    (row) => !isBlank(grid, row),
  );
  const settings = new Map<string, number>();
  for (let row = 0; row < head; row += 1) {
    const name = grid.text(row, 0);
    if (name !== '') settings.set(name, row);
  }
  const plain = {
    ...settingsIn(grid, settings),
    shocks: below.map((row) => shockIn(grid, row, names)),
  };
  return { plain, placeOf: placesIn(grid, { head, names, below, settings }) };
}

function settingsIn(grid: Grid, settings: ReadonlyMap<string, number>): object {
  const entries = [...settings].flatMap(([name, row]) => {
    const cell = cellAt(grid, row, 1);
    if (cell.text === '') return [];
    return [[name, settingOfCell(name, cell)] as const];
  });
  const data = entries.filter(([name]) => OF_DATA.has(name));
  const others = entries.filter(([name]) => !OF_DATA.has(name));
  return { ...Object.fromEntries(others), ...(data.length === 0 ? {} : { data: Object.fromEntries(data) }) };
}

function shockIn(grid: Grid, row: number, names: readonly string[]): object {
  const kind = grid.text(row, 0);
  const parts = names.flatMap((name, column) => {
    if (column === 0 || grid.text(row, column) === '') return [];
    const takes = fieldOf(kind, name)?.takes ?? null;
    return [[name, partOfCell(cellAt(grid, row, column), takes)] as const];
  });
  return { ...(kind === '' ? {} : { kind }), ...Object.fromEntries(parts) };
}

const cellAt = (grid: Grid, row: number, column: number): FilledCell => ({
  text: grid.text(row, column),
  number: grid.number(row, column),
});

interface Layout {
  readonly head: number;
  readonly names: readonly string[];
  /** Row of each shock. */
  readonly below: readonly number[];
  /** Row of each setting. */
  readonly settings: ReadonlyMap<string, number>;
}

function placesIn(grid: Grid, { head, names, below, settings }: Layout): PlaceOf {
  return ([part, ...rest]) => {
    if (part !== 'shocks') {
      const row = settings.get(String(part === 'data' ? (rest[0] ?? 'release') : part));
      return row === undefined ? whereIn(grid, 0, 0) : whereIn(grid, row, 1);
    }
    const [shock, field = KIND] = rest;
    const row = below[Number(shock)] ?? head;
    return whereIn(grid, row, Math.max(names.indexOf(String(field)), 0));
  };
}

/** A cell by its letters as a spreadsheet writes it, `scenario!C12`; of a text file line and column. */
function whereIn(grid: Grid, row: number, column: number): Where {
  const where = grid.where(row, column);
  const cell = grid.cell(row, column);
  if (cell === null) return where;
  const { line: _, column: __, ...file } = where;
  return { ...file, sheet: `${where.sheet}!${cell}` };
}
