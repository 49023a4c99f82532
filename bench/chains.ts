import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildTable } from '../src/indicators/chains/build-table.ts';
import { chainContext } from '../src/indicators/chains/chain-context.ts';
import { coefficients } from '../src/indicators/chains/classical/kernels/coefficients.ts';
import { LINKAGES, linkagesOf } from '../src/indicators/chains/classical/kernels/linkages.ts';
import { modelsOf } from '../src/indicators/chains/classical/kernels/model.ts';
import { supplyPaths } from '../src/indicators/chains/classical/kernels/supply-paths.ts';
import type { ChainContext } from '../src/indicators/chains/context.ts';
import type { IoTable } from '../src/indicators/chains/io-table.ts';
import { chainLengths } from '../src/indicators/chains/kernels/chain-length.ts';
import { contentOfUnit } from '../src/indicators/chains/kernels/content.ts';
import { extractExports } from '../src/indicators/chains/kernels/extraction.ts';
import {
  importedProductTerms,
  importerOrigins,
  importingIndustryTerms,
} from '../src/indicators/chains/kernels/importer.ts';
import { kwwTerms } from '../src/indicators/chains/kernels/kww.ts';
import { valueAddedAbsorbed, valueAddedByEconomy } from '../src/indicators/chains/kernels/leontief.ts';
import { miroudotYeTerms } from '../src/indicators/chains/kernels/miroudot-ye.ts';
import { position } from '../src/indicators/chains/kernels/position.ts';
import { economyPropagation } from '../src/indicators/chains/kernels/propagation.ts';
import { advantageBasis } from '../src/indicators/chains/kernels/revealed-advantage.ts';
import { footprint } from '../src/indicators/chains/kernels/satellites.ts';
import {
  selfBilateralTerms,
  selfSectorBilateralTerms,
  selfSectorTerms,
} from '../src/indicators/chains/kernels/self.ts';
import { sinkTerms } from '../src/indicators/chains/kernels/sink.ts';
import { sourceTerms } from '../src/indicators/chains/kernels/source.ts';
import { splitTerms } from '../src/indicators/chains/kernels/split-flows.ts';
import { tivaTerms } from '../src/indicators/chains/kernels/tiva.ts';
import { tripartiteTerms } from '../src/indicators/chains/kernels/tripartite.ts';
import { verticalSpecialisation } from '../src/indicators/chains/kernels/vertical-specialisation.ts';
import { worldSinkTerms, worldSourceTerms } from '../src/indicators/chains/kernels/world.ts';
import { wwzTerms } from '../src/indicators/chains/kernels/wwz.ts';
import type { DenseBackend } from '../src/math/dense/backend.ts';
import { openBackend } from '../src/math/dense/open-backend.ts';
import { gras } from '../src/math/gras.ts';
import { nodePlatform } from '../src/node/dense/node-platform.ts';
import { readWiodLong } from '../src/sources/wiod/read-wiod-long.ts';
import { wiodLong } from '../test/support/wiod.ts';
import { randomWorld } from './random-io.ts';

type Stage = readonly [string, (context: ChainContext) => unknown];

const STAGES: readonly Stage[] = [
  ['inverse', (c) => c.inverse()],
  [
    'coefficients: shares, exports, BY, blocks',
    (c) => [c.shares(), c.exports(), c.absorbed(), c.finalByProducer(), c.localUse()],
  ],
  ['leontief, johnson-noguera', (c) => [valueAddedAbsorbed(c), valueAddedByEconomy(c, 'exports')]],
  ['VS, VS1, VS1*', (c) => c.share(verticalSpecialisation)],
  ['kww', kwwTerms],
  ['wwz, bilateral by industry', (c) => c.share(wwzTerms)],
  ['borin-mancini source', (c) => c.share(sourceTerms)],
  ['borin-mancini sink', (c) => c.share(sinkTerms)],
  ['twelve terms, source and sink', (c) => [splitTerms(c, 'source'), splitTerms(c, 'sink')]],
  ['world, source and sink', (c) => [worldSourceTerms(c), worldSinkTerms(c)]],
  [
    'self: industry, flow, pair',
    (c) => [selfSectorTerms(c), selfSectorBilateralTerms(c), selfBilateralTerms(c)],
  ],
  ['importer, by origin', importerOrigins],
  ['importing industry, imported product', (c) => [importingIndustryTerms(c), importedProductTerms(c)]],
  [
    'miroudot-ye, tripartite',
    (c) => [miroudotYeTerms(c, 'country'), miroudotYeTerms(c, 'world'), tripartiteTerms(c)],
  ],
  ['tiva', (c) => c.share(tivaTerms)],
  ['upstreamness, downstreamness', (c) => position(c)],
  ['lengths (Wang et al.)', (c) => c.share(chainLengths)],
  ['propagation between economies', economyPropagation],
  ['rca, content', (c) => [advantageBasis(c, 'value-added'), contentOfUnit(c)]],
  [
    'a satellite',
    (c) => footprint(c, { name: 'a', title: { en: 'a', es: 'a' }, unit: c.table.unit, values: c.table.x }),
  ],
  ...LINKAGES.map(
    (method): Stage => [
      `linkages, ${method}`,
      (c) =>
        // eigenvectors are of economies: that of the world is of the one that uses the most of its own
        [...modelsOf(c, 'domestic'), ...(method === 'eigenvector' ? [] : modelsOf(c, 'world'))].map((model) =>
          linkagesOf(c, model, method, 'leontief'),
        ),
    ],
  ),
  [
    'the 200 strongest paths to depth 5',
    (c) => {
      const demand = c.table.x.map((_, i) =>
        c.table.Y.subarray(i * c.G, (i + 1) * c.G).reduce((a, b) => a + b, 0),
      );
      return supplyPaths(c, { intensity: c.v, demand, depth: 5, least: 0, top: 200 });
    },
  ],
  [
    'the 200 most important coefficients',
    (c) =>
      modelsOf(c, 'world').map((model) =>
        coefficients(c, model, { tolerated: 0.01, order: 'limit', top: 200 }),
      ),
  ],
  [
    'RAS of the flows',
    ({ table: { Z }, n }) => {
      const goal = Z.map((cell, at) => cell * (0.5 + ((at * 7919) % 1000) / 1000));
      const rows = Float64Array.from({ length: n }, (_, i) =>
        goal.subarray(i * n, (i + 1) * n).reduce((a, b) => a + b, 0),
      );
      const columns = new Float64Array(n);
      for (let at = 0; at < goal.length; at += 1) columns[at % n] += goal[at];
      return gras(Z, rows, columns);
    },
  ],
  ['extraction of every exporter', (c) => c.table.economies.map((_, s) => extractExports(c, s).loss)],
];

/** All stages on one fresh context; seconds in all. */
function allStages(table: IoTable, backend: DenseBackend, show: boolean): number {
  const context = chainContext(table, backend);
  const begin = process.hrtime.bigint();
  for (const [name, work] of STAGES) {
    const start = process.hrtime.bigint();
    const before = process.cpuUsage();
    work(context);
    const ms = Number(process.hrtime.bigint() - start) / 1e6;
    const { user, system } = process.cpuUsage(before);
    const cpu = ((user + system) / 1e3).toFixed(1).padStart(9);
    if (show) console.log(`  ${name.padEnd(48)} ${ms.toFixed(1).padStart(9)} ms, of processor ${cpu} ms`);
  }
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  context.release();
  return seconds;
}

function report(name: string, table: IoTable, backend: DenseBackend): void {
  console.log(`\n${name}: ${table.n} rows, ${backend.detail}`);
  const first = allStages(table, backend, true);
  globalThis.gc?.();
  const second = allStages(table, backend, false);
  console.log(
    `  ${'all of it, first and second time'.padEnd(48)} ${first.toFixed(2)} s, ${second.toFixed(2)} s`,
  );
  console.log(
    `  peak resident memory of the process ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`,
  );
}

const shared = process.env.ESCALAR_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
const wiod = `${shared}/data/icio/wiod2013/wiot_2008.parquet`;
const prefer = (process.argv[2] ?? 'auto') as 'auto' | 'native' | 'plain';
const big = process.argv[3] !== 'small';
const backend = await openBackend({ prefer, platform: nodePlatform() });
console.log(`Node ${process.version}; ${backend.detail}`);
for (const [economies, industries] of [[20, 35], [41, 35], ...(big ? [[77, 45]] : [])]) {
  report(`generated, ${economies} × ${industries}`, randomWorld(economies, industries, 1), backend);
}
if (existsSync(wiod)) {
  const start = process.hrtime.bigint();
  const long = await wiodLong(wiod);
  const read = process.hrtime.bigint();
  const table = buildTable(readWiodLong(long, '2008'));
  const built = process.hrtime.bigint();
  report('WIOD 2008, 41 × 35', table, backend);
  console.log(
    `  reading the Parquet file ${(Number(read - start) / 1e9).toFixed(2)} s, building and checking the table ${(Number(built - read) / 1e9).toFixed(2)} s`,
  );
} else console.log('\nWIOD 2008 is not beside this checkout');
await backend.close();
