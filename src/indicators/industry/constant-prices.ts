import { EscalarError } from '../../base/error.ts';
import { yearOf } from '../../base/period.ts';
import type { Panel } from './panel.ts';

/**
 * Output at the prices of `base`: Y_it = nominal_it · I_i,base / I_it, class by class.
 * `base` is any period of the panel (`2003-12`), or a year of a monthly panel (`2003`: the year's mean index).
 * A class without an index in the base, or with an index of zero, is missing throughout.
 * @returns activity × period, NaN where missing.
 * @throws EscalarError `period-not-there`.
 */
export function constantPrices(
  panel: Panel,
  nominal: Float64Array,
  index: Float64Array,
  base: string,
): Float64Array {
  const width = panel.periods.length;
  const columns = baseColumns(panel, base);
  const real = new Float64Array(nominal.length);
  for (let i = 0; i < panel.activities.length; i += 1) {
    let level = 0;
    for (const column of columns) level += index[i * width + column] / columns.length;
    for (let t = 0; t < width; t += 1) {
      const value = (nominal[i * width + t] * level) / index[i * width + t];
      real[i * width + t] = Number.isFinite(value) && level > 0 ? value : Number.NaN;
    }
  }
  return real;
}

/**
 * Real output that a source gives at its own prices, at the prices of `base` instead:
 * Y_it = Q_it · V_i,base / Q_i,base, with V nominal and Q the source's real output, class by class.
 * @returns activity × period, NaN where missing.
 * @throws EscalarError `period-not-there`.
 */
export function rebasedPrices(
  panel: Panel,
  real: Float64Array,
  nominal: Float64Array,
  base: string,
): Float64Array {
  const width = panel.periods.length;
  const columns = baseColumns(panel, base);
  const out = new Float64Array(real.length);
  for (let i = 0; i < panel.activities.length; i += 1) {
    let value = 0;
    let volume = 0;
    for (const column of columns) {
      value += nominal[i * width + column];
      volume += real[i * width + column];
    }
    const price = value / volume;
    for (let t = 0; t < width; t += 1) {
      out[i * width + t] = Number.isFinite(price) && price > 0 ? real[i * width + t] * price : Number.NaN;
    }
  }
  return out;
}

/** The columns of the base: one period, or all periods of a year. */
function baseColumns(panel: Panel, base: string): readonly number[] {
  const columns = panel.periods.flatMap((period, column) =>
    period === base || (panel.frequency !== 'annual' && base.length === 4 && yearOf(period) === base)
      ? [column]
      : [],
  );
  if (columns.length === 0) throw new EscalarError('period-not-there', { period: base, have: panel.periods });
  return columns;
}
