import { beforeAll, describe, expect, test } from 'vitest';
import { knowledgeShare } from '../../../src/indicators/industry/knowledge-share.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const data = [
  { economy: 'MEX', activity: 'machines', group: 'KNOW', value_added_nominal: 20 },
  { economy: 'MEX', activity: 'food', group: 'OTHER', value_added_nominal: 80 },
  { economy: 'MEX', activity: 'farming', group: null, value_added_nominal: 900 },
  { economy: 'USA', activity: 'machines', group: 'KNOW', value_added_nominal: 300 },
  { economy: 'USA', activity: 'food', group: 'OTHER', value_added_nominal: 200 },
].map((row) => ({ ...row, period: '2003' }));

describe('knowledge-share', () => {
  beforeAll(useShippedCatalog);
  test('share and relative participation, outside the whole left out (by hand)', () => {
    const result = compute(knowledgeShare, longRows(data), { member_groups: ['KNOW'] });
    expect(valueWhere(result, { economy: 'MEX', term: 'share' })).toBe(20);
    expect(valueWhere(result, { economy: 'MEX', term: 'ipr' })).toBeCloseTo(1 / 3, 12);
    expect(valueWhere(result, { economy: 'USA', term: 'ipr' })).toBe(1);
  });
  test('classes can be named, and the whole with them', () => {
    const options = { members: ['machines'], whole: ['machines', 'food'], reference: 'none' };
    const result = compute(knowledgeShare, longRows(data), options);
    expect(valueWhere(result, { economy: 'MEX', term: 'share' })).toBe(20);
    expect(result.table.rows).toBe(2);
    const all = compute(knowledgeShare, longRows(data), { members: ['machines'] });
    expect(valueWhere(all, { economy: 'MEX', term: 'share' })).toBe(2);
  });
  test('a grouping of the catalogue needs no column', () => {
    const rows = [
      { activity: '29', value_added_nominal: 30, period: '2003' },
      { activity: '15', value_added_nominal: 70, period: '2003' },
      { activity: '01', value_added_nominal: 500, period: '2003' },
    ];
    const result = compute(knowledgeShare, longRows(rows), { grouping: 'isic3-knowledge' });
    expect(valueWhere(result, { term: 'share' })).toBe(30);
  });
  test('without members it asks for them; a class or economy that is not there is named', () => {
    expect(() => compute(knowledgeShare, longRows(data))).toThrow(/members/);
    expect(() => compute(knowledgeShare, longRows(data), { members: ['machine'] })).toThrow(/"machine"/);
    expect(() => compute(knowledgeShare, longRows(data), { members: ['food'], reference: 'JPN' })).toThrow(
      /JPN/,
    );
  });
});
