import { EscalarError } from '../../base/error.ts';
import type { Host } from '../host.ts';
import { type FoundTable, foundTable } from './found-table.ts';
import { lastName } from './io-folder.ts';
import type { SplitTable } from './one-file/split-table.ts';
import { readParts } from './read-parts.ts';

/** A file by its path, and as the person wrote it. */
export interface Place {
  readonly path: string;
  readonly shown: string;
}

/** The largest file that is read whole. */
export const MOST_CAREFUL = 5e8;

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
export async function laidOut(host: Host, place: Place, fault: unknown): Promise<FoundTable> {
  const { split } = await splitAt(host, place, fault);
  const read: FoundTable['read'] = async (year, how) => {
    const now = await splitAt(host, place, fault);
    return { table: tableOf(host, place, now.split, year, how), sha256: now.sha256 };
  };
  const hash = () => host.files.hashOf(place.path, place.shown);
  const found = foundTable(lastName(place.path), place.shown, null, hash, read);
  return found.year === '' ? { ...found, year: split.year } : found;
}

/** A table of nobody that is known, read as a person laid it out where its own reader does not know its names. */
export function orLaidOut(host: Host, place: Place, table: FoundTable): FoundTable {
  if (table.source !== null) return table;
  return {
    ...table,
    read: async (year, how) => {
      try {
        return await table.read(year, how);
      } catch (fault) {
        const { split, sha256 } = await splitAt(host, place, fault);
        return { table: tableOf(host, place, split, year, how), sha256 };
      }
    },
  };
}

function tableOf(
  host: Host,
  { shown }: Place,
  { Z, Y, notes }: SplitTable,
  ...[year, how]: Parameters<FoundTable['read']>
) {
  const table = readParts(host, { Z, Y }, year, how, { shown, inside: [], names: {} });
  return { ...table, notes: [...notes, ...(table.notes ?? [])] };
}

async function splitAt(
  { files, matrices }: Host,
  { path, shown }: Place,
  fault: unknown,
): Promise<{ readonly split: SplitTable; readonly sha256: string }> {
  if (!(fault instanceof EscalarError) || !OF_NAMES.has(fault.code) || matrices === undefined) throw fault;
  try {
    const { bytes, sha256 } = await files.read(path, shown, MOST_CAREFUL);
    const split = matrices.split(shown, bytes);
    if (split !== null) return { split, sha256 };
  } catch (error) {
    if (!(error instanceof EscalarError)) throw error;
  }
  throw fault;
}
