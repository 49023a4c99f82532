import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import type { TableReading } from '../../indicators/chains/table-reading.ts';
import type { IoCsvOptions } from '../../sources/io-csv/read-io-csv.ts';
import type { MrioSource } from '../../sources/mrio/publisher.ts';
import { yearOfTable } from '../../sources/mrio/stated-prices.ts';
import { believedYear } from '../../sources/mrio/wide-notes.ts';
import type { WideOptions } from '../../sources/mrio/wide-options.ts';

/** Of the files that a table was read from: hex SHA-256 of the hashes of all. */
export interface HashedTable {
  readonly table: IoTableInput;
  readonly sha256: string;
}

/** How a table that a person has is read. */
export type HowRead = Required<Pick<IoCsvOptions, 'parents' | 'decimal'>> &
  Pick<WideOptions, 'totals'> &
  Pick<TableReading, 'technology' | 'valuation' | 'economies' | 'sectors'>;

/** A table that lies in a file or in a folder. */
export interface FoundTable {
  /** Empty where no name says it. */
  readonly year: string;
  /** Its place as the person wrote it. */
  readonly shown: string;
  /** What the file was taken for; null for tables of nobody that is known. */
  readonly source: MrioSource | null;
  /** Whether it is made of a supply and a use table. */
  readonly isMade?: true;
  /** Whether it is too large to be read whole: `read` adds up economies and sectors, and says so of the table. */
  readonly addsUp?: true;
  /** The hash that `read` will give while the files stay as they are. */
  readonly hash: () => Promise<string>;
  readonly read: (year: string, how: HowRead) => Promise<HashedTable>;
}

/** A table known by a name, which may say its year. */
export function foundTable(
  name: string,
  shown: string,
  source: MrioSource | null,
  hash: FoundTable['hash'],
  read: FoundTable['read'],
): FoundTable {
  return {
    year: believedYear(yearOfTable(name) ?? '', source),
    shown,
    source,
    hash,
    read: async (year, how) => {
      try {
        return await read(year, how);
      } catch (error) {
        throw error instanceof EscalarError ? error.at({ file: shown }) : error;
      }
    },
  };
}

/** @throws EscalarError `io-no-year`, `io-year-twice` */
export function byYear(tables: readonly FoundTable[]): readonly FoundTable[] {
  const found = new Map<string, FoundTable>();
  for (const table of tables) {
    if (table.year === '') throw new EscalarError('io-no-year', { path: table.shown });
    const first = found.get(table.year)?.shown;
    if (first !== undefined)
      throw new EscalarError('io-year-twice', { year: table.year, first, other: table.shown });
    found.set(table.year, table);
  }
  return [...found.values()].sort((a, b) => (a.year < b.year ? -1 : 1));
}
