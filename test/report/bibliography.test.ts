import { expect, test } from 'vitest';
import { bibliography } from '../../src/report/bibliography.ts';
import { METHOD, RELEASE } from './fixtures.ts';

test('releases and references, each once', () => {
  const text = bibliography([RELEASE, RELEASE], [...METHOD.references, ...METHOD.references]);
  expect(text).toMatchInlineSnapshot(`
    "@misc{made-up,
      author = {{Institute of Examples}},
      title = {{Made-up release}},
      year = {2020},
      version = {3},
      howpublished = {\\url{https://example.org/data}},
      note = {Author (2020). Made up.},
    }

    @misc{fabricant1942,
      author = {{Fabricant, S.}},
      year = {1942},
      title = {{Employment in Manufacturing, 1899–1939. NBER.}},
    }
    "
  `);
});

test("a release's own entry is taken as it is", () => {
  const bibtex = '@techreport{etd, title = {ETD}}';
  expect(bibliography([{ ...RELEASE, bibtex }], [])).toBe(`${bibtex}\n`);
});

test('a reference without author and year stays whole, and braces balance', () => {
  const text = bibliography([], [{ key: 'a b', text: 'Anuario {1998} & más, 50%' }]);
  expect(text).toContain('@misc{a-b,');
  expect(text).toContain('title = {{Anuario 1998 \\& más, 50\\%}}');
  expect(text.split('{').length).toBe(text.split('}').length);
});
