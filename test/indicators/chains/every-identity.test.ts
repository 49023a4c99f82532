import { beforeAll, describe, expect, it } from 'vitest';
import { UNITS } from '../../../src/base/unit.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext, type InverseOf } from '../../../src/indicators/chains/chain-context.ts';
import { classicalIndicators } from '../../../src/indicators/chains/classical/registry.ts';
import { leontiefInverse } from '../../../src/indicators/chains/kernels/inverse.ts';
import { chainIndicators } from '../../../src/indicators/chains/registry.ts';
import type { IndicatorResult } from '../../../src/indicators/define.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';

beforeAll(useShippedCatalog);

const backend = plainBackend();
const rows = ['AAA', 'BBB', 'CCC'].flatMap((economy) => ['s1', 's2'].map((sector) => ({ economy, sector })));
const table = (year: string, more: number) =>
  buildTable({
    year,
    rows,
    demand: ['AAA', 'BBB', 'CCC'].flatMap((economy) =>
      ['CONS', 'INVEN'].map((category) => ({ economy, category })),
    ),
    Z: Float64Array.from({ length: 36 }, (_, at) => 1 + ((at * 7) % 11) + (at === 3 ? more : 0)),
    Y: Float64Array.from({ length: 36 }, (_, at) => (at % 2 === 0 ? 20 + ((at * 5) % 13) : (at % 5) - 2)),
    satellites: [
      {
        name: 'jobs',
        title: { en: 'jobs', es: 'empleos' },
        unit: UNITS.count,
        values: Float64Array.from([1, 2, 3, 4, 5, 6]),
      },
    ],
  });

/** What an indicator cannot do without, and its other ways of computing. */
const WAYS: Readonly<Record<string, readonly RawOptions[]>> = {
  'gross-exports': [
    {},
    ...['kww', 'kww-corrected', 'wwz', 'miroudot-ye', 'tripartite'].map((method) => ({ method })),
    ...['sink', 'world', 'world-source', 'self'].map((approach) => ({ approach })),
    { terms: 'split' },
    { origin: 'economy' },
    { destination: 'economy' },
    { perspective: 'importer' },
    ...['importing-industry', 'imported-product'].map((perspective) => ({ perspective, level: 'sector' })),
  ],
  participation: [{}, { method: 'tripartite' }, { method: 'koopman' }],
  'value-added-trade': [
    'final-demand',
    'johnson-noguera',
    'exports',
    'output',
    'none',
    'vertical-specialisation',
  ].map((measure) => ({ measure })),
  content: ['content', 'suppliers', 'exposure'].map((measure) => ({ measure })),
  upstreamness: [{}, { inventories: 'INVEN' }, { level: 'country', countries: 'collapsed' }],
  'average-propagation': [{}, { level: 'sector' }],
  'value-added-rca': ['value-added', 'gross', 'own-exports'].map((basis) => ({ basis })),
  satellites: ['footprint', 'multiplier', 'exports'].map((measure) => ({ measure })),
  extraction: ['exports', 'complete', 'backward', 'forward', 'flow'].flatMap((cut) => [
    { cut, economies: 'AAA', ...(cut === 'flow' ? { partners: 'BBB' } : {}) },
    { cut, economies: 'AAA', activities: 's1', ...(cut === 'flow' ? { partners: 'BBB' } : {}) },
  ]),
  'content-rule': [{}],
  introversion: ['gross', 'value-added'].map((measure) => ({ measure, blocs: 'R:AAA+BBB' })),
  exposure: ['final-demand', 'exports', 'output'].map((measure) => ({ measure, level: 'bilateral-sector' })),
  'location-quotients': ['flq', 'cilq', 'slq'].map((method) => ({ region: 'jobs', nation: 'jobs', method })),
  multipliers: [
    { scope: 'world' },
    { scope: 'world', households: 'CONS', propensity: '0.5' },
    { scope: 'domestic' },
  ],
  'important-coefficients': [{ scope: 'world' }, { scope: 'world', order: 'norm' }, { scope: 'domestic' }],
  'feedback-loops': [{ flows: 'all' }, { of: 'industries', own: 'count' }],
  prices: ['leontief', 'ghosh'].map((model) => ({ model })),
  linkages: [
    ...['rasmussen', 'direct', 'eigenvector', 'pure', 'extraction'].map((method) => ({
      method,
      scope: 'world',
    })),
    { forward: 'ghosh', scope: 'world' },
    { scope: 'domestic' },
  ],
};

const all = [...chainIndicators, ...classicalIndicators];
const cases = all.flatMap((indicator) =>
  (WAYS[indicator.id] ?? [{}]).map(
    (raw) => [`${indicator.id} ${JSON.stringify(raw)}`, indicator, raw] as const,
  ),
);

function run(
  indicator: (typeof chainIndicators)[number],
  raw: RawOptions,
  inverseOf?: InverseOf,
): IndicatorResult {
  const options = parseOptions(indicator.options, raw);
  const first = chainContext(table('2000', 0), backend, inverseOf);
  if (indicator.tables === 'year') return indicator.computeTable(first, options);
  return indicator.computePair(first, chainContext(table('2005', 9), backend, inverseOf), options);
}

describe('every indicator of tables', () => {
  it.each(cases)('closes an identity: %s', (_, indicator, raw) => {
    const { residuals, table: result } = run(indicator, raw);
    expect(result.rows).toBeGreaterThan(0);
    expect(residuals.length).toBeGreaterThan(0);
    for (const { value, tolerance } of residuals) expect(value).toBeLessThanOrEqual(tolerance);
  });

  const wrong: InverseOf = (of, perOutput, engine) =>
    leontiefInverse(of, perOutput, engine).map((value) => value * 1.0000001);
  // the first five use no inverse, the others one of their own
  const others = [
    'feedback-loops',
    'location-quotients',
    '"gross"',
    '"direct"',
    '"eigenvector"',
    'upstreamness {}',
    '"collapsed"',
    '"domestic"',
  ];
  const fromInverse = cases.filter(([name]) => !others.some((part) => name.includes(part)));
  it.each(fromInverse)('sees an inverse that is off by a part in ten million: %s', (_, indicator, raw) => {
    expect(() => run(indicator, raw, wrong)).toThrow(expect.objectContaining({ code: 'residual-too-large' }));
  });
});
