import { describe, expect, it } from 'vitest';
import * as base from '../../src/base/index.ts';
import { type Table, tableOf } from '../../src/base/table.ts';
import * as catalog from '../../src/catalog/index.ts';
import * as figures from '../../src/figures/index.ts';
import * as library from '../../src/index.ts';
import * as formulas from '../../src/indicators/formulas/index.ts';
import * as all from '../../src/indicators/index.ts';
import * as node from '../../src/node/index.ts';
import * as report from '../../src/report/index.ts';
import * as sources from '../../src/sources/index.ts';
import * as study from '../../src/study/index.ts';
import * as workspace from '../../src/workspace/index.ts';

const { catalogue, concentration, rca, shiftShare } = all;
const flows: Table = tableOf(
  'trade_flow',
  ['economy', 'product', 'period', 'value'].map((name) => ({
    name,
    title: { en: name, es: name },
    ...(name === 'value' ? { unit: base.UNITS.usd } : {}),
  })),
  [
    { economy: 'MEX', product: '870323', period: '2000', value: 30 },
    { economy: 'MEX', product: '854231', period: '2000', value: 10 },
    { economy: 'TWN', product: '870323', period: '2000', value: 10 },
    { economy: 'TWN', product: '854231', period: '2000', value: 50 },
  ],
);

describe('every indicator', () => {
  it('is exported by its name', () => {
    const exported = new Map<string, unknown>(Object.entries(all));
    const nameOf = (id: string) => id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(catalogue.filter((one) => exported.get(nameOf(one.id)) !== one).map(({ id }) => id)).toEqual([]);
  });
});

describe('the library', () => {
  it('has what each of its rooms has, no name twice', () => {
    const rooms = [base, catalog, figures, formulas, all, node, report, sources, study, workspace];
    const names = rooms.flatMap((room) => Object.keys(room)).sort();
    expect(names).toEqual([...new Set(names)]);
    expect(Object.keys(library).sort()).toEqual(names);
  });
});

describe('compute', () => {
  it('takes the options that are not the default, and gives what all of them give', () => {
    const some = rca.compute(flows, { threshold: 2, show: { term: ['rsca'] } });
    expect(new Set(base.rowsOf(some.table).map(({ term }) => term))).toEqual(new Set(['rsca']));
    expect(some).toEqual(
      rca.compute(flows, all.parseOptions(rca.options, { threshold: '2', 'show.term': 'rsca' })),
    );
  });
  it('refuses an option that does not exist and a bad value, as the types do', () => {
    // @ts-expect-error the option is called threshold
    expect(() => rca.compute(flows, { treshold: 2 })).toThrow('There is no option "treshold"');
    // @ts-expect-error a list of words
    const wrong = () => shiftShare.compute(flows, { method: 3 });
    expect(wrong).toThrow('method');
    // @ts-expect-error none of the methods
    expect(() => shiftShare.compute(flows, { method: 'none-of-them' })).toThrow('method');
    // @ts-expect-error a number
    expect(() => concentration.compute(flows, { top: 'many' })).toThrow('top');
  });
});
