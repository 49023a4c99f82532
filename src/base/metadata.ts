import type { Text } from './locale.ts';
import type { PlainNote } from './note.ts';

/** One column of a file of a release: numbers where there is a unit (`Unit.id`), else text. */
export interface ReleaseColumn {
  readonly name: string;
  readonly title: Text;
  readonly unit?: string;
}

/** One variable of a `series` table, whose variables may differ in unit. */
export interface ReleaseVariable {
  readonly name: string;
  readonly title: Text;
  /** `Unit.id` of the column `value` in the rows of this variable. */
  readonly unit: string;
}

/** One file of a release, as it lies in the release's folder. */
export interface ReleaseFile {
  readonly table: string;
  /** For a table of one year a file, such as `io_table`. */
  readonly year?: string;
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** Name of the source file whose line numbers the column `source_line` gives. */
  readonly sourceFile: string;
  /** `Unit.id` of the flows of an `io_table`. */
  readonly unit?: string;
  /** What was said when the table of a year was read: each computation from it says it again. */
  readonly notes?: Release['notes'];
  readonly columns?: readonly ReleaseColumn[];
  readonly variables?: readonly ReleaseVariable[];
}

/** One published version of one source. */
export interface Release {
  readonly id: string;
  readonly title: Text;
  readonly producer: string;
  readonly version: string;
  /** Date of publication as the producer states it, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; else `not stated`. */
  readonly published: string;
  readonly citation: string;
  readonly bibtex?: string;
  readonly licence: Text;
  readonly address: string;
  /** Where the copy read by us came from, when not from the producer. */
  readonly origin?: string;
  /** Currency, price base, valuation, rounding, and what else a reader must know. */
  readonly conventions: readonly Text[];
  /** What was selected and how it was aggregated. */
  readonly selection: Text;
  /** What was said when the file was read: each computation from the release says it again. */
  readonly notes?: readonly PlainNote[];
  readonly files: readonly ReleaseFile[];
  /** Hex SHA-256 of this descriptor without the seal; an edit by hand breaks it. */
  readonly seal?: string;
}

/** A work that is cited, by its key in `data/catalog/references.json`, and where in it; ranges as the work prints them. */
export interface Reference {
  readonly work: string;
  readonly chapter?: string;
  readonly section?: string;
  readonly pages?: string;
  readonly equation?: string;
  readonly box?: string;
  readonly note?: string;
  /** For what it is cited, where the work holds more. */
  readonly about?: Text;
  /** The work in which it was read, where not in itself. */
  readonly citedIn?: string;
}
