import type { Table } from '../../base/table.ts';
import type { Dropped } from '../left-out.ts';
import type { Note } from '../note.ts';

/** The rows that enter after wholes are settled, and what must be said of it. */
export interface Settled {
  /** The table given, or fewer rows of it. */
  readonly table: Table;
  readonly notes: readonly Note[];
  readonly dropped: readonly Dropped[];
}
