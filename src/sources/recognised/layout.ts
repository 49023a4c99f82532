import type { Text } from '../../base/locale.ts';
import { plainHeader } from '../../columns/plain-header.ts';
import type { SaidUnits } from '../tabular/said-units.ts';
import type { TabularOptions } from '../tabular/tabular-options.ts';

/** The columns of a file before anything is made of them. */
export interface PublishedFile {
  /** The name of the file, without its folders. */
  readonly name: string;
  /** The cells of the lines above the names of the columns. */
  readonly above: readonly (readonly string[])[];
  readonly headers: readonly string[];
  /** The table that is made of the file. */
  readonly table: string | undefined;
  /** The different words of a column; none for one that is not there. */
  readonly words: (header: string) => readonly string[];
}

/** How the reader is to take a file. A person's own options win over each of these. */
export type Reading = Pick<TabularOptions, 'map' | 'drop' | 'recode' | 'where' | 'columns' | 'wideValue'> & {
  /** Columns that hold one text throughout, which the file does not write. */
  readonly set?: Readonly<Record<string, string>>;
  /** Rows are things, not numbers: they are counted, by the column that names one and that of its date. */
  readonly counted?: { readonly id: string; readonly date: string };
  /** Columns that say the unit and the prices of a series, where series are to be measures of ours by them. */
  readonly measuredBy?: readonly string[] | undefined;
  /** What this very file says of its numbers, such as their unit. */
  readonly says?: Text;
};

/** A file as one publisher gives it out. */
export interface Layout {
  readonly id: string;
  readonly title: Text;
  /** Headers that are all there, in small letters without accents and units (`plainHeader`). */
  readonly needs: readonly string[];
  /** What the headers alone do not say; its words for the table of published files are in `scripts/docs`. */
  readonly fits?: (file: PublishedFile) => boolean;
  readonly reading: (file: PublishedFile) => Reading;
  /** Columns of no known name are dimensions: they may tell rows apart, and then one value of each is to be chosen. */
  readonly dimensions?: true;
  /** What `import` calls such files, which hold no numbers to compute with. */
  readonly importAs?: 'gta';
  /** People give their own columns such names too: nothing is known of how they write decimals. */
  readonly isCommon?: true;
  /** The error of a formula that the publisher leaves where there is no number. */
  readonly blankError?: string;
  /** The units of amounts of such files by field, where the names of their columns do not say it. */
  readonly units?: SaidUnits;
  /** `file`: tried on rows that the publisher gave out; `documents`: known from descriptions of the layout only. */
  readonly seen: 'file' | 'documents';
}

export const USD: SaidUnits = { value: { by: 'USD', unit: 'USD' } };

/** Whether a column says by which power of ten the numbers of a row are multiplied (SDMX, OECD before it, Statistics Canada). */
export function isMultiplier(header: string): boolean {
  return ['unit mult', 'powercode code', 'scalar id', 'identificateur scalaire'].includes(
    plainHeader(header),
  );
}

/** Those of the headers that the file has. */
export function present(file: PublishedFile, headers: readonly string[]): readonly string[] {
  return headers.filter((header) => file.headers.includes(header));
}

/** The code in each word that has one. */
export function codesIn(words: readonly string[], pattern: RegExp): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => [word, pattern.exec(word)?.[0] ?? word]));
}

/** Names for those columns, or words of a column of variables, that the file has. */
export function names(
  there: readonly string[],
  wanted: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => there.includes(name)));
}
