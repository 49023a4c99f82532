import type { FileSource } from './file-source.ts';
import { NEVER_FETCHED, of, oneOf } from './one-value.ts';

/** The numbers of the files of the edition of 2025, by year. */
const FIGARO_2025: Readonly<Record<string, string>> = {
  2010: 'fc80f855-d144-476e-b4bf-5cfba946819c',
  2011: '1bcb2624-04ed-43e1-8588-df6680ed352a',
  2012: '399671ad-cbb3-493e-ad5f-83e989f1eecc',
  2013: 'a2b4746d-1d11-4a44-ab1c-50ac956f0849',
  2014: 'beba57b2-2696-497a-b92f-2a5beca724c7',
  2015: '1a194b8c-6ea1-4bec-9c73-0cd599febcc3',
  2016: '2cdd74fc-0bce-4ae0-8bf2-34d34546d86d',
  2017: '4a11c796-4186-4cce-a02f-12d353fc5e59',
  2018: '7a57a374-2200-498c-bb5f-cee24202b0b8',
  2019: 'c3467617-8a00-44a0-9b6b-ccad8a2ab58d',
  2020: '4df668e1-2a8a-4e84-ae57-00309d8bc760',
  2021: '6736dea8-da14-450f-b212-a791baf238c8',
  2022: 'b20c339d-984f-413c-a499-54ff76beb90c',
};

export const figaro: FileSource = {
  id: 'figaro',
  title: { en: 'FIGARO of Eurostat, edition of 2025', es: 'FIGARO de Eurostat, edición de 2025' },
  producer: 'Eurostat',
  address: 'https://circabc.europa.eu/rest/download',
  parameters: [oneOf('year', { en: 'a year', es: 'un año' }, Object.keys(FIGARO_2025))],
  nameOf: (given) => `matrix_eu-ic-io_ind-by-ind_25ed_${of(given, 'year')}.csv`,
  pathOf: (given) => `/${FIGARO_2025[of(given, 'year')]}`,
  form: 'csv',
  size: { en: 'some 45 MB a year', es: 'unos 45 MB por año' },
  licence: { en: 'free with citation, by its documents', es: 'libre con cita, según sus documentos' },
  citation:
    'Eurostat, FIGARO tables, edition of 2025, https://ec.europa.eu/eurostat/web/esa-supply-use-input-tables',
  coverage: {
    en: 'Economies of Europe and of the world, Mexico among them, Taiwan in the rest of the world; 64 industries.',
    es: 'Economías de Europa y del mundo, México entre ellas, Taiwán en el resto del mundo; 64 industrias.',
  },
  next: 'compute gross-exports --data FILE',
  ground: 'clients',
  known: [
    {
      en: 'From a working client: the number of the file of each year. The edition of 2026 lies in the same place under other numbers.',
      es: 'De un programa en uso: el número del archivo de cada año. La edición de 2026 está en el mismo lugar con otros números.',
    },
  ],
  untried: [NEVER_FETCHED],
};
