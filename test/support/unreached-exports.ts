import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { repository, treeOf } from './source-files.ts';

/** An export of the sources that nothing but a test can reach, as `file name`; types are left to knip. */
export function unreachedExports(sources: readonly string[], users: readonly string[]): readonly string[] {
  const used = new Set(users.flatMap((file) => namesUsed(file, treeOf(file))));
  return sources.flatMap((file) => {
    const source = treeOf(file);
    return exportsOf(source)
      .filter((name) => !used.has(`${file} ${name}`) && !used.has(`${file} *`) && mentions(source, name) < 2)
      .map((name) => `${file} ${name}`);
  });
}

/** `file name` of what a file takes from others by import, by re-export and, as a whole, by import(). */
function namesUsed(file: string, source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const take = (specifier: ts.Expression | undefined, names: readonly string[]) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier) || !specifier.text.startsWith('.'))
      return;
    const target = relative(repository, resolve(join(repository, file), '..', specifier.text));
    found.push(...names.map((name) => `${target} ${name}`));
  };
  const listed = (elements: ts.NodeArray<ts.ImportSpecifier | ts.ExportSpecifier>) =>
    elements.map(({ name, propertyName }) => (propertyName ?? name).text);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings;
      if (bindings !== undefined)
        take(node.moduleSpecifier, ts.isNamedImports(bindings) ? listed(bindings.elements) : ['*']);
    } else if (ts.isExportDeclaration(node)) {
      const clause = node.exportClause;
      take(
        node.moduleSpecifier,
        clause !== undefined && ts.isNamedExports(clause) ? listed(clause.elements) : ['*'],
      );
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      take(node.arguments[0], ['*']);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function exportsOf(source: ts.SourceFile): readonly string[] {
  return source.statements.flatMap((statement) => {
    const exported = ts.canHaveModifiers(statement)
      ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      : false;
    if (exported !== true) return [];
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
      return statement.name === undefined ? [] : [statement.name.text];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  });
}

function mentions(source: ts.SourceFile, name: string): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name) count += 1;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return count;
}
