import type { FileSource } from './file-source.ts';
import { NEVER_FETCHED, of, oneOf, requireOne } from './one-value.ts';

export const exiobase: FileSource = {
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
};
