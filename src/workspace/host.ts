import type { Conditions } from '../base/condition.ts';
import type { IoTableData } from '../base/io-table-data.ts';
import type { Release } from '../base/metadata.ts';
import type { Table } from '../base/table.ts';
import type { InverseOf } from '../indicators/chains/chain-context.ts';
import type { LargeTables } from '../indicators/chains/inverse-products.ts';
import type { IndicatorDefinition } from '../indicators/define.ts';
import type { Note } from '../indicators/note.ts';
import type { OptionSpecs, OptionValues } from '../indicators/options.ts';
import type { DenseBackend } from '../math/dense/backend.ts';
import type { TabularOptions } from '../sources/tabular/tabular-options.ts';
import type { TabularResult } from '../sources/tabular/tabular-result.ts';
import type { DemandCheck } from './checks/demand.ts';
import type { FoundTable } from './io/found-table.ts';
import type { MatrixCare } from './io/tidy/matrix-care.ts';

/** What the workspace asks of the place where it runs: `nodeHost` for Node, `webHost` for a browser. */
export interface Host {
  readonly store: ReleaseReader;
  readonly files: Files;
  /** Hex SHA-256 of a text in UTF-8. */
  hash(text: string): Promise<string>;
  /**
   * A Parquet file, and the hash of what was read.
   * @throws EscalarError of `Files.read`; `file-changed`, `parquet-unreadable`, `parquet-column-type`
   */
  parquet(
    path: string,
    shown: string,
    reading: ParquetReading,
  ): Promise<{ readonly table: Table; readonly sha256: string }>;
  /** Reads a person's table; `readTabularBytes` where it is left out. @throws EscalarError of the reader */
  readonly readTable?: (name: string, bytes: Uint8Array, options: TabularOptions) => TabularResult;
  /** Dense algebra for one run. */
  backend(): LazyBackend;
  /** Where inverses come from, when they are kept between runs. */
  readonly inverses: InverseOf | null;
  /** What is done with tables too large to invert for a product; left out where each is inverted. */
  readonly largeTables?: LargeTables;
  /**
   * Tables at a path whose parts lie in several files: EXIOBASE, Eora26, supply and use; none where it has none. Left out
   * where nobody gives folders: a page gets files, one by one.
   * @throws EscalarError of `parted-tables`
   */
  readonly partedTables?: (path: string, shown: string) => Promise<readonly FoundTable[]>;
  /** Tables larger than memory; left out where there are none. */
  readonly warehouses?: Warehouses;
  /** What is done with Z.csv and Y.csv of a person before they are read; left out where they are as `readIoCsv` wants them. */
  readonly matrices?: MatrixCare;
  /** What checks data whose source asks for it: `demandCheck` of escalar/checks; left out where none does. */
  readonly check?: DemandCheck;
}

/** Warehouses as `escalar flows` makes them. */
export interface Warehouses {
  /** The address that a name of data means, from a folder or the working folder; null where it means no warehouse. */
  find(name: string, folder: string): Promise<string | null>;
  /**
   * What an indicator needs of a table, added up there as far as its numbers allow.
   * @throws EscalarError `warehouse`, `unknown-name`, `empty-table`, `negative-value`; AbortError
   */
  read(address: string, reading: WarehouseReading): Promise<WarehouseAnswer>;
}

export interface WarehouseReading {
  /** The name that a person gave, for messages. */
  readonly shown: string;
  /** Of the canonical ones. */
  readonly table: string;
  readonly where: Conditions;
  /** Each row is read where it is left out. */
  readonly asked?: Asked | undefined;
}

/** An indicator, and all the options that it is to be computed with. */
export interface Asked {
  readonly indicator: Pick<IndicatorDefinition, 'id' | 'options' | 'sums' | 'apart'>;
  readonly options: readonly OptionValues<OptionSpecs>[];
}

export interface WarehouseAnswer {
  /** With `source_rows`, how many rows stand in each, where they were added up. */
  readonly table: Table;
  /** Rows of the warehouse that it was made of. */
  readonly rows: number;
  readonly notes: readonly Note[];
  /** Of its list, which holds the hash of every part. */
  readonly sha256: string;
}

export interface ParquetReading {
  /** How the file is to be read: of one that is too large, the rows that this keeps are enough. */
  readonly narrow?: TabularOptions;
  /** Columns that are codes or periods even where the file has numbers; those whose names mean so when left out. */
  readonly text?: readonly string[];
}

/** A column of a table of a release; of input-output tables `economy` of `io_table`. */
export interface ColumnOfRelease {
  readonly release: string;
  readonly table: string;
  readonly column: string;
}

/** Releases that can be read. */
export interface ReleaseReader {
  releases(): Promise<readonly Release[]>;
  /** @throws EscalarError `unknown-name`, `release-damaged` */
  release(id: string): Promise<Release>;
  /**
   * @param options a reader may pass over the columns that are not wanted, and need not
   * @throws EscalarError `unknown-name`, `release-damaged`
   */
  table(id: string, table: string, options?: { readonly columns?: readonly string[] }): Promise<Table>;
  /** The codes in a column of a table, where they are known without reading it; left out where none are. */
  readonly knownCodes?: (column: ColumnOfRelease) => readonly string[] | undefined;
  /** The years of which a release has an input-output table, sorted. @throws EscalarError `unknown-name` */
  ioYears(id: string): Promise<readonly string[]>;
  /** @throws EscalarError `unknown-name`, `release-damaged` */
  ioTable(id: string, year: string): Promise<IoTableData>;
}

/** Dense algebra that is opened when first needed, and closed at the end. */
export interface LazyBackend {
  get(): Promise<DenseBackend>;
  close(): Promise<void>;
}

/** A file, read once: the hash is of the very bytes. */
export interface InputFile {
  readonly bytes: Uint8Array;
  /** Hex SHA-256. */
  readonly sha256: string;
}

/** Folders of YAML files that come with the package. */
export type ShippedFolder = 'studies' | 'scenarios' | 'policies';

/** Files of a person, and those that ship. `shown` is the name for messages. */
export interface Files {
  /** The path of a name that starts from a folder; from the working folder where that is empty. */
  resolve(folder: string, name: string): string;
  /** The folder that a path lies in. */
  folderOf(path: string): string;
  /** What lies at a path; null when nothing does. @throws EscalarError `cannot-read-file` when that cannot be known */
  kindAt(path: string, shown: string): Promise<'file' | 'folder' | 'stream' | null>;
  /** The names in a folder, sorted, without hidden ones (`isHiddenName`). */
  names(folder: string): Promise<readonly string[]>;
  /**
   * @param most bytes
   * @throws EscalarError `file-not-found`, `not-a-file`, `file-too-large`, `cannot-read-file`
   */
  read(path: string, shown: string, most?: number): Promise<InputFile>;
  /**
   * A file of any size, piece by piece; `take` may end it by false.
   * @returns hex SHA-256 of what was taken @throws EscalarError as `read`
   */
  stream(path: string, shown: string, take: (piece: Uint8Array) => boolean): Promise<string>;
  /** Hex SHA-256 of a file of any size. @throws EscalarError as `read` */
  hashOf(path: string, shown: string): Promise<string>;
  /** The folder of the YAML files of one kind that ship. */
  shipped(kind: ShippedFolder): string;
}
