import type { Choices } from '../address.ts';
import type { Ends } from './ended-by.ts';
import type { InLang } from './result-of.ts';
import type { Named } from './shown.ts';

export interface FormAsk extends InLang {
  readonly indicator: string;
  /** Empty: the first release that has such a table. */
  readonly data: string;
  readonly with: Choices;
  /** Rows of the data that enter, by column. */
  readonly where: Choices;
  /** What the columns of a file mean that a person named. */
  readonly map?: Choices;
  /** How a file is read. */
  readonly read?: Choices;
}

export interface Form extends Named {
  readonly summary: string;
  readonly formula: readonly string[];
  readonly input: string;
  /** The column of the result that says which economy a row is about; empty where there is none. */
  readonly place: string;
  /** The data that is meant; empty where no release has such a table. */
  readonly data: string;
  /** Releases that have such a table. */
  readonly releases: readonly Named[];
  readonly fields: readonly FormField[];
  /** Columns of the result that can be narrowed, with the codes they have. */
  readonly shows: readonly ShowField[];
  /** Columns of the data by which rows can be kept out of the computation. */
  readonly enters: readonly CodesField[];
}

/** Codes of a column, some of which are chosen. */
export interface CodesField {
  readonly column: string;
  readonly title: string;
  readonly value: string;
  readonly choices: readonly Named[];
}

export interface ShowField extends CodesField {
  /** The economy that a result is about, where a person has chosen none. */
  readonly start: string;
}

export interface FormField {
  readonly name: string;
  readonly about: string;
  readonly kind: 'choice' | 'number' | 'period' | 'text' | 'list';
  /** What is chosen now, as one writes it. */
  readonly value: string;
  readonly default: string;
  readonly choices: readonly FieldChoice[];
  /** Why its value would be ignored beside the other options; null where it has a meaning. */
  readonly idle: string | null;
  /** Whether every value of it would be. */
  readonly locked: boolean;
  /** What else is taken back when it gets a value. */
  readonly ends: Ends;
}

export interface FieldChoice extends Named {
  /** Why it would be ignored; left out where it has a meaning. */
  readonly idle?: string;
}
