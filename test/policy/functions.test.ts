import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { longFunctions } from '../support/long-functions.ts';
import { repository, sourceFiles, treeOf } from '../support/source-files.ts';

const MOST_LINES = 40;

/** Functions that may be longer, by reason, and how long they are: the list only shrinks. */
const LONGER: Readonly<Record<string, Readonly<Record<string, number>>>> = JSON.parse(
  readFileSync(join(repository, 'test/policy/long-functions.json'), 'utf8'),
);
const allowed = new Map(Object.values(LONGER).flatMap((list) => Object.entries(list)));
const longest = new Map<string, number>();
for (const file of sourceFiles())
  for (const { name, lines } of longFunctions(treeOf(file), MOST_LINES)) {
    const key = `${file} ${name}`;
    longest.set(key, Math.max(longest.get(key) ?? 0, lines));
  }

describe('functions', () => {
  it('are measured with their signature, the inner ones too', () => {
    const text =
      'export function outer() {\n  const inner = () => {\n    return 1;\n  };\n  return inner;\n}\n';
    const source = ts.createSourceFile('own.ts', text, ts.ScriptTarget.ES2023, true);
    expect(longFunctions(source, 2)).toEqual([
      { file: 'own.ts', name: 'outer', lines: 6 },
      { file: 'own.ts', name: 'outer.inner', lines: 3 },
    ]);
    expect(longFunctions(source, 3).map(({ name }) => name)).toEqual(['outer']);
  });
  it(`of the sources have at most ${MOST_LINES} lines, or a reason and no more than they had`, () => {
    const over = [...longest].filter(([key, lines]) => lines > (allowed.get(key) ?? MOST_LINES));
    expect(over.map(([key, lines]) => `${key}: ${lines}`)).toEqual([]);
  });
  it('that have become shorter leave the list', () => {
    expect([...allowed.keys()].filter((key) => !longest.has(key))).toEqual([]);
  });
});
