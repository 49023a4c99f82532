import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

const NOUNS =
  /\$\{[^{}$]*(length|size|count|rows)\)?\} (more )?(rows|lines|cells|codes|classes|industries|products|economies|tables|periods|filas|líneas|celdas|claves|códigos|clases|industrias|productos|economías|matrices|periodos)\b/;

/** Where there are always several, and why. */
const SEVERAL: Readonly<Record<string, string>> = {
  'src/indicators/industry/tie-note.ts': 'one class does not tie',
  'src/indicators/industry/productivity-bounds.ts': 'one class is taken',
  'src/indicators/capabilities/world-patents.ts': 'a sum over economies is refused for one',
  'src/indicators/sensitivity-titles.ts': 'a title of a choice',
  'src/study/study-errors.ts': 'one row is what is wanted',
  'src/store/check.ts': 'a count against the count wanted',
};

describe('a count before a noun', () => {
  it('goes through `counted`, or names what is counted first, so that one is not written as many', () => {
    const wrong = sourceFiles().flatMap((path) =>
      SEVERAL[path] !== undefined
        ? []
        : readFileSync(path, 'utf8')
            .split('\n')
            .flatMap((line, at) =>
              NOUNS.test(line) && !/(Range|Type)Error/.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [],
            ),
    );
    expect(wrong).toEqual([]);
  });
  it('the files where there are several still speak so', () => {
    for (const path of Object.keys(SEVERAL)) expect(readFileSync(path, 'utf8'), path).toMatch(NOUNS);
  });
});
