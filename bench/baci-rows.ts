import { economies } from '../src/catalog/economy.ts';
import { literal } from '../src/store/sql.ts';

const ECONOMIES = 226;
const PRODUCTS = 5000;
/** How fast the number of flows falls from the largest exporter to the smallest, near to BACI's. */
const SKEW = 1.1;
/** Prime, and therefore without a common divisor with products × partners: a walk by it meets each pair once. */
const STRIDE = 104_729;

/**
 * The query of DuckDB for a year of made-up flows in the shape of BACI (t,i,j,k,v,q): few economies export most of the flows,
 * amounts run over six powers of ten, one quantity in ten is missing. The same seed and numbers give the same rows.
 */
export function baciYear(year: number, rows: number, seed: number): string {
  const codes = economies.filter(({ kind }) => kind === 'economy').slice(0, ECONOMIES);
  const pairs = PRODUCTS * (codes.length - 1);
  const counts = exportsOf(rows, codes.length, pairs);
  const list = codes.map(({ id }, at) => `(${at}, ${literal(id)}, ${counts[at]})`).join(', ');
  // of each exporter the flows begin elsewhere
  const pair = `CAST((l * ${STRIDE} + CAST(hash(i, ${year}, ${seed}) % ${pairs} AS BIGINT)) % ${pairs} AS INTEGER)`;
  const uniform = (salt: number) => `hash(i, pair, ${year}, ${seed + salt}) / pow(2, 64)`;
  return `WITH e(n, id, flows) AS (VALUES ${list}),
  drawn AS (SELECT n AS i, id, unnest(range(flows)) AS l FROM e),
  placed AS (SELECT i, id, ${pair} AS pair FROM drawn)
SELECT ${year} AS t, placed.id AS i, partner.id AS j,
  printf('%06d', 10000 + (pair // ${codes.length - 1}) * 181) AS k,
  round(pow(10, 3 * (${uniform(1)}) + 3 * (${uniform(2)})), 3) AS v,
  CASE WHEN ${uniform(3)} < 0.1 THEN NULL ELSE round(pow(10, 5 * (${uniform(4)})), 3) END AS q
FROM placed JOIN e AS partner ON partner.n = (i + 1 + pair % ${codes.length - 1}) % ${codes.length}`;
}

/** Flows of each exporter, falling with its rank, none with more than there are pairs; they add up to `rows`. */
function exportsOf(rows: number, exporters: number, pairs: number): readonly number[] {
  const weights = Array.from({ length: exporters }, (_, rank) => (rank + 1) ** -SKEW);
  const counts = weights.map(() => 0);
  let left = rows;
  while (left > 0) {
    const open = counts.flatMap((count, at) => (count < pairs ? [at] : []));
    if (open.length === 0) throw new RangeError(`a year has at most ${pairs * exporters} flows`);
    const weight = open.reduce((sum, at) => sum + weights[at], 0);
    const before = left;
    for (const at of open) {
      const more = Math.min(pairs - counts[at], Math.round((before * weights[at]) / weight) || 1, left);
      counts[at] += more;
      left -= more;
    }
  }
  return counts;
}
