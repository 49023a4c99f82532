import { EscalarError } from '../../../base/error.ts';
import { cellText } from '../../../sources/io-csv/grid-text.ts';
import type { IoFile } from '../../../sources/io-csv/read-io-csv.ts';
import { tableGrids } from '../../../sources/mrio/table-grids.ts';

/** Enough for two lines of any table of a person. */
const PEEK = 1 << 18;
const NUMBER = /^[+-]?(?:\d[\d.,]*|[.,]\d+)(?:e[+-]?\d+)?$/i;
const COUNTED = /^"?[VX]?\d+"?$/i;

/** The cells of the first lines; the last may be cut off. */
export function firstCells({ bytes }: IoFile): readonly (readonly string[])[] {
  const text = new TextDecoder().decode(bytes.subarray(0, PEEK)).replace(/^\ufeff/, '');
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const mark = ['\t', ';', ','].find((one) => lines[0]?.includes(one) === true) ?? ',';
  return lines.slice(0, 4).map((line) => line.split(mark).map((cell) => cell.trim().replace(/^"|"$/g, '')));
}

/** How the names of a matrix stand, where it is not with one line above and one column beside. */
type Names = 'none' | 'counted' | 'two lines' | 'no corner' | 'blanks';

/** Null for a matrix with its names in its first line and column, and for what is no matrix. */
export function namesOf(file: IoFile): Names | null {
  const [first = [], second = [], third = []] = firstCells(file);
  if (/^"[^"]*"(?: "[^"]*")+ *$/.test(textOf(file).split(/[\r\n]/, 1)[0])) return 'blanks';
  if (first.length > 1 && first.every((cell) => NUMBER.test(cell))) return 'none';
  const isCounting = first
    .slice(1)
    .every((cell, c) => COUNTED.test(cell) && /\d+/.exec(cell)?.[0] === String(c + 1));
  if (first.length > 1 && isCounting && COUNTED.test(second[0] ?? '')) return 'counted';
  if (second.length === first.length + 1 && second.slice(1).every((cell) => NUMBER.test(cell)))
    return 'no corner';
  const words = (cells: readonly string[]): boolean => cells.length > 2 && cells.slice(2).every(isWord);
  if (!words(first) || !words(second)) return null;
  return isWord(third[0] ?? '') && isWord(third[1] ?? '') ? 'two lines' : null;
}

const isWord = (cell: string): boolean => /\p{L}/u.test(cell) && !NUMBER.test(cell);

function textOf({ bytes }: IoFile): string {
  return new TextDecoder().decode(bytes.subarray(0, PEEK)).replace(/^\ufeff/, '');
}

/**
 * A matrix with its names in one line above and one column beside: joined where they stand in two, as pymrio writes them, with a corner where
 * R left it out, and from a file of labels where there are none.
 * @param rows names of its rows, and `columns` of its columns, where it has none; null where nothing says them
 * @throws EscalarError `not-computable` for numbers alone without labels, or with more or fewer
 */
export function namedMatrix(
  file: IoFile,
  rows: readonly string[] | null,
  columns: readonly string[] | null,
): IoFile {
  const names = namesOf(file);
  if (names === null) return file;
  const cells = names === 'blanks' ? blankCells(file) : cellsOf(file);
  if (names === 'two lines') return written(file, joined(cells));
  if (names === 'no corner' || names === 'blanks')
    return written(file, [['', ...cells[0]], ...cells.slice(1)]);
  const numbers = names === 'none' ? cells : cells.slice(1).map((line) => line.slice(1));
  if (rows === null || columns === null) throw numbersAlone(file.name, null);
  if (numbers.length !== rows.length) throw numbersAlone(file.name, [numbers.length, rows.length]);
  if (numbers[0].length !== columns.length)
    throw numbersAlone(file.name, [numbers[0].length, columns.length]);
  return written(file, [['', ...columns], ...numbers.map((line, r) => [rows[r], ...line])]);
}

export type Cells = readonly (readonly string[])[];

/** The lines of a file that hold something. */
export function cellsOf({ name, bytes }: IoFile): Cells {
  const [{ grid }] = tableGrids(name, bytes);
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.width(row) }, (_, c) => grid.text(row, c)),
  ).filter((line) => line.some((cell) => cell !== ''));
}

/** Lines of words in quotation marks and of numbers with blanks between, as R writes them. */
function blankCells({ bytes }: IoFile): Cells {
  return new TextDecoder()
    .decode(bytes)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"|(\S+)/g)].map((found) => found[1] ?? found[2]));
}

/** Economies above industries and beside them, and a line that names both columns. */
function joined([economies, below, ...lines]: Cells): Cells {
  const name = (economy: string, word: string): string => `${economy.trim()}.${word.trim()}`;
  const isNames = lines[0].slice(2).every((cell) => cell === '');
  return [
    ['', ...economies.slice(2).map((economy, c) => name(economy, below[c + 2] ?? ''))],
    ...(isNames ? lines.slice(1) : lines).map(([economy, word, ...numbers]) => [
      name(economy, word),
      ...numbers,
    ]),
  ];
}

/** A file of these lines. */
export function written({ name }: IoFile, cells: Cells): IoFile {
  const text = cells.map((line) => line.map(cellText).join('\t')).join('\n');
  return { name, bytes: new TextEncoder().encode(`${text}\n`) };
}

function numbersAlone(file: string, sizes: readonly [number, number] | null): EscalarError {
  return new EscalarError(
    'not-computable',
    {
      indicator: file,
      why:
        sizes === null
          ? {
              en: 'it holds numbers without names, and nothing beside it says the names',
              es: 'contiene números sin nombres, y nada junto a él dice los nombres',
            }
          : {
              en: `it has ${sizes[0]} lines or columns of numbers, and its labels are ${sizes[1]}`,
              es: `tiene ${sizes[0]} renglones o columnas de números, y sus etiquetas son ${sizes[1]}`,
            },
      try: {
        en: 'Put labels.csv into the folder, a line an industry in the order of the rows (economy,sector), and labels_Y.csv, a line a column of Y (economy,category); without it Y has a column for each economy in that order.',
        es: 'Ponga labels.csv en la carpeta, un renglón por industria en el orden de los renglones (economy,sector), y labels_Y.csv, un renglón por columna de Y (economy,category); sin él, Y tiene una columna por economía, en ese orden.',
      },
    },
    { file },
  );
}
