/**
 * Writes `src/catalog/economy-lines.ts` from the area codes of UN Comtrade (its public reference
 * files), the flags of the Growth Lab's Atlas, the Unicode names of regions, and what was set by hand beside this file.
 *
 *     npx tsx scripts/catalog/make-economies.ts ../shared/data/classifications
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { normalise } from '../../src/catalog/normalise.ts';
import { ALIASES, NAMES, NUMERIC, OTHER_CODES, WIOD, WITS } from './economies-by-hand.ts';

type Line = Readonly<Record<string, string>>;

/** Areas that share a code of three letters with an economy they are not. */
const OWN_ID: Readonly<Record<string, string>> = {
  '0': 'WLD',
  '58': 'BLX',
  '97': 'EUN',
  '412': 'XKX',
  '975': 'ASEAN',
};
const LEFTOVER = new Set(
  '129 221 290 471 472 473 492 527 568 577 636 637 697 837 838 839 879 899'.split(' '),
);
/** Withdrawn letters that another economy carries today, or that two have carried. */
const NO_ISO2 = new Set(['ATB', 'CSK', 'SCG', 'PUS', 'BLX', 'ASEAN', 'NES492']);
const HISTORIC = 'ANT CSK DDR NTZ PCI PCZ PUS SCG SUN VDR YMD YUG BLX ZA1'.split(' ');
const GROUPS = ['WLD', 'EUN', 'ASEAN'];

const folder = process.argv[2] ?? '../shared/data/classifications';
const areas = parse(readFileSync(`${folder}/country/comtrade_areas.csv`, 'utf8'), {
  columns: true,
}) as Line[];
const atlas = new Map(
  (parse(readFileSync(`${folder}/country/atlas_countries.csv`, 'utf8'), { columns: true }) as Line[]).map(
    (line) => [
      line.code,
      `${Number(line.in_rankings) === 1 ? 'r' : ''}${Number(line.is_trusted) === 1 ? 't' : ''}`,
    ],
  ),
);
const english = new Intl.DisplayNames(['en'], { type: 'region' });
const spanish = new Intl.DisplayNames(['es-MX'], { type: 'region' });

const byId = new Map<string, Line[]>();
for (const area of areas) {
  const code = area.comtrade_code as string;
  const id = idOf(area, code);
  byId.set(id, [...(byId.get(id) ?? []), area]);
}
byId.set('TWN', [...(byId.get('TWN') ?? []), ...(byId.get('S19') ?? [])]);
byId.delete('S19');
byId.set('ROW', []);
byId.set('MCO', []);

const lines = [...byId.keys()].sort(byKind).map(lineOf);
const text = `// Written by scripts/catalog/make-economies.ts; change the script or the hand-set names, then run it again.

/** id, kind, iso2, iso numeric, comtrade areas, comtrade letters, wits, wiod, English, Spanish, other spellings, other codes, in the Atlas's rankings (r) and trusted by it (t). No kind: an economy of today; \`=\`: the id, its two letters, the English name, the whole area; an area without code has the iso number; empty cells at the end are left out. \`~\`: the id in the letters of Comtrade and of WITS, and none of the WIOD; \`!\`: that, and the whole area */
export const ECONOMY_LINES = \`\\
${lines.join('\n')}\`;
`;
writeFileSync('src/catalog/economy-lines.ts', text);
process.stderr.write(`${lines.length} economies, ${Buffer.byteLength(text)} bytes\n`);

function idOf(area: Line, code: string): string {
  if (LEFTOVER.has(code)) return `NES${code}`;
  return OWN_ID[code] ?? (area.iso3 as string).trim();
}

function kindOf(id: string): string {
  if (GROUPS.includes(id)) return 'group';
  if (id === 'ROW' || id.startsWith('NES')) return 'rest';
  return HISTORIC.includes(id) || id.startsWith('_') ? 'historic' : 'economy';
}

function byKind(a: string, b: string): number {
  const order = ['economy', 'historic', 'group', 'rest'];
  return order.indexOf(kindOf(a)) - order.indexOf(kindOf(b)) || (a < b ? -1 : 1);
}

function lineOf(id: string): string {
  const own = byId.get(id) ?? [];
  const current = own.find((area) => area.valid_to === '') ?? own[0];
  const kind = kindOf(id);
  const iso2 = id === 'MCO' ? 'MC' : id === 'XKX' ? 'XK' : id === 'TWN' ? 'TW' : (current?.iso2 ?? '');
  const letters = iso2.length === 2 && !NO_ISO2.has(id) && !iso2.includes('4') ? iso2 : '';
  const [en, es] = NAMES[id] ?? [english.of(iso2) ?? '', spanish.of(iso2) ?? ''];
  if (en === '' || es === '' || en === iso2 || es === iso2) throw new Error(`no name for ${id}`);
  const withIso =
    (kind === 'economy' || /^[A-Z]{3}$/.test(id)) &&
    kind !== 'group' &&
    !['BLX', 'XKX', 'ROW', 'PUS', 'PCI', 'PCZ', 'ATB', 'VDR'].includes(id);
  const numeric = withIso ? (NUMERIC[id] ?? (current?.comtrade_code ?? '').padStart(3, '0')) : '';
  const wits =
    WITS[id] ??
    (kind === 'economy' || kind === 'historic' ? (/^[A-Z]{3}$/.test(id) && id !== 'XKX' ? id : '') : '');
  const wiod = WIOD.split(' ').includes(id) ? id : '';
  const areas = own.map(areaOf).join(' ');
  const sameAs = (cell: string, other: string) => (cell !== '' && cell === other ? '=' : cell);
  return [
    id,
    kind === 'economy' ? '' : kind,
    sameAs(letters, id.slice(0, 2)),
    numeric,
    areas.replace(new RegExp(`(?<= |^)${Number(numeric)}:`, 'g'), ':').replace(/^:rp:-$/, '='),
    sameAs(comtradeLetters(id, own), id),
    sameAs(wits, id),
    sameAs(wiod, id),
    en,
    sameAs(es, en),
    spellings(id, own, en, es).join(';'),
    OTHER_CODES[id] ?? '',
    atlas.get(id) ?? '',
  ]
    .join('|')
    .replace(/\|+$/, '')
    .replace('|=|=|=||', '|!|')
    .replace('|=|=||', '|~|');
}

/** `842:rp:1981-`: code, whether reporter and partner, years of validity as Comtrade dates them. */
function areaOf(area: Line): string {
  const roles = `${area.is_reporter === '1' ? 'r' : ''}${area.is_partner === '1' ? 'p' : ''}`;
  const from = area.valid_from?.startsWith('190') ? '' : area.valid_from?.slice(0, 4);
  return `${area.comtrade_code}:${roles}:${from}-${area.valid_to?.slice(0, 4)}`;
}

function comtradeLetters(id: string, own: readonly Line[]): string {
  if (id === 'TWN') return 'S19';
  if (id === 'BLX' || id === 'NES492' || id === 'NES473') return ''; // shared with BEL, MCO, NES636
  return (own[0]?.iso3 ?? '').trim();
}

function spellings(id: string, own: readonly Line[], en: string, es: string): string[] {
  const published = own.map((area) => (area.name as string).replace(/ \(\.\.\.\d+\)$/, '').trim());
  const iso = own[0]?.iso2 ?? '';
  const unicode =
    NAMES[id] !== undefined && iso.length === 2 && kindOf(id) === 'economy' && !NO_ISO2.has(id)
      ? [english.of(iso) ?? '', spanish.of(iso) ?? '']
      : [];
  const all = [...published, ...unicode, ...(ALIASES[id] ?? '').split(';')];
  // a word is sought without its accents, capitals and signs
  const seen = new Set([normalise(en), normalise(es)]);
  return all.filter((name) => {
    const key = normalise(name);
    const isNew = name !== '' && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
