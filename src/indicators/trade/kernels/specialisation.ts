import { sum } from '../../../math/sum.ts';
import { restOfWorld, rowSums } from './totals.ts';

/** economies × products each; NaN where an economy exports nothing or the world trades nothing of a product. */
export interface Specialisation {
  /** RCA = (x/X_c)/(w_p/W). Balassa 1965, The Manchester School 33. From 0, neutral at 1. */
  readonly rca: Float64Array;
  /** (RCA − 1)/(RCA + 1), from −1 to 1. Dalum, Laursen & Villumsen 1998, Int. Rev. of Applied Economics 12. */
  readonly rsca: Float64Array;
  /** x/X_c − w_p/W; sums to 0 over products. Hoen & Oosterhaven 2006, The Annals of Regional Science 40. */
  readonly arca: Float64Array;
  /** x/W − X_c·w_p/W²; sums to 0 over products. Yu, Cai & Leung 2009, The Annals of Regional Science 43. */
  readonly nrca: Float64Array;
  /** RCA over its mean over the products that the world trades. Proudman & Redding 2000, Review of Int. Economics 8. */
  readonly wrca: Float64Array;
  /** x/w_p, from 0 to 1. */
  readonly share: Float64Array;
}

/**
 * Revealed comparative advantage and its relatives.
 * @param values economies × products, zero or more.
 * @param world trade of the world by product, the economy included.
 * @param rest whether RCA, RSCA, ARCA and WRCA compare an economy with all others together (`world` is then their sum).
 */
export function specialisation(values: Float64Array, world: Float64Array, rest: boolean): Specialisation {
  const width = world.length;
  const rows = width === 0 ? 0 : values.length / width;
  const own = rowSums(values, rows, width);
  const total = sum(world);
  const against = rest ? restOfWorld(values, width, null) : null;
  const bases = against === null ? null : rowSums(against, rows, width);
  const make = () => new Float64Array(values.length).fill(Number.NaN);
  const out = { rca: make(), rsca: make(), arca: make(), nrca: make(), wrca: make(), share: make() };
  for (let c = 0; c < rows; c += 1) {
    const base = bases === null ? total : bases[c];
    let known = 0;
    let added = 0;
    for (let p = 0; p < width; p += 1) {
      const at = c * width + p;
      const x = values[at];
      if (world[p] > 0) {
        out.share[at] = x / world[p];
        out.nrca[at] = x / total - (own[c] / total) * (world[p] / total);
      }
      const reference = (against === null ? world[p] : against[at]) / base;
      if (!(own[c] > 0) || !(base > 0)) continue;
      out.arca[at] = x / own[c] - reference;
      if (!(reference > 0)) continue;
      const rca = x / own[c] / reference;
      out.rca[at] = rca;
      out.rsca[at] = (rca - 1) / (rca + 1);
      known += 1;
      added += rca;
    }
    for (let p = 0; p < width; p += 1) out.wrca[c * width + p] = out.rca[c * width + p] / (added / known);
  }
  return out;
}
