import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { rowsOf, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import type { RawOptions } from '../../src/indicators/options.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { shownTest, showOf, showRows } from '../../src/indicators/show-rows.ts';

const fields = ['economy', 'partner', 'period', 'term', 'value'].map((name) => {
  const title = { en: name, es: name };
  return name === 'value' ? { name, title, unit: UNITS.none } : { name, title };
});
const table = tableOf('result', fields, [
  { economy: 'MEX', partner: 'USA', period: '2000', term: 'rca', value: 1 },
  { economy: 'MEX', partner: 'TWN', period: '2001', term: 'rca', value: 2 },
  { economy: 'TWN', partner: 'USA', period: '2000', term: 'share', value: 3 },
  { economy: null, partner: null, period: '2000', term: 'mean', value: 4 },
]);
const specs = {
  show: showOf(table.fields, [
    { id: 'rca', title: { en: 'revealed advantage', es: 'ventaja revelada' } },
    { id: 'share', title: { en: 'share, of the market', es: 'cuota, del mercado' } },
    { id: 'mean', title: { en: 'average', es: 'media' } },
  ]),
};

/** The values of the rows shown. */
function shown(raw: RawOptions): readonly unknown[] {
  return rowsOf(showRows(table, parseOptions(specs, raw))).map(({ value }) => value);
}

function refusal(raw: RawOptions): EscalarError {
  try {
    shown(raw);
  } catch (error) {
    if (error instanceof EscalarError) return error;
    throw error;
  }
  throw new Error('was taken');
}

describe('the option show', () => {
  it('keeps rows by whom they are about, in any code or name', () => {
    expect(shown({})).toEqual([1, 2, 3, 4]);
    expect(shown({ show: 'MEX' })).toEqual([1, 2]);
    expect(shown({ show: ['México', '158'] })).toEqual([1, 2, 3]);
  });
  it('keeps rows by any column, by what it holds or a name of it', () => {
    expect(shown({ 'show.term': 'share' })).toEqual([3]);
    expect(shown({ 'show.partners': 'USA' })).toEqual([1, 3]);
    expect(shown({ 'show.economies': 'MEX', 'show.partner': 'Taiwan' })).toEqual([2]);
    expect(shown({ 'show.reporter': 'TWN' })).toEqual([3]);
    expect(shown({ 'show.year': '2001..2005' })).toEqual([2]);
  });
  it('shows everything where the list is empty', () => {
    expect(shown({ show: [], 'show.term': '' })).toEqual([1, 2, 3, 4]);
  });
  it('refuses a code that no row has, with the nearest, and takes it', () => {
    const error = refusal({ 'show.term': 'shares' });
    expect(error.code).toBe('shows-nothing');
    const [, nearest = ''] = /Did you mean "(\w+)"/.exec(error.toText('en')) ?? [];
    expect(shown({ 'show.term': nearest })).toEqual([3]);
    expect(refusal({ show: 'MEX,KOR' }).toText('es')).toContain('tiene economy "KOR"');
  });
  it('refuses a column that the result does not have before anything is computed', () => {
    expect(() => parseOptions(specs, { 'show.product': '8703' })).toThrow(
      expect.objectContaining({ code: 'shows-no-column' }),
    );
    expect(() => parseOptions({}, { 'show.term': 'rca' })).toThrow(
      expect.objectContaining({ code: 'unknown-name' }),
    );
  });
});

describe('pairs that are told once', () => {
  it('are shown by a code on either side, of both columns alike', () => {
    const of = (raw: RawOptions) =>
      rowsOf(showRows(table, parseOptions(specs, raw), ['economy', 'partner'])).map(({ value }) => value);
    expect(of({ show: 'TWN' })).toEqual([2, 3]);
    expect(of({ 'show.economy': 'TWN' })).toEqual([2, 3]);
    expect(of({ 'show.partner': 'MEX' })).toEqual([1, 2]);
    expect(of({ 'show.economy': 'TWN', 'show.partner': 'MEX' })).toEqual([2]);
    // both sides named: within the set, however it is told
    expect(of({ 'show.economy': 'MEX,TWN', 'show.partner': 'MEX,TWN' })).toEqual([2]);
    expect(of({ show: 'TWN,USA', 'show.partner': 'MEX' })).toEqual([1, 2]);
    expect(() => of({ 'show.economy': 'KOR' })).toThrow(expect.objectContaining({ code: 'shows-nothing' }));
    // of a result that is no list of pairs one side alone
    expect(shown({ 'show.partner': 'TWN' })).toEqual([2]);
  });
});

describe('shownTest', () => {
  const of = (raw: RawOptions) => {
    const test = shownTest(parseOptions(specs, raw), 'economy', ['MEX', 'TWN'], 'about');
    return ['MEX', 'TWN'].filter(test);
  };
  it('tells the codes whose rows remain', () => {
    expect(of({})).toEqual(['MEX', 'TWN']);
    expect(of({ show: 'Taiwan' })).toEqual(['TWN']);
    expect(of({ show: 'MEX', 'show.economies': 'TWN' })).toEqual([]);
    expect(of({ 'show.economies': 'MEX..MEY' })).toEqual(['MEX', 'TWN']);
  });
  it('refuses a code that is not among them', () => {
    expect(() => of({ show: 'KOR' })).toThrow(expect.objectContaining({ code: 'shows-nothing' }));
  });
});

describe('what is shown', () => {
  const shown = (raw: RawOptions) => parseOptions(specs, raw).show;
  it.each<[string, RawOptions, readonly string[]]>([
    ['a word in English', { 'show.term': 'Revealed advantage' }, ['rca']],
    ['one in Spanish', { 'show.term': 'ventaja revelada' }, ['rca']],
    ['one with a comma', { 'show.term': 'cuota, del mercado' }, ['share']],
    ['several, words and codes', { 'show.term': 'average,rca' }, ['mean', 'rca']],
    ['a list', { 'show.term': ['share, of the market', 'mean'] }, ['share', 'mean']],
    ['a code', { 'show.term': 'mean' }, ['mean']],
    ['what is neither', { 'show.term': 'mode' }, ['mode']],
  ])('may be terms by their words: %s', (_, raw, codes) => {
    expect(shown(raw)).toEqual({ term: codes });
  });
  it('may be of a column by its title', () => {
    expect(shown({ 'show.Economía': 'MEX', 'show.Partner': 'USA', 'show.Término': 'media' })).toEqual({
      economy: ['MEX'],
      partner: ['USA'],
      term: ['mean'],
    });
    expect(() => shown({ 'show.Industry': 'c14' })).toThrow(EscalarError);
  });
});
