import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { checkedCode, docstringExamples } from '../support/examples.ts';
import { repository } from '../support/source-files.ts';

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
};
/** The ways into the package but for the one that gathers the others, with their sources. */
const ENTRIES = Object.entries(manifest.exports).flatMap(([name, target]) =>
  typeof target === 'string' || name === '.'
    ? []
    : [{ name: name.slice(2), file: target.default.replace(/^\.\/dist\/(.*)\.js$/, 'src/$1.ts') }],
);
const examples = docstringExamples();

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(
    file,
    readFileSync(join(repository, file), 'utf8'),
    ts.ScriptTarget.ES2023,
    true,
  );
}

/** `src/x.ts name` of what an index gives by name. */
function givenBy(index: string): readonly string[] {
  return parsed(index).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return [];
    const { text } = statement.moduleSpecifier as ts.StringLiteral;
    const file = relative(repository, resolve(repository, dirname(index), text));
    const clause = statement.exportClause;
    if (clause === undefined || !ts.isNamedExports(clause) || statement.isTypeOnly) return [];
    return clause.elements
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ name, propertyName }) => `${file} ${(propertyName ?? name).text}`);
  });
}

/** Whether it is a function, as against an indicator, a list or a table of words. */
function isFunction(key: string): boolean {
  const [file = '', name] = key.split(' ');
  return parsed(file).statements.some((one) => ts.isFunctionDeclaration(one) && one.name?.text === name);
}

describe('examples of the docstrings', () => {
  it.each(ENTRIES)('escalar/$name: every function that it gives has one', ({ file }) => {
    const have = new Set(examples.map(({ of }) => of));
    expect(givenBy(file).filter((key) => isFunction(key) && !have.has(key))).toEqual([]);
  });
  it.each(ENTRIES)('escalar/$name is used in one', ({ name }) => {
    expect(examples.some(({ code }) => code.includes(`from 'escalar/${name}'`))).toBe(true);
  });
  it('each says a value that is compared (test/package)', () => {
    const silent = examples.filter((example) => !checkedCode(example).includes('\nsame('));
    expect(silent.map(({ of }) => of)).toEqual([]);
  });
  it('a value stands on the line of its expression, or on the next', () => {
    const code = 'const a = 1;\na + 1; // => 2\n[a].map(String);\n// => ["1"]\na;\n';
    const checked = checkedCode({ of: 'own', code });
    expect(checked.split('\n').slice(1, 5)).toEqual([
      'same(a + 1, 2); // => 2',
      'same([a].map(String), ["1"]);',
      '// => ["1"]',
      'a;',
    ]);
  });
});
