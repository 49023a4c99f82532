import { marginsOf, presenceOf, revealedAdvantage } from './presence.ts';
import { columnSums } from './totals.ts';

/** Why too little is traded in a product, or by too few, to tell who is able to make it. */
export type Thin = 'least-traded' | 'few-exporters' | 'few-with-advantage';

/** Share of all trade that the least traded products may have together. */
const LEAST = 0.00025;
/** Up to so many effective exporters, and up to so many economies with an advantage, are few. */
const FEW = 2;

/**
 * By product, which of three rules it falls under, null where none: it is among the least traded, which together have
 * 0.025% of trade; its effective exporters, 1/Σ s² of their shares s, are two or fewer; or two economies or fewer have an
 * RCA of one or more. Products of equal trade stand in the order of their columns.
 * @param x trade, economies × products
 * Reference: how the Growth Lab cleans the data of its Atlas (github.com/harvard-growth-lab/comtrade-mirroring), after
 *   Bustos et al. 2025, Growth Lab Working Paper 251.
 */
export function thinProducts(x: Float64Array, rows: number, columns: number): readonly (Thin | null)[] {
  const { ofColumn, all } = marginsOf(x, rows, columns);
  const rca = revealedAdvantage(x, rows, { ofProduct: ofColumn, all });
  const advantaged = presenceOf(rca, rows, columns, 1, 'at-least').ofColumn;
  const squares = columnSums(
    x.map((value, at) => (value / ofColumn[at % columns]) ** 2),
    rows,
    columns,
  );
  const order = Array.from(ofColumn.keys()).sort((p, q) => ofColumn[p] - ofColumn[q] || p - q);
  const least = new Set<number>();
  let tail = 0;
  for (const p of order) {
    tail += ofColumn[p];
    if (tail > LEAST * all) break;
    least.add(p);
  }
  return Array.from(ofColumn, (_, p) => {
    if (least.has(p)) return 'least-traded';
    if (1 / squares[p] <= FEW) return 'few-exporters';
    return advantaged[p].length <= FEW ? 'few-with-advantage' : null;
  });
}
