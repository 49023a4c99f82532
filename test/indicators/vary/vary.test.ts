import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { type Row, rowsOf, type Table } from '../../../src/base/table.ts';
import type { IndicatorDefinition } from '../../../src/indicators/define.ts';
import { shiftShare } from '../../../src/indicators/industry/shift-share.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { complexity } from '../../../src/indicators/trade/complexity.ts';
import { tradeConcentration } from '../../../src/indicators/trade/trade-concentration.ts';
import type { VaryRequest } from '../../../src/indicators/vary/plan-variants.ts';
import { vary } from '../../../src/indicators/vary/vary.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { longRows } from '../../support/compute.ts';
import { inputsOf } from '../../support/every-choice.ts';
import { ROW_OPTIONS, rowIndicators } from '../../support/row-tables.ts';
import { tradeOf, tradeTable } from '../../support/trade-tables.ts';

const cell = (
  economy: string,
  activity: string,
  period: string,
  output_real: number,
  hours: number,
): Row => ({
  economy,
  activity,
  period,
  output_real,
  hours,
  persons: hours === 10 ? 8 : 4,
});
/** In A labour leaves the class that ends productive, in B it goes there: base weights and end weights disagree. */
const TABLE = longRows([
  cell('A', 'x', '2000', 100, 10),
  cell('A', 'y', '2000', 50, 10),
  cell('A', 'x', '2001', 60, 12),
  cell('A', 'y', '2001', 90, 8),
  cell('B', 'x', '2000', 40, 10),
  cell('B', 'y', '2000', 38, 10),
  cell('B', 'x', '2001', 60, 15),
  cell('B', 'y', '2001', 18, 5),
]);

const varied = (indicator: IndicatorDefinition, table: Table, request: VaryRequest, given: RawOptions = {}) =>
  vary(indicator, given, request, (options) => indicator.compute(table, options));

const plain = (indicator: IndicatorDefinition, table: Table, given: RawOptions) =>
  rowsOf(indicator.compute(table, parseOptions(indicator.options, given)).table);

const at = (rows: readonly Row[], wanted: Row) =>
  rows
    .filter((row) => Object.entries(wanted).every(([name, value]) => row[name] === value))
    .map(({ value }) => value);

const rowsWithout = (rows: readonly Row[]) => rows.map(({ choice: _, variant: __, ...row }) => row);

describe('vary', () => {
  const METHODS = { vary: { method: 'two-term-base,two-term-end,lmdi' } };
  const STRUCTURAL = { term: 'structural', unit: 'points' };

  it('has the headline and each variant as they stand alone', async () => {
    const rows = rowsOf((await varied(shiftShare, TABLE, METHODS)).table);
    for (const method of ['two-term-base', 'two-term-end', 'lmdi'])
      expect(rowsWithout(rows.filter(({ variant }) => variant === method))).toEqual(
        plain(shiftShare, TABLE, { method }),
      );
    expect(rowsWithout(rows.filter(({ choice }) => choice === 'headline'))).toEqual(
      plain(shiftShare, TABLE, {}),
    );
  });

  it('sums up by brute force: range, sign and rank', async () => {
    const result = await varied(shiftShare, TABLE, METHODS);
    const rows = rowsOf(result.table);
    for (const economy of ['A', 'B']) {
      const own = at(
        rows.filter(({ choice }) => choice !== 'summary'),
        { economy, ...STRUCTURAL },
      ) as number[];
      expect(own).toHaveLength(4);
      const said = (variant: string) => at(rows, { economy, term: 'structural', variant })[0];
      expect(at(rows, { economy, ...STRUCTURAL, variant: 'minimum' })).toEqual([Math.min(...own)]);
      expect(at(rows, { economy, ...STRUCTURAL, variant: 'maximum' })).toEqual([Math.max(...own)]);
      const same = own.slice(1).filter((value) => Math.sign(value) === Math.sign(own[0] as number));
      expect(said('same-sign:points')).toBeCloseTo((100 * same.length) / 3, 12);
      expect(said('variants:points')).toBe(3);
    }
    const methods = [{}, ...['two-term-base', 'two-term-end', 'lmdi'].map((method) => ({ method }))];
    const ranks = methods.map((given) => {
      const [a, b] = ['A', 'B'].map(
        (economy) => at(plain(shiftShare, TABLE, given), { economy, ...STRUCTURAL })[0],
      );
      return (a as number) > (b as number) ? 1 : 2;
    });
    expect(at(rows, { economy: 'A', term: 'structural', variant: 'best-rank:points' })).toEqual([
      Math.min(...ranks),
    ]);
    expect(at(rows, { economy: 'A', term: 'structural', variant: 'worst-rank:points' })).toEqual([
      Math.max(...ranks),
    ]);
  });

  const three = longRows([
    ...rowsOf(TABLE),
    ...rowsOf(TABLE)
      .filter(({ economy }) => economy === 'B')
      .map((row) => ({ ...row, economy: 'C', output_real: row.period === '2001' ? 500 : 5 })),
  ]);
  const shows: readonly RawOptions[] = [
    { show: 'A' },
    { show: ['A', 'B'] },
    { 'show.economy': 'A' },
    { show: 'A', 'show.term': 'structural' },
    { 'show.term': 'structural' },
  ];

  it.each(shows)('ranks among every economy that enters, whatever is shown: %o', async (given) => {
    const ranksOf = (rows: readonly Row[]) =>
      rows.filter(
        ({ economy, term, variant }) =>
          economy === 'A' && term === 'structural' && String(variant).includes('rank'),
      );
    const all = rowsOf((await varied(shiftShare, three, METHODS)).table);
    const some = rowsOf((await varied(shiftShare, three, METHODS, given)).table);
    expect(ranksOf(some)).toEqual(ranksOf(all));
    expect(at(some, { economy: 'A', term: 'structural', variant: 'worst-rank:points' })).toEqual([2]);
    expect(some.every((row) => all.some((one) => JSON.stringify(one) === JSON.stringify(row)))).toBe(true);
    expect(some.length).toBeLessThan(all.length);
  });

  it('refuses to show what no row has, and shows the one that the message names', async () => {
    const { code, params } = await varied(shiftShare, three, METHODS, { show: 'AA' }).catch((error) => error);
    expect(code).toBe('shows-nothing');
    const { table } = await varied(shiftShare, three, METHODS, { show: params.nearest });
    expect(new Set(rowsOf(table).map(({ economy }) => economy))).toEqual(new Set(['A']));
  });

  it('keeps a variant that lacks one of the economies shown, and refuses one that lacks all', async () => {
    const lines = (reporters: readonly string[]) =>
      reporters.flatMap((reporter, c) =>
        ['a1', 'b2', 'c3'].flatMap((product, p) =>
          p === c % 3 ? [] : [{ reporter, product, value: 1 + p + c }],
        ),
      );
    const world = tradeTable(lines(['MEX', 'BRA', 'CHL', 'TWN', 'ABW']));
    const request = { vary: { filter: 'ranked' } };
    const both = await varied(complexity, world, request, { show: 'MEX,TWN', 'show.term': 'eci' });
    const ranked = rowsOf(both.table).filter(({ choice }) => choice === 'filter');
    expect(ranked.map(({ reporter }) => reporter)).toEqual(['MEX']);
    expect(ranked.map(({ value }) => value)).toEqual(
      plain(complexity, world, { filter: 'ranked', show: 'MEX', 'show.term': 'eci' })
        .filter(({ reporter, term }) => reporter === 'MEX' && term === 'eci')
        .map(({ value }) => value),
    );
    expect(both.dropped.map(({ what, count, examples }) => [what.en, count, examples])).toContainEqual([
      'numbers of the headline that the variant filter=ranked does not have',
      1,
      [{ en: 'TWN economic complexity index (ECI)', es: 'TWN índice de complejidad económica (ICE)' }],
    ]);
    const one = await varied(complexity, world, request, { show: 'TWN', 'show.term': 'eci' });
    expect(one.dropped.at(-1)?.what.en).toMatch(/^variants refused: .*"TWN"/);
  });

  it('follows a difference of two economies, and says when its sign turns', async () => {
    const result = await varied(shiftShare, TABLE, { ...METHODS, compare: ['A', 'B'] });
    const rows = rowsOf(result.table);
    const differences = ['headline', 'method'].flatMap((choice) =>
      at(rows, { choice, economy: 'A-B', ...STRUCTURAL }),
    );
    const of = (economy: string) =>
      ['headline', 'method'].flatMap((choice) => at(rows, { choice, economy, ...STRUCTURAL }));
    expect(differences).toEqual(of('A').map((value, k) => (value as number) - (of('B')[k] as number)));
    expect(new Set(differences.map((value) => Math.sign(value as number))).size).toBe(2);
    expect(at(rows, { economy: 'A-B', term: 'structural', variant: 'same-sign:points' })[0]).toBeLessThan(
      100,
    );
    expect(result.notes.map(({ text }) => text.en).join()).toMatch(/sign of .* depends on the choice: .*A-B/);
    const growth = rows.filter(
      ({ economy, term, choice }) => economy === 'A-B' && term === 'growth' && choice === 'headline',
    );
    expect(growth.map(({ unit }) => unit)).toEqual(['percentage-points']);
    expect(rows.some(({ economy, variant }) => economy === 'A-B' && String(variant).includes('rank'))).toBe(
      false,
    );
  });

  it('knows economies by any name, and refuses those that are not there and results without', async () => {
    const named = longRows(
      rowsOf(TABLE).map((row) => ({ ...row, economy: row.economy === 'A' ? 'MEX' : 'TWN' })),
    );
    const rows = rowsOf((await varied(shiftShare, named, { ...METHODS, compare: ['México', '158'] })).table);
    expect(at(rows, { economy: 'MEX-TWN', choice: 'headline', ...STRUCTURAL })).toHaveLength(1);
    await expect(varied(shiftShare, TABLE, { ...METHODS, compare: ['A', 'C'] })).rejects.toMatchObject({
      code: 'unknown-name',
    });
    const one = longRows(rowsOf(TABLE).flatMap(({ economy, ...row }) => (economy === 'A' ? [row] : [])));
    await expect(varied(shiftShare, one, { ...METHODS, compare: ['A', 'B'] })).rejects.toMatchObject({
      code: 'not-computable',
    });
    expect((await varied(shiftShare, one, METHODS)).table.rows).toBeGreaterThan(0);
  });

  it('counts a variant that is refused, with the reason, and goes on', async () => {
    const result = await varied(shiftShare, TABLE, {
      vary: { output: 'value_added_real,output_real', labour: null },
    });
    const [refused] = result.dropped.filter(({ what }) => what.en.startsWith('variants refused'));
    expect(refused).toMatchObject({ count: 1, examples: ['output=value_added_real'] });
    expect(refused?.what.en).toMatch(/value_added_real/);
    expect(new Set(rowsOf(result.table).map(({ variant }) => variant))).toContain('persons');
  });

  it('says which variants are the headline in other words', async () => {
    const { notes } = await varied(shiftShare, TABLE, { vary: { labour: null } });
    expect(notes.map(({ text }) => text.en).join('\n')).toMatch(/same numbers as the headline.*labour=hours/);
  });

  it('compares what an option renames: the years of a span, the k of CRk', async () => {
    const three = longRows([...rowsOf(TABLE), cell('A', 'x', '2002', 80, 12), cell('A', 'y', '2002', 95, 8)]);
    const spans = rowsOf(
      (await varied(shiftShare, three, { vary: { to: '2001..2002' } }, { economies: 'A', to: '2001' })).table,
    );
    expect(at(spans, { term: 'growth', variant: 'variants' })).toEqual([1]);
    const trade = tradeOf([
      [9, 4, 1],
      [2, 5, 3],
    ]);
    const tops = rowsOf(
      (await varied(tradeConcentration, trade, { vary: { tops: '1' } }, { tops: '2' })).table,
    );
    const share = { reporter: 'A', term: 'cr2', choice: 'summary' };
    expect(at(tops, { ...share, variant: 'minimum' })[0]).toBeCloseTo(9 / 14, 12);
    expect(at(tops, { ...share, variant: 'maximum' })[0]).toBeCloseTo(13 / 14, 12);
  });

  it('is refused where the headline is', async () => {
    await expect(varied(shiftShare, TABLE, METHODS, { output: 'value_added_real' })).rejects.toBeInstanceOf(
      EscalarError,
    );
  });

  it('the order of variants does not matter', async () => {
    const values = ['two-term-base', 'two-term-end', 'two-term-average', 'lmdi', 'timmer-de-vries'];
    const summary = async (order: readonly string[]) =>
      rowsOf((await varied(shiftShare, TABLE, { vary: { method: order } })).table).filter(
        ({ choice }) => choice === 'summary',
      );
    const expected = await summary(values);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(values, { minLength: values.length }), async (order) => {
        expect(await summary(order)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });
});

const OWN = ['decomposition-sensitivity', 'concentration-sensitivity'];

describe.each(rowIndicators.filter(({ id }) => !OWN.includes(id)).map((one) => [one.id, one] as const))(
  'every choice of %s varies',
  (id, indicator) => {
    beforeAll(useShippedCatalog);
    const choices = Object.entries(indicator.options).filter(([, spec]) => spec.kind === 'choice');
    it.skipIf(choices.length === 0)(
      'from a headline that is the plain computation, in rows that keys tell apart',
      async () => {
        const [table] = inputsOf(indicator) as readonly [Table];
        const request = { vary: Object.fromEntries(choices.map(([name]) => [name, null])) };
        const given = ROW_OPTIONS[id] ?? {};
        const result = await varied(indicator, table, request, given);
        const rows = rowsOf(result.table);
        expect(rowsWithout(rows.filter(({ choice }) => choice === 'headline'))).toEqual(
          plain(indicator, table, given),
        );
        const summary = rows.filter(({ choice }) => choice === 'summary');
        expect(new Set(summary.map((row) => JSON.stringify({ ...row, value: null }))).size).toBe(
          summary.length,
        );
      },
    );
  },
);
