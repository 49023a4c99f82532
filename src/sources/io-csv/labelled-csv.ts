import { EscalarError } from '../../base/error.ts';
import { type PlainNote, warning } from '../../base/note.ts';
import { type DecimalMark, type NumberReading, readNumber } from '../tabular/read-number.ts';
import { someOf } from '../tabular/some-of.ts';
import type { LabelGrid } from './label-grid.ts';
import { plainNumber, pointOf } from './plain-number.ts';

/** Numbers with labels, row-major in the order of rows and columns. */
export interface LabelledCsv extends Pick<LabelGrid, 'file' | 'rows' | 'columns' | 'place'> {
  readonly values: Float64Array;
}

type Cell = readonly [row: number, column: number];

/** The numbers of some columns, read as far as they go without the decimal mark. */
interface Draft {
  readonly grid: LabelGrid;
  /** Columns of the grid that are read. */
  readonly columns: readonly number[];
  readonly values: Float64Array;
  /** Positions in `values` that wait for the mark, which nothing before them in the file proves. */
  readonly open: readonly number[];
  readonly proofs: Partial<Record<DecimalMark, Cell>>;
  readonly marked: Marked;
}

/** Cells of more than a number, by what they have: brackets around it, or the mark of an office behind it. */
type Marked = Readonly<Record<'brackets' | 'marks', Cell[]>>;

export interface SettledCsv {
  /** In the order given. */
  readonly files: readonly LabelledCsv[];
  readonly notes: readonly PlainNote[];
}

/**
 * Reads the numbers of files that belong together. Their decimal mark is told as in every file of a person's: by the
 * option, or by cells that can be read one way only, of the file itself or else of the others.
 * @param columns by file, the columns to read; all when left out
 * @throws EscalarError `io-not-finite`, `ambiguous-number`, `mixed-decimal`, with file, line and column
 */
export function labelledCsv(
  grids: readonly LabelGrid[],
  wanted: 'auto' | DecimalMark,
  columns: (grid: LabelGrid) => readonly number[] = ({ columns: all }) => all.map((_, c) => c),
): SettledCsv {
  const drafts = grids.map((grid) => draft(grid, columns(grid)));
  const marks = new Set(drafts.flatMap(({ proofs }) => Object.keys(proofs))) as ReadonlySet<DecimalMark>;
  const [shared] = marks.size === 1 ? marks : [];
  const notes: PlainNote[] = [];
  const files = drafts.map((one) => {
    const own = ownMark(one, wanted);
    const mark = own ?? shared;
    if (one.open.length > 0 && own === undefined && mark !== undefined)
      notes.push(ledNote(one, mark, drafts));
    return settle(one, mark);
  });
  return { files, notes: [...grids.flatMap((grid) => grid.notes), ...notes, ...drafts.flatMap(markedNotes)] };
}

function draft(grid: LabelGrid, columns: readonly number[]): Draft {
  const { bytes, tokens, records } = grid;
  const width = columns.length;
  const values = new Float64Array(records.length * width);
  const open: number[] = [];
  const proofs: Partial<Record<DecimalMark, Cell>> = {};
  const marked: Marked = { brackets: [], marks: [] };
  const latin = new TextDecoder('latin1');
  for (let row = 0; row < records.length; row += 1) {
    const first = tokens.first[records[row]] + 1;
    const rowStart = tokens.bounds[2 * first];
    // a row becomes text once, and only where a number is too long for `plainNumber`
    let letters: string | null = null;
    for (let k = 0; k < width; k += 1) {
      const column = columns[k];
      const start = tokens.bounds[2 * (first + column)];
      const end = tokens.bounds[2 * (first + column) + 1];
      const plain = plainNumber(bytes, start, end);
      // once a point is proved, no later one needs a look
      const point = proofs['.'] === undefined && !Number.isNaN(plain) ? pointOf(bytes, start, end) : 'none';
      if (!Number.isNaN(plain) && point !== 'either') {
        values[row * width + k] = plain;
        if (point === 'decimal') proofs['.'] = [row, column];
        continue;
      }
      letters ??= latin.decode(
        bytes.subarray(rowStart, tokens.bounds[2 * (first + grid.columns.length) - 1]),
      );
      const long = Number.isNaN(plain) ? longNumber(letters.slice(start - rowStart, end - rowStart)) : null;
      const reading = long ?? readNumber(grid.text(row, column));
      if (long === null) keepMarked(marked, grid.text(row, column), reading, [row, column]);
      if (reading.kind === 'number') {
        values[row * width + k] = reading.value;
        if (reading.decimal !== null) proofs[reading.decimal] ??= [row, column];
      } else if (reading.kind === 'either') open.push(row * width + k);
      else throw notFinite(grid, row, column);
    }
  }
  return { grid, columns, values, open, proofs, marked };
}

function keepMarked({ brackets, marks }: Marked, text: string, reading: NumberReading, cell: Cell): void {
  if (!('flag' in reading)) return;
  if (reading.flag !== '') marks.push(cell);
  if (text.startsWith('(')) brackets.push(cell);
}

const LONG = /^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;

/** A number with an exponent, or with more digits than can be grouped; null for the reader of all numbers. */
function longNumber(text: string): NumberReading | null {
  if (!LONG.test(text)) return null;
  const value = Number(text);
  if (value === 0 || !Number.isFinite(value)) return null;
  return { kind: 'number', value, decimal: text.includes('.') ? '.' : null, flag: '' };
}

/** The mark that the option or the file itself tells. */
function ownMark({ grid, proofs }: Draft, wanted: 'auto' | DecimalMark): DecimalMark | undefined {
  const [dot, comma] = [proofs['.'], proofs[',']];
  const against = wanted === '.' ? comma : wanted === ',' ? dot : dot === undefined ? undefined : comma;
  if (against === undefined)
    return wanted !== 'auto' ? wanted : dot !== undefined ? '.' : comma !== undefined ? ',' : undefined;
  const decimal = wanted === 'auto' ? '.' : wanted;
  const first = wanted === 'auto' ? dot : undefined;
  throw new EscalarError(
    'mixed-decimal',
    {
      ...cellOf(grid, against),
      decimal,
      other: first === undefined ? '' : grid.text(...first),
      otherLine: first === undefined ? null : grid.place(...first).line,
    },
    grid.place(...against),
  );
}

function settle({ grid, columns, values, open }: Draft, mark: DecimalMark | undefined): LabelledCsv {
  const width = columns.length;
  for (const at of open) {
    const cell: Cell = [Math.floor(at / width), columns[at % width]];
    const reading = readNumber(grid.text(...cell));
    if (reading.kind !== 'either') continue;
    const { dot, comma } = reading;
    if (mark === undefined)
      throw new EscalarError('ambiguous-number', { ...cellOf(grid, cell), dot, comma }, grid.place(...cell));
    values[at] = mark === '.' ? dot : comma;
  }
  const { file, rows, place } = grid;
  return { file, rows, columns: columns.map((c) => grid.columns[c]), values, place };
}

function cellOf(grid: LabelGrid, [row, column]: Cell): { column: string; cell: null; value: string } {
  return { column: grid.columns[column], cell: null, value: grid.text(row, column) };
}

function notFinite(grid: LabelGrid, row: number, column: number): EscalarError {
  const cell = `${grid.rows[row]} → ${grid.columns[column]}`;
  const params = { part: grid.file, cell, value: grid.text(row, column) };
  return new EscalarError('io-not-finite', params, grid.place(row, column));
}

/** Of a file whose own numbers leave the mark open. */
function ledNote({ grid, columns, open }: Draft, mark: DecimalMark, all: readonly Draft[]): PlainNote {
  const at = open[0];
  const cell = grid.text(Math.floor(at / columns.length), columns[at % columns.length]);
  const proving = someOf(all.filter(({ proofs }) => proofs[mark] !== undefined).map((one) => one.grid.file));
  return warning(
    `${grid.file}: numbers such as ${cell} were read with the decimal mark "${mark}", as ${proving} proves.`,
    `${grid.file}: números como ${cell} se leyeron con el signo decimal "${mark}", como lo prueba ${proving}.`,
  );
}

/** Of cells that hold more than a number, which a table of flows seldom does. */
function markedNotes({ grid, marked }: Draft): readonly PlainNote[] {
  const shown = (cells: readonly Cell[]) =>
    someOf(
      cells.map(([row, column]) => `${grid.text(row, column)} (${grid.rows[row]} → ${grid.columns[column]})`),
      3,
    );
  const say = (cells: readonly Cell[], en: string, es: string): readonly PlainNote[] =>
    cells.length === 0
      ? []
      : [warning(`${grid.file}: ${en}: ${shown(cells)}.`, `${grid.file}: ${es}: ${shown(cells)}.`)];
  return [
    ...say(
      marked.brackets,
      'numbers in brackets were read as below zero',
      'los números entre paréntesis se leyeron como negativos',
    ),
    ...say(marked.marks, 'marks behind numbers were left out', 'se omitieron las marcas tras los números'),
  ];
}
