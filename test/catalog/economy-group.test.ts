import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { economy } from '../../src/catalog/economy.ts';
import { economyGroup, economyGroups } from '../../src/catalog/economy-group.ts';
import { sharedPath } from '../support/shared.ts';

describe('groups of economies', () => {
  it('hold known economies, each once', () => {
    for (const { id, members, name } of economyGroups) {
      for (const member of members) expect(economy(member).id, id).toBe(member);
      expect(new Set(members).size, id).toBe(members.length);
      expect(name.en !== '' && name.es !== '').toBe(true);
    }
  });

  it('have the number of members that their names say', () => {
    const count = (id: string) => economyGroup(id).members.length;
    expect(count('eu27')).toBe(27);
    expect(count('eu28')).toBe(28);
    expect(count('eu27-2007')).toBe(27);
    expect(count('wiod40')).toBe(40);
    expect(count('latin-america')).toBe(20);
  });

  it('tell the unions apart by the United Kingdom and Croatia', () => {
    const has = (id: string, member: string) => economyGroup(id).members.includes(member);
    expect([has('eu27', 'GBR'), has('eu28', 'GBR'), has('eu27-2007', 'GBR')]).toEqual([false, true, true]);
    expect([has('eu27', 'HRV'), has('eu28', 'HRV'), has('eu27-2007', 'HRV')]).toEqual([true, true, false]);
  });

  it('refuse an unknown name', () => {
    expect(() => economyGroup('eu-28')).toThrow('eu-28');
  });
});

const countries = sharedPath('data/icio/wiod2013/countries.csv');
describe.skipIf(countries === null)('against the WIOD', () => {
  it('resolves every economy of the table, and they are the forty and the rest', () => {
    const rows = parse(readFileSync(countries as string, 'utf8'), { columns: true }) as Record<
      string,
      string
    >[];
    const ids = rows.map(({ code }) => economy(code as string, 'wiod').id);
    expect(ids.filter((id) => id !== 'ROW').sort()).toEqual([...economyGroup('wiod40').members].sort());
    for (const { code, name } of rows) expect(economy(name as string).wiod).toBe(code);
  });
});
