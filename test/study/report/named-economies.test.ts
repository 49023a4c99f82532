import { beforeAll, describe, expect, it } from 'vitest';
import { tableOf } from '../../../src/base/table.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { namedEconomies } from '../../../src/study/report/named-economies.ts';

const column = (name: string) => ({ name, title: { en: name, es: name } });
const table = tableOf(
  't',
  [column('economy'), column('term')],
  [
    { economy: 'ZAF', term: 'PPP' },
    { economy: 'ARE', term: 'USA' },
  ],
);

describe('a note of a report', () => {
  beforeAll(useShippedCatalog);
  it('says the names of the economies of its result, in its language', () => {
    const note = { en: 'ZAF 1995–2008, ARE: fell.', es: 'ZAF 1995-2008, ARE: bajó.' };
    expect(namedEconomies(note, table)).toEqual({
      en: 'South Africa 1995–2008, United Arab Emirates: fell.',
      es: 'Sudáfrica 1995-2008, Emiratos Árabes Unidos: bajó.',
    });
  });
  it('leaves other words of three letters alone, and economies that the result does not have', () => {
    const note = { en: 'PPP, USA, ZAFX and are: GDP', es: 'PPP, USA, ZAFX y are: PIB' };
    expect(namedEconomies(note, table)).toEqual(note);
  });
});
