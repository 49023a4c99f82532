import type { FileSource } from './file-source.ts';
import { NEVER_FETCHED } from './one-value.ts';

export const wdi: FileSource = {
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
  next: 'describe-file FILE --read member=WDICSV.csv',
  ground: 'documents',
  known: [
    {
      en: 'From documents: the address, and six CSV files inside, wide by year.',
      es: 'De documentos: la dirección, y seis archivos CSV dentro, con los años en columnas.',
    },
  ],
  untried: [NEVER_FETCHED],
};
