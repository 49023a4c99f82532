/**
 * Writes the codes, English names and correspondences of ISIC into `data/catalog/` from the
 * tables of the United Nations Statistics Division, as tidy CSV with one folder for names and one for links.
 *
 *     npx tsx scripts/catalog/make-classifications.ts ../shared/data/classifications
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

type Line = Readonly<Record<string, string>>;

const folder = process.argv[2] ?? '../shared/data/classifications';
const BANNER = '# Written by scripts/catalog/make-classifications.ts; change the script, then run it again.';
/** Names that the tables cut short. */
const MENDED: Readonly<Record<string, string>> = {
  'ISIC2 385':
    'Manufacture of professional and scientific, and measuring and controlling equipment not elsewhere classified, and of photographic and optical goods',
};

for (const id of ['ISIC2', 'ISIC3', 'ISIC31', 'ISIC4']) writeNames(id);
writeLinks(['ISIC3-ISIC2', 'ISIC31-ISIC3', 'ISIC4-ISIC3', 'ISIC4-ISIC31']);

/** Sections stand before their divisions; an empty name repeats the name one level up. */
function writeNames(id: string): void {
  const rows = read(`names/${id}_names.csv`);
  const names = new Map(rows.map((row) => [codeOf(row.code as string), nameOf(id, row)]));
  const lines: string[] = [];
  let section = '';
  for (const [code, name] of names) {
    if (code.length === 1) section = code;
    const parent = code.length === 2 ? section : parentOf(id, code);
    lines.push(name === names.get(parent) ? code : `${code}|${name}`);
  }
  const about =
    '# code|English name, sections before their divisions; a line without a name repeats the name one level up.';
  const text = `${[BANNER, about, ...lines].join('\n')}\n`;
  writeFileSync(`data/catalog/${id.toLowerCase()}.txt`, text);
  process.stderr.write(`${id}: ${lines.length} codes, ${Buffer.byteLength(text)} bytes\n`);
}

function nameOf(id: string, row: Line): string {
  return MENDED[`${id} ${row.code}`] ?? (row.name as string).trim();
}

/** Revision 2 prints groups 311 and 312 as one, "311-312"; we call it 311. */
function codeOf(code: string): string {
  return code === '311-312' ? '311' : code;
}

function parentOf(id: string, code: string): string {
  const parent = code.slice(0, -1);
  return id === 'ISIC2' && parent === '312' ? '311' : parent;
}

/** `from|to to` below `#ISIC3-ISIC2`, in order of code. */
function writeLinks(pairs: readonly string[]): void {
  const parts = pairs.map((pair) => {
    const [from, to] = pair.split('-');
    const targets = new Map<string, string[]>();
    for (const row of read(`concordance/${from}_to_${to}.csv`)) {
      const source = row.from as string;
      targets.set(source, [...(targets.get(source) ?? []), row.to as string].sort());
    }
    const lines = [...targets.keys()].sort().map((code) => `${code}|${targets.get(code)?.join(' ')}`);
    return [`#${pair}`, ...lines].join('\n');
  });
  const about = '# A class of the first classification, and those of the second that it meets.';
  const text = `${[BANNER, about, ...parts].join('\n')}\n`;
  writeFileSync('data/catalog/isic-links.txt', text);
  process.stderr.write(`links: ${Buffer.byteLength(text)} bytes\n`);
}

/** One table is Latin-1 in places, the others are UTF-8. */
function read(path: string): readonly Line[] {
  const bytes = readFileSync(`${folder}/${path}`);
  const utf8 = bytes.toString('utf8');
  return parse(utf8.includes('�') ? bytes.toString('latin1') : utf8, { columns: true }) as Line[];
}
