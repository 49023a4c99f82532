import type { PlainNote } from '../../base/note.ts';
import type { Unit } from '../../base/unit.ts';
import type { CrossTable } from '../io-cells/cross-table.ts';

/** A supply and a use table of one economy and year, with all that stands beside and below, before anything is known of it. */
export interface SutPair {
  /** As the person wrote the place of both. */
  readonly file: string;
  readonly year: string;
  readonly home: string;
  /** Products in rows. */
  readonly supply: CrossTable;
  /** Products in rows; those of `ABROAD` where what is imported stands apart. */
  readonly use: CrossTable;
  readonly unit?: Unit;
  readonly notes: readonly PlainNote[];
}
