import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { repository } from '../support/source-files.ts';

const PAGES = ['docs/guide/coming-from.md', 'docs/guia/si-viene-de.md'];
/** Commands and options of commands, and what another program calls it: no names of an indicator. */
const ELSEWHERE = /^(?:escalar |--|study\.yaml|schema\/|points-per-year$|M_down$)/;

/** What stands between backticks in the column of our names, row by row. */
const namesOf = (page: string): readonly (readonly string[])[] =>
  readFileSync(join(repository, page), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:you know|usted conoce) /.test(line))
    .map((line) => [...(line.split(' | ')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));

describe.each(PAGES)('%s', (page) => {
  it('names indicators, options and choices that there are', () => {
    const wrong = namesOf(page).flatMap((names) => {
      let one: (typeof catalogue)[number] | undefined;
      return names
        .filter((name) => !ELSEWHERE.test(name))
        .flatMap((name) => name.replace(/^compute /, '').split(' '))
        .filter((word) => {
          const found = catalogue.find(({ id }) => id === word);
          if (found !== undefined) {
            one = found;
            return false;
          }
          const [option = '', value] = word.split('=');
          const specs = Object.values(one?.options ?? {});
          const spec = Object.entries(one?.options ?? {}).find(([id]) => id === option)?.[1];
          if (value !== undefined)
            return (
              spec === undefined || (spec.kind === 'choice' && value !== '' && !spec.values.includes(value))
            );
          const isChoice = specs.some((each) => each.kind === 'choice' && each.values.includes(word));
          return !isChoice && one?.terms.some(({ id }) => id === word) !== true;
        });
    });
    expect(wrong).toEqual([]);
  });
});

it('both pages name the same', () => {
  const own = /=(?:tfp|ptf|sales|ventas|industry|industria)$/;
  const [english, spanish] = PAGES.map((page) =>
    namesOf(page).map((names) =>
      names.map((name) => name.replace(own, '=').replace(/ARCHIVO|COLUMNA=CAMPO/, '')),
    ),
  );
  const said = JSON.stringify(english).replace(/FILE|COLUMN=FIELD/g, '');
  expect(JSON.parse(said)).toEqual(spanish);
});
