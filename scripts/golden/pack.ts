import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GoldenFiles, GoldenSet } from './sets.ts';

/** A table by column; a column holds numbers where all its cells are numbers or empty, else texts. */
export interface PackedTable {
  readonly path: string;
  readonly input: string;
  readonly columns: readonly { readonly name: string; readonly cells: readonly (string | number | null)[] }[];
}

/** One file of `test/golden`. */
export interface PackedSet {
  readonly program: string;
  readonly version: string;
  readonly kind: GoldenSet['kind'];
  readonly tables: readonly PackedTable[];
  /** What is no table, as it stands. */
  readonly documents: Readonly<Record<string, unknown>>;
}

/** Digits that are kept; the programs' own rounding begins there. */
const DIGITS = 15;

const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The cells of a plain CSV without line breaks in its cells; quotes and the spaces around cells go. */
export function plainCells(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? [])
        .slice(0, line.endsWith(',') ? undefined : -1)
        .map((cell) => cell.replace(/,$/, '').trim().replace(/^"|"$/g, '')),
    );
}

/** Reads the files of a set below `root` into our own form. */
export function packSet(root: string, set: GoldenSet): PackedSet {
  const found = set.files.flatMap((files) => pathsOf(root, files.path).map((path) => ({ path, files })));
  const documents = found.filter(({ path }) => path.endsWith('.json'));
  return {
    program: set.program,
    version: set.version,
    kind: set.kind,
    tables: found
      .filter(({ path }) => path.endsWith('.csv'))
      .map(({ path, files }) => packTable(root, path, files)),
    documents: Object.fromEntries(
      documents.map(({ path }) => [path, JSON.parse(readFileSync(join(root, path), 'utf8'))]),
    ),
  };
}

/** Whether a path is of the files that a pattern names. */
export function isOf(pattern: string, path: string): boolean {
  const text = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*');
  return new RegExp(`^${text}$`).test(path);
}

function pathsOf(root: string, pattern: string): readonly string[] {
  const folder = dirname(pattern);
  if (!existsSync(join(root, folder))) throw new Error(`no folder ${join(root, folder)}`);
  const paths = readdirSync(join(root, folder))
    .map((file) => `${folder}/${file}`)
    .filter((path) => isOf(pattern, path));
  if (paths.length === 0) throw new Error(`no file ${pattern} below ${root}`);
  return paths.sort();
}

function packTable(root: string, path: string, { input, columns, where = {} }: GoldenFiles): PackedTable {
  const [head, ...lines] = plainCells(readFileSync(join(root, path), 'utf8'));
  const at = (name: string): number => {
    if (!head.includes(name)) throw new Error(`${path} has no column ${name}`);
    return head.indexOf(name);
  };
  const kept = lines.filter((line) =>
    Object.entries(where).every(([name, values]) => values.includes(line[at(name)])),
  );
  return {
    path,
    input,
    columns: (columns ?? head).map((name, i) => {
      const k = columns === undefined ? i : at(name);
      return { name, cells: packCells(kept.map((line) => line[k])) };
    }),
  };
}

function packCells(texts: readonly string[]): readonly (string | number | null)[] {
  // a code keeps its zero in front
  const numbers = texts.every((text) => text === '' || (NUMBER.test(text) && !/^0\d/.test(text)));
  if (!numbers) return texts;
  return texts.map((text) => (text === '' ? null : Number(Number(text).toPrecision(DIGITS))));
}

/** Numbers of a set that a result of ours is held against. */
export function countNumbers({ tables, documents }: PackedSet): number {
  const inTables = tables
    .flatMap(({ columns }) => columns)
    .reduce((sum, { cells }) => sum + cells.filter((cell) => typeof cell === 'number').length, 0);
  return inTables + numbersIn(Object.values(documents));
}

function numbersIn(value: unknown): number {
  if (typeof value === 'number') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + numbersIn(part), 0);
}
