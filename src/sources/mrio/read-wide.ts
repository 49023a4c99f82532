import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import { type Assembly, assembly } from './assembly.ts';
import { codedLayout } from './coded-layout.ts';
import { type FlatTable, flatNames, flatSource, flatTable } from './flat-table.ts';
import { gridLines } from './grid-lines.ts';
import { ioColumnOrder } from './io-column-order.ts';
import { ioNotRecognised } from './layout-errors.ts';
import { lookAtHead } from './look-at-head.ts';
import type { MrioSource } from './publisher.ts';
import { yearOfTable } from './stated-prices.ts';
import { type TableGrid, tableGrids } from './table-grids.ts';
import { brokenOrder, pairLayout, type WideLayout } from './wide-layout.ts';
import { type WideReader, type WideTaker, wideLines } from './wide-lines.ts';
import type { WideOptions } from './wide-options.ts';

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
  const reader = wideLines(file, taker, options.decimal);
  return { feed: reader.feed, end: () => end(reader.end()) };
}

/**
 * The same from a file in memory: a workbook (`xlsx`, `ods`), a file of Stata, or text as programs and offices write it:
 * any encoding, decimal commas, groups of thousands, a title above and notes below.
 * @throws EscalarError those of `readWide`, of `tableGrids` and `gridLines`
 */
export function readWideGrid(file: string, bytes: Uint8Array, options: WideOptions): IoTableInput {
  const { grid, title, notes } = tableGrid(file, bytes);
  const { taker, end } = assembled(file, title, {
    ...options,
    year: options.year || yearOfTable(title) || '',
  });
  const table = end(gridLines(file, grid, taker, options.decimal));
  return { ...table, notes: [...notes, ...(table.notes ?? [])] };
}

/** The sheet that holds a table, or what is no workbook. */
function tableGrid(file: string, bytes: Uint8Array): TableGrid {
  const grids = tableGrids(file, bytes);
  const known = grids.filter((one) => takenFor(file, one).source !== undefined);
  if (known.length > 1) throw new EscalarError('which-sheet', { sheets: known.map(({ title }) => title) });
  return known[0] ?? grids[0];
}

interface Taken {
  /** Undefined for no layout that is known. */
  readonly source: MrioSource | null | undefined;
  readonly names: readonly string[];
}

function takenFor(file: string, { grid, title: sheet }: TableGrid): Taken {
  let found: Taken = { source: undefined, names: [] };
  let flat: FlatTable | null = null;
  const stop = new Error('names are read');
  const taker: WideTaker = {
    header: (columns, corner, title = '') => {
      const layout = wideLayout(columns, corner, `${wordsOf(file)} ${sheet} ${title}`);
      found = { source: layout?.source, names: namesIn(columns, corner) };
      const cells = flatNames(columns, corner);
      if (cells === null) throw stop;
      flat = flatTable(file, cells);
    },
    row: (line) => flat?.row(line),
  };
  try {
    gridLines(file, grid, taker);
  } catch (error) {
    if (error !== stop && !(error instanceof EscalarError)) throw error;
  }
  const lines = flat as FlatTable | null;
  return lines === null ? found : { ...found, source: flatSource(lines.columns(), wordsOf(file)) };
}

/** What a file in memory is taken for. @throws EscalarError `io-not-recognised` */
export function sniffGrid(file: string, bytes: Uint8Array): MrioSource | null {
  const { source, names } = takenFor(file, tableGrid(file, bytes));
  if (source === undefined) throw notRecognised(file, names);
  return source;
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
        if (broken !== null) throw ioColumnOrder(broken, { line: 1 });
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
  return ioNotRecognised({ path: file, names: names.slice(0, 6) });
}
