import type { Text } from '../base/locale.ts';
import type { Release } from '../base/metadata.ts';
import type { Table } from '../base/table.ts';
import type { Note } from '../indicators/note.ts';
import type { SaidUnits } from '../sources/tabular/said-units.ts';
import type { Sides } from '../sources/tabular/seller-buyer.ts';

/** Data that a step reads, and what they were read from. */
export interface LoadedSource {
  readonly table: Table;
  readonly notes: readonly Note[];
  readonly input: InputRecord;
  /** Names of codes that the source itself gives. */
  readonly names?: Readonly<Record<string, Text>>;
  /** Conditions of the source's `where` that its reader met. */
  readonly met?: readonly string[];
  /** Who sells and who buys, where the file does not say the flow. */
  readonly sides?: Sides | null | undefined;
  /** Units of amounts that the file says, by column. */
  readonly units?: SaidUnits | undefined;
}

/** One input of a study, for the lock. */
export interface InputRecord {
  readonly name: string;
  readonly release?: Release;
  readonly table?: string;
  readonly file?: string;
  /** Rows of the warehouse at `file` that the numbers were made of. */
  readonly rows?: number;
  /** What the file calls itself. */
  readonly title?: Text;
  /** Earlier steps whose numbers it holds, instead of a release or a file. */
  readonly steps?: readonly string[];
  /** The file of weights that its classes were moved by. */
  readonly weights?: { readonly file: string; readonly sha256: string };
  /** Where columns that were joined to it come from. */
  readonly joined?: readonly InputRecord[];
  /** Hex; empty where the numbers come from earlier steps, which have theirs. */
  readonly sha256: string;
}
