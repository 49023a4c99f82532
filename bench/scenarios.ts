import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildTable } from '../src/indicators/chains/build-table.ts';
import { chainContext } from '../src/indicators/chains/chain-context.ts';
import type { ChainContext } from '../src/indicators/chains/context.ts';
import type { PriceShock } from '../src/indicators/chains/prices/price-shock.ts';
import { runPriceScenario } from '../src/indicators/chains/prices/run-prices.ts';
import type { Curve } from '../src/indicators/chains/scenarios/curve.ts';
import { runScenario } from '../src/indicators/chains/scenarios/run-scenario.ts';
import type { Shock } from '../src/indicators/chains/scenarios/shock.ts';
import { openBackend } from '../src/math/dense/open-backend.ts';
import { nodePlatform } from '../src/node/dense/node-platform.ts';
import { readWiodLong } from '../src/sources/wiod/read-wiod-long.ts';
import { wiodLong } from '../test/support/wiod.ts';
import { randomWorld } from './random-io.ts';

/** Every kind of shock for an economy, a rival and a market, each with the ends of its curve. */
function cases([economy, rival, market]: readonly string[], industry: string) {
  const activities = [industry];
  const all: readonly (readonly [name: string, shock: Shock, from: number, to: number])[] = [
    ['local sourcing, one industry', { kind: 'local-sourcing', economy, activities, share: 0.2 }, 0, 1],
    ['local sourcing, all industries', { kind: 'local-sourcing', economy, share: 0.2 }, 0, 1],
    ['content target', { kind: 'content-rule', economy, activities, target: 0.7 }, 0.4, 0.8],
    ['displacement', { kind: 'displacement', economy, from: [rival, market], activities, share: 0.1 }, 0, 1],
    [
      'diversification, one industry',
      { kind: 'diversification', economy, market, activities, share: 0.05 },
      0,
      0.1,
    ],
    ['diversification, all industries', { kind: 'diversification', economy, market, share: 0.05 }, 0, 0.1],
    ['demand', { kind: 'demand', market, change: -0.1 }, -1, 0],
    ['lost supplier', { kind: 'lost-supplier', economy: rival, activities }, 0, 1],
  ];
  return all;
}

const POINTS = 20;
const curveOf = (shock: Shock, from: number, to: number): Curve => ({
  shock: 0,
  over: shock.kind === 'content-rule' ? 'target' : 'share',
  values: Array.from({ length: POINTS }, (_, k) => from + ((to - from) * k) / (POINTS - 1)),
});

function timed(work: () => unknown): string {
  const start = process.hrtime.bigint();
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 60) : String(error);
  }
  return `${(Number(process.hrtime.bigint() - start) / 1e9).toFixed(2)} s`;
}

function report(name: string, context: ChainContext, economies: readonly string[], industry: string): void {
  console.log(`\n${name}: ${context.n} rows, ${context.backend.detail}`);
  const shared = timed(() => [context.inverse(), runScenario(context, [])]);
  console.log(`  ${'inverse and what all share'.padEnd(36)} ${shared}`);
  const tariff: PriceShock = { kind: 'tariff', economy: economies[0], after: 0.25 };
  const elasticity = new Float64Array(context.table.sectors.length).fill(5);
  const priced = timed(() => runPriceScenario(context, [tariff], elasticity));
  console.log(`  ${'a tariff with prices, four equilibria'.padEnd(36)} ${priced} (target 5 s)`);
  const apart = timed(() => runPriceScenario(context, [tariff], elasticity, { model: 'antras2018' }));
  console.log(`  ${'the same, origins of each use apart'.padEnd(36)} ${apart}`);
  for (const [title, shock, from, to] of cases(economies, industry)) {
    const once = timed(() => runScenario(context, [shock]));
    const many = timed(() => runScenario(context, [shock], { curve: curveOf(shock, from, to) }));
    console.log(`  ${title.padEnd(36)} ${once}, curve of ${POINTS} points ${many}`);
  }
}

const shared = process.env.ESCALAR_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
const wiod = `${shared}/data/icio/wiod2013/wiot_2008.parquet`;
const backend = await openBackend({ prefer: 'auto', platform: nodePlatform() });
if (existsSync(wiod)) {
  const table = buildTable(readWiodLong(await wiodLong(wiod), '2008'));
  report('WIOD 2008, 41 × 35', chainContext(table, backend), ['MEX', 'TWN', 'USA'], 'c14');
} else {
  const table = randomWorld(41, 35, 1);
  report('generated, 41 × 35', chainContext(table, backend), table.economies.slice(0, 3), table.sectors[13]);
}
await backend.close();
