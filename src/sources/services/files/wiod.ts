import type { Text } from '../../../base/locale.ts';
import type { FileSource } from './file-source.ts';
import { NEVER_FETCHED, of, oneOf } from './one-value.ts';

/** What the files of WIOD have in common. */
const COMMON = {
  producer: 'Groningen Growth and Development Centre',
  address: 'https://dataverse.nl/api/access/datafile',
  licence: { en: 'CC BY 4.0, by its page', es: 'CC BY 4.0, según su página' },
  ground: 'clients',
} as const;

const ASKS_WHO: Text = {
  en: 'The site may ask whether you are a person: then a web page comes instead of the file, and a browser brings it from doi.org/10.34894/PJ2M1C.',
  es: 'El sitio puede preguntar si usted es una persona: entonces llega una página en vez del archivo, y un navegador lo trae de doi.org/10.34894/PJ2M1C.',
};

export const wiod2016: FileSource = {
  ...COMMON,
  id: 'wiod-2016',
  title: { en: 'WIOD, release of 2016, tables', es: 'WIOD, edición de 2016, tablas' },
  parameters: [],
  nameOf: () => 'WIOTS_in_STATA.zip',
  pathOf: () => '/199103',
  form: 'zip',
  size: { en: 'hundreds of MB, all years', es: 'cientos de MB, todos los años' },
  citation: 'Timmer et al., World Input-Output Database, release of 2016, https://doi.org/10.34894/PJ2M1C',
  coverage: {
    en: '43 economies, Mexico and Taiwan among them, and the rest of the world; 56 industries, 2000 to 2014.',
    es: '43 economías, México y Taiwán entre ellas, y el resto del mundo; 56 industrias, de 2000 a 2014.',
  },
  next: 'compute gross-exports --data FILE --read year=2014',
  known: [
    {
      en: 'From the page of the release, as others took it down: the number of the file for Stata. The workbooks (199104) are .xlsb, which is not read.',
      es: 'De la página de la edición, según otros la registraron: el número del archivo para Stata. Los libros (199104) son .xlsb, que no se lee.',
    },
    ASKS_WHO,
  ],
  untried: [NEVER_FETCHED],
};

/** The number and the name of the file of each release. */
const ACCOUNTS: Readonly<Record<string, readonly [number: string, name: string]>> = {
  2016: ['199095', 'Socio_Economic_Accounts.xlsx'],
  2013: ['199111', 'Socio_Economic_Accounts_July14.xlsx'],
};

export const wiodAccounts: FileSource = {
  ...COMMON,
  id: 'wiod-accounts',
  title: { en: 'WIOD, socio-economic accounts', es: 'WIOD, cuentas socioeconómicas' },
  parameters: [oneOf('release', { en: 'its release', es: 'su edición' }, Object.keys(ACCOUNTS), '2016')],
  nameOf: (given) => ACCOUNTS[of(given, 'release')]?.[1] ?? '',
  pathOf: (given) => `/${ACCOUNTS[of(given, 'release')]?.[0]}`,
  form: 'xlsx',
  size: { en: '5 to 8 MB', es: 'de 5 a 8 MB' },
  citation:
    'Timmer et al., World Input-Output Database, socio-economic accounts, https://doi.org/10.34894/PJ2M1C',
  coverage: {
    en: 'Output, value added, persons, hours and pay by industry: 43 economies 2000 to 2014, or 40 from 1995.',
    es: 'Producción, valor agregado, personas, horas y remuneraciones por industria: 43 economías de 2000 a 2014, o 40 desde 1995.',
  },
  next: 'describe-file FILE --read sheet=DATA',
  known: [
    {
      en: 'From working clients: the numbers of both files, their sizes and names.',
      es: 'De programas en uso: los números de ambos archivos, sus tamaños y nombres.',
    },
    ASKS_WHO,
  ],
  untried: [NEVER_FETCHED],
};
