import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import { isDta } from '../tabular/dta/dta-header.ts';
import { openDta } from '../tabular/dta/open-dta.ts';
import type { Grid } from '../tabular/grid.ts';
import { openSheets } from '../tabular/xlsx/open-sheet.ts';
import { type Assembly, assembly } from './assembly.ts';
import { codedLayout } from './coded-layout.ts';
import { type FlatTable, flatNames, flatSource, flatTable } from './flat-table.ts';
import { gridLines } from './grid-lines.ts';
import { lookAtHead } from './look-at-head.ts';
import type { MrioSource } from './publisher.ts';
import { yearOfTable } from './stated-prices.ts';
import { brokenOrder, pairLayout, type WideLayout } from './wide-layout.ts';
import { type WideReader, type WideTaker, wideLines } from './wide-lines.ts';

export interface WideOptions {
  readonly year: string;
  readonly decimal: 'auto' | '.' | ',';
  /** Whether stated totals must be the sums that they are said to be. */
  readonly totals: 'check' | 'ignore';
}

/** A table in one text file, read from chunks. */
export interface WideTable {
  readonly feed: WideReader['feed'];
  /** @throws EscalarError `io-row-missing`, `io-total-differs`, those of `wideLines` */
  readonly end: () => IoTableInput;
}

/**
 * Reads an inter-country table from one text file: inputs, final demand, and the rows and column of totals, value added
 * and taxes, told apart by their names. A year that the edition does not have is not believed.
 * @throws EscalarError `io-not-recognised`, `io-row-unknown`, `io-row-missing`, `io-duplicate-label`, `io-not-finite`,
 *   `io-total-differs`, with the line
 */
export function readWide(file: string, options: WideOptions): WideTable {
  const { taker, end } = assembled(file, '', options);
  const reader = wideLines(file, taker, options.decimal === ',' ? ',' : '.');
  return { feed: reader.feed, end: () => end(reader.end()) };
}

/**
 * The same from a workbook (`xlsx`, `ods`) or a file of Stata.
 * @throws EscalarError those of `readWide`, of `openSheets` and `openDta`
 */
export function readWideGrid(file: string, bytes: Uint8Array, options: WideOptions): IoTableInput {
  const { grid, title } = tableGrid(file, bytes);
  const { taker, end } = assembled(file, title, {
    ...options,
    year: options.year || yearOfTable(title) || '',
  });
  return end(gridLines(file, grid, taker));
}

/** The sheet that holds a table, and what it is called. */
function tableGrid(file: string, bytes: Uint8Array): { readonly grid: Grid; readonly title: string } {
  if (isDta(bytes)) return { grid: openDta(file, bytes).grid, title: '' };
  const sheets = openSheets(file, bytes, '*');
  const known = sheets.filter(({ grid }) => namesOf(file, grid, '').layout !== null);
  if (known.length > 1) throw new EscalarError('which-sheet', { sheets: known.map(({ sheet }) => sheet) });
  const [found] = known.length === 1 ? known : sheets;
  return { grid: found.grid, title: found.sheet };
}

interface Names {
  readonly layout: WideLayout | null;
  readonly names: readonly string[];
}

function namesOf(file: string, grid: Grid, sheet: string): Names {
  let found: Names = { layout: null, names: [] };
  const stop = new Error('names are read');
  try {
    gridLines(file, grid, {
      header: (columns, corner, title = '') => {
        const layout = wideLayout(columns, corner, `${wordsOf(file)} ${sheet} ${title}`);
        found = { layout, names: namesIn(columns, corner) };
        throw stop;
      },
      row: () => undefined,
    });
  } catch (error) {
    if (error !== stop && !(error instanceof EscalarError)) throw error;
  }
  return found;
}

/** What a workbook or a file of Stata is taken for. @throws EscalarError `io-not-recognised` */
export function sniffGrid(file: string, bytes: Uint8Array): MrioSource | null {
  const { grid, title } = tableGrid(file, bytes);
  const { layout, names } = namesOf(file, grid, title);
  if (layout === null) throw notRecognised(file, names);
  return layout.source;
}

const wideLayout = (
  columns: readonly (readonly string[])[],
  corner: readonly string[],
  words: string,
): WideLayout | null => codedLayout(columns, corner, words) ?? pairLayout(columns, words);

/** The name of a file without its folders. */
const wordsOf = (file: string): string => file.replace(/^.*[/\\]/, '');

function namesIn(columns: readonly (readonly string[])[], corner: readonly string[]): readonly string[] {
  return [...corner, ...columns.map((one) => one.join('.'))];
}

function assembled(
  file: string,
  sheet: string,
  options: WideOptions,
): { readonly taker: WideTaker; readonly end: (decimals: number) => IoTableInput } {
  let parts: Assembly | null = null;
  let flat: FlatTable | null = null;
  return {
    taker: {
      header: (columns, corner, title = '') => {
        const cells = flatNames(columns, corner);
        flat = cells === null ? null : flatTable(file, cells);
        if (flat !== null) return;
        const layout = wideLayout(columns, corner, `${wordsOf(file)} ${sheet} ${title}`);
        if (layout === null) throw notRecognised(file, namesIn(columns, corner));
        const broken = layout.source === null || options.totals === 'ignore' ? null : brokenOrder(layout);
        if (broken !== null) throw new EscalarError('io-column-order', broken, { line: 1 });
        parts = assembly(file, layout);
      },
      row: (line) => (flat ?? parts)?.row(line),
    },
    end: (decimals) =>
      (flat === null ? (parts as unknown as Assembly) : fromFlat(file, flat)).end(options, decimals),
  };
}

/** A flat file as if it were a wide one; its columns have no order to be broken. @throws EscalarError `io-not-recognised` */
function fromFlat(file: string, flat: FlatTable): Assembly {
  const names = flat.columns();
  const pairs = names.map((name) => [name]);
  const layout = wideLayout(pairs, [], wordsOf(file));
  if (layout === null) throw notRecognised(file, names);
  // zeros may be left out
  const parts = assembly(file, { ...layout, emptyIsZero: true });
  for (const line of flat.rows()) parts.row(line);
  return parts;
}

/** The names of a file, read as far as they go, for what it is taken for. */
export function sniffWide(file: string): {
  /** @returns whether the names were read */
  readonly feed: (chunk: Uint8Array) => boolean;
  /** @throws EscalarError `io-not-recognised` */
  readonly end: () => MrioSource | null;
} {
  const found: WideLayout[] = [];
  let names: readonly string[] = [];
  let flat: FlatTable | null = null;
  const reader = wideLines(file, {
    header: (columns, corner) => {
      const cells = flatNames(columns, corner);
      flat = cells === null ? null : flatTable(file, cells);
      const layout = wideLayout(columns, corner, wordsOf(file));
      if (layout !== null) found.push(layout);
      names = namesIn(columns, corner);
    },
    row: (line) => flat?.row(line),
  });
  return {
    feed: lookAtHead(reader, () => names.length > 0),
    end: () => {
      const [layout] = found;
      if (flat !== null) return flatSource(flat.columns(), wordsOf(file));
      if (layout === undefined) throw notRecognised(file, names);
      return layout.source;
    },
  };
}

function notRecognised(file: string, names: readonly string[]): EscalarError {
  return new EscalarError('io-not-recognised', { path: file, names: names.slice(0, 6) });
}
