import type { Text } from '../../../base/locale.ts';
import type { IoTable } from '../io-table.ts';

/** Whose origins are one choice: of a product, a buyer buys from each origin in one proportion. */
export interface Buyers {
  readonly model: PriceModel;
  readonly count: number;
  /** The economy that each buyer is in. */
  readonly economy: Int32Array;
  /** The buyer of the inputs of row j, n. */
  readonly ofRow: Int32Array;
  /** The rows whose inputs buyer c buys: first[c] up to first[c + 1], which is not among them. */
  readonly first: Int32Array;
  /** The buyer of the final goods of economy m, G. */
  readonly ofFinal: Int32Array;
}

/** By the work: origins in one proportion for all uses of an economy, or one for each industry and for final use. */
export const PRICE_MODELS = ['caliendo2015', 'antras2018'] as const;

export type PriceModel = (typeof PRICE_MODELS)[number];

export const OWN_ORIGINS: Text = {
  en: 'Each industry, and final use, buys a product from each origin in a proportion of its own.',
  es: 'Cada rama, y el uso final, compra un producto de cada origen en una proporción propia.',
};

export function buyersOf(table: IoTable, model: PriceModel): Buyers {
  const { n, start, rowEconomy, economies } = table;
  const economy = Int32Array.from(economies, (_, m) => m);
  if (model === 'caliendo2015')
    return { model, count: economies.length, economy, ofRow: rowEconomy, first: start, ofFinal: economy };
  const count = n + economies.length;
  return {
    model,
    count,
    economy: Int32Array.of(...rowEconomy, ...economy),
    ofRow: Int32Array.from({ length: n }, (_, j) => j),
    first: Int32Array.from({ length: count + 1 }, (_, c) => Math.min(c, n)),
    ofFinal: economy.map((m) => n + m),
  };
}
