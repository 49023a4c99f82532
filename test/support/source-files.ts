import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const repository: string = fileURLToPath(new URL('../..', import.meta.url));

/** Paths below a folder of the repository, with `/`, in order. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Every file of the sources, those with markup included. */
export function sourceFiles(): readonly string[] {
  return [...filesBelow('src', '.ts'), ...filesBelow('src', '.tsx')].sort();
}

const trees = new Map<string, ts.SourceFile>();

/** A file of the repository as the compiler reads it, once for all tests of a worker. */
export function treeOf(file: string): ts.SourceFile {
  const tree =
    trees.get(file) ??
    ts.createSourceFile(file, readFileSync(join(repository, file), 'utf8'), ts.ScriptTarget.ES2023, true);
  trees.set(file, tree);
  return tree;
}

export interface SourceImport {
  readonly file: string;
  /** As written. */
  readonly specifier: string;
  /** The file of the repository it names, or null for a package or a part of Node. */
  readonly target: string | null;
  /** Gone when the sources run. */
  readonly typeOnly: boolean;
}

/** Every import of a file, dynamic and type imports included, read by the compiler. */
export function importsOf(file: string): readonly SourceImport[] {
  const text = readFileSync(join(repository, file), 'utf8');
  const { importedFiles } = ts.preProcessFile(text, true, false);
  return importedFiles.map(({ fileName, pos }) => ({
    file,
    specifier: fileName,
    typeOnly: /(^|\n)(import|export) type [^;]*$/.test(text.slice(0, pos)),
    target: fileName.startsWith('.')
      ? relative(repository, resolve(join(repository, file), '..', fileName))
          .split(sep)
          .join('/')
      : null,
  }));
}
