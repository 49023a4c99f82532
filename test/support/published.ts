/** A file as its publisher writes it, and what a command gives of it. */
export interface Published {
  readonly publisher: string;
  readonly file: string;
  readonly line: string;
  /** Cells of a row of the result, and its value by hand. */
  readonly gives: readonly (readonly [string, number])[];
  /** Its columns are read by their names alone. */
  readonly isNobody?: true;
}
