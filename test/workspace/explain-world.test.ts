import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/node/node-host.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { defaultRoots } from '../../src/store/store-roots.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { scopeWords } from '../../src/workspace/count-scope.ts';
import { explainRows } from '../../src/workspace/explain-rows.ts';
import type { StepResult } from '../../src/workspace/step-result.ts';
import { sourceOf } from '../study/support.ts';

const title = 'title: { en: "a", es: "á" }';
const STUDY = `id: world
${title}
subtitle: { en: "a", es: "á" }
data:
  etd: { release: ggdc-etd-2021, where: { economy: [MEX, TWN, USA] } }
  atlas: { release: atlas-2016 }
steps:
  sim: { ${title}, indicator: similarity, data: etd, with: { economies: [MEX, TWN], from: "2008", to: "2008" } }
  rca: { ${title}, indicator: rca, data: atlas, with: { show: [MEX], show.term: [rca, market_share] } }
  complexity: { ${title}, indicator: complexity, data: atlas }
`;

describe('numbers relative to others', () => {
  let store: Store;
  let steps: ReadonlyMap<string, StepResult>;
  beforeAll(async () => {
    store = await openStore({ roots: defaultRoots() });
    steps = (await runStudy(sourceOf(STUDY), { host: nodeHost(store) })).steps;
  }, 120_000);
  afterAll(() => store.close());
  const explained = (step: string, where: Readonly<Record<string, string>>) =>
    explainRows(steps.get(step) as StepResult, where);

  it('rca: the whole table, of it the economy and the product', () => {
    const { rows, inputs, scope } = explained('rca', { reporter: 'MEX', product: '8708', term: 'rca' });
    expect(rows).toHaveLength(1);
    expect(inputs).toHaveLength(162_910);
    const of = (column: string, code: string) => inputs.filter(({ row }) => row[column] === code).length;
    expect(scope).toEqual({
      rows: 162_910,
      of: 162_910,
      own: { reporter: { MEX: of('economy', 'MEX') }, product: { 8708: of('product', '8708') } },
    });
    expect(of('economy', 'MEX')).toBe(1192);
    if (scope === null) throw new Error('scope');
    expect(scopeWords(scope, 'atlas-2016')).toEqual({
      en: `all 162,910 rows of atlas-2016; of them MEX 1,192, product 8708 ${of('product', '8708')}`,
      es: `las 162,910 filas de atlas-2016; entre ellas MEX 1,192, producto 8708 ${of('product', '8708')}`,
    });
  });
  it('names first the rows of its own codes', () => {
    const cell = { reporter: 'MEX', product: '8708', term: 'rca' };
    const { nearest, inputs, inputCount } = explained('rca', cell);
    const near = nearest(2000).map(({ row }) => [row.economy, row.product]);
    expect([inputCount, near.length]).toEqual([162_910, 2000]);
    expect(near[0]).toEqual(['MEX', '8708']);
    // then what names one of both, all of it before the rest
    const one = inputs.filter(({ row }) => row.economy === 'MEX' || row.product === '8708').length;
    const own = near.map(([economy, product]) => economy === 'MEX' || product === '8708');
    expect(own.lastIndexOf(true)).toBe(one - 1);
    expect(own.slice(0, one)).not.toContain(false);
    expect(nearest(1e6)).toHaveLength(162_910);
  });
  it('a market share: what everybody sells of the product', () => {
    const { inputs, scope } = explained('rca', { reporter: 'MEX', product: '8703', term: 'market_share' });
    expect(new Set(inputs.map(({ row }) => row.product))).toEqual(new Set(['8703']));
    expect(inputs.length).toBeGreaterThan(100);
    expect(inputs.some(({ row }) => row.economy === 'JPN')).toBe(true);
    if (scope === null) throw new Error('scope');
    expect(scopeWords(scope, 'atlas-2016').es).toMatch(
      /^\d+ de las 162,910 filas de atlas-2016; entre ellas MEX 1,/,
    );
  });
  it('an eigenvector: the whole table of the year', () => {
    const { inputs, scope } = explained('complexity', { reporter: 'MEX', term: 'eci' });
    expect(inputs).toHaveLength(162_910);
    expect(scope?.own).toEqual({ reporter: { MEX: 1192 } });
  });
  it('a pair: the rows of both economies, and of no third', () => {
    const { inputs, scope } = explained('sim', { term: 'krugman' });
    const economies = inputs.map(({ row }) => row.economy);
    expect(new Set(economies)).toEqual(new Set(['MEX', 'TWN']));
    expect(scope?.own).toEqual({ economy: { MEX: 12 }, reference: { TWN: 12 } });
  });
});
