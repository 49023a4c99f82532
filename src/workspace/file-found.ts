import type { Text } from '../base/locale.ts';
import type { Table } from '../base/table.ts';
import type { Note } from '../indicators/note.ts';

/** What a file is taken for, what its columns mean, and what can be computed with it. */
export interface FileFound {
  /** The publisher's layout; null for nobody's. */
  readonly layout: string | null;
  /** How sure it is, in words. */
  readonly known: Text;
  readonly notes: readonly Note[];
  readonly columns: readonly ColumnFound[];
  readonly computes: readonly {
    readonly indicator: string;
    readonly options: Readonly<Record<string, string>>;
  }[];
  /** Whether each computation was tried and not refused, or what it reads was read and checked. */
  readonly tried: boolean;
  /** The kind of table that its columns make, as an indicator names what it reads; null of input-output tables. */
  readonly kind: string | null;
  /** The column of firms or persons that would be the class, of a file whose classes have several rows each. */
  readonly finer?: string;
  /** Its rows as they are read; null of input-output tables. */
  readonly table: Table | null;
  /** The layout of `import` that takes the file, where it is for no computation of rows. */
  readonly importAs?: 'gta';
}

export interface ColumnFound {
  readonly column: string;
  readonly meaning: Text;
  /** Different values. */
  readonly different: number;
  readonly missing: number;
  /** The first and the last of them. */
  readonly values: string;
}
