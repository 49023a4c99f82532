import type { PlainNote } from '../../../base/note.ts';
import { infoSaid, warningSaid } from './said.ts';

/** Years from which on a calendar other than ours is likelier than a forecast, and the last that such have. */
const [LATE, LAST] = [2400, 2650];
/** What the Buddhist era is ahead. */
const BUDDHIST = 543;

/** Says that periods which all lie centuries ahead may be of the Buddhist era; they stay as they are. */
export function lateYears(column: string, periods: readonly string[]): readonly PlainNote[] {
  const years = periods.map((period) => Number(period.slice(0, 4)));
  if (years.length === 0 || !years.every((year) => year >= LATE && year <= LAST)) return [];
  const [first = 0] = years;
  return [warningSaid('late-years', column, first, first - BUDDHIST)];
}

/** Which labels were read as years of the Republic of China. */
export function republicNotes(shown: string): readonly PlainNote[] {
  return [infoSaid('republic', shown)];
}
