import type { PlainNote } from '../../base/note.ts';
import type { Table } from '../../base/table.ts';
import type { ListColumns } from './list-columns.ts';

/** A list of cells, by its rows. */
export interface CellList {
  /** As the person wrote it. */
  readonly file: string;
  readonly table: Table;
  readonly columns: ListColumns;
  /** What was said when its rows were read. */
  readonly notes: readonly PlainNote[];
  /** What the header of the amounts, or a line above, says of their unit. */
  readonly unit: string | null;
}
