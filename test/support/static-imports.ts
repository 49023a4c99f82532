import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The files that an ES module loads before its first line runs, and the packages and parts of Node by their names. */
export function staticImports(path: string, found: string[] = []): string[] {
  found.push(path);
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    if (statement.moduleSpecifier === undefined || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const { text } = statement.moduleSpecifier;
    if (!text.startsWith('.')) found.push(text);
    else if (!found.includes(join(dirname(path), text))) staticImports(join(dirname(path), text), found);
  }
  return found;
}
