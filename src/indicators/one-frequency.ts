import { EscalarError } from '../base/error.ts';
import { type Frequency, frequencyOf } from '../base/period.ts';

/**
 * The frequency that all periods share.
 * @throws EscalarError `bad-period`, `mixed-frequency`.
 */
export function oneFrequency(periods: readonly string[]): Frequency {
  const first = periods[0] ?? '';
  let frequency: Frequency | null = null;
  for (const period of periods) {
    const found = frequencyOf(period);
    if (found === null) throw new EscalarError('bad-period', { value: period });
    if (frequency !== null && found !== frequency)
      throw new EscalarError('mixed-frequency', { first, other: period });
    frequency = found;
  }
  if (frequency === null) throw new EscalarError('bad-period', { value: first });
  return frequency;
}
