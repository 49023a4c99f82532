import { loadavg } from 'node:os';
import type { DenseBackend } from '../src/math/dense/backend.ts';
import { openBackend } from '../src/math/dense/open-backend.ts';
import { relativeResidual } from '../src/math/dense/residual.ts';
import { nodePlatform } from '../src/node/dense/node-platform.ts';

/** The rows of WIOD 2013, WIOD 2016 and an OECD table. */
const SIZES = (process.env.SIZES ?? '1435,2464,3465').split(',').map(Number);
const ROUNDS = 3;

/** I − A of a table with `n` industries, from a fixed sequence. */
function leontief(n: number, a: Float64Array): void {
  let state = 7;
  for (let at = 0; at < n * n; at += 1) {
    state = (state * 16807) % 2147483647;
    a[at] = (-1.2 * state) / 2147483647 / n;
  }
  for (let i = 0; i < n; i += 1) a[i * n + i] = (a[i * n + i] as number) + 1;
}

function line(
  backend: DenseBackend,
  n: number,
  name: string,
  flops: number,
  prepare: () => void,
  work: () => void,
) {
  let seconds = Number.POSITIVE_INFINITY;
  let processor = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    prepare();
    const before = process.cpuUsage();
    const start = process.hrtime.bigint();
    work();
    const took = Number(process.hrtime.bigint() - start) / 1e9;
    const { user, system } = process.cpuUsage(before);
    if (took < seconds) {
      seconds = took;
      processor = (user + system) / 1e6;
    }
  }
  console.log(
    [
      backend.name.padEnd(13),
      String(backend.threads).padStart(2),
      String(n).padStart(6),
      name.padEnd(24),
      `${seconds.toFixed(4).padStart(9)} s`,
      `${(flops / seconds / 1e9).toFixed(1).padStart(6)} GF/s`,
      `${(flops / processor / 1e9).toFixed(1).padStart(6)} GF per second of processor`,
      `load ${(loadavg()[0] as number).toFixed(1)}`,
    ].join('  '),
  );
}

function measure(backend: DenseBackend, n: number): void {
  const a = backend.allocate(n * n);
  const x = backend.allocate(n * n);
  const c = backend.allocate(n * n);
  leontief(n, a);
  const copy = () => x.set(a);
  const cube = n ** 3;
  line(backend, n, 'inverse', 2 * cube, copy, () => backend.invert(x, n));
  const residual = relativeResidual(backend, a, n, x, null, n, 16);
  console.log(`${''.padEnd(25)}residual of the inverse ${residual.toExponential(1)}`);
  line(backend, n, 'LU', (2 / 3) * cube, copy, () => backend.release(backend.factorise(x, n).matrix));
  line(backend, n, 'product', 2 * cube, copy, () => backend.gemm(n, n, n, 1, a, n, x, n, 0, c, n));
  const lu = backend.factorise(a, n);
  for (const columns of [1, 77]) {
    const flops = 2 * n * n * columns;
    const fill = () => c.fill(1, 0, n * columns);
    line(backend, n, `solve, ${columns}`, flops, fill, () => backend.solve(lu, c, columns));
    line(backend, n, `solve transposed, ${columns}`, flops, fill, () =>
      backend.solveTransposed(lu, c, columns),
    );
  }
  line(backend, n, 'vector times matrix', 2 * n * n, copy, () => backend.vectorMatrix(n, n, a, n, x, c));
  for (const array of [a, x, c, lu.matrix]) backend.release(array);
}

console.log(`Node ${process.version}; best of ${ROUNDS}; I − A of a generated table`);
for (const prefer of ['wasm', 'native', 'plain'] as const) {
  for (const threads of prefer === 'plain' ? [1] : [1, 2]) {
    const backend = await openBackend({ prefer, threads, platform: nodePlatform() });
    console.log(
      `\n${backend.detail}${backend.tried.map(({ name, reason }) => `\n  not ${name}: ${reason}`).join('')}`,
    );
    if (prefer === 'native' && backend.name !== 'native') continue;
    for (const n of prefer === 'plain' ? SIZES.slice(0, 1) : SIZES) measure(backend, n);
    console.log(`peak resident memory so far ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`);
    await backend.close();
  }
}
