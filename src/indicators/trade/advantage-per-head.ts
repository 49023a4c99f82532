import { type Dropped, leftOut } from '../left-out.ts';
import type { Facts } from './facts.ts';

/** (x/pop_c)/(w_p/Σpop) among the economies with a population. */
export function advantagePerHead(
  values: Float64Array,
  economies: readonly string[],
  width: number,
  year: string | null,
  population: Facts,
  dropped: Dropped[],
): Float64Array {
  const heads = economies.map((code) => population.of(year, code));
  const all = heads.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const sold = new Float64Array(width);
  values.forEach((x, at) => {
    if (heads[Math.floor(at / width)] !== null) sold[at % width] += x;
  });
  const without = economies.filter((_, c) => heads[c] === null);
  const what = { en: 'economies without population (RPOP)', es: 'economías sin población (RPOP)' };
  if (without.length > 0) dropped.push(leftOut(what, without));
  return values.map((x, at) => {
    const own = heads[Math.floor(at / width)];
    return own === null || sold[at % width] === 0 ? Number.NaN : x / own / (sold[at % width] / all);
  });
}
