import { expect, test } from 'vitest';
import type { Work } from '../../src/base/work.ts';
import { works } from '../../src/catalog/works.ts';
import { bibliography } from '../../src/report/bibliography.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { MODEL, RELEASE } from './fixtures.ts';

test('releases and references, each once', () => {
  const text = bibliography([RELEASE, RELEASE], [...MODEL.references, ...MODEL.references]);
  expect(text).toMatchInlineSnapshot(`
    "@misc{made-up,
      author = {{Institute of Examples}},
      title = {{Made-up release}},
      year = {2020},
      version = {3},
      howpublished = {\\url{https://example.org/data}},
      note = {Author (2020). Made up.},
    }

    @book{fabricant1942,
      author = {Fabricant, S.},
      title = {{Employment in Manufacturing, 1899–1939}},
      publisher = {NBER},
      year = {1942},
    }
    "
  `);
});

test("a release's own entry is taken as it is", () => {
  const bibtex = '@techreport{etd, title = {ETD}}';
  expect(bibliography([{ ...RELEASE, bibtex }], [])).toBe(`${bibtex}\n`);
});

test('releases of one database cite its paper once: two entries with one key would stop BibTeX', () => {
  const bibtex = '@article{Timmer2015, title = {WIOD}}';
  const both = [
    { ...RELEASE, bibtex },
    { ...RELEASE, id: 'other', bibtex: bibtex.replace('{T', '{ t') },
    RELEASE,
  ];
  expect(bibliography(both, []).match(/^@.*$/gm)).toEqual([bibtex, '@misc{made-up,']);
});

const year = (of: number): Work['issued'] => ({ 'date-parts': [[of]] });

test('an article has its authors apart, its journal, volume, number and pages', () => {
  const work: Work = {
    id: 'los2016',
    type: 'article-journal',
    author: [
      { family: 'Los', given: 'B.' },
      { family: 'Vries', given: 'G. J.', 'non-dropping-particle': 'de' },
    ],
    issued: year(2016),
    title: 'Tracing Value-Added: Comment',
    'container-title': 'American Economic Review',
    volume: '106',
    issue: '7',
    page: '1958-1966',
  };
  expect(bibliography([], [work])).toMatchInlineSnapshot(`
    "@article{los2016,
      author = {Los, B. and de Vries, G. J.},
      title = {{Tracing Value-Added: Comment}},
      journal = {American Economic Review},
      volume = {106},
      number = {7},
      pages = {1958--1966},
      year = {2016},
    }
    "
  `);
});

test('a chapter has its editors, a report its institution, series and number', () => {
  const chapter: Work = {
    id: 'lafay1992',
    type: 'chapter',
    author: [{ family: 'Lafay', given: 'G.' }],
    issued: year(1992),
    title: 'The Measurement',
    'container-title': 'International Trade Modelling',
    editor: [
      { family: 'Dagenais', given: 'M.' },
      { family: 'Muet', given: 'P.' },
    ],
    publisher: 'Chapman & Hall',
    page: '209-234',
  };
  const report: Work = {
    id: 'worldbank2010',
    type: 'report',
    author: [{ literal: 'World Bank' }, { literal: 'others' }],
    issued: year(2010),
    title: 'Anuario {1998} & más, 50%',
    publisher: 'World Bank',
    'collection-title': 'Working Paper',
    number: '4',
    DOI: '10.1000/a_b',
  };
  expect(bibliography([], [chapter, report])).toMatchInlineSnapshot(`
    "@incollection{lafay1992,
      author = {Lafay, G.},
      title = {{The Measurement}},
      booktitle = {International Trade Modelling},
      editor = {Dagenais, M. and Muet, P.},
      publisher = {Chapman \\& Hall},
      pages = {209--234},
      year = {1992},
    }

    @techreport{worldbank2010,
      author = {{World Bank} and others},
      title = {{Anuario 1998 \\& más, 50\\%}},
      institution = {World Bank},
      type = {Working Paper},
      number = {4},
      year = {2010},
      doi = {10.1000/a_b},
    }
    "
  `);
});

test('no work that ships becomes an entry of a kind or with a field that BibTeX lacks', () => {
  useShippedCatalog();
  const text = bibliography([], [...works().values()]);
  const kinds = text.match(/^@\w+/gm) ?? [];
  expect(kinds).toHaveLength(works().size);
  expect(kinds.filter((kind) => kind === '@misc').length).toBeLessThan(5);
  expect(text.split('{').length).toBe(text.split('}').length);
  for (const entry of text.split('\n\n'))
    expect(entry).toMatch(/ {2}author = [\s\S]* {2}title = [\s\S]* {2}year = /);
});
