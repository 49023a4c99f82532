import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AddressError,
  formatOfAddress,
  groupOf,
  knownOfAddress,
  namesIn,
  PAGES,
  readAddress,
  withGroup,
  writeAddress,
} from '../../src/workbench/address.ts';
import { repository } from '../support/source-files.ts';

/** Links that people may have kept: the list only grows. */
const OLD_LINKS: readonly string[] = JSON.parse(
  readFileSync(join(repository, 'test/workbench/old-links.json'), 'utf8'),
);

describe('an address', () => {
  it.each(OLD_LINKS)('that was given before leads to the same place: %s', (link) => {
    expect(writeAddress(readAddress(link))).toBe(link);
  });
  it('keeps every choice, whatever its letters', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1 });
    const names = fc.constantFrom(
      'indicator',
      'data',
      'filter',
      'with.method',
      'with.show.reporter',
      'cell.economy',
    );
    fc.assert(
      fc.property(
        fc.dictionary(names, value),
        fc.constantFrom('en' as const, 'es' as const),
        (choices, lang) => {
          const address = { page: 'explore' as const, lang, choices: withGroup(choices, 'none', {}) };
          expect(readAddress(writeAddress(address))).toEqual(address);
        },
      ),
    );
  });
  it('is read below any folder, without its ending and with another', () => {
    const { page, choices } = readAddress('https://example.org/a/b/explore.csv?v=1&lang=en&indicator=rca');
    expect([page, choices]).toEqual(['explore', { indicator: 'rca' }]);
    expect(PAGES.map((name) => readAddress(`/x/${name}`).page)).toEqual(PAGES);
    expect(readAddress('http://127.0.0.1:80/').page).toBe('index');
    expect(formatOfAddress('/x/explore.csv?v=1')).toBe('csv');
    expect(formatOfAddress('/x/explore.html')).toBeNull();
    expect(formatOfAddress('/x/explore')).toBeNull();
  });
  it.each([
    ['elsewhere.html', 'elsewhere'],
    ['explore.html?v=2', 'v=2'],
    ['explore.html?lang=fr', 'lang=fr'],
    ['explore.html?colour=red', 'colour'],
    ['explore.html?with.=1', 'with.'],
    ['data.html?with.method=x', 'with.method'],
    ['data.html?table=x', 'table'],
    ['index.html?search=x', 'search'],
    ['explore.html?indicator=rca&indicator=krugman', 'indicator'],
  ])('that says something unknown is refused with its part: %s', (link, part) => {
    expect(() => readAddress(link)).toThrow(AddressError);
    try {
      readAddress(link);
    } catch (error) {
      expect((error as AddressError).part).toBe(part);
    }
  });
  it('has groups, which are taken out and put in by name', () => {
    const choices = { 'with.a': '1', 'with.show.b': '2', data: 'x' };
    expect(groupOf(choices, 'with')).toEqual({ a: '1', 'show.b': '2' });
    expect(withGroup(choices, 'with', { c: '3' })).toEqual({ data: 'x', 'with.c': '3' });
    expect(namesIn({ ...choices, 'cell.d': '4' }, 'cell', 'with')).toEqual({
      'with.a': '1',
      'with.show.b': '2',
      'cell.d': '4',
    });
  });
  it('that cannot be read is known in part: its page, its language and the choices of that page', () => {
    expect(knownOfAddress('explore.html?v=2&lang=es&colour=red&data=a&data=b', 'en')).toEqual({
      page: 'explore',
      lang: 'es',
      choices: { data: 'a' },
    });
    expect(knownOfAddress('nowhere.html?lang=fr&data=a', 'es')).toEqual({
      page: 'index',
      lang: 'es',
      choices: {},
    });
  });
});
