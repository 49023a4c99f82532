import { describe, expect, it } from 'vitest';
import { citationText, placeText, referenceText, shortCitation } from '../../src/base/citation.ts';
import type { Work } from '../../src/base/work.ts';

const ARTICLE: Work = {
  id: 'hausmann2009',
  type: 'article-journal',
  author: [
    { family: 'Hausmann', given: 'R.' },
    { family: 'Vries', given: 'G. J.', 'non-dropping-particle': 'de' },
    { family: 'Hidalgo', given: 'C. A.' },
  ],
  issued: { 'date-parts': [[2009]] },
  title: 'A Title',
  'container-title': 'PNAS',
  volume: '106',
  issue: '26',
  page: '10570-10575',
};
const BOOK: Work = {
  id: 'oecd2001',
  type: 'book',
  author: [{ literal: 'OECD' }],
  issued: { 'date-parts': [[2001]] },
  title: 'Measuring Productivity',
  edition: '2',
  publisher: 'OECD',
};
const CHAPTER: Work = {
  id: 'lafay1992',
  type: 'chapter',
  author: [{ family: 'Lafay', given: 'G.' }],
  issued: { 'date-parts': [[1992]] },
  title: 'The Measurement',
  'container-title': 'International Trade Modelling',
  editor: [
    { family: 'Dagenais', given: 'M.' },
    { family: 'Muet', given: 'P.' },
  ],
  publisher: 'Chapman & Hall',
  page: '209-234',
};

describe('the text of a work', () => {
  it('of an article', () => {
    expect(citationText(ARTICLE, 'en')).toBe(
      'Hausmann, R., de Vries, G. J. and Hidalgo, C. A. (2009), A Title, PNAS 106(26), 10570–10575',
    );
  });
  it('in Spanish, with e before the sound of i', () => {
    expect(citationText(ARTICLE, 'es')).toMatch(
      /^Hausmann, R., de Vries, G\. J\. e Hidalgo, C\. A\. \(2009\)/,
    );
    const two = (family: string): Work => ({
      ...ARTICLE,
      author: [ARTICLE.author[0], { family, given: 'A.' }] as Work['author'],
    });
    expect(citationText(two('Yi'), 'es')).toContain(' e Yi');
    expect(citationText(two('Hierro'), 'es')).toContain(' y Hierro');
    expect(citationText(two('Ye'), 'es')).toContain(' y Ye');
  });
  it('of a book names a publisher who is its author once', () => {
    expect(citationText(BOOK, 'en')).toBe('OECD (2001), Measuring Productivity, 2nd ed.');
    expect(citationText(BOOK, 'es')).toBe('OECD (2001), Measuring Productivity, 2.ª ed.');
  });
  it('of a chapter', () => {
    expect(citationText(CHAPTER, 'es')).toBe(
      'Lafay, G. (1992), The Measurement, en International Trade Modelling (eds. M. Dagenais y P. Muet), Chapman & Hall, 209–234',
    );
  });
  it('of a report without number, and of authors who are not all listed', () => {
    const report: Work = {
      ...BOOK,
      type: 'report',
      author: [{ literal: 'IMF' }, { literal: 'others' }],
      'collection-title': 'Working Paper',
    };
    expect(citationText(report, 'en')).toBe(
      'IMF et al. (2001), Measuring Productivity, 2nd ed., OECD, Working Paper',
    );
  });
  it('in short', () => {
    expect(shortCitation(ARTICLE)).toBe('Hausmann, de Vries & Hidalgo 2009');
    expect(shortCitation({ ...ARTICLE, author: [...ARTICLE.author, ...BOOK.author] })).toBe(
      'Hausmann et al. 2009',
    );
  });
});

describe('the place in a work', () => {
  it('is nothing where nothing is said', () => {
    expect(placeText({ reference: { work: 'oecd2001' }, work: BOOK }, 'en')).toBe('');
    expect(referenceText({ reference: { work: 'oecd2001' }, work: BOOK }, 'en')).toMatch(/2nd ed\.$/);
  });
  it('is said in both languages, with the work in which it was read and for what', () => {
    const cited = {
      reference: { work: 'oecd2001', chapter: '2, 3', equation: '4', about: { en: 'hours', es: 'horas' } },
      work: BOOK,
      citedIn: CHAPTER,
    };
    expect(placeText(cited, 'en')).toBe('chs. 2, 3, eq. 4, in Lafay 1992, hours');
    expect(placeText(cited, 'es')).toBe('caps. 2, 3, ec. 4, en Lafay 1992, horas');
    expect(referenceText(cited, 'en')).toBe(
      'OECD (2001), Measuring Productivity, 2nd ed. (chs. 2, 3, eq. 4, in Lafay 1992, hours).',
    );
  });
  it('tells one from several', () => {
    const at = (kind: 'pages' | 'equation' | 'section', place: string) =>
      (['en', 'es'] as const).map((lang) =>
        placeText({ reference: { work: 'oecd2001', [kind]: place }, work: BOOK }, lang),
      );
    expect(at('pages', '317')).toEqual(['p. 317', 'p. 317']);
    expect(at('pages', '310-311')).toEqual(['pp. 310–311', 'pp. 310–311']);
    expect(at('equation', '19–54')).toEqual(['eqs. 19–54', 'ecs. 19–54']);
    expect(at('section', '2.1')).toEqual(['section 2.1', 'sección 2.1']);
    expect(at('section', '2.6, 12.1')).toEqual(['sections 2.6, 12.1', 'secciones 2.6, 12.1']);
  });
});
