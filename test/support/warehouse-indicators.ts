import { expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { codedColumn, type Row, rowsOf, type Table } from '../../src/base/table.ts';
import { textAt } from '../../src/base/text-column.ts';
import { catalogue, isChain } from '../../src/indicators/catalogue.ts';
import type { IndicatorDefinition } from '../../src/indicators/define.ts';
import type { RawOptions } from '../../src/indicators/options.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { readWarehouse } from '../../src/node/warehouses/read-warehouse.ts';
import { readTabularBytes } from '../../src/sources/tabular/read-tabular.ts';
import type { Warehouse } from '../../src/store/warehouse/warehouse.ts';
import { flowsCsv, type TestFlow } from './warehouse-rows.ts';

const YEARS = ['2000', '2001'];

/** Options under which an indicator reads other columns, imports or fewer rows. */
const WAYS: readonly RawOptions[] = [
  {},
  { by: 'partner' },
  { cells: 'product-partner' },
  { flow: 'M' },
  { imports: 'reported' },
  { imports: 'partners' },
  { products: ['8542', '870323'] },
  { partners: ['DEU', 'Mexico'] },
  { economies: ['TWN', 'KOR', 'DEU'] },
  { partners: ['nobody'] },
  { partners: ['VNM'], products: ['85'], by: 'partner' },
];

const trade = catalogue.flatMap((one) => (!isChain(one) && one.input.table === 'trade_flow' ? [one] : []));

/** Every indicator of trade, with each way that it has. */
const CASES = trade.flatMap((indicator) =>
  WAYS.flatMap((given) => {
    try {
      return [
        [
          `${indicator.id} ${JSON.stringify(given)}`,
          indicator,
          parseOptions(indicator.options, given),
        ] as const,
      ];
    } catch {
      return [];
    }
  }),
);

/** What an economy has beside its trade, for the indicators that ask for it. */
const FACTS = ['income', 'population', 'gini', 'emissions'];

function withFacts(table: Table): Table {
  const economies = codedColumn(table, 'economy');
  if (economies === null) throw new Error('no economies');
  const of = (row: number) => 1000 + 37 * ((textAt(economies, row) ?? '').codePointAt(0) ?? 0);
  const values = Float64Array.from({ length: table.rows }, (_, row) => of(row));
  const field = (name: string) => ({ name, title: { en: name, es: name } });
  return {
    ...table,
    fields: [...table.fields, ...FACTS.map(field)],
    columns: {
      ...table.columns,
      ...Object.fromEntries(FACTS.map((name) => [name, { kind: 'number', values } as const])),
    },
  };
}

type Options = ReturnType<typeof parseOptions>;

/** The numbers of a result by what they are of, or the code of the refusal. */
function computed(indicator: Pick<IndicatorDefinition, 'compute'>, table: Table, options: Options) {
  try {
    return new Map(rowsOf(indicator.compute(withFacts(table), options).table).map(placed));
  } catch (error) {
    if (error instanceof EscalarError) return error.code;
    throw error;
  }
}

function placed({ value, ...place }: Row): [string, Row['value']] {
  return [JSON.stringify(place), value];
}

/** Numbers of indicators are those that the same flows give from a file. */
export function itComputesAsFromAFile(open: () => Warehouse, flows: () => readonly TestFlow[]): void {
  it('gives every indicator of trade what a file of the same flows gives, to 1e-12', async () => {
    const own = flows().filter(({ period }) => YEARS.includes(period));
    const { table: file } = readTabularBytes('f.csv', new TextEncoder().encode(flowsCsv(own)), {
      for: 'trade_flow',
    });
    let [numbers, added] = [0, 0];
    for (const [name, indicator, options] of CASES) {
      const expected = computed(indicator, file, options);
      const { table, rows } = await readWarehouse(
        open(),
        {
          shown: 'w',
          table: 'trade_flow',
          where: { period: YEARS },
          asked: { indicator, options: [options] },
        },
        { signal: new AbortController().signal, say: undefined },
      );
      const found = computed(indicator, table, options);
      added += table.rows < rows ? 1 : 0;
      if (typeof expected === 'string' || typeof found === 'string') {
        expect(found, name).toBe(expected);
        continue;
      }
      expect(rows, name).toBeGreaterThan(0);
      expect([...found.keys()].sort(), name).toEqual([...expected.keys()].sort());
      for (const [place, value] of expected) {
        const other = found.get(place);
        numbers += typeof value === 'number' ? 1 : 0;
        if (typeof value !== 'number' || typeof other !== 'number')
          expect(other, `${name} ${place}`).toEqual(value);
        else if (Math.abs(other - value) > 1e-12 * Math.max(1, Math.abs(value)))
          expect(other, `${name} ${place}`).toBe(value);
      }
    }
    expect(numbers).toBeGreaterThan(5000);
    // and in most cases fewer rows came here than were added up
    expect(added).toBeGreaterThan(60);
  });
}
