import { isMissing, type Measured, type MissingReason } from '../../base/missing.ts';

/** A kernel's number for a result row: NaN and infinity become the reason why there is none. */
export function orMissing(value: number, reason: MissingReason = 'zero-denominator'): number | MissingReason {
  return Number.isFinite(value) ? value : Number.isNaN(value) ? reason : 'not-defined';
}

/** What a kernel measured, for a result row. */
export function cellOf(value: Measured): number | MissingReason {
  return isMissing(value) ? value.missing : orMissing(value);
}
