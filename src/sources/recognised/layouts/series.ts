import { same } from '../../../base/locale.ts';
import { plainHeader } from '../../../columns/plain-header.ts';
import { columnOfHeader } from '../../../columns/vocabulary.ts';
import { isMultiplier, type Layout, names, type PublishedFile, present, type Reading } from '../layout.ts';
import { lettersOf } from '../letters-of.ts';

const ROLES: Readonly<Record<string, readonly string[]>> = {
  economy: ['ref area', 'country', 'geo', 'location', 'cou', 'reporter', 'area', 'declarant'],
  partner: ['counterpart area', 'partner', 'counterpart country', 'par', 'partner country'],
  activity: [
    'activity',
    'nace r2',
    'nace r1',
    'nace',
    'isic',
    'isic4',
    'isic rev4',
    'industry',
    'ind',
    'eco',
  ],
  variable: [
    'measure',
    'indicator',
    'subject',
    'na item',
    'indic',
    'indic sb',
    'indic sbs',
    'msti var',
    'var',
    'variable',
    'transaction',
  ],
  product: ['cpa2 1', 'product', 'commodity', 'sitc06'],
  period: ['time period', 'time'],
  value: ['obs value'],
};
/** Words about the file and its rows, which tell none apart. */
const ABOUT = [
  'structure',
  'structure id',
  'structure name',
  'action',
  'dataflow',
  'last update',
  'key',
  'dataset',
  'title',
  'series name',
];

const UNIT_COLUMNS = ['unit', 'unit measure', 'price base'];

/** The columns that say how a number is measured; none asked for where series keep the publisher's names. */
function unitColumns({ headers, table }: PublishedFile): readonly string[] | undefined {
  if (table !== 'industry_panel') return undefined;
  return headers.filter((header) => UNIT_COLUMNS.includes(plainHeader(header)));
}

/** SDMX-CSV 1 and 2: dimensions stand before the observation, words about it behind. */
function sdmxReading(file: PublishedFile): Reading {
  const { headers } = file;
  const plain = headers.map(plainHeader);
  const value = plain.indexOf('obs value');
  const map: Record<string, string> = { ...classesOfIlo(file) };
  for (const [role, known] of Object.entries(ROLES)) {
    const found = known.flatMap((one) => {
      const at = plain.indexOf(one);
      return at < 0 || at > value || isLabel(headers, at) ? [] : [headers[at] ?? ''];
    })[0];
    if (found !== undefined && !Object.values(map).includes(role)) map[found] = role;
  }
  const tellsNothing = (header: string) => columnOfHeader(header) === null && file.words(header).length < 2;
  const measuredBy = unitColumns(file);
  const drop = headers.filter(
    (header, at) =>
      !(header in map) &&
      measuredBy?.includes(header) !== true &&
      !(isMultiplier(header) && file.words(header).length > 1) &&
      (at > value || isLabel(headers, at) || ABOUT.includes(plain[at] ?? '') || tellsNothing(header)),
  );
  const places = Object.keys(map).filter((header) => ['economy', 'partner'].includes(map[header] ?? ''));
  const dropped = new Set(drop);
  const recode = {
    ...Object.fromEntries(
      headers
        .slice(0, value)
        .flatMap((name) => (dropped.has(name) ? [] : [[name, wordless(file.words(name))]])),
    ),
    ...Object.fromEntries(places.map((name) => [name, placesOf(file.words(name))])),
    ...mstiWords(file),
    ...(map.classif1 === undefined ? {} : { classif1: withoutList(file.words('classif1')) }),
  };
  if (!file.words('ACTION').some((word) => DELETES.includes(word))) return { map, drop, recode, measuredBy };
  const where = { ACTION: { not: DELETES } };
  return { map, drop: drop.filter((header) => header !== 'ACTION'), recode, where, measuredBy };
}

/** The classification of the ILO that holds economic activities: `ECO_ISIC4_C`. */
function classesOfIlo({ words }: PublishedFile): Readonly<Record<string, string>> {
  const all = words('classif1');
  return all.length > 0 && all.every((word) => word.startsWith('ECO_')) ? { classif1: 'activity' } : {};
}

/** `C` for `ECO_ISIC4_C`, where all codes are of one list. */
function withoutList(words: readonly string[]): Readonly<Record<string, string>> {
  const [list = ''] = /^ECO_[A-Z0-9]+_/.exec(words[0] ?? '') ?? [];
  const isOne = list !== '' && words.every((word) => word.startsWith(list));
  return isOne ? Object.fromEntries(words.map((word) => [word, word.slice(list.length)])) : {};
}

/** A code and its words in one cell, as Eurostat's browser gives them: `CP_MEUR: Current prices, million euro`. */
const LABELLED = /^([A-Z0-9][\w.+-]*): ?(?=\S)/;

/** The codes of a column all of whose cells have words behind them. */
function wordless(words: readonly string[]): Readonly<Record<string, string>> {
  const codes = words.flatMap((word) => {
    const code = LABELLED.exec(word)?.[1];
    return code === undefined ? [] : [[word, code] as const];
  });
  return codes.length < words.length || new Set(codes.map(([, code]) => code)).size < codes.length
    ? {}
    : Object.fromEntries(codes);
}

/** The three letters of places that are codes, codes with words, or words alone. */
function placesOf(words: readonly string[]): Readonly<Record<string, string>> {
  const codes = wordless(words);
  const letters = lettersOf(Object.values(codes));
  const coded = Object.entries(codes).map(([word, code]) => [word, letters[code] ?? code] as const);
  const plain = words.filter((word) => codes[word] === undefined);
  const named = lettersOf(
    plain.filter((word) => /\p{Ll}/u.test(word)),
    'names',
  );
  return { ...lettersOf(plain), ...named, ...Object.fromEntries(coded) };
}

/** Rows that the source takes back. */
const DELETES = ['D', 'Delete'];

/** `Reference area` behind `REF_AREA`: its words, as OECD, ILO and UNIDO write them beside the codes. */
function isLabel(headers: readonly string[], at: number): boolean {
  const code = headers[at - 1] ?? '';
  return /^[A-Z][A-Z0-9_]*$/.test(code) && /[a-z]/.test(headers[at] ?? '');
}

/** What MSTI calls its numbers, and what indicators of R&D do. */
const MSTI = { G_XGDP: 'gerd_gdp' };

/** MSTI as SDMX: GERD (G) where its one unit is the percentage of GDP, so that no other G is taken for it. */
function mstiWords(file: PublishedFile): NonNullable<Reading['recode']> {
  const flows = ['DATAFLOW', 'STRUCTURE_ID'].flatMap((name) => file.words(name));
  const units = file.words('UNIT_MEASURE');
  const isShare = units.length === 1 && units[0] === 'PT_B1GQ';
  if (!isShare || !flows.some((flow) => /\bDF_MSTI\b/.test(flow))) return {};
  return { MEASURE: names(file.words('MEASURE'), { G: 'gerd_gdp' }) };
}
/** The same of the World Bank. */
const WDI = { 'GB.XPD.RSDV.GD.ZS': 'gerd_gdp' };

export const seriesLayouts: readonly Layout[] = [
  {
    id: 'msti',
    title: {
      en: 'OECD, Main Science and Technology Indicators',
      es: 'OCDE, Principales Indicadores de Ciencia y Tecnología',
    },
    needs: ['cou', 'msti var', 'year', 'value'],
    reading: (file) => ({
      map: { COU: 'economy', MSTI_VAR: 'variable', YEAR: 'year', Value: 'value' },
      recode: { MSTI_VAR: names(file.words('MSTI_VAR'), MSTI) },
      drop: file.headers.filter((header) => !['COU', 'MSTI_VAR', 'YEAR', 'Value'].includes(header)),
    }),
    seen: 'file',
  },
  {
    id: 'sdmx-csv',
    title: {
      en: 'SDMX-CSV (OECD, ILO, Eurostat, IMF, UNIDO, ECB …)',
      es: 'SDMX-CSV (OCDE, OIT, Eurostat, FMI, ONUDI, BCE…)',
    },
    needs: ['obs value'],
    fits: ({ headers }) => headers.some((header) => ['time period', 'time'].includes(plainHeader(header))),
    reading: sdmxReading,
    dimensions: true,
    seen: 'file',
  },
  {
    id: 'eurostat-tsv',
    title: same('Eurostat, TSV'),
    needs: ['geo'],
    fits: ({ headers }) => {
      const geo = headers.indexOf('geo');
      return (
        geo >= 0 &&
        geo < headers.length - 1 &&
        headers.slice(geo + 1).every((name) => /^\d{4}(?:-.+)?$/.test(name))
      );
    },
    reading: (file) => {
      const variable = ROLES.variable?.find((one) => file.headers.some((name) => plainHeader(name) === one));
      const name = file.headers.find((one) => plainHeader(one) === variable);
      const measuredBy = unitColumns(file);
      return {
        map: { geo: 'economy', ...(name === undefined ? {} : { [name]: 'variable' }) },
        recode: { geo: lettersOf(file.words('geo')) },
        ...(measuredBy === undefined || name === undefined ? {} : { measuredBy, wideValue: 'value' }),
      };
    },
    dimensions: true,
    seen: 'file',
  },
  {
    id: 'wdi',
    title: {
      en: 'World Bank, World Development Indicators',
      es: 'Banco Mundial, Indicadores del Desarrollo Mundial',
    },
    needs: ['country name', 'country code'],
    fits: (file) => indicatorOf(file) !== undefined,
    reading: (file) => {
      const indicator = indicatorOf(file) ?? '';
      // records of its service have two letters, and the three in a column of their own
      const letters = file.headers.find((header) => plainHeader(header) === 'countryiso3code');
      return {
        map: { [letters ?? 'Country Code']: 'economy', [indicator]: 'variable' },
        recode: { [indicator]: names(file.words(indicator), WDI) },
        drop: present(file, [
          ...(letters === undefined ? [] : ['Country Code']),
          ...['Country Name', 'Series Name', 'Indicator Name'],
        ]),
      };
    },
    seen: 'file',
  },
];

function indicatorOf({ headers }: PublishedFile): string | undefined {
  return headers.find((header) => header === 'Series Code' || header === 'Indicator Code');
}
