import { describe, expect, it } from 'vitest';
import { rowsOf, tableOf } from '../../../src/base/table.ts';
import { RULES } from '../../../src/indicators/upgrading/rules.ts';
import { findingTitle, variableTitle } from '../../../src/indicators/upgrading/titles.ts';
import { upgradingVerdict } from '../../../src/indicators/upgrading/upgrading-verdict.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { evidence, evidenceRows } from './support.ts';

const share = 'export_world_share';
const MOVES = {
  labour_productivity: [10, 11],
  [share]: [2, 3],
  dva: [5, 6],
  dva_world_share: [3, 2],
  participation: [0.3, 0.4],
  domestic_share: [0.7, 0.6],
  'structural:2000:a': 1,
  oddity: [1, 2],
} as const;
const SOCIAL = { employment: [10, 12], real_wage: [5, 6] } as const;
const BASE = evidence(MOVES);
const both = tableOf('evidence', BASE.fields, [
  ...evidenceRows(MOVES),
  ...evidenceRows(SOCIAL, { economy: 'MEX', activity: 'total' }),
]);
const options = { from: '2000', to: '2008', tolerances: '0' };
const count = (result: ReturnType<typeof compute>, term: string, kind: string | null = null) =>
  valueWhere(result, { term, kind });

describe('upgrading-verdict', () => {
  const result = compute(upgradingVerdict, BASE, options);
  it('counts the rules by verdict, in all and by kind, and says that they disagree', () => {
    // up: Milberg–Winkler, structural; down: erosion; mixed: value added; the other ten lack data, one under two kinds
    const counts = ['up', 'down', 'mixed', 'none', 'knife_edge'].map((what) =>
      count(result, `count_${what}`),
    );
    expect(counts).toEqual([2, 1, 1, 10, 0]);
    expect(count(result, 'disagree')).toBe(1);
    expect(
      ['up', 'down', 'mixed', 'none'].map((what) => count(result, `count_${what}`, 'functional')),
    ).toEqual([0, 1, 1, 2]);
    expect(count(result, 'disagree', 'functional')).toBe(0);
    expect(count(result, 'count_none', 'process')).toBe(1);
  });
  it('every rule stands in the table, and notes say what is needed and what nobody reads', () => {
    const rules = new Set(rowsOf(result.table).flatMap(({ rule }) => (rule === null ? [] : [rule])));
    expect([...rules]).toEqual(RULES.map(({ id }) => id));
    const notes = result.notes.map(({ text }) => text.en);
    expect(notes.filter((note) => note.includes('no evidence'))).toHaveLength(10);
    expect(notes.at(-1)).toMatch(/No rule reads these variables: oddity\. Rules read: labour_productivity/);
  });
  it('takes the numbers of the wider class where the class has none, and says whose they are', () => {
    const wide = compute(upgradingVerdict, both, { ...options, wider: 'total' });
    const social = rowsOf(wide.table).filter(({ rule }) => rule === 'upgrading-social');
    expect(new Set(social.map((row) => `${row.scope} ${row.activity} ${row.verdict}`))).toEqual(
      new Set(['manufacturing total up']),
    );
    expect(count(wide, 'count_up')).toBe(3);
    // the wider class is not judged for itself
    expect(new Set(rowsOf(wide.table).map(({ scope }) => scope))).toEqual(new Set(['manufacturing']));
    const apart = rowsOf(compute(upgradingVerdict, both, options).table);
    expect(new Set(apart.map(({ scope }) => scope))).toEqual(new Set(['manufacturing', 'total']));
  });
  it('says where the wider class has no numbers at all', () => {
    const notes = compute(upgradingVerdict, BASE, { ...options, wider: 'totl' }).notes.map(
      ({ text }) => text.es,
    );
    expect(notes[0]).toBe('No hay números de la clase más amplia totl.');
  });
  it('without a wider class, numbers without a class are judged too', () => {
    const rows = [...evidenceRows(MOVES), ...evidenceRows(SOCIAL, { economy: 'MEX' })];
    const found = compute(upgradingVerdict, tableOf('evidence', BASE.fields, rows), options);
    expect(new Set(rowsOf(found.table).map(({ scope }) => scope))).toEqual(new Set(['manufacturing', null]));
  });
  it('an economy of which only the wider class is known is judged by that', () => {
    const rows = [...evidenceRows(MOVES), ...evidenceRows(SOCIAL, { economy: 'TWN', activity: 'total' })];
    const found = compute(upgradingVerdict, tableOf('evidence', BASE.fields, rows), {
      ...options,
      wider: 'total',
    });
    expect(valueWhere(found, { economy: 'TWN', scope: 'total', term: 'count_up', kind: null })).toBe(1);
  });
  it('a class of which nothing is known gives way to the wider one, and it says so', () => {
    const total = tableOf('evidence', BASE.fields, evidenceRows(SOCIAL, { activity: 'total' }));
    const asked = { ...options, activities: 'manufacturing' };
    const found = compute(upgradingVerdict, total, { ...asked, wider: 'total' });
    expect(count(found, 'count_up')).toBe(1);
    expect(found.notes[0].text.en).toBe('There are no numbers of manufacturing: what is judged is total.');
    expect(() => compute(upgradingVerdict, total, asked)).toThrow(/no class "manufacturing"/);
  });
});

describe('titles', () => {
  it('there are words for every code of the table', () => {
    const result = compute(upgradingVerdict, both, { spans: '2000-2008', wider: 'total' });
    for (const row of rowsOf(result.table))
      for (const column of ['kind', 'rule', 'verdict', 'outcome', 'knife_edge', 'variable']) {
        const code = row[column];
        if (typeof code === 'string') expect(findingTitle(column, code), `${column} ${code}`).not.toBeNull();
      }
  });
  it('a variant is named; other codes stay', () => {
    expect(variableTitle('structural:1995:prices:2008')?.en).toBe(
      'structural effect on productivity: prices of 2008',
    );
    for (const code of ['oddity', 'constructor', 'toString:1:2']) expect(variableTitle(code)).toBeNull();
    expect(findingTitle('verdict', 'constructor')).toBeNull();
    expect(findingTitle('constructor', 'up')).toBeNull();
  });
});
