import { same } from '../../../base/locale.ts';
import { plainHeader } from '../../../columns/plain-header.ts';
import { type Layout, names, type PublishedFile, present, type Reading } from '../layout.ts';
import { lettersOf } from '../letters-of.ts';
import { mexicanStates } from '../mexican-states.ts';

const SECTORS_OF_GGDC = {
  VA: 'value_added_nominal',
  VA_Q15: 'value_added_real',
  VA_Q05: 'value_added_real',
  EMP: 'persons',
};

/** What labour productivity and its kin read; series keep the publisher's names. */
function forPanel(
  { table }: PublishedFile,
  map: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return table === 'industry_panel' ? map : {};
}

function sectorsAsColumns(
  file: PublishedFile,
  { economy, variable }: { economy: string; variable: string },
): Reading {
  return {
    map: {
      [economy]: 'economy',
      [variable]: 'variable',
      ...forPanel(file, names(file.words(variable), SECTORS_OF_GGDC)),
    },
    columns: 'activity',
    drop: file.headers.filter(
      (header) =>
        /^(?:country|region|region code|total|war ?flag|summation of sector gdp|c_?code)$/i.test(header) &&
        header !== economy,
    ),
  };
}

/** Industries: output, value added, work. */
export const industryLayouts: readonly Layout[] = [
  {
    id: 'etd',
    title: same('Economic Transformation Database (GGDC/UNU-WIDER)'),
    needs: ['cnt', 'var', 'year', 'agriculture', 'manufacturing'],
    reading: (file) =>
      sectorsAsColumns(file, { economy: header(file, 'cnt'), variable: header(file, 'var') }),
    seen: 'documents',
  },
  {
    id: 'ggdc-10',
    title: same('GGDC 10-Sector Database'),
    needs: ['region code', 'variable', 'year', 'agriculture', 'manufacturing'],
    reading: (file) =>
      sectorsAsColumns(file, { economy: header(file, 'country'), variable: header(file, 'variable') }),
    seen: 'documents',
  },
  {
    id: 'pwt',
    title: same('Penn World Table'),
    needs: ['year', 'rgdpe', 'rgdpo', 'rgdpna', 'emp', 'pop'],
    reading: (file) => ({
      ...(file.table === 'industry_panel'
        ? { map: { rgdpna: 'value_added_real', emp: 'persons' }, set: { activity: 'TOTAL' } }
        : {}),
      drop: present(file, ['country']),
    }),
    seen: 'file',
  },
  {
    id: 'nber-ces',
    title: {
      en: 'NBER-CES Manufacturing Industry Database',
      es: 'Base NBER-CES de la industria manufacturera',
    },
    needs: ['year', 'emp', 'prode', 'prodh', 'vship', 'vadd', 'piship'],
    reading: (file) => ({
      map: {
        ...names(file.headers, { naics: 'activity', sic: 'activity' }),
        ...forPanel(file, {
          vship: 'output_nominal',
          piship: 'price_index',
          vadd: 'value_added_nominal',
          emp: 'persons',
        }),
      },
      set: { economy: 'USA' },
    }),
    seen: 'file',
  },
  {
    id: 'emim',
    title: {
      en: 'INEGI, monthly survey of manufacturing (EMIM), open data',
      es: 'INEGI, Encuesta Mensual de la Industria Manufacturera (EMIM), datos abiertos',
    },
    needs: ['codigo actividad', 'anio', 'mes'],
    reading: (file) => {
      const states = file.words('CODIGO_ENTIDAD');
      const isByState = states.some((code) => Number(code) !== 0);
      return {
        map: isByState ? { CODIGO_ENTIDAD: 'economy' } : {},
        recode: { CODIGO_ENTIDAD: names(states, mexicanStates) },
        drop: present(file, ['ESTATUS', 'CLASIFICADOR_ACTIVIDAD', ...(isByState ? [] : ['CODIGO_ENTIDAD'])]),
      };
    },
    seen: 'file',
  },
  {
    id: 'klems',
    title: { en: 'EU KLEMS and World KLEMS, WIOD accounts', es: 'EU KLEMS y World KLEMS, cuentas de WIOD' },
    needs: ['year'],
    fits: ({ headers }) => {
      const plain = headers.map(plainHeader);
      const has = (...names: readonly string[]) => names.some((name) => plain.includes(name));
      return has(...KLEMS_CODES) && has('go', 'go cp', 'va', 'va cp') && has('emp', 'h emp', 'empe');
    },
    reading: (file) => ({
      map: {
        ...namesOf(file, {
          ...Object.fromEntries(KLEMS_CODES.map((code) => [code, 'activity'])),
          'geo code': 'economy',
        }),
        ...forPanel(file, namesOf(file, klemsOf(file.headers))),
      },
      recode: placesOf(file),
      drop: present(file, ['geo_name']),
    }),
    isCommon: true,
    seen: 'file',
  },
  {
    id: 'klems-rows',
    title: {
      en: 'EU KLEMS and WIOD accounts, a row a variable',
      es: 'EU KLEMS y cuentas de WIOD, una fila por variable',
    },
    needs: ['code'],
    fits: (file) => {
      const words = file.words(variableOf(file) ?? '');
      return words.includes('EMP') && (words.includes('GO') || words.includes('VA'));
    },
    reading: (file) => {
      const variable = variableOf(file) ?? '';
      return {
        map: {
          [header(file, 'code')]: 'activity',
          [variable]: 'variable',
          ...forPanel(file, names(file.words(variable), upperCased(klemsOf(file.words(variable))))),
        },
        recode: placesOf(file),
        drop: file.headers.filter((name) => /^desc(?:ription)?$/i.test(name)),
      };
    },
    isCommon: true,
    blankError: '#VALUE!',
    seen: 'file',
  },
  {
    id: 'indstat',
    title: same('UNIDO INDSTAT'),
    needs: ['countrycode', 'variablecode', 'activitycode', 'value', 'year'],
    reading: (file) => ({
      map: {
        CountryCode: 'economy',
        VariableCode: 'variable',
        ActivityCode: 'activity',
        ...forPanel(file, names(file.words('VariableCode'), INDSTAT)),
      },
      // the other columns say the same in words, or how a number came about
      drop: file.headers.filter((name) => !INDSTAT_KEPT.includes(name)),
    }),
    seen: 'documents',
  },
];

const INDSTAT_KEPT = ['CountryCode', 'VariableCode', 'ActivityCode', 'Year', 'Value'];
const INDSTAT = { '04': 'persons', '4': 'persons', '14': 'output_nominal', '20': 'value_added_nominal' };

const KLEMS_CODES = ['code', 'nace r2 code'];

/** What KLEMS calls its numbers, in plain headers. */
const KLEMS: Readonly<Record<string, string>> = {
  go: 'output_nominal',
  'go cp': 'output_nominal',
  'go p': 'price_index',
  'go pi': 'price_index',
  va: 'value_added_nominal',
  'va cp': 'value_added_nominal',
  'va p': 'price_index_value_added',
  'va pi': 'price_index_value_added',
  'ii p': 'price_index_inputs',
  'ii pi': 'price_index_inputs',
  lab: 'labour_cost',
  'cap qi': 'capital_services',
  capit: 'capital_ict_cost',
  'capit qi': 'capital_ict_services',
  'capnit qi': 'capital_other_services',
  iie: 'energy_cost',
  iim: 'materials_cost',
  iis: 'services_cost',
  'iie qi': 'energy_real',
  'iim qi': 'materials_real',
  'iis qi': 'services_real',
  'lab qi': 'labour_services',
  emp: 'persons',
  'h emp': 'hours',
};

/** The editions since 2019 have chained volumes of value added (VA_Q) and no prices of output. */
function klemsOf(names: readonly string[]): Readonly<Record<string, string>> {
  const isPriced = names.some((name) => KLEMS[plainHeader(name)] === 'price_index');
  return isPriced ? KLEMS : { ...KLEMS, 'va q': 'value_added_real' };
}

/** Countries by two letters, Greece and the United Kingdom as Eurostat writes them. */
function placesOf(file: PublishedFile): NonNullable<Reading['recode']> {
  const country = file.headers.find((name) => ['geo code', 'country'].includes(plainHeader(name)));
  return country === undefined ? {} : { [country]: lettersOf(file.words(country)) };
}

/** The columns of a file that have these plain names, by the name in the file. */
function namesOf(
  file: PublishedFile,
  wanted: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    file.headers.flatMap((name) => {
      const field = wanted[plainHeader(name)];
      return field === undefined ? [] : [[name, field] as const];
    }),
  );
}

/** The words that such files write for the names of columns: `H_EMP`. */
function upperCased(wanted: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(wanted).map(([name, field]) => [name.replaceAll(' ', '_').toUpperCase(), field]),
  );
}

function variableOf({ headers }: PublishedFile): string | undefined {
  return headers.find((name) => ['var', 'variable'].includes(plainHeader(name)));
}

/** The header as the file writes it. */
function header({ headers }: PublishedFile, plain: string): string {
  return headers.find((one) => one.toLowerCase() === plain) ?? plain;
}
