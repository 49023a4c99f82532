import type { FileSource } from './file-source.ts';
import { NEVER_FETCHED, of, oneOf, requireOne } from './one-value.ts';

export const baci: FileSource = {
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
  next: 'flows import FILE --to baci --unit usd-thousand',
  ground: 'clients',
  known: [
    {
      en: 'From working clients: the address, the names of the files inside (a year each), the editions up to 202601. escalar flows reads all years of the zip; of one: compute rca --data FILE --read member=NAME.',
      es: 'De programas en uso: la dirección, los nombres de los archivos que contiene (uno por año), las ediciones hasta 202601. escalar flows lee todos los años del zip; uno solo: compute rca --data ARCHIVO --read member=NOMBRE.',
    },
  ],
  untried: [NEVER_FETCHED],
};
