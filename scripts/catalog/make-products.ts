/**
 * Writes the names and links of the product classifications into `data/catalog/`, as packed text, from tidy CSV of
 * the UN (by the R package `concordance`, MIT), the Growth Lab's weights (Apache-2.0) and the Atlas's Spanish
 * headings (Harvard CID, BSD-style licence). The grammar is read by `src/catalog/products/link-tables.ts`.
 *
 *     npx tsx scripts/catalog/make-products.ts ../shared/data/classifications
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

type Line = Readonly<Record<string, string>>;

const folder = process.argv[2] ?? '../shared/data/classifications';
const OUT = 'data/catalog';
const HS = ['HS1992', 'HS1996', 'HS2002', 'HS2007', 'HS2012', 'HS2017', 'HS2022'];
const SITC = ['SITC1', 'SITC2', 'SITC3', 'SITC4'];
/** Goods of one class whose industries of the NAICS are wider: crude petroleum; natural gas; telephones of mobile networks. */
const NAMED_GOODS = [
  ['270900', '0610'],
  ['271111', '0620'],
  ['271121', '0620'],
  ['851712', '2630'],
  ['851713', '2630'],
  ['851714', '2630'],
] as const;
/** Classes of ISIC 4 that work for others and make no good of their own: support, installation, repair, trade. */
const SERVICES = /^(016[1-4]|0240|0910|0990|33|4[567]|95)/;
let naics: ReadonlyMap<string, readonly string[]> | undefined;
let isic: ReadonlyMap<string, readonly string[]> | undefined;
const paddingOf = new Map<string, ReadonlySet<string>>();
const leavesOf = new Map<string, ReadonlySet<string>>();
const namesOf = new Map<string, ReadonlyMap<string, string>>();

mkdirSync(OUT, { recursive: true });
writeNames('names-hs', HS);
writeNames('names-sitc', SITC);
writeSpanish();
write(
  'links-hs-revisions',
  HS.flatMap((from, k) => HS.slice(0, k).flatMap((to) => changes(from, to, plain(from, to)))),
);
write(
  'links-hs-sitc',
  SITC.flatMap((to) => pooled(to)),
);
write('links-hs-bec', pooled('BEC4'));
write(
  'links-hs-isic',
  ['ISIC2', 'ISIC3'].flatMap((to) => pooled(to)).concat(coarse('ISIC31'), coarse('ISIC4', narrowed)),
);
write(
  'links-sitc',
  ['SITC2-SITC1', 'SITC3-SITC1', 'SITC3-SITC2', 'SITC4-SITC1', 'SITC4-SITC2', 'SITC4-SITC3']
    .concat(
      SITC.map((from) => `${from}-BEC4`),
      ['SITC2-ISIC2', 'SITC3-ISIC3'],
    )
    .flatMap((pair) => {
      const [from, to] = pair.split('-') as [string, string];
      return listed(from, to, plain(from, to));
    }),
);
writeGroups();
write(
  'weights',
  [...weightPairs()].flatMap(([from, to]) => weighted(from, to)),
);

/** `HS1992` is H0 in the file names, `SITC2` S2, `BEC4` B4. */
function short(id: string): string {
  if (id.startsWith('HS')) return `H${HS.indexOf(id)}`;
  return id.startsWith('SITC') ? `S${id.slice(4)}` : id === 'BEC4' ? 'B4' : id;
}

function names(id: string): ReadonlyMap<string, string> {
  let found = namesOf.get(id);
  if (found === undefined) {
    const rows = read(`names/${short(id)}_names.csv`).filter((row) => row.name !== 'Memorandum Item');
    found = new Map(rows.map((row) => [row.code as string, tidy(row.name as string)]));
    namesOf.set(id, found);
  }
  return found;
}

function tidy(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^\W*\.{2,}\s*/, '')
    .replace(/[\s,]+$/, '')
    .replace(/\|/g, '/')
    .trim();
}

/** One line a code and name: `code|revisions as hexadecimal bits|name`. Codes that only pad their parent are left out. */
function writeNames(file: string, ids: readonly string[]): void {
  const codes = [...new Set(ids.flatMap((id) => [...names(id).keys()]))].sort();
  const lines = codes.flatMap((code) => {
    const bits = new Map<string, number>();
    ids.forEach((id, bit) => {
      const name = names(id).get(code);
      if (name === undefined || padding(id).has(code)) return;
      bits.set(name, (bits.get(name) ?? 0) | (1 << bit));
    });
    return [...bits].map(([name, mask]) => `${code}|${mask.toString(16)}|${name}`);
  });
  write(file, lines);
}

/**
 * Comtrade's SITC lists have 0010 beside 0011, 0012...: a residual of 001, no class of the printed classification.
 * Those that a table leads to (06200) stay, with what they belong to.
 */
function padding(id: string): ReadonlySet<string> {
  let found = paddingOf.get(id);
  if (found === undefined) {
    const own = names(id);
    const children = new Map<string, number>();
    for (const code of own.keys()) {
      const parent = code.slice(0, -1);
      children.set(parent, (children.get(parent) ?? 0) + 1);
    }
    const pads = (code: string): boolean => {
      const parent = code.slice(0, -1);
      if (code.length < 2 || !code.endsWith('0') || own.get(parent) !== own.get(code)) return false;
      return (children.get(parent) ?? 0) > 1 || pads(parent);
    };
    const used = targetsIn(id);
    found = new Set(
      id.startsWith('SITC') ? [...own.keys()].filter((code) => pads(code) && !used.has(code)) : [],
    );
    paddingOf.set(id, found);
  }
  return found;
}

/** Codes of the SITC that any plain table leads to, and what they belong to. */
function targetsIn(id: string): ReadonlySet<string> {
  const used = new Set<string>();
  if (!id.startsWith('SITC')) return used;
  for (const from of [...HS, ...SITC]) {
    const path = `concordance/${short(from)}_to_${short(id)}.csv`;
    if (!existsSync(`${folder}/${path}`)) continue;
    for (const { to = '' } of read(path))
      for (let length = 1; length <= to.length; length += 1) used.add(to.slice(0, length));
  }
  return used;
}

function writeSpanish(): void {
  const lines = read('names/atlas_hs92.csv')
    .filter((row) => row.level === '4digit' && row.name_es !== '' && names('HS1992').has(row.code as string))
    .map((row) => {
      const name = tidy(row.name_es as string).replace(/\.$/, '');
      return `${row.code}|${name[0]?.toUpperCase()}${name.slice(1)}`;
    });
  write('names-hs-spanish', lines);
}

/** Lall's and Rauch's groups by SITC. */
function writeGroups(): void {
  const lall = (file: string, column: string) =>
    groupsOf(read(`tech/${file}.csv`).map((row) => [row[column] as string, row.lall as string] as const));
  const rauch = (column: string) =>
    groupsOf(
      read('tech/sitc2_rauch.csv')
        .filter(
          (row) => names('SITC2').has(row.SITC2 as string) && !padding('SITC2').has(row.SITC2 as string),
        )
        .map((row) => [row.SITC2 as string, row[column] as string] as const),
    );
  const parts = {
    'lall-sitc2': lall('lall_sitc_rev2', 'sitc2_group'),
    'lall-sitc3': lall('lall_sitc_rev3', 'sitc3_group'),
    'rauch-conservative': rauch('CON'),
    'rauch-liberal': rauch('LIB'),
  };
  const body = Object.entries(parts).flatMap(([name, groups]) => [
    `#${name}`,
    ...[...groups].map(([group, codes]) => `${group}|${codes.join(' ')}`),
  ]);
  const banner = '# Written by scripts/catalog/make-products.ts; change the script, then run it again.';
  writeFileSync(`${OUT}/product-groups.txt`, `${[banner, '# group|codes of SITC', ...body].join('\n')}\n`);
}

function groupsOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [code, group] of [...pairs].sort()) groups.set(group, [...(groups.get(group) ?? []), code]);
  return new Map([...groups].sort());
}

function known(id: string): ReadonlySet<string> {
  if (!id.startsWith('ISIC')) return new Set(names(id).keys());
  return new Set(read(`names/${id}_names.csv`).map((row) => row.code as string));
}

/** Links of a plain table by source; a link to a code that the target does not have is left out and said. */
function plain(
  from: string,
  to: string,
  file = `${short(from)}_to_${short(to)}`,
): ReadonlyMap<string, readonly string[]> {
  const targets = known(to);
  const links = new Map<string, string[]>();
  for (const row of read(`concordance/${file}.csv`)) {
    const [source, target] = [row.from as string, row.to as string];
    if (!targets.has(target)) {
      process.stderr.write(`${file}: ${source} leads to ${target}, which is no code of ${to}: left out\n`);
      continue;
    }
    links.set(source, [...new Set([...(links.get(source) ?? []), target])].sort());
  }
  return links;
}

/** `=` at the end of the heading: codes of the source that are not listed keep their code. */
function changes(from: string, to: string, links: ReadonlyMap<string, readonly string[]>): string[] {
  const sources = new Set([...leaves(from), ...links.keys()]);
  const lines = [...sources].sort().flatMap((code) => {
    const targets = (links.get(code) ?? []).join(' ');
    return targets === code && leaves(from).has(code) ? [] : [`${code}||${targets}`];
  });
  return [`#${from}>${to}=`, ...lines];
}

function listed(from: string, to: string, links: ReadonlyMap<string, readonly string[]>): string[] {
  return [`#${from}>${to}`, ...[...links].sort().map(([code, targets]) => `${code}||${targets.join(' ')}`)];
}

/** All revisions of the HS to one target, with the revisions of each line as hexadecimal bits. */
function pooled(to: string): string[] {
  const bits = new Map<string, number>();
  HS.forEach((from, bit) => {
    for (const [code, targets] of plain(from, to)) {
      const key = `${code}|${targets.join(' ')}`;
      bits.set(key, (bits.get(key) ?? 0) | (1 << bit));
    }
  });
  const lines = [...bits.keys()].sort().map((key) => {
    const [code, targets] = key.split('|');
    return `${code}|${bits.get(key)?.toString(16)}|${targets}`;
  });
  return [`#${HS.join(',')}>${to}`, ...lines];
}

/** A table that pools all revisions: every code that a revision knows has the same targets. */
function coarse(to: string, narrow = (_code: string, targets: readonly string[]) => targets): string[] {
  const lines = [...plain('HS', to, `HS_to_${to}`)].sort().flatMap(([code, targets]) => {
    const mask = HS.reduce((sum, id, bit) => sum + (names(id).has(code) ? 1 << bit : 0), 0);
    return mask === 0 ? [] : [`${code}|${mask.toString(16)}|${narrow(code, targets).join(' ')}`];
  });
  return [`#${HS.join(',')}>${to}`, ...lines];
}

/**
 * Of the classes of ISIC 4 that the pooled table names: the one that ISIC 4 itself names for a good; else those that
 * make goods and are also reached by HS > NAICS (U.S. Census Bureau, by good) > ISIC 4; else those that make goods.
 */
function narrowed(code: string, targets: readonly string[]): readonly string[] {
  const own = NAMED_GOODS.find(([head]) => code.startsWith(head))?.[1];
  if (own !== undefined && targets.includes(own)) return [own];
  const goods = targets.filter((target) => !SERVICES.test(target));
  const byNaics = new Set((naicsOf().get(code) ?? []).flatMap((industry) => isicOf().get(industry) ?? []));
  const both = goods.filter((target) => byNaics.has(target));
  return both.length > 0 ? both : goods.length > 0 ? goods : targets;
}

function naicsOf(): ReadonlyMap<string, readonly string[]> {
  naics ??= pairs(['HS_to_NAICS']);
  return naics;
}

function isicOf(): ReadonlyMap<string, readonly string[]> {
  isic ??= pairs(['NAICS2007_to_ISIC4', 'NAICS2012_to_ISIC4', 'NAICS2017_to_ISIC4']);
  return isic;
}

function pairs(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const links = new Map<string, string[]>();
  for (const { from = '', to = '' } of files.flatMap((file) => read(`concordance/${file}.csv`)))
    links.set(from, [...(links.get(from) ?? []), to]);
  return links;
}

function* weightPairs(): Iterable<readonly [string, string]> {
  const chain = ['SITC1', 'SITC2', 'SITC3', ...HS.slice(0, 6)];
  for (let k = 1; k < chain.length; k += 1) {
    yield [chain[k - 1] as string, chain[k] as string];
    yield [chain[k] as string, chain[k - 1] as string];
  }
}

/** The published files hold codes as numbers: 010111 is written 10111. The zeros are put back and the codes checked. */
function weighted(from: string, to: string): string[] {
  const links = new Map<string, string[]>();
  const fixed = (id: string, code: string): string => {
    const whole = code.padStart(id.startsWith('HS') ? 6 : 4, '0');
    if (!names(id).has(whole)) throw new Error(`${from}-${to}: ${code} is no code of ${id}`);
    return whole;
  };
  for (const row of read(`weights/${short(from)}_to_${short(to)}.csv`)) {
    const source = fixed(from, row.from as string);
    const target = fixed(to, row.to as string);
    const weight = row.weight === '1' ? target : `${target}=${(row.weight as string).replace(/^0\./, '.')}`;
    links.set(source, [...(links.get(source) ?? []), weight].sort());
  }
  return from.startsWith('HS') && to.startsWith('HS') ? changes(from, to, links) : listed(from, to, links);
}

function leaves(id: string): ReadonlySet<string> {
  let found = leavesOf.get(id);
  if (found === undefined) {
    found = new Set([...names(id).keys()].filter((code) => code.length === 6));
    leavesOf.set(id, found);
  }
  return found;
}

function write(file: string, lines: readonly string[]): void {
  const packed = gzipSync(Buffer.from(lines.join('\n')), { level: 9 });
  // the byte that names the operating system would make the file differ by machine
  packed[9] = 255;
  writeFileSync(`${OUT}/${file}.txt.gz`, packed);
  process.stderr.write(`${file}: ${lines.length} lines, ${packed.length} bytes\n`);
}

/** One table is Latin-1 in places, the others are UTF-8. */
function read(path: string): readonly Line[] {
  const bytes = readFileSync(`${folder}/${path}`);
  const utf8 = bytes.toString('utf8');
  return parse(utf8.includes('�') ? bytes.toString('latin1') : utf8, { columns: true }) as Line[];
}
