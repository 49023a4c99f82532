import { describe, expect, it } from 'vitest';
import { rowsOf, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { shiftShare } from '../../src/indicators/industry/shift-share.ts';
import { longFields, longTable } from '../../src/indicators/long-table.ts';
import { term, termOf, unitOfTerm, unitWords, withTermTitles } from '../../src/indicators/term.ts';
import { compute } from '../support/compute.ts';
import { rowTable } from '../support/row-tables.ts';

const terms = [
  term('hhi', UNITS.index, 'Herfindahl', 'Herfindahl'),
  term('cr{k}', [UNITS.share, 'input'], 'the {k} largest', 'las {k} mayores'),
];
const of = (...codes: string[]) =>
  longTable(
    'x',
    [],
    codes.map((code) => ({ keys: {}, term: code, unit: UNITS.share, value: 1 })),
  );

describe('termOf', () => {
  it('finds a code, a family by its number, and nothing else', () => {
    expect(termOf(terms, 'hhi')?.title.en).toBe('Herfindahl');
    expect(termOf(terms, 'cr10')?.title).toEqual({ en: 'the 10 largest', es: 'las 10 mayores' });
    for (const code of ['cr', 'cr1x', 'crx', 'constructor', 'toString', '__proto__', ''])
      expect(termOf(terms, code), code).toBeNull();
    expect(termOf([term('{code}', 'input', '{code}', '{code}')], 'any/code')?.title.en).toBe('any/code');
  });
  it('says units in words, and the one unit where there is one', () => {
    expect(unitWords(terms[1])).toEqual({
      en: 'share (0 to 1); unit of the data',
      es: 'proporción (0 a 1); unidad de los datos',
    });
    expect(unitOfTerm(terms, 'hhi')).toBe(UNITS.index);
    expect(() => unitOfTerm(terms, 'cr3')).toThrow(TypeError);
  });
});

describe('withTermTitles', () => {
  it('puts the titles at the column, and refuses a term that is not declared', () => {
    const { fields } = withTermTitles('x', terms, of('hhi', 'cr3'));
    expect(fields.find(({ name }) => name === 'term')?.labels).toEqual({
      hhi: { en: 'Herfindahl', es: 'Herfindahl' },
      cr3: { en: 'the 3 largest', es: 'las 3 mayores' },
    });
    expect(() => withTermTitles('x', terms, of('hhi', 'gini'))).toThrow(
      new TypeError('x: the term gini is not declared'),
    );
    expect(withTermTitles('x', terms, tableOf('x', longFields([]), [])).rows).toBe(0);
  });
});

describe('a code that means two things', () => {
  const title = (id: string, code: string) =>
    termOf(catalogue.find((one) => one.id === id)?.terms ?? [], code)?.title.en;
  it('means in each indicator what it says there', () => {
    expect(title('complexity', 'products')).toBe('products in the index');
    expect(title('competitiveness-matrix', 'products')).toBe('products');
    expect(title('complexity', 'presence')).toBe('presence');
    expect(title('rca', 'presence')).toBe('presence (1 or 0)');
    expect(title('chain-length', 'domestic_share')).toBe('purely domestic');
  });
  it('is two codes in one result: csls gives the effect of growth and the growth of the whole apart', () => {
    const { table } = compute(shiftShare, rowTable(shiftShare), { method: 'csls', economies: 'MEX' });
    const units = (code: string) => rowsOf(table).flatMap((row) => (row.term === code ? [row.unit] : []));
    expect(units('growth')).toEqual(['percent']);
    expect(units('reallocation_growth')).toEqual([
      'output-per-labour',
      'points',
      'points-per-year',
      'percent-of-change',
    ]);
    const points = rowsOf(table).filter(({ unit }) => unit === 'points');
    const effects = points.filter(({ term: code }) =>
      ['within', 'reallocation_level', 'reallocation_growth'].includes(String(code)),
    );
    const growth = rowsOf(table).find(({ term: code }) => code === 'growth')?.value;
    expect(effects.reduce((sum, { value }) => sum + Number(value), 0)).toBeCloseTo(Number(growth), 9);
  });
});
