import type { Table } from '../base/table.ts';
import type { Note } from '../indicators/note.ts';
import type { Asked, Host } from './host.ts';
import type { SourceSpec } from './source-schema.ts';

/** Where data are loaded. */
export interface LoadContext {
  readonly host: Host;
  /** Folder that relative file names start from; else the working folder. */
  readonly folder: string;
  /** The caller moves the products to another classification. */
  readonly moves?: true;
  /** What is to be computed: a warehouse brings no more than that needs. */
  readonly asked?: Asked;
  /** What checks data whose source asks for it: `demandCheck` of escalar/study. */
  readonly check?: DemandCheck;
}

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
