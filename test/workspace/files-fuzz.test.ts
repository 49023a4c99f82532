import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rowsOf } from '../../src/base/table.ts';
import { buildTable } from '../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../src/indicators/chains/chain-context.ts';
import { plainBackend } from '../../src/math/dense/plain.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { parsePolicies } from '../../src/workspace/policies/parse-policies.ts';
import { policyTable } from '../../src/workspace/policies/policy-table.ts';
import { parseScenario } from '../../src/workspace/scenario/parse-scenario.ts';
import { runModel } from '../../src/workspace/scenario/scenario-model.ts';
import { dice } from '../study/support.ts';
import { ends, orRefused, TIMES } from '../support/fuzz-ends.ts';
import { mutatedYaml } from '../support/mutated-yaml.ts';
import { repository } from '../support/source-files.ts';

/** Two economies of two industries. */
const context = chainContext(
  buildTable({
    year: '2008',
    rows: ['A', 'B'].flatMap((economy) => ['i', 'j'].map((sector) => ({ economy, sector }))),
    demand: ['A', 'B'].map((economy) => ({ economy, category: '' })),
    Z: Float64Array.from([20, 5, 10, 5, 10, 30, 5, 5, 5, 5, 40, 20, 5, 5, 10, 30]),
    Y: Float64Array.from([50, 10, 40, 25, 10, 120, 15, 135]),
  }),
  plainBackend(),
);

const head = (shocks: string, more = '') => `id: own
title: { en: "Own", es: "Propio" }
data: { release: own }
year: 2008
shocks:
${shocks}${more}`;
const SCENARIOS = [
  head(
    '  - kind: local-sourcing\n    economy: A\n    activities: [i]\n    share: 0.5\n  - kind: demand\n    market: B\n    change: -0.1\n',
    'sweep: { from: 0, to: 1, steps: 2 }\n',
  ),
  head('  - kind: displacement\n    economy: A\n    from: [B]\n    activities: [j]\n    share: 0.25\n'),
  head(
    '  - kind: tariff\n    economy: A\n    from: [B]\n    activities: [i]\n    after: 0.2\n',
    'elasticity: { i: 4, j: 5.5 }\n',
  ),
  head('  - { kind: lost-supplier, economy: B, activities: [i], buyers: abroad, share: 0.3 }\n'),
];

/** What the reader of YAML that everybody has gives, with nothing where it gives nothing. */
const everybodys = (text: string): unknown => parse(text, { version: '1.2', logLevel: 'error' });

describe('scenarios that somebody broke', () => {
  it('are refused in words, or are what the file says and give finite numbers that keep the world whole', () => {
    const roll = dice(17);
    const met = ends();
    for (let i = 0; i < 500 * TIMES; i += 1) {
      const text = mutatedYaml(SCENARIOS[roll(SCENARIOS.length)] ?? '', roll);
      const done = orRefused(() => {
        const { scenario, placeOf } = parseScenario(text, 'own.yaml');
        expect(scenario, text).toEqual(everybodys(text));
        const options = { level: 'country', curve: null, placeOf, onPoint: () => undefined } as const;
        return runModel(context, scenario, options);
      });
      met[done === null ? 'refused' : 'read'] += 1;
      for (const row of done === null ? [] : rowsOf(done.table))
        for (const name of ['before', 'after', 'difference'])
          expect(Number.isFinite(row[name]), `${text}\n${JSON.stringify(row)}`).toBe(true);
    }
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(30);
  });
});

describe('files of policies that somebody broke', () => {
  let whole = '';
  beforeAll(() => {
    useShippedCatalog();
    whole = readFileSync(join(repository, 'policies/mexico-taiwan.yaml'), 'utf8');
  });
  it('are refused in words, or are what the file says, a row for each target', () => {
    const roll = dice(12);
    const met = ends();
    const [top = '', ...records] = whole.split(/\n(?= {2}- id: )/);
    for (let i = 0; i < 200 * TIMES; i += 1) {
      const at = roll(records.length - 1);
      const text = mutatedYaml([top, ...records.slice(at, at + 2), ''].join('\n'), roll);
      const policies = orRefused(() => {
        const parsed = parsePolicies(text, 'p.yaml');
        return { parsed, rows: policyTable(parsed, 'policy_instrument', 'p.yaml').rows };
      });
      met[policies === null ? 'refused' : 'read'] += 1;
      if (policies === null) continue;
      const { instruments } = policies.parsed.policies;
      expect(policies.parsed.policies, text).toEqual(everybodys(text));
      const targets = instruments.map((one) =>
        Math.max(
          1,
          (one.targets ?? []).reduce((sum, { codes }) => sum + codes.length, 0),
        ),
      );
      expect(policies.rows, text).toBe(targets.reduce((a, b) => a + b, 0));
    }
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(30);
  });
});
