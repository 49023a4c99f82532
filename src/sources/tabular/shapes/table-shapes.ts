import type { Text } from '../../../base/locale.ts';
import type { PlainNote } from '../../../base/note.ts';
import type { Table } from '../../../base/table.ts';
import type { withMeasures } from '../../recognised/account-measures.ts';
import type { Grid } from '../grid.ts';
import type { Plan } from '../plan-columns.ts';
import type { TabularOptions } from '../tabular-options.ts';
import type { withGroups } from './grouped-rows.ts';
import type { IndentedFound, SaidOfCodes } from './indented-codes.ts';
import type { indentedIn } from './indented-in.ts';
import type { lateYears, republicNotes } from './late-years.ts';
import type { withoutMark } from './marked-number.ts';
import type { Marked } from './missing-marks.ts';
import type { amountNotes, everywhereNotes, mixedNotes } from './number-notes.ts';
import type { withoutUnits } from './units-row.ts';
import type { ReadCells } from './written-decimals.ts';

/** The names of the columns, and their row. */
export interface NamesAt {
  readonly names: readonly string[];
  readonly row: number;
}

/** Ways in which people lay out tables beyond a line of names over rows that are whole. */
export interface TableShapes {
  /** A table that lies on its side, turned (`upright`); null for any other. */
  readonly upright: (grid: Grid) => { readonly grid: Grid; readonly notes: readonly PlainNote[] } | null;
  /** Names of columns in two lines (`twoLineHeader`); null for none. */
  readonly twoLines: (grid: Grid, row: number) => readonly [number, string[]] | null;
  /** The rows without those that hold no data. */
  readonly dataRows: (
    grid: Grid,
    header: NamesAt,
    rows: Uint32Array,
  ) => { readonly rows: Uint32Array; readonly notes: readonly PlainNote[] };
  /** The rows without a line of units (`withoutUnits`). */
  readonly unitLine: typeof withoutUnits;
  /** Places (`#4`) of columns that say something of the column before. */
  readonly beside: (
    grid: Grid,
    rows: Uint32Array,
    names: readonly string[],
  ) => { readonly drop: readonly string[]; readonly notes: readonly PlainNote[] };
  /** Columns that are known by what they hold. */
  readonly byCells: (
    plan: Plan,
    grid: Grid,
    rows: Uint32Array,
    options: Pick<TabularOptions, 'for' | 'map'>,
  ) => Plan;
  /** By field of codes, which stand indented below others (`indentedCodes`). */
  readonly indented: (
    grid: Grid,
    rows: Uint32Array,
    columns: Plan['columns'],
    said: SaidOfCodes,
  ) => IndentedFound;
  /** The grid with the cells that stand for the one above them. */
  readonly groups: typeof withGroups;
  /** Names of columns that say what they hold and when. */
  readonly datedNames: (names: readonly string[]) => ReadonlySet<string>;
  /** Refuses letters that are of East Asia (`refuseEastAsian`). */
  readonly letters: (bytes: Uint8Array, line: number) => void;
  /** A text whose cells blanks separate (`separatedByBlanks`). */
  readonly spaced: (
    bytes: Uint8Array,
    isSaid: boolean,
  ) => { readonly bytes: Uint8Array; readonly note: PlainNote } | null;
  /** Halves, and quarters in words, in plain small letters (`partInWords`). */
  readonly part: (
    text: string,
  ) => { readonly kind: 'half-yearly' | 'quarterly'; readonly year: string; readonly part: number } | null;
  /** A number without a sign of money or the mark of a note (`withoutMark`). */
  readonly unmarked: typeof withoutMark;
  /** Of years of the Republic of China. */
  readonly republic: typeof republicNotes;
  /** Of years that no economy has seen (`lateYears`). */
  readonly years: typeof lateYears;
  /** What a flag says in words. */
  readonly flag: (flag: string) => Text;
  /** The codes that are indented in any of the tables. */
  readonly indentedIn: typeof indentedIn;
  /** Of signs of money and numbers in parentheses. */
  readonly amounts: typeof amountNotes;
  /** Of columns whose cells prove two decimal marks, and of those whose every number has a `b`. */
  readonly mixed: typeof mixedNotes;
  readonly billions: typeof everywhereNotes;
  /** The mend for a word that may mark what is missing (`markTip`). */
  readonly tip: (value: string) => { readonly tip?: Text };
  /** The grid whose cells of numbers with one of the marks are missing (`withMarks`). */
  readonly marked: (grid: Grid, missing: string | number, decimal: TabularOptions['decimal']) => Marked;
  /** Refuses numbers that can hardly be any, codes that became dates, several bases of prices; what else there is to say. */
  readonly judge: (table: Table, options: TabularOptions, cells: ReadCells) => readonly PlainNote[];
  /** Series by their unit as measures of ours (`withMeasures`). */
  readonly measured: typeof withMeasures;
  /** The header that a variable of Stata had, by its label. */
  readonly stataHeader: (name: string, label: string) => string;
}

let provided: TableShapes | null = null;

/** Hands in the ways that are read: `useAllShapes`, by the host. Without them such tables are refused, or read as they stand. */
export function provideTableShapes(shapes: TableShapes): void {
  provided = shapes;
}

export function tableShapes(): TableShapes | null {
  return provided;
}
