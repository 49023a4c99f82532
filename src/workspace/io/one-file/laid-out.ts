import { EscalarError } from '../../../base/error.ts';
import type { IoTableInput } from '../../../base/io-table-input.ts';
import { unpackFiles } from '../../../sources/tabular/unpack-file.ts';
import { type FoundTable, foundTable } from '../found-table.ts';
import { MOST_BYTES } from '../io-parts.ts';
import { type SplitTable, splitTable } from './split-table.ts';

/** A file by its path, as the person wrote it, and by its name alone. */
export interface Place {
  readonly path: string;
  readonly shown: string;
  readonly name: string;
}

/** How a file is read, and a table made of what lies in it. */
export interface LaidOutBy {
  readonly read: () => Promise<{ readonly bytes: Uint8Array; readonly sha256: string }>;
  readonly hash: FoundTable['hash'];
  readonly parts: (
    files: Pick<SplitTable, 'Z' | 'Y'>,
    ...how: Parameters<FoundTable['read']>
  ) => IoTableInput;
}

/** Faults by which a reader says that the names of a table are not those that it knows. */
const OF_NAMES: ReadonlySet<string> = new Set([
  'io-not-recognised',
  'io-duplicate-label',
  'io-row-unknown',
  'io-column-order',
  'not-computable',
]);

/**
 * The table in a file that no reader of published layouts takes, as a person laid it out: inputs and final demand beside
 * one another, with names of their own.
 * @throws the fault of those readers, where it is no such table either
 */
export async function laidOut(by: LaidOutBy, place: Place, fault: unknown): Promise<FoundTable> {
  const { split } = await splitAt(by, place, fault);
  const read: FoundTable['read'] = async (year, how) => {
    const now = await splitAt(by, place, fault);
    return { table: tableOf(by, now.split, year, how), sha256: now.sha256 };
  };
  const found = foundTable(place.name, place.shown, null, by.hash, read);
  return found.year === '' ? { ...found, year: split.year } : found;
}

/** A table of nobody that is known, read as a person laid it out where its own reader does not know its names. */
export function orLaidOut(by: LaidOutBy, place: Place, table: FoundTable): FoundTable {
  if (table.source !== null) return table;
  return {
    ...table,
    read: async (year, how) => {
      try {
        return await table.read(year, how);
      } catch (fault) {
        const { split, sha256 } = await splitAt(by, place, fault);
        return { table: tableOf(by, split, year, how), sha256 };
      }
    },
  };
}

function tableOf(by: LaidOutBy, { Z, Y, notes }: SplitTable, ...how: Parameters<FoundTable['read']>) {
  const table = by.parts({ Z, Y }, ...how);
  return { ...table, notes: [...notes, ...(table.notes ?? [])] };
}

async function splitAt(
  by: LaidOutBy,
  { shown }: Place,
  fault: unknown,
): Promise<{ readonly split: SplitTable; readonly sha256: string }> {
  if (!(fault instanceof EscalarError) || !OF_NAMES.has(fault.code)) throw fault;
  try {
    const { bytes, sha256 } = await by.read();
    const split = splitTable(shown, unpackFiles(bytes, MOST_BYTES)[0].bytes);
    if (split !== null) return { split, sha256 };
  } catch (error) {
    if (!(error instanceof EscalarError)) throw error;
  }
  throw fault;
}
