import type { NoteView } from './note-view.ts';

/** A number walked back: to published lines on one side, to its formula on the other. */
export interface Explained {
  readonly title: string;
  /** The numbers that are explained. */
  readonly results: readonly {
    readonly place: string;
    readonly term: string;
    readonly value: string;
    readonly unit: string;
  }[];
  readonly formula: readonly string[];
  readonly options: readonly { readonly name: string; readonly value: string }[];
  readonly data: readonly DataLine[];
  /** Steps in between. */
  readonly through: readonly string[];
  /** How many rows of how many. */
  readonly scope: string;
  readonly columns: readonly string[];
  /** Lines of the publication: the first of them. */
  readonly lines: readonly { readonly place: string; readonly cells: readonly string[] }[];
  readonly lineCount: number;
  readonly tables: readonly string[];
  readonly identities: readonly string[];
  readonly notes: readonly NoteView[];
  readonly dropped: readonly string[];
  readonly conventions: readonly string[];
  readonly references: readonly string[];
  /** Where two data stand side by side, the number of the other walked back. */
  readonly beside?: Explained;
}

export interface DataLine {
  readonly title: string;
  readonly citation: string;
  readonly licence: string;
  readonly address: string;
  readonly sha256: string;
}
