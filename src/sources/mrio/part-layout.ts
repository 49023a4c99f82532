import type { Text } from '../../base/locale.ts';
import type { AccountFiles } from './account-files.ts';
import type { MrioSource } from './publisher.ts';

/** What a file of a table in several files holds. */
export type Part = 'rowNames' | 'demandNames' | 'flows' | 'coefficients' | 'demand' | 'valueAdded' | 'output';

/** A table in several files of numbers, as data: which file holds what, and how its names are written. */
export interface PartLayout {
  readonly id: string;
  readonly files: Readonly<Partial<Record<Part, RegExp>>>;
  /** Those without which it is another table. */
  readonly needs: readonly Part[];
  /** An economy and the name behind it, of a line of names; null for a line of another kind. */
  readonly nameOf: (cells: readonly string[]) => readonly [economy: string, name: string] | null;
  /** What the table is, by its categories of final demand and the words of its place; null where it is nobody's. */
  readonly sourceOf: (categories: readonly string[], words: string) => MrioSource | null;
  /** Groups of accounts among the names of files, those in folders below the table's included. */
  readonly accountsAmong: (names: readonly string[]) => readonly AccountFiles[];
  /** Why uses and inputs with value added are not compared; null where they are. */
  readonly unbalanced: Text | null;
}

/** The files of a layout among names; null where one that is needed is not there. */
export function partsAmong(
  { files, needs }: PartLayout,
  names: readonly string[],
): Readonly<Partial<Record<Part, string>>> | null {
  const found: Partial<Record<Part, string>> = {};
  for (const [part, known] of Object.entries(files) as [Part, RegExp][]) {
    const name = names.find((one) => known.test(one));
    if (name !== undefined) found[part] = name;
  }
  return needs.every((part) => found[part] !== undefined) ? found : null;
}
