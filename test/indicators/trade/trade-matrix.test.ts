import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import type { Cell } from '../../../src/base/table.ts';
import { tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { canonicalTable } from '../../../src/columns/canonical-table.ts';
import { readMatrices } from '../../../src/indicators/trade/trade-matrix.ts';

const ALL = { flow: 'X', economies: [], partners: [], products: [] } as const;
type Line = Readonly<Record<string, Cell>>;

function flows(lines: readonly Line[]) {
  const names = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const fields = names.map((name) => {
    const title = { en: name, es: name };
    return name === 'value' ? { name, title, unit: UNITS.dataUnit } : { name, title };
  });
  return canonicalTable(tableOf('trade_flow', fields, lines));
}

function codeOf(lines: readonly Line[]): string {
  try {
    readMatrices(flows(lines), ALL, 'rca');
  } catch (error) {
    if (error instanceof EscalarError) return error.code;
    throw error;
  }
  return 'none';
}

describe('readMatrices', () => {
  it('adds partners up, sorts the codes, and makes a matrix a year with the same codes', () => {
    const { matrices, dropped } = readMatrices(
      flows([
        { year: '2001', reporter: 'B', partner: 'X', product: '02', value: 5 },
        { year: '2000', reporter: 'B', partner: 'X', product: '01', value: 1 },
        { year: '2000', reporter: 'B', partner: 'Y', product: '01', value: 2 },
        { year: '2000', reporter: 'A', partner: 'Y', product: '02', value: 4 },
        { year: '2000', reporter: 'A', partner: 'X', product: '02', value: null },
      ]),
      ALL,
      'rca',
    );
    expect(matrices.map(({ year, values }) => [year, [...values]])).toEqual([
      ['2000', [0, 4, 3, 0]],
      ['2001', [0, 0, 0, 5]],
    ]);
    expect([matrices[0].economies, matrices[0].products]).toEqual([
      ['A', 'B'],
      ['01', '02'],
    ]);
    expect(dropped[0]?.count).toBe(1);
  });
  it('needs neither year nor partner, and an economy may be called a country', () => {
    const { matrices } = readMatrices(flows([{ country: 'A', product: '01', value: 7 }]), ALL, 'rca');
    expect(matrices).toMatchObject([{ year: '', economies: ['A'], products: ['01'] }]);
  });
  it('refuses a negative value, a line given twice, and a lack of lines', () => {
    const line = { reporter: 'A', product: '01', value: 1 };
    expect(codeOf([{ ...line, value: -1 }])).toBe('negative-value');
    expect(codeOf([line, line])).toBe('duplicate-row');
    const flow = { ...line, partner: 'X' };
    expect(codeOf([flow, { ...flow, partner: 'Y' }, flow])).toBe('duplicate-row');
    expect(codeOf([{ ...line, value: null }])).toBe('empty-table');
  });
});
