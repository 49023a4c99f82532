import { sum } from '../../../math/sum.ts';
import type { ChainContext } from '../context.ts';

/** Sales that cancel out to less, as a part of them, are none. */
const ROUNDING = 1e-12;

/** What final users buy in a model with prices, and the rows whose inputs are among it. */
export interface FinalUses {
  /** Sales of row i to final users of economy m before taxes at borders, n × G. */
  readonly finalUse: Float64Array;
  /** 1 for a row that sells nothing and buys, n. */
  readonly idle: Uint8Array;
}

/**
 * A row that sells nothing has no costs of which its inputs were shares, while they are sales of others: final use of its
 * economy takes them, so that the table stays an equilibrium. Its value added is none, as in all of the chains.
 */
export function finalUsesOf({ table, n, G }: Pick<ChainContext, 'table' | 'n' | 'G'>): FinalUses {
  const { Z, Y, rowEconomy } = table;
  const idle = new Uint8Array(n);
  let finalUse = Y;
  for (let j = 0; j < n; j += 1) {
    const sales = [...Z.subarray(j * n, (j + 1) * n), ...Y.subarray(j * G, (j + 1) * G)];
    const size = sales.reduce((all, value) => all + Math.abs(value), 0);
    if (Math.abs(sum(sales)) > ROUNDING * size) continue;
    let buys = false;
    for (let i = 0; i < n && !buys; i += 1) buys = Z[i * n + j] !== 0;
    if (!buys) continue;
    if (finalUse === Y) finalUse = Y.slice();
    idle[j] = 1;
    for (let i = 0; i < n; i += 1) finalUse[i * G + rowEconomy[j]] += Z[i * n + j];
  }
  return { finalUse, idle };
}
