/**
 * One year of an inter-country input-output table as read or stored, before any check of its economics.
 * Rows supply, columns use. Matrices are row-major.
 */
export interface IoTableData {
  readonly year: string;
  /** The n rows of Z and Y, which are also the n columns of Z. */
  readonly rows: readonly { readonly economy: string; readonly sector: string }[];
  /** The C columns of Y. */
  readonly demand: readonly { readonly economy: string; readonly category: string }[];
  /** Intermediate use, n × n. */
  readonly Z: Float64Array;
  /** Final demand, n × C. */
  readonly Y: Float64Array;
  /** Published output by row, where the source gives it. */
  readonly output?: Float64Array;
  /** Value added by row, where the source gives it. */
  readonly valueAdded?: Float64Array;
}
