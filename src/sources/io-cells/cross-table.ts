import type { PlainNote } from '../../base/note.ts';
import type { Unit } from '../../base/unit.ts';

/** The economy that an economy's imports come from and its exports go to. */
export const ABROAD = 'ROW';

/** One row or column: of an economy where there are several, by its code, and by its name where the file has both. */
export interface CrossLine {
  /** Empty in a table of one economy. */
  readonly economy: string;
  readonly code: string;
  readonly name: string;
  /** All that stands beside the code: a name in several lines, or the title of its group with it. */
  readonly long?: string;
}

/** The cells of a table with all that stands below and beside it, before anything is known of its rows and columns. */
export interface CrossTable {
  readonly file: string;
  readonly year: string;
  /** What a table of one economy is called; null where the lines name economies. */
  readonly home: string | null;
  readonly rows: readonly CrossLine[];
  readonly columns: readonly CrossLine[];
  /** Row-major; NaN where there is no cell. */
  readonly values: Float64Array;
  /** The decimals that its numbers have. */
  readonly decimals: number;
  readonly unit?: Unit;
  readonly notes: readonly PlainNote[];
}

/** What may say what a line is, the surest first. */
export function lineTexts({ code, name, long = '' }: CrossLine): readonly string[] {
  return [code, name, long];
}

export function lineName({ economy, code }: CrossLine): string {
  return economy === '' ? code : `${economy}.${code}`;
}
