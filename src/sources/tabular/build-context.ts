import type { PlainNote } from '../../base/note.ts';
import type { Table } from '../../base/table.ts';
import type { Recognised } from '../recognised/recognise.ts';
import type { Grid } from './grid.ts';
import type { DecimalEvidence } from './number-columns.ts';
import type { SaidUnits } from './said-units.ts';
import type { Sides } from './seller-buyer.ts';
import type { TabularOptions } from './tabular-options.ts';

/** What is known of the file when its columns are read. */
export interface BuildContext {
  readonly file: string;
  readonly grid: Grid;
  /** Every row that holds data, before the filter. */
  readonly all: Uint32Array;
  readonly options: TabularOptions;
  /** What a person calls a variable. */
  readonly variables: Readonly<Record<string, string>>;
}

/** The table, and what was found out on the way. */
export interface Built {
  readonly table: Table;
  readonly notes: readonly PlainNote[];
  readonly layout: 'long' | 'wide';
  readonly decimal: DecimalEvidence;
  /** Conditions of `where` that were met while reading; the rest is the caller's. */
  readonly met: readonly string[];
  /** Who sells and who buys, where no column of the table says the flow. */
  readonly sides?: Sides | null | undefined;
  /** Units of amounts that the file says, by field. */
  readonly units?: SaidUnits;
  /** The published file that it is taken for. */
  readonly known?: Recognised;
}
