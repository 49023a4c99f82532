import { type CellNoise, noisyTable } from '../../indicators/chains/noisy-table.ts';
import type { Residual } from '../../indicators/define.ts';
import type { IoSource } from './io-source.ts';

/**
 * The same tables with an error in their cells.
 * @param draw its number: each has factors of its own
 * @param onResidual told how well the sums of rows and columns are kept
 */
export function noisySource(
  source: IoSource,
  noise: CellNoise,
  draw: number,
  onResidual: (residual: Residual) => void,
): IoSource {
  return {
    ...source,
    load: async (year) => {
      const { table, residuals } = noisyTable(await source.load(year), noise, draw);
      residuals.forEach(onResidual);
      return table;
    },
    keyOf: (year) => [source.keyOf(year), `noise ${noise.error} ${noise.seed} ${draw}`].join('\n'),
  };
}
