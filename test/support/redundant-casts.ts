import ts from 'typescript';

/**
 * Places (`file:line text`) of the assertions `x as T` where the checker already gives `x` the type `T`.
 * `as const` is none; the compiler itself stays silent on all of them.
 */
export function redundantCasts(program: ts.Program, sources: readonly ts.SourceFile[]): readonly string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  for (const source of sources) {
    const visit = (node: ts.Node): void => {
      if (
        ts.isAsExpression(node) &&
        !ts.isConstTypeReference(node.type) &&
        checker.getTypeAtLocation(node.expression) === checker.getTypeFromTypeNode(node.type)
      ) {
        const { line } = source.getLineAndCharacterOfPosition(node.type.getStart(source));
        found.push(`${source.fileName}:${line + 1} as ${node.type.getText(source)}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}
