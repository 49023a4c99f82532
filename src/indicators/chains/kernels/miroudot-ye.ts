import type { ChainContext } from '../context.ts';
import { type FlowTerms, rowsTimes } from './flow-terms.ts';
import { minus } from './products.ts';
import { foreignFirstShare } from './world.ts';

/**
 * Gross exports with the exports of the country (or of the world) as the perimeter, by row and importer, n × G
 * each. Country: DVA = v_s B^{!s}_ss e, FVA = Σ_t v_t B^{!s}_ts e, DDC and FDC the rest; equal to Borin and
 * Mancini by source. World: all trade in inputs is cut, so that B^! = L and no foreign value added is left in
 * it; foreign double counting splits into what left its origin once before, FDC1, and what crossed more borders, FDC2.
 *
 * Miroudot and Ye 2021, Economic Systems Research 33(1), 67-87.
 */
export function miroudotYeTerms(context: ChainContext, perimeter: 'country' | 'world'): FlowTerms {
  const { domestic, foreign, local, foreignOnce } = context.shares();
  const exports = context.exports();
  const DVA = rowsTimes(local, exports);
  const DDC = rowsTimes(minus(domestic, local), exports);
  const FC = rowsTimes(foreign, exports);
  const shared = { GEXP: exports, DC: rowsTimes(domestic, exports), DVA, DDC, FC };
  if (perimeter === 'country') {
    const FVA = rowsTimes(foreignOnce, exports);
    return { ...shared, FVA, FDC: minus(FC, FVA) };
  }
  const FDC1 = rowsTimes(context.share(foreignFirstShare), exports);
  return { ...shared, FVA: new Float64Array(FC.length), FDC1, FDC2: minus(FC, FDC1) };
}
