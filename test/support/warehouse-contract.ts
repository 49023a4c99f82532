import { expect, it } from 'vitest';
import { rowsOf } from '../../src/base/table.ts';
import type { FlowQuestion } from '../../src/store/warehouse/flow-question.ts';
import { sumFlows } from '../../src/store/warehouse/sum-flows.ts';
import type { Warehouse } from '../../src/store/warehouse/warehouse.ts';
import type { TestFlow } from './warehouse-rows.ts';

const QUESTIONS: readonly Omit<FlowQuestion, 'table'>[] = [
  { by: ['period'], where: {} },
  { by: [], where: {} },
  { by: ['period', 'economy'], where: { period: ['2000', '2001'] } },
  { by: ['economy', 'product'], where: { period: ['2003-01'], economy: ['MEX', 'TWN'] } },
  { by: ['partner', 'period'], where: { product: ['854213', '854231', '847330'] } },
  { by: ['product'], where: { partner: ['DEU'] }, digits: 2 },
  { by: ['product', 'economy'], where: {}, digits: 4 },
  { by: ['period', 'economy', 'product', 'partner'], where: {} },
];

/** What is summed, computed here row by row in whole thousandths. */
function bruteForce(flows: readonly TestFlow[], { by, where, digits }: Omit<FlowQuestion, 'table'>) {
  const groups = new Map<string, { value: bigint; flows: number; quantity: bigint; weighed: number }>();
  for (const flow of flows) {
    const codes: Readonly<Record<string, string>> = { ...flow, value: '', quantity: '' };
    if (!Object.entries(where).every(([name, values]) => values.includes(codes[name] ?? ''))) continue;
    const key = by.map((name) => (name === 'product' ? flow.product.slice(0, digits) : codes[name])).join();
    const group = groups.get(key) ?? { value: 0n, flows: 0, quantity: 0n, weighed: 0 };
    groups.set(key, {
      value: group.value + BigInt(flow.value),
      flows: group.flows + 1,
      quantity: group.quantity + BigInt(flow.quantity ?? 0),
      weighed: group.weighed + (flow.quantity === null ? 0 : 1),
    });
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { value, flows: count, quantity, weighed }]) => [
      ...(by.length === 0 ? [] : key.split(',')),
      Number(value) / 1000,
      count,
      weighed === 0 ? { missing: 'not-reported' } : Number(quantity) / 1000,
      weighed,
    ]);
}

/** What every address of a warehouse keeps. */
export function itKeepsTheContract(open: () => Warehouse, flows: () => readonly TestFlow[]): void {
  const sums = async (question: FlowQuestion) =>
    rowsOf(await sumFlows(open(), question)).map((row) => Object.values(row));
  it.each(QUESTIONS.map((question) => [JSON.stringify(question), question] as const))(
    'adds up exactly: %s',
    async (_, question) => {
      const expected = bruteForce(flows(), question);
      expect(expected.length).toBeGreaterThan(0);
      expect(await sums({ table: 'trade_flow', ...question })).toEqual(expected);
    },
  );
  it('adds up numbers of 64 bits to 1e-12', async () => {
    const [mexico, taiwan] = await sums({
      table: 'industry_panel',
      by: ['economy'],
      where: { period: ['2000'] },
    });
    expect(mexico).toEqual(['MEX', expect.closeTo(0.3, 12), 2]);
    expect(taiwan).toEqual(['TWN', 1e9, 1]);
    expect(await sums({ table: 'series', by: ['variable', 'period'], where: {} })).toEqual([
      ['gdp', '2000', expect.closeTo(7.251, 12), 2],
      ['gdp', '2001', 8, 1],
    ]);
  });
  it('takes words of a person for values, never for words of its own', async () => {
    const nasty = [
      "'",
      '\\',
      "\\' OR 1=1 --",
      '"',
      '$1',
      '{x:String}',
      '%',
      'é',
      '\n',
      "'; DROP TABLE trade_flow; --",
    ];
    await expect(
      sums({ table: 'trade_flow', by: ['economy'], where: { economy: nasty } }),
    ).rejects.toMatchObject({
      code: 'empty-table',
    });
    for (const word of nasty) {
      const [row] = await sums({ table: 'trade_flow', by: [], where: { economy: ['MEX', word] } });
      expect(row[1], word).toBe(flows().filter(({ economy }) => economy === 'MEX').length);
    }
  });
  it('refuses more rows than fit, and stops when it is told to', async () => {
    const question: FlowQuestion = {
      table: 'trade_flow',
      by: ['period', 'economy', 'product', 'partner'],
      where: {},
    };
    await expect(sumFlows(open(), question, { most: 3 })).rejects.toMatchObject({ code: 'bad-option' });
    const stopper = new AbortController();
    stopper.abort();
    await expect(sumFlows(open(), question, { signal: stopper.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    // and is of use after
    expect((await sums({ table: 'trade_flow', by: [], where: {} })).length).toBe(1);
  });
  it('never takes an answer that lacks rows or has them twice', async () => {
    const whole = open();
    const [first, ...rest] = whole.list.parts;
    for (const wrong of [{ rows: first.rows + 1 }, { sum: '1.000' }]) {
      const list = { ...whole.list, parts: [{ ...first, ...wrong }, ...rest] };
      await expect(
        sumFlows({ ...whole, list }, { table: first.table, by: ['period'], where: {} }),
      ).rejects.toMatchObject({ code: 'warehouse' });
    }
  });
}
