import { EscalarError } from '../../../base/error.ts';
import type { Text } from '../../../base/locale.ts';
import type { Given, Parameter } from '../service.ts';
import type { FileSource } from './file-source.ts';

const NEVER_FETCHED: Text = {
  en: 'The address was never tried: it is as others give it, and may have moved.',
  es: 'La dirección nunca se probó: es la que otros indican y puede haber cambiado.',
};

/** One value of a list that is known. */
function oneOf(name: string, about: Text, known: readonly string[], fallback?: string): Parameter {
  return {
    name,
    about: { en: `${about.en}: ${known.join(', ')}`, es: `${about.es}: ${known.join(', ')}` },
    ...(fallback === undefined ? {} : { fallback: [fallback] }),
    read: (values) => requireOne(name, values, (value) => known.includes(value), known.join(', ')),
  };
}

/** @throws EscalarError `bad-option`: a file is asked for one by one */
function requireOne(
  option: string,
  values: readonly string[],
  isKnown: (value: string) => boolean,
  expected: string,
): readonly string[] {
  const [first = ''] = values;
  if (values.length === 1 && isKnown(first)) return values;
  throw new EscalarError('bad-option', {
    option,
    value: values.join(','),
    expected: { en: `one of ${expected}`, es: `uno de ${expected}` },
  });
}

function of(given: Given, name: string): string {
  return given[name]?.[0] ?? '';
}

/** The files of the edition of 2025, by their years. */
const ICIO_2025: Readonly<Record<string, string>> = {
  '1995-2000': 'f337e03f-697a-4495-a772-78e8963da2d0',
  '2001-2005': '873eb327-a175-449e-9608-677d1b9ebf83',
  '2006-2010': 'dac9b40c-a3ab-4689-83c7-a9015b289dc1',
  '2011-2015': '5cb62314-8367-4a1f-a1bf-ae7a8064fd41',
  '2016-2022': '7af46a6a-c5a6-4ba1-91d8-5c09ea436cd9',
};

/** Files of publishers that lie at a public address, in the order in which they are listed. */
export const FILE_SOURCES: readonly FileSource[] = [
  {
    id: 'baci',
    title: { en: 'BACI of CEPII', es: 'BACI del CEPII' },
    producer: 'CEPII',
    address: 'https://www.cepii.fr/DATA_DOWNLOAD/baci/data',
    parameters: [
      oneOf('classification', { en: 'edition of the HS', es: 'edición del SA' }, [
        ...['HS92', 'HS96', 'HS02', 'HS07', 'HS12', 'HS17', 'HS22'],
      ]),
      {
        name: 'vintage',
        about: { en: 'edition, as 202601 or 202401b', es: 'edición, como 202601 o 202401b' },
        fallback: ['202601'],
        read: (values) =>
          requireOne('vintage', values, (one) => /^20\d{2}0[1-9][a-z]?$/.test(one), '202601, 202401b …'),
      },
    ],
    nameOf: (given) => `BACI_${of(given, 'classification')}_V${of(given, 'vintage')}.zip`,
    pathOf: (given) => `/BACI_${of(given, 'classification')}_V${of(given, 'vintage')}.zip`,
    form: 'zip',
    size: { en: 'gigabytes', es: 'gigabytes' },
    licence: { en: 'Etalab 2.0, by its documents', es: 'Etalab 2.0, según sus documentos' },
    citation: 'CEPII, BACI, https://www.cepii.fr',
    coverage: {
      en: 'Trade by product of six digits and partner since the edition of the HS; Taiwan as 490.',
      es: 'Comercio por producto de seis dígitos y socio desde la edición del SA; Taiwán como 490.',
    },
    next: 'import csv BACI_{classification}_Y2022_V{vintage}.csv --table trade_flow',
    ground: 'clients',
    known: [
      {
        en: 'From working clients: the address, the names of the files inside (a year each), the editions up to 202601. Unpack the years that you need.',
        es: 'De programas en uso: la dirección, los nombres de los archivos que contiene (uno por año), las ediciones hasta 202601. Descomprima los años que necesite.',
      },
    ],
    untried: [NEVER_FETCHED],
  },
  {
    id: 'oecd-icio',
    title: { en: 'OECD ICIO, edition of 2025', es: 'ICIO de la OCDE, edición de 2025' },
    producer: 'OECD',
    address: 'https://stats.oecd.org/wbos',
    parameters: [
      oneOf('years', { en: 'five years, or seven', es: 'cinco años, o siete' }, Object.keys(ICIO_2025)),
    ],
    nameOf: (given) => `ICIO2025_${of(given, 'years')}_SML.zip`,
    pathOf: (given) => `/fileview2.aspx?IDFile=${ICIO_2025[of(given, 'years')]}`,
    form: 'zip',
    size: { en: 'some 140 MB a year, unpacked', es: 'unos 140 MB por año, sin comprimir' },
    licence: { en: 'CC BY 4.0, by its documents', es: 'CC BY 4.0, según sus documentos' },
    citation: 'OECD, Inter-Country Input-Output tables, edition of 2025, https://oe.cd/icio',
    coverage: {
      en: '81 economies, Taiwan among them, and 50 industries, 1995 to 2022; Mexico and China undivided.',
      es: '81 economías, Taiwán entre ellas, y 50 industrias, de 1995 a 2022; México y China sin dividir.',
    },
    next: 'compute gross-exports --data FILE',
    ground: 'clients',
    known: [
      {
        en: 'From working clients: the numbers of the files and what is in them.',
        es: 'De programas en uso: los números de los archivos y lo que contienen.',
      },
    ],
    untried: [NEVER_FETCHED],
  },
  {
    id: 'exiobase',
    title: { en: 'EXIOBASE 3', es: 'EXIOBASE 3' },
    producer: 'EXIOBASE consortium',
    address: 'https://zenodo.org/records/3583070/files',
    parameters: [
      {
        name: 'year',
        about: { en: 'a year since 1995', es: 'un año desde 1995' },
        read: (values) => requireOne('year', values, (one) => /^(199[5-9]|20[012]\d)$/.test(one), '1995 …'),
      },
      oneOf('by', { en: 'industries or products', es: 'industrias o productos' }, ['ixi', 'pxp'], 'ixi'),
    ],
    nameOf: (given) => `IOT_${of(given, 'year')}_${of(given, 'by')}.zip`,
    pathOf: (given) => `/IOT_${of(given, 'year')}_${of(given, 'by')}.zip?download=1`,
    form: 'zip',
    size: { en: 'hundreds of MB a year', es: 'cientos de MB por año' },
    licence: { en: 'as Zenodo says of its edition', es: 'la que Zenodo indica para su edición' },
    citation: 'EXIOBASE consortium, EXIOBASE 3, Zenodo, https://doi.org/10.5281/zenodo.3583070',
    coverage: {
      en: '49 economies and regions, Taiwan and Mexico among them; 163 industries or 200 products.',
      es: '49 economías y regiones, Taiwán y México entre ellas; 163 industrias o 200 productos.',
    },
    next: 'compute gross-exports --data FILE',
    ground: 'documents',
    known: [
      {
        en: 'From documents: the number of the record and the names of its files. The record means all editions, and may lead to the newest one.',
        es: 'De documentos: el número del registro y los nombres de sus archivos. El registro abarca todas las ediciones y puede llevar a la más reciente.',
      },
    ],
    untried: [NEVER_FETCHED],
  },
  {
    id: 'wdi',
    title: { en: 'World Development Indicators, whole', es: 'Indicadores del desarrollo mundial, completos' },
    producer: 'World Bank',
    address: 'https://databank.worldbank.org/data/download',
    parameters: [],
    nameOf: () => 'WDI_CSV.zip',
    pathOf: () => '/WDI_CSV.zip',
    form: 'zip',
    size: { en: 'hundreds of MB', es: 'cientos de MB' },
    licence: {
      en: 'CC BY 4.0 for most indicators, by its documents',
      es: 'CC BY 4.0 para la mayoría de los indicadores, según sus documentos',
    },
    citation: 'World Bank, World Development Indicators, https://data.worldbank.org',
    coverage: {
      en: 'Every indicator of the WDI, some 200 economies since 1960; not Taiwan.',
      es: 'Todos los indicadores del WDI, unas 200 economías desde 1960; no incluye Taiwán.',
    },
    next: 'describe-file WDICSV.csv',
    ground: 'documents',
    known: [
      {
        en: 'From documents: the address, and six CSV files inside, wide by year.',
        es: 'De documentos: la dirección, y seis archivos CSV dentro, con los años en columnas.',
      },
    ],
    untried: [NEVER_FETCHED],
  },
];
