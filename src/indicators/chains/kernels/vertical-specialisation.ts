import type { ChainContext } from '../context.ts';
import type { RowTerms } from './flow-terms.ts';
import { inPartnerExports } from './tiva.ts';

/**
 * Vertical specialisation by row, n each, in the unit of the table.
 *
 * VS = c^for e: foreign value added in exports (Koopman, Wang and Wei). VS_HIY = (u − v_s L_s) e: the formula for
 * one country's own table, which counts value added that comes home as foreign. VS1: value added of the row in the
 * exports of others. VS1_RETURNED (VS1*): of that, what comes back to the exporter, v_s B_sr e_rs.
 *
 * Hummels, Ishii and Yi 2001, Journal of International Economics 54, equations 1 to 3; Koopman, Wang and Wei 2014,
 * equation 32. VS and VS_HIY are by exporting row, VS1 and VS1_RETURNED by row of origin.
 */
export function verticalSpecialisation(context: ChainContext): RowTerms {
  const { n, G, v, table } = context;
  const { foreign, local, all } = context.shares();
  const e = context.totalExports();
  const exports = context.exports();
  const B = context.inverse();
  const inOthers = context.share(inPartnerExports);
  const VS1 = new Float64Array(n);
  const VS1_RETURNED = new Float64Array(n);
  for (let s = 0; s < G; s += 1) {
    const back = Float64Array.from({ length: n }, (_, j) => exports[j * G + s]);
    for (let i = table.start[s]; i < table.start[s + 1]; i += 1) {
      let sum = 0;
      for (let j = 0; j < n; j += 1) sum += B[i * n + j] * back[j];
      VS1_RETURNED[i] = v[i] * sum;
      for (let r = 0; r < G; r += 1) VS1[i] += inOthers[i * G + r];
    }
  }
  return {
    VS: e.map((value, i) => foreign[i] * value),
    VS_HIY: e.map((value, i) => (all[i] - local[i]) * value),
    VS1,
    VS1_RETURNED,
  };
}
