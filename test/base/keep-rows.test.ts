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
