import { buildTable } from '../src/indicators/chains/build-table.ts';
import { chainContext } from '../src/indicators/chains/chain-context.ts';
import type { IoTable } from '../src/indicators/chains/io-table.ts';
import { position } from '../src/indicators/chains/kernels/position.ts';
import { lazyBackend } from '../src/node/dense/lazy-backend.ts';
import { largeTables } from '../src/node/large-tables.ts';

/**
 * Tables whose inverse is not computed: what is asked is solved for. usage: tsx bench/large-tables.ts [ECONOMIES INDUSTRIES]
 * (49 × 204 = 9,996 rows where left out, as many as the products of EXIOBASE).
 */
const [economies = 49, industries = 204] = process.argv.slice(2).map(Number);

/** Most trade at home; output balanced by final demand. Beside the table nothing of its size is made. */
function largeWorld(): IoTable {
  const n = economies * industries;
  let state = 1;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const scale = Float64Array.from({ length: n }, () => 100 + 10_000 * next() ** 3);
  const Z = new Float64Array(n * n);
  const Y = new Float64Array(n * economies);
  for (let i = 0; i < n; i += 1) {
    const home = Math.floor(i / industries);
    for (let j = 0; j < n; j += 1)
      Z[i * n + j] =
        (next() * scale[j] * (Math.floor(j / industries) === home ? 1 : 0.3 / economies)) / industries;
    for (let k = 0; k < economies; k += 1)
      Y[i * economies + k] = next() * scale[i] * (k === home ? 1 : 0.3 / economies);
  }
  const names = Array.from({ length: economies }, (_, k) => `E${k}`);
  return buildTable({
    year: '2020',
    rows: Array.from({ length: n }, (_, i) => ({
      economy: names[Math.floor(i / industries)],
      sector: `s${i % industries}`,
    })),
    demand: names.map((economy) => ({ economy, category: '' })),
    Z,
    Y,
  });
}

function timed(name: string, work: () => unknown): void {
  const [start, before] = [process.hrtime.bigint(), process.cpuUsage()];
  work();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${name.padEnd(44)} ${seconds.toFixed(1).padStart(7)} s ${((user + system) / 1e6).toFixed(1).padStart(7)} s CPU   peak ${peak.toFixed(0)} MB`,
  );
}

let table: IoTable | null = null;
timed('making and checking the table', () => {
  table = largeWorld();
});
if (table === null) throw new Error('no table');
const lazy = lazyBackend();
const backend = await lazy.get();
const context = chainContext(table, backend, undefined, largeTables());
console.log(`${context.n} rows, flows of ${((8 * context.n ** 2) / 1e9).toFixed(1)} GB; ${backend.detail}`);
timed('upstreamness and downstreamness', () => position(context));
timed('output by final demand, B Y', () => context.absorbed());
timed('value added by origin, v B by economy', () => context.originShares());
timed('domestic and foreign content of exports', () => context.shares().foreign);
context.release();
await lazy.close();
