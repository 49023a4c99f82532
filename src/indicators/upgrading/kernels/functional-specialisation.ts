import type { Measured } from '../../../base/missing.ts';

/**
 * Functional specialisation, FS_ik = (f_ik / Σ_k f_ik) / (Σ_i f_ik / Σ_ik f_ik), by economy (rows) and function.
 * Timmer, Miroudot and de Vries 2019.
 *
 * @param income f ≥ 0, economies × functions, row-major
 * @returns shares Σ over functions is 1; an economy without income has none, a function that nobody has no index
 */
export function functionalSpecialisation(
  income: Float64Array,
  functions: number,
): {
  readonly shares: readonly Measured[];
  readonly index: readonly Measured[];
  readonly world: Float64Array;
} {
  const economies = income.length / functions;
  const byFunction = new Float64Array(functions);
  const byEconomy = new Float64Array(economies);
  let all = 0;
  income.forEach((value, at) => {
    byFunction[at % functions] = byFunction[at % functions] + value;
    byEconomy[Math.floor(at / functions)] = byEconomy[Math.floor(at / functions)] + value;
    all += value;
  });
  const world = byFunction.map((value) => (all > 0 ? value / all : 0));
  const over = (part: number, whole: number): Measured =>
    whole > 0 ? part / whole : { missing: 'zero-denominator' };
  const shares = Array.from(income, (value, at) => over(value, byEconomy[Math.floor(at / functions)]));
  const index = shares.map((share, at) =>
    typeof share === 'number' ? over(share, world[at % functions]) : share,
  );
  return { shares, index, world };
}
