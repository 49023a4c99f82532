import type { PlainNote } from '../../base/note.ts';
import type { Table } from '../../base/table.ts';
import type { Encoding } from './decode-text.ts';
import type { Delimiter } from './detect-delimiter.ts';
import type { DecimalMark } from './read-number.ts';
import type { SaidUnits } from './said-units.ts';
import type { Sides } from './seller-buyer.ts';
import type { FileFormat } from './tabular-options.ts';

/** What was found out about a file, or told by an option. */
export interface Dialect {
  readonly format: FileFormat | 'sdmx' | 'parquet';
  /** null in what is no text file. */
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** null where no cell proves one and none is needed. */
  readonly decimal: DecimalMark | null;
  readonly layout: 'long' | 'wide';
  readonly sheet: string | null;
}

export interface TabularResult {
  readonly table: Table;
  readonly notes: readonly PlainNote[];
  readonly dialect: Dialect;
  /** Conditions of the option `where` that the rows were chosen by. */
  readonly met: readonly string[];
  /** Who sells and who buys, where no column of the table says the flow. */
  readonly sides?: Sides | null | undefined;
  /** Units of amounts that the file says, by field. */
  readonly units?: SaidUnits | undefined;
}
