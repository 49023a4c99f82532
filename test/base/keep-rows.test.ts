import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { chooseRows, keepRows } from '../../src/base/keep-rows.ts';
import { rowsOf, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';

const title = { en: 'x', es: 'x' };
const table = tableOf(
  't',
  [
    { name: 'partner', title },
    { name: 'value', title, unit: UNITS.none },
  ],
  [
    { partner: 'USA', value: 1 },
    { partner: 'W00', value: 3 },
    { partner: 'CAN', value: 2 },
    { partner: null, value: 7 },
  ],
);

function refused(conditions: Parameters<typeof chooseRows>[1]): string {
  try {
    chooseRows(table, conditions);
  } catch (error) {
    if (error instanceof EscalarError) return error.toText('en');
    throw error;
  }
  return '';
}

describe('chooseRows', () => {
  it('leaves out what may not be, and says that rows without a value went too', () => {
    const { table: kept, notes } = chooseRows(table, { partner: { not: 'W00' } });
    expect(rowsOf(kept).map(({ partner }) => partner)).toEqual(['USA', 'CAN']);
    expect(notes.map(({ text }) => text.en)).toEqual([
      'partner!=W00: rows with nothing in "partner" were left out too (1).',
    ]);
  });
  it('says which of several values no row has', () => {
    const { table: kept, notes } = chooseRows(table, { partner: ['USA', 'CHN'] });
    expect(kept.rows).toBe(1);
    expect(notes[0]?.text.en).toBe('partner=USA,CHN: no row has "CHN".');
  });
  it('a code that only lost its zero or has marks is found, and said; an exact one comes first', () => {
    const codes = tableOf(
      't',
      [
        { name: 'product', title },
        { name: 'value', title, unit: UNITS.none },
      ],
      ['702', "'0803", '0904', '904', '87.03', '100'].map((product, value) => ({ product, value })),
    );
    const found = (condition: Parameters<typeof chooseRows>[1]) => {
      const { table: kept, notes } = chooseRows(codes, condition);
      return [rowsOf(kept).map(({ product }) => product), notes.map(({ text }) => text.en)];
    };
    expect(found({ product: ['0702', '0803', '0904', '8703'] })).toEqual([
      ['702', "'0803", '0904', '87.03'],
      [
        'product=0702,0803,0904,8703: "0702" stands there as "702".',
        `product=0702,0803,0904,8703: "0803" stands there as "'0803".`,
        'product=0702,0803,0904,8703: "8703" stands there as "87.03".',
      ],
    ]);
    expect(found({ product: { not: '0702' } })[0]).toHaveLength(5);
    expect(() => found({ product: '0001' })).toThrow('No row meets product=0001');
    expect(() => chooseRows(table, { partner: '0702' })).toThrow('No row meets partner=0702');
  });
  it('refuses a condition that no row meets, with the nearest value', () => {
    expect(refused({ partner: 'USS' })).toBe(
      'No row meets partner=USS.\n"partner" holds: CAN, USA, W00. Did you mean "USA"?',
    );
    expect(refused({ value: '100..' })).toContain('"value" holds: 1..7.');
    expect(chooseRows(table, { partner: 'USA' }).table.rows).toBe(1);
  });
  it('refuses conditions that only together keep nothing', () => {
    expect(refused({ partner: 'USA', value: '2..' })).toContain('partner=USA (1 row), value=2.. (3 rows)');
  });
  it('refuses a column that is not there', () => {
    expect(refused({ partnr: 'USA' })).toContain('Did you mean "partner"?');
  });
});

describe('keepRows', () => {
  it('may keep nothing', () => {
    expect(keepRows(table, { partner: 'CHN' }).rows).toBe(0);
    expect(keepRows(table, {})).toBe(table);
  });
});
