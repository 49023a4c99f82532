import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { isOf, type PackedSet, type PackedTable, plainCells } from '../../scripts/golden/pack.ts';
import { goldenSets } from '../../scripts/golden/sets.ts';
import { sharedPath } from './shared.ts';

type Cells = readonly (readonly string[])[];

const folder = fileURLToPath(new URL('../golden', import.meta.url));
/** `npm run check:golden` reads the whole reference material instead of what is carried. */
const whole = process.env.ESCALAR_GOLDEN === 'shared';

const unpacked = new Map<string, PackedSet>();

/** The set that carries a file of the reference material, unpacked once. */
function setOf(path: string): PackedSet {
  const set = goldenSets.find(({ files }) => files.some((file) => isOf(file.path, path)));
  if (set === undefined) throw new Error(`test/golden has no ${path}: name it in scripts/golden/sets.ts`);
  const known = unpacked.get(set.id);
  if (known !== undefined) return known;
  const text = gunzipSync(readFileSync(join(folder, `${set.id}.json.gz`))).toString('utf8');
  const found: PackedSet = JSON.parse(text);
  unpacked.set(set.id, found);
  return found;
}

/** Where the reference material beside the checkout is read instead, each path that was asked for is written down. */
function wholeText(path: string): string {
  const log = process.env.ESCALAR_GOLDEN_LOG;
  if (log !== undefined) appendFileSync(log, `${path}\n`);
  return readFileSync(sharedPath(path) as string, 'utf8');
}

/** The cells of a file of the reference material, its head first; `path` as in `../shared`. */
export function goldenCells(path: string): Cells {
  if (whole) return plainCells(wholeText(path));
  const { columns } = setOf(path).tables.find((table) => table.path === path) as PackedTable;
  return [
    columns.map(({ name }) => name),
    ...columns[0].cells.map((_, row) => columns.map(({ cells }) => String(cells[row] ?? ''))),
  ];
}

/** The same as records of text. */
export function goldenRecords(path: string): readonly Readonly<Record<string, string>>[] {
  const [head, ...lines] = goldenCells(path);
  return lines.map((line) => Object.fromEntries(head.map((name, i) => [name, line[i]])));
}

/** A document of the reference material. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows the numbers it reads
export function goldenDocument(path: string): any {
  if (whole) return JSON.parse(wholeText(path));
  return setOf(path).documents[path];
}
