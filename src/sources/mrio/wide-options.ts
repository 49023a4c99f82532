/** How a table in one file is read. */
export interface WideOptions {
  readonly year: string;
  readonly decimal: 'auto' | '.' | ',';
  /** Whether stated totals must be the sums that they are said to be. */
  readonly totals: 'check' | 'ignore';
}
