import type { Table } from '../../base/table.ts';
import type { Note } from '../../indicators/note.ts';
import type { SourceSpec } from '../source-schema.ts';

/**
 * Checks a source as its study asks.
 * @param release of which the table is one; null for a person's file
 * @throws EscalarError `data-faults` where faults are to be refused and there is one that nobody has explained
 */
export type DemandCheck = (
  name: string,
  table: Table,
  release: string | null,
  check: NonNullable<SourceSpec['check']>,
) => readonly Note[];
