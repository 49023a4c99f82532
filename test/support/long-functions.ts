import ts from 'typescript';

/** A function and the lines it takes, its signature and its last brace with them. */
export interface SourceFunction {
  readonly file: string;
  /** Of the outer ones and its own, with points: `openStore.table`. */
  readonly name: string;
  readonly lines: number;
}

/** The functions of a source of more than `most` lines, inner ones as well. */
export function longFunctions(source: ts.SourceFile, most: number): readonly SourceFunction[] {
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const found: SourceFunction[] = [];
  const visit = (node: ts.Node, outer: readonly string[]): void => {
    const named = ts.isFunctionLike(node) && 'body' in node ? [...outer, nameOf(node)] : outer;
    if (named !== outer) {
      const lines = lineAt(node.getEnd()) - lineAt(node.getStart(source)) + 1;
      if (lines > most) found.push({ file: source.fileName, name: named.join('.'), lines });
    }
    ts.forEachChild(node, (child) => visit(child, named));
  };
  visit(source, []);
  return found;
}

function nameOf(node: ts.Node): string {
  const holder = 'name' in node && node.name !== undefined ? node : node.parent;
  const name = 'name' in holder ? (holder.name as ts.Node | undefined) : undefined;
  return name !== undefined && ts.isIdentifier(name) ? name.text : '=>';
}
