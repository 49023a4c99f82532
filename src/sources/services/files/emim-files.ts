import type { FileSource } from './file-source.ts';
import { NEVER_FETCHED, of, oneOf } from './one-value.ts';

const FILES: Readonly<Record<string, string>> = {
  indices: 'emim_indices_nac_csv.zip',
  states: 'conjunto_de_datos_emim_variables_entidad_csv.zip',
};

export const emimFiles: FileSource = {
  id: 'inegi-emim-files',
  title: {
    en: 'INEGI, monthly survey of manufacturing (EMIM), open data',
    es: 'INEGI, Encuesta Mensual de la Industria Manufacturera (EMIM), datos abiertos',
  },
  producer: 'INEGI',
  address: 'https://www.inegi.org.mx/contenidos/programas/emim/2018/datosabiertos',
  parameters: [
    oneOf(
      'table',
      {
        en: 'volume indices of Mexico by branch and class, or amounts of its states by subsector',
        es: 'índices de volumen de México por rama y clase, o montos de las entidades por subsector',
      },
      Object.keys(FILES),
    ),
  ],
  nameOf: (given) => FILES[of(given, 'table')] ?? '',
  pathOf: (given) => `/${FILES[of(given, 'table')]}`,
  form: 'zip',
  size: { en: 'some MB', es: 'algunos MB' },
  licence: {
    en: 'free use with attribution, by its terms',
    es: 'uso libre con atribución, según sus términos',
  },
  citation:
    'INEGI, Encuesta Mensual de la Industria Manufacturera, serie 2018, https://www.inegi.org.mx/programas/emim/2018/',
  coverage: {
    en: 'Mexico by class of manufacturing, or its states by subsector, months since 2018.',
    es: 'México por clase de la manufactura, o sus entidades por subsector, por mes desde 2018.',
  },
  next: 'describe-file FILE',
  ground: 'clients',
  known: [
    {
      en: 'From working clients: the addresses, and the files inside, a table of branches and one of classes, or a table a year of edition; a file that is not there is answered with a web page. The newest months may be late: escalar get inegi-emim has them.',
      es: 'De programas en uso: las direcciones y los archivos que contienen, una tabla de ramas y otra de clases, o una tabla por año de edición; a un archivo que no existe se responde con una página. Los últimos meses pueden tardar: escalar get inegi-emim los tiene.',
    },
  ],
  untried: [NEVER_FETCHED],
};
