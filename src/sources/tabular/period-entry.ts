import type { Where } from '../../base/error.ts';
import type { Frequency } from '../../base/period.ts';
import type { PeriodReading } from './read-period.ts';

/** How a column of periods is read. */
export interface PeriodsOptions {
  readonly column: string;
  readonly frequency: 'auto' | Frequency;
  /** The column is called a year: a label that could also be a month is then a fiscal year. */
  readonly isYear?: boolean;
  /** How the rows or the column of a label are left out. */
  readonly leaveOut?: (label: string) => string;
  /** Place of the first row (by its position in the list of texts) that holds a text. */
  readonly where: (index: number) => Where;
}

/** One text of the column, what it says, and the first row that holds it. */
export interface PeriodEntry {
  readonly text: string;
  readonly reading: PeriodReading;
  readonly index: number;
}
