import { EscalarError } from '../../base/error.ts';
import type { Panel } from './panel.ts';

/**
 * Refuses an amount below zero, by its place in the panel.
 * @param values activity × period
 * @param isRead whether a column is looked at; all when left out
 * @throws EscalarError `negative-value`
 */
export function refuseNegative(
  panel: Panel,
  values: Float64Array,
  column: string,
  isRead = (_period: number) => true,
): void {
  const cell = values.findIndex((value, at) => value < 0 && isRead(at % panel.periods.length));
  if (cell < 0) return;
  const activity = panel.activities[Math.floor(cell / panel.periods.length)];
  const period = panel.periods[cell % panel.periods.length];
  const key = [panel.economy, activity, period].filter((part) => part !== '').join(' / ');
  throw new EscalarError('negative-value', { column, key, value: values[cell] });
}
