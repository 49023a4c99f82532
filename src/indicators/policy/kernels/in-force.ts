/**
 * When an instrument is in force. Years are whole; null is unknown. `end` counts as a year in force, as `start`
 * does; an open end holds up to `asOf`, the year to which the record is known (null: no limit).
 */
export interface Span {
  readonly start: number | null;
  readonly end: number | 'in-force' | null;
  readonly asOf: number | null;
}

/** Certainly in force, certainly not, or unknown for want of the first or the last year. */
export type InForce = 'yes' | 'no' | 'start-unknown' | 'end-unknown' | 'both-unknown';

/** Whether an instrument is in force in a year. */
export function inForce({ start, end, asOf }: Span, year: number): InForce {
  if (start !== null && year < start) return 'no';
  if (typeof end === 'number' && year > end) return 'no';
  const last = typeof end === 'number' ? end : end === 'in-force' ? asOf : null;
  const begun = start !== null || year === last;
  const lasting =
    typeof end === 'number' || (end === 'in-force' && (asOf === null || year <= asOf)) || year === start;
  if (begun) return lasting ? 'yes' : 'end-unknown';
  return lasting ? 'start-unknown' : 'both-unknown';
}

/** What to count where a first or a last year is not known. */
export interface UnknownDates {
  readonly unknown_start: 'leave-out' | 'count';
  readonly unknown_end: 'leave-out' | 'count';
}

/** Whether an instrument counts in a year, by what is chosen for unknown dates. */
export function counts(state: InForce, { unknown_start, unknown_end }: UnknownDates): boolean {
  if (state === 'yes' || state === 'no') return state === 'yes';
  const start = state === 'end-unknown' || unknown_start === 'count';
  const end = state === 'start-unknown' || unknown_end === 'count';
  return start && end;
}
