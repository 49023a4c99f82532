import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { blocksOf } from './page-blocks.ts';
import { filesBelow, repository } from './source-files.ts';

/** A piece of code that a reader may copy. */
export interface Example {
  /** Whose it is: `src/x.ts name`, or the page that it stands on. */
  readonly of: string;
  readonly code: string;
}

/** The examples of the docstrings of the library. */
export function docstringExamples(): readonly Example[] {
  return filesBelow('src', '.ts').flatMap((file) => {
    const text = readFileSync(join(repository, file), 'utf8');
    return text.includes('@example') ? examplesIn(file, text) : [];
  });
}

/** The code of a page that says it is TypeScript. */
export function pageExamples(page: string): readonly Example[] {
  return blocksOf(page)
    .filter(({ language }) => language === 'ts')
    .map(({ text }) => ({ of: page, code: text }));
}

function examplesIn(file: string, text: string): readonly Example[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  return source.statements.flatMap((statement) =>
    ts
      .getJSDocTags(ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : statement)
      .filter(({ tagName }) => tagName.text === 'example')
      .map((tag) => {
        const lines = text.slice(tag.getStart(), tag.end).replace(/^@example\s*?\n/, '');
        return { of: `${file} ${declaredName(statement)}`, code: lines.replace(/^ \*(?: |\/?$)/gm, '') };
      }),
  );
}

function declaredName(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0].name.getText();
  return (statement as ts.FunctionDeclaration).name?.text ?? '';
}

/**
 * An example as a module that throws where it does not give what it says: an expression followed by `// => value`, on its line or the next,
 * becomes `same(expression, value)`. The lines stay where they are.
 */
export function checkedCode({ of, code }: Example): string {
  const source = ts.createSourceFile(of, code, ts.ScriptTarget.ES2023, true);
  const edits = source.statements.filter(ts.isExpressionStatement).flatMap(({ expression, end }) => {
    const said = /^\s*\/\/ => (.*)/.exec(code.slice(end))?.[1];
    return said === undefined ? [] : [{ from: expression.getStart(), to: expression.end, end, said }];
  });
  const checked = edits.reduceRight(
    (text, { from, to, end, said }) =>
      `${text.slice(0, from)}same(${text.slice(from, to)}, ${said});${text.slice(end)}`,
    code,
  );
  return `import { same } from './same.ts'; ${checked}\nexport {};\n`;
}

/** The module `same.ts`: numbers agree to the decimals that are written, whole ones but for rounding, all else to the letter. */
export const SAME = `
const agree = (found: unknown, said: unknown): boolean => {
  if (typeof found === 'number' && typeof said === 'number') {
    const decimals = String(said).split('.')[1]?.length ?? 0;
    return Math.abs(found - said) <= (decimals === 0 ? 1e-9 * Math.max(1, Math.abs(said)) : 0.5000001 * 10 ** -decimals);
  }
  if (typeof found !== 'object' || typeof said !== 'object' || found === null || said === null) return found === said;
  const [a, b] = [Object.entries(found), Object.entries(said)];
  return a.length === b.length && b.every(([key, value]) => key in found && agree((found as Record<string, unknown>)[key], value));
};
export function same(found: unknown, said: unknown): void {
  if (!agree(found, said)) throw new Error('gives ' + JSON.stringify(found) + ' and not ' + JSON.stringify(said));
}
`;
