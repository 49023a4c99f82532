import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { type Cell, rowsOf, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { finestCodes } from '../../../src/catalog/basket/cover-basket.ts';
import { moveNotes } from '../../../src/catalog/products/move-notes.ts';
import { type MoveChoice, moveProducts } from '../../../src/catalog/products/move-products.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';

useShippedCatalog();

type Line = Readonly<Record<string, Cell>>;

function flows(lines: readonly Line[]) {
  const names = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const fields = names.map((name) => ({
    name,
    title: { en: name, es: name },
    ...(name === 'value' ? { unit: UNITS.dataUnit } : {}),
  }));
  return tableOf('trade_flow', fields, lines);
}

function move(lines: readonly Line[], choice: Partial<MoveChoice> & { readonly to: string }) {
  return moveProducts(flows(lines), { from: null, ...choice });
}

function refusal(act: () => unknown): EscalarError {
  try {
    act();
  } catch (error) {
    if (error instanceof EscalarError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('moveProducts', () => {
  it('divides by the published weights and adds up what meets', () => {
    const { table, report } = move(
      [
        { product: '290490', reporter: 'MEX', value: 100 },
        { product: '290549', reporter: 'MEX', value: 1 },
        { product: '010111', reporter: 'MEX', value: 10 },
        { product: '123456', reporter: 'MEX', value: 5 },
      ],
      { from: 'HS1992', to: 'HS1996' },
    );
    const values = Object.fromEntries(rowsOf(table).map((row) => [row.product, row.value]));
    expect(values['010111']).toBe(10);
    expect(values['290490']).toBeCloseTo(87.6269769, 9);
    expect(values['290549']).toBeCloseTo(13.3730231, 9);
    expect(report).toMatchObject({ total: 116, unmatched: [{ code: '123456', value: 5 }], splitTotal: 100 });
    expect(report.matched).toBeCloseTo(111, 9);
    expect(report.convention).toBe('published');
  });

  const pairs = fc.constantFrom(
    ...([
      ['HS1992', 'HS2007'],
      ['HS2017', 'HS1992'],
      ['HS2022', 'SITC3'],
      ['HS1996', 'BEC4'],
      ['HS2012', 'ISIC4'],
      ['SITC2', 'HS1992'],
      ['SITC3', 'SITC1'],
    ] as const),
  );
  it('conserves the value: matched and unmatched are the total, and the rows hold what was matched', () => {
    fc.assert(
      fc.property(
        pairs,
        fc.array(fc.tuple(fc.nat(), fc.double({ min: 0, max: 1e12, noNaN: true })), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.boolean(),
        ([from, to], picks, whole) => {
          const codes = [...finestCodes(from), '777777'];
          const lines = picks.map(([n, value], k) => ({
            product: codes[n % codes.length] as string,
            reporter: `R${k % 3}`,
            value,
          }));
          const known = lines.some(({ product }) => product !== '777777');
          fc.pre(known);
          let moved: ReturnType<typeof move>;
          try {
            moved = move(lines, { from, to, oneToOne: whole });
          } catch (error) {
            // a draw of nothing but codes that the table lacks
            expect(error).toMatchObject({ code: 'nothing-matched' });
            return;
          }
          const { table, report } = moved;
          const size = Math.max(report.total, 1e-300);
          expect(Math.abs(report.matched + report.unmatchedTotal - report.total) / size).toBeLessThan(1e-12);
          const sum = rowsOf(table).reduce((all, row) => all + (row.value as number), 0);
          expect(Math.abs(sum - report.matched) / size).toBeLessThan(1e-12);
          if (whole) expect(report.splitTotal).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the identity from a classification to itself', () => {
    const codes = finestCodes('HS1992');
    const lines = codes.map((product, k) => ({ product, value: k + 0.5 }));
    const { table, report } = move(lines, { from: 'H0', to: 'HS1992' });
    expect(rowsOf(table)).toEqual(lines);
    expect([report.unmatchedTotal, report.splitTotal, report.other]).toEqual([0, 0, null]);
  });

  it('follows a finer code, divides a coarser one, and says so', () => {
    const { table, report } = move(
      [
        { product: '85171200', value: 3 },
        { product: '0101', value: 8 },
      ],
      { from: 'HS2012', to: 'SITC2', digits: 3 },
    );
    expect(Object.fromEntries(rowsOf(table).map((row) => [row.product, row.value]))).toEqual({
      '764': 3,
      '001': 8,
    });
    expect([report.coarse, report.coarseTotal]).toEqual([['0101'], 8]);
    const warnings = moveNotes(report).filter(({ level }) => level === 'warning');
    expect(warnings.map(({ text }) => text.en).join()).toContain('0101');
  });

  it('compares the two ways at the digits they share', () => {
    const lines = [
      { product: '850110', value: 60 },
      { product: '999999', value: 40 },
    ];
    const { report } = move(lines, { from: 'HS1992', to: 'SITC2' });
    expect(report.steps).toEqual(['HS1992 > SITC2 (table)']);
    // the weights know 999999, the table does not: these 40 fall elsewhere
    expect(report.other).toMatchObject({ kind: 'weights', digits: 4, unmatchedTotal: 0 });
    expect(report.other?.variation).toBeGreaterThanOrEqual(40);
    const back = move(lines, { from: 'HS1992', to: 'SITC2', route: 'weights' }).report.other;
    expect(back?.variation).toBeCloseTo(report.other?.variation ?? Number.NaN, 9);
  });

  it('drops the name of the old product, and leaves out rows without a value', () => {
    const { table, report } = move(
      [
        { product: '010111', product_name: 'Horses', reporter_name: 'Mexico', value: 1 },
        { product: '010119', product_name: 'Other horses', reporter_name: 'Mexico', value: 2 },
        {
          product: '010119',
          product_name: 'Other horses',
          reporter_name: 'Mexico',
          value: { missing: 'confidential' },
        },
      ],
      { from: 'HS1992', to: 'SITC2' },
    );
    expect(rowsOf(table)).toEqual([{ product: '00150', reporter_name: 'Mexico', value: 3 }]);
    expect(report.missingRows).toBe(1);
  });

  it('knows the revision by the column, or by codes that only one has', () => {
    const one = { product: '010121', value: 1 };
    expect(move([{ ...one, classification: 'H4' }], { to: 'HS1992' }).report.from).toBe('HS2012');
    // 851713, smartphones, is new in 2022
    expect(move([one, { product: '851713', value: 1 }], { to: 'HS1992' }).report.from).toBe('HS2022');
  });

  it('refuses what it cannot know', () => {
    const codes = (...products: string[]) => products.map((product) => ({ product, value: 1 }));
    expect(refusal(() => move(codes('010111'), { from: 'HS1993', to: 'SITC2' }))).toMatchObject({
      code: 'unknown-name',
      params: { nearest: 'HS1992' },
    });
    expect(refusal(() => move(codes('850110'), { to: 'SITC2' }))).toMatchObject({
      code: 'unclear-classification',
    });
    expect(refusal(() => move(codes('abc'), { to: 'SITC2' })).code).toBe('unclear-classification');
    expect(refusal(() => move(codes('1'), { from: 'HS1992', to: 'SITC2' })).code).toBe('nothing-matched');
    expect(refusal(() => move(codes('111'), { from: 'BEC4', to: 'HS1992' })).code).toBe('no-route');
    expect(
      refusal(() => moveProducts(flows([{ reporter: 'A', value: 1 }]), { from: null, to: 'SITC2' })).code,
    ).toBe('missing-column');
  });

  it('refuses a heading beside its subheadings', () => {
    const nested = ['8517', '851710'].map((product) => ({ product, value: 1 }));
    expect(refusal(() => move(nested, { from: 'HS1992', to: 'SITC2' })).code).toBe('total-among-parts');
  });

  it('forgives a stray code in the hundred, and reports it', () => {
    const codes = [...finestCodes('HS2012').filter((code) => !code.startsWith('2710')), '271000'];
    const { report } = move(
      codes.map((product) => ({ product, value: 1 })),
      { to: 'SITC2' },
    );
    expect(report.from).toBe('HS2012');
    expect(report.unmatched.map(({ code }) => code)).toContain('271000');
  });

  it('takes each row from the revision that it names; refuses one that is stated against it, and codes of several unnamed', () => {
    const mixed = [
      { product: '010111', classification: 'H0', value: 1 },
      { product: '010121', classification: 'H4', value: 1 },
    ];
    const { table, report } = move(mixed, { to: 'SITC2' });
    expect(rowsOf(table)).toEqual([{ product: '00150', classification: 'SITC2', value: 2 }]);
    expect(report).toMatchObject({ from: 'HS1992 + HS2012', total: 2, matched: 2 });
    const third = { product: '010111', classification: 'H9', value: 1 };
    const error = refusal(() => move([...mixed, third], { to: 'SITC2' }));
    expect(error.code).toBe('mixed-classifications');
    expect(error.toText('es')).toContain('HS1992, HS2012, H9');
    expect(refusal(() => move(mixed.slice(1), { from: 'HS1992', to: 'SITC2' })).code).toBe(
      'mixed-classifications',
    );
    const unnamed = mixed.map(({ product, value }) => ({ product, value }));
    expect(refusal(() => move(unnamed, { to: 'SITC2' })).code).toBe('mixed-classifications');
  });
});
