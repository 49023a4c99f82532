import { describe, expect, it } from 'vitest';
import { keepRows } from '../../src/base/keep-rows.ts';
import { type Row, rowsOf, type Table, tableOf, textColumn } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { findCell, narrowed } from '../../src/study/find-cell.ts';
import { pivotTable } from '../../src/study/report/pivot-table.ts';
import { scaleTable } from '../../src/study/report/scale-table.ts';
import { namedTable, setColumns } from '../../src/workspace/shape-table.ts';
import { refusal } from './support.ts';

const field = (name: string) => ({ name, title: { en: name, es: name } });
function long(rows: readonly Row[]): Table {
  const names = Object.keys(rows[0] as Row);
  return tableOf(
    't',
    names.map((name) => (name === 'value' ? { ...field(name), unit: UNITS.none } : field(name))),
    rows,
  );
}
const row = (economy: string, activity: string | null, term: string, value: number, unit = 'percent') => ({
  economy,
  activity,
  term,
  unit,
  value,
});
const table = long([
  row('MEX', null, 'within', 1),
  row('MEX', null, 'between', 2),
  row('MEX', 'A', 'within', 3),
  row('MEX', 'B', 'within', 4),
  row('TWN', null, 'within', 5),
]);
const same = (code: string) => ({ en: code, es: code });

describe('findCell', () => {
  const find = (where: Record<string, string>, column = 'value') => findCell(table, where, column, 'x');
  it('finds the one cell', () => {
    expect(find({ economy: 'MEX', term: 'between' }).value).toBe(2);
    expect(find({ activity: 'B' }).value).toBe(4);
  });
  it('takes the total where no class is named', () => {
    expect(find({ economy: 'MEX', term: 'within' }).value).toBe(1);
    expect(narrowed(table, { economy: 'MEX', term: 'within' })).toHaveProperty('activity', '');
    expect(narrowed(table, { activity: 'B' })).toEqual({ activity: 'B' });
  });
  it('refuses several, none, a column that is not there and one of words', () => {
    expect(refusal(() => find({ economy: 'MEX' }))).toContain('x {economy=MEX} fits 2 rows; one is wanted.');
    expect(refusal(() => find({ economy: 'USA' }))).toContain('fits no row.');
    expect(refusal(() => find({ econ: 'USA' }))).toContain('no column "econ"');
    expect(refusal(() => find({ activity: 'B' }, 'term'))).toContain(
      'column "term" of the result does not hold',
    );
    for (const column of ['vale', 'constructor'])
      expect(refusal(() => find({ activity: 'B' }, column))).toContain(
        `x: the result has no column "${column}".`,
      );
  });
  it('says several where classes fit and no total does', () => {
    const classes = long([row('MEX', 'A', 'within', 3), row('MEX', 'B', 'within', 4)]);
    expect(refusal(() => findCell(classes, { term: 'within' }, 'value', 'x'))).toContain('fits 2 rows');
  });
});

describe('pivotTable', () => {
  it('turns terms into columns, with their units', () => {
    const wide = pivotTable(table, 'term', same);
    expect(wide.fields.map(({ name }) => name)).toEqual(['economy', 'activity', 'within', 'between']);
    expect(wide.fields[2]?.unit?.id).toBe('percent');
    expect(rowsOf(wide)).toEqual([
      { economy: 'MEX', activity: null, within: 1, between: 2 },
      { economy: 'MEX', activity: 'A', within: 3, between: { missing: 'not-reported' } },
      { economy: 'MEX', activity: 'B', within: 4, between: { missing: 'not-reported' } },
      { economy: 'TWN', activity: null, within: 5, between: { missing: 'not-reported' } },
    ]);
  });
  it('leaves out keys that no row fills, keeps units apart where a column would mix them', () => {
    const totals = keepRows(table, { activity: '' });
    expect(pivotTable(totals, 'term', same).fields[1]?.name).toBe('within');
    const mixed = long([row('MEX', null, 'within', 1), row('MEX', null, 'within', 9, 'points')]);
    expect(rowsOf(pivotTable(mixed, 'term', same))).toEqual([
      { economy: 'MEX', unit: 'percent', within: 1 },
      { economy: 'MEX', unit: 'points', within: 9 },
    ]);
  });
  it('takes codes that are names of parts of every object', () => {
    const odd = long([row('MEX', null, 'constructor', 1), row('MEX', null, 'valueOf', 2)]);
    expect(rowsOf(pivotTable(odd, 'term', same))[0]?.constructor).toBe(1);
  });
  it('refuses two cells on one place and a column that is not there', () => {
    const twice = long([row('MEX', null, 'within', 1), row('MEX', null, 'within', 2)]);
    expect(refusal(() => pivotTable(twice, 'term', same))).toContain('Two rows speak of the same cell');
    expect(refusal(() => pivotTable(table, 'value', same))).toContain(
      'column "value" of the result does not hold',
    );
    for (const by of ['tern', 'constructor'])
      expect(refusal(() => pivotTable(table, by, same))).toContain(`no column "${by}"`);
  });
});

describe('keepRows', () => {
  const years = long(['1994', '2008-01', '2008-12', '2009'].map((term) => row('MEX', null, term, 1)));
  const kept = (term: string | readonly string[]) =>
    rowsOf(keepRows(years, { term })).map((found) => found.term);
  it('takes a value, several, a range that includes the months of its end', () => {
    expect(kept('2009')).toEqual(['2009']);
    expect(kept(['1994', '2009'])).toEqual(['1994', '2009']);
    expect(kept('1994..2008')).toEqual(['1994', '2008-01', '2008-12']);
  });
  it('takes rows without a class by the empty text, and numbers by their value', () => {
    expect(keepRows(table, { activity: '' }).rows).toBe(3);
    expect(keepRows(table, { value: 5 }).rows).toBe(1);
  });
});

describe('namedTable and setColumns', () => {
  it('a mapped column wins over one that has its name', () => {
    const renamed = namedTable(table, { map: { economy: 'lead', term: 'activity' } });
    expect(renamed.fields.map(({ name }) => name)).toEqual(['lead', 'activity', 'unit', 'value']);
    expect(textColumn(renamed, 'activity')?.[0]).toBe('within');
    expect(Object.keys(table.columns)).toContain('economy');
  });
  it('leave a column alone whose name every object has', () => {
    const odd = tableOf('t', [field('constructor')], [{ constructor: 'a' } as unknown as Row]);
    expect(Object.keys(namedTable(odd, { map: { constructor: 'x' } }).columns)).toEqual(['x']);
    expect(Object.keys(namedTable(odd, {}).columns)).toEqual(['constructor']);
  });
  it('refuse a column that is not there', () => {
    expect(refusal(() => namedTable(table, { map: { econmy: 'x' } }))).toContain('Did you mean "economy"?');
  });
  it('a column with one text stands in place of one of its name', () => {
    const set = setColumns(table, { flow: 'X', economy: 'USA' });
    expect(set.fields.map(({ name }) => name)).toEqual([
      'activity',
      'term',
      'unit',
      'value',
      'flow',
      'economy',
    ]);
    expect(rowsOf(set).every(({ economy }) => economy === 'USA')).toBe(true);
  });
});

describe('scaleTable', () => {
  it('changes the number and the unit, and keeps what is missing', () => {
    const gap = tableOf(
      't',
      [field('unit'), { ...field('value'), unit: UNITS.none }],
      [
        { unit: 'ratio', value: 0.5 },
        { unit: 'ratio', value: { missing: 'not-reported' } },
      ],
    );
    expect(rowsOf(scaleTable(gap, 100, 'percent'))).toEqual([
      { unit: 'percent', value: 50 },
      { unit: 'percent', value: { missing: 'not-reported' } },
    ]);
    expect(scaleTable(gap, 1, undefined)).toBe(gap);
  });
  const scenario = (unit: string) => {
    const number = (name: string) => ({ ...field(name), unit: UNITS.none });
    const fields = [field('unit'), number('before'), number('difference')];
    return tableOf('t', fields, [{ unit, before: 6000, difference: 1500 }]);
  };
  it('changes all numbers of the row that has the unit, and a number whose unit stands at its head', () => {
    expect(rowsOf(scaleTable(scenario('usd-million'), 0.001, 'usd-billion', 'difference'))).toEqual([
      { unit: 'usd-billion', before: 6, difference: 1.5 },
    ]);
    const wide = tableOf('t', [{ ...field('gap'), unit: UNITS.ratio }], [{ gap: 0.5 }]);
    expect(scaleTable(wide, 100, 'percent', 'gap').fields[0].unit).toBe(UNITS.percent);
  });
  it('refuses a unit that the factor does not make of the one of the rows', () => {
    for (const [unit, times] of [
      ['eur-million', 0.001],
      ['usd-million', 0.1],
      ['thousand pesos', 0.001],
    ] as const)
      expect(
        refusal(() => scaleTable(scenario(unit), times, 'usd-billion', 'difference', 'taken')),
      ).toContain(`Figure "taken": numbers in ${unit}, times ${times}, are not numbers in usd-billion.`);
    expect(scaleTable(scenario('data-unit'), 0.001, 'usd-billion', 'difference').rows).toBe(1);
  });
});
