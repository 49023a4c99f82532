import { same } from '../../../base/locale.ts';
import { plainHeader } from '../../../columns/plain-header.ts';
import { codesIn, type Layout, type PublishedFile, present, type Reading } from '../layout.ts';
import { lettersOf } from '../letters-of.ts';
import { mexicanStates } from '../mexican-states.ts';

/** Variables of the economic censuses of Mexico that are measures of ours, by the code before their names. */
const CENSUS: Readonly<Record<string, string>> = {
  H001A: 'persons',
  H001D: 'hours',
  A111A: 'output_nominal',
  A131A: 'value_added_nominal',
};

/** SAIC: a row a class, from `Sector 31-33` to `Clase 336111`, of the nation, a state or a municipality. */
function saicReading(file: PublishedFile): Reading {
  const { headers, words } = file;
  const named = (plain: string) => headers.find((header) => plainHeader(header) === plain) ?? '';
  const [place, activity] = [named('entidad'), named('actividad economica')];
  const measures = headers.flatMap((header) => {
    const field = CENSUS[/^[A-Z]\d{3}[A-Z]/.exec(header)?.[0] ?? ''];
    return field === undefined ? [] : [[header, field] as const];
  });
  const towns = named('municipio');
  const states = words(place);
  // a town is known within its state alone
  const isOfTowns = words(towns).length > 0 && states.length < 2;
  const nation = states.filter((word) => word.startsWith('00'));
  return {
    map: {
      [named('ano censal')]: 'year',
      [activity]: 'activity',
      [isOfTowns ? towns : place]: 'economy',
      ...Object.fromEntries(measures),
    },
    recode: { [place]: statesOf(states), [activity]: classesOf(words(activity)) },
    drop: isOfTowns ? [place] : words(towns).length > 0 ? [] : present(file, [towns]),
    ...(nation.length > 0 && states.length > nation.length ? { where: { [place]: { not: nation } } } : {}),
  };
}

/** `21 Puebla` by its letters, `00 Total nacional` as Mexico. */
function statesOf(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.flatMap((word) => {
      const code = /^\d\d/.exec(word)?.[0] ?? '';
      const letters = code === '00' ? 'MEX' : mexicanStates[code];
      return letters === undefined ? [] : [[word, letters] as const];
    }),
  );
}

/** The code behind the name of the level. */
function classesOf(words: readonly string[]): Readonly<Record<string, string>> {
  const LEVEL = /^(?:Sector|Subsector|Rama|Subrama|Clase)\s+(\d[\d-]*)\b/;
  return Object.fromEntries(
    words.flatMap((word) => {
      const code = LEVEL.exec(word)?.[1];
      return code === undefined ? [] : [[word, code] as const];
    }),
  );
}

const SIDRA: Readonly<Record<string, string>> = {
  'valor bruto da producao industrial': 'output_nominal',
  'valor da transformacao industrial': 'value_added_nominal',
  'pessoal ocupado em 31 12': 'persons',
};

const PLACES_OF_BRAZIL = ['brasil', 'grande regiao', 'unidade da federacao', 'municipio'];

/** The yearly industrial survey of Brazil: `29 Fabricação de veículos` is class 29. */
function sidraReading(file: PublishedFile): Reading {
  const { headers, words, table } = file;
  const at = (plain: RegExp) => headers.find((header) => plain.test(plainHeader(header))) ?? '';
  const [variable, activity] = [at(/^variavel$/), at(/^classificacao nacional de atividades/)];
  const measures = words(variable).flatMap((word) => {
    const field = SIDRA[plainHeader(word.replaceAll('/', ' '))];
    return field === undefined ? [] : [[word, field] as const];
  });
  const hasPlace = headers.some((header) => PLACES_OF_BRAZIL.includes(plainHeader(header)));
  return {
    ...(hasPlace ? {} : { set: { economy: 'BRA' } }),
    map: {
      [variable]: 'variable',
      [activity]: 'activity',
      ...(table === 'industry_panel' ? Object.fromEntries(measures) : {}),
    },
    recode: { [activity]: codesIn(words(activity), /^(?:[A-Z]|\d{1,5}(?:\.\d+)*)(?= )/) },
  };
}

/** DataWeb: the trade of the United States by tariff line, a column a year; quantities and duties beside values. */
function dataWebReading(file: PublishedFile): Reading {
  const flows = file.words('Data Type').flatMap((kind): (readonly [string, string])[] => {
    if (/^(?:FAS|Domestic Exports|Total Exports)/i.test(kind)) return [[kind, 'X']];
    return /^(?:Customs|CIF|C\.I\.F\.|Landed)\b.*value/i.test(kind) ? [[kind, 'M']] : [];
  });
  return {
    map: { 'HTS Number': 'product', Country: 'partner', 'Data Type': 'flow' },
    set: { economy: 'USA' },
    recode: {
      Country: lettersOf(file.words('Country'), 'names'),
      'Data Type': Object.fromEntries(flows),
    },
    drop: present(file, ['Description', 'Quantity Description']),
    where: { 'Data Type': flows.length > 0 ? flows.map(([kind]) => kind) : ['Customs Value', 'FAS Value'] },
  };
}

/** CEPALSTAT names its dimensions with the list behind: `Country__ESTANDAR`. */
function cepalstatReading(file: PublishedFile): Reading {
  const at = (plain: RegExp) => file.headers.find((header) => plain.test(header)) ?? '';
  const [place, sector] = [at(/^(?:Country|País|Pais)__/i), at(/sector|rubro|actividad|activity/i)];
  return {
    map: {
      [at(/^(?:Indicator|Indicador)$/i)]: 'variable',
      [place]: 'economy',
      [at(/^(?:Years|Años|Anos)__/i)]: 'year',
      ...(sector === '' ? {} : { [sector]: 'activity' }),
    },
    recode: { [place]: lettersOf(file.words(place), 'names') },
    drop: present(file, ['unit', 'notes_ids', 'source_id']).filter(
      (header) => header !== 'unit' || file.words('unit').length < 2,
    ),
  };
}

/** Columns of UNdata that say how an account was kept. */
const OF_ACCOUNTS = ['Sub Group', 'SNA93 Item Code', 'Series', 'Currency', 'SNA System', 'Fiscal Year Type'];

/** UNdata: tables 2.1 and on of the national accounts are by industry, `Manufacturing (D)`. */
function undataReading(file: PublishedFile): Reading {
  const { words } = file;
  const tables = words('SNA93 Table Code');
  const isByIndustry = tables.length > 0 && tables.every((code) => code.startsWith('2.'));
  return {
    map: isByIndustry ? { Item: 'activity' } : {},
    // taxes and other adjustments stand among the industries
    ...(isByIndustry ? { where: { Item: Object.keys(industriesOf(words('Item'))) } } : {}),
    recode: {
      'Country or Area': lettersOf(words('Country or Area'), 'names'),
      ...(isByIndustry ? { Item: industriesOf(words('Item')) } : {}),
    },
    drop: [
      ...present(file, ['Value Footnotes']),
      ...present(file, OF_ACCOUNTS).filter((header) => words(header).length < 2),
    ],
  };
}

/** Industries with the letters of their sections behind them, and what they add up to. */
function industriesOf(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.flatMap((word) => {
      const letters = /\(([A-Z](?:\+[A-Z])*)\)$/.exec(word)?.[1];
      const code = /^Equals: VALUE ADDED/i.test(word) ? 'TOTAL' : letters;
      return code === undefined ? [] : [[word, code] as const];
    }),
  );
}

/** What offices of statistics give out of their own surveys, and of the trade of one economy. */
export const officeLayouts: readonly Layout[] = [
  {
    id: 'saic',
    title: { en: 'INEGI, economic censuses (SAIC)', es: 'INEGI, Censos Económicos (SAIC)' },
    needs: ['ano censal', 'entidad', 'actividad economica'],
    reading: saicReading,
    dimensions: true,
    seen: 'documents',
  },
  {
    id: 'sidra',
    title: { en: 'IBGE, yearly industrial survey (SIDRA)', es: 'IBGE, encuesta industrial anual (SIDRA)' },
    needs: ['variavel', 'ano', 'valor'],
    fits: ({ headers }) =>
      headers.some((header) => plainHeader(header).startsWith('classificacao nacional de atividades')),
    reading: sidraReading,
    seen: 'documents',
  },
  {
    id: 'dataweb',
    title: { en: 'USITC DataWeb', es: 'USITC DataWeb' },
    needs: ['data type', 'hts number', 'country'],
    reading: dataWebReading,
    seen: 'documents',
  },
  {
    id: 'undata',
    title: same('UNdata'),
    needs: ['country or area', 'year', 'value', 'value footnotes'],
    reading: undataReading,
    dimensions: true,
    seen: 'documents',
  },
  {
    id: 'cepalstat',
    title: { en: 'CEPALSTAT, a table as CSV', es: 'CEPALSTAT, un cuadro en CSV' },
    needs: ['value'],
    fits: ({ headers }) =>
      headers.some((header) => /^(?:Country|Pa[ií]s)__/i.test(header)) &&
      headers.some((header) => /^(?:Years|A[nñ]os)__/i.test(header)),
    reading: cepalstatReading,
    dimensions: true,
    seen: 'documents',
  },
];
