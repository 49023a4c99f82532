import { ALL, KEY_OF_2, NEVER_LIVE, type Portal } from './portal.ts';

/** The OECD's portal. Its limits are the tightest, and TiVA is kept apart. */
export const oecd: Portal = {
  id: 'oecd',
  title: { en: 'OECD Data Explorer', es: 'OCDE, Data Explorer' },
  producer: 'OECD',
  address: 'https://sdmx.oecd.org',
  root: '/public/rest',
  agency: 'OECD',
  style: KEY_OF_2,
  flowPath: 'commas',
  dataQuery: { dimensionAtObservation: 'AllDimensions', format: 'csvfile' },
  // over HTTP/2 a structured Accept without a language has been answered by 500
  dataHeaders: { 'accept-language': 'en' },
  structureHeaders: {
    accept: 'application/vnd.sdmx.structure+json;version=1.0',
    'accept-language': 'en',
  },
  structureQuery: ALL,
  periods: 'years',
  flows: [
    {
      name: 'tiva',
      title: { en: 'Trade in value added, levels', es: 'Comercio en valor agregado, niveles' },
      agency: 'OECD.STI.PIE',
      id: 'DSD_TIVA_MAINLV@DF_MAINLV',
      version: '1.1',
      root: '/sti-public/rest',
    },
    {
      name: 'tiva-shares',
      title: { en: 'Trade in value added, shares', es: 'Comercio en valor agregado, proporciones' },
      agency: 'OECD.STI.PIE',
      id: 'DSD_TIVA_MAINSH@DF_MAINSH',
      root: '/sti-public/rest',
    },
    {
      name: 'msti',
      title: { en: 'Science and technology indicators', es: 'Indicadores de ciencia y tecnología' },
      agency: 'OECD.STI.STP',
      id: 'DSD_MSTI@DF_MSTI',
    },
    {
      name: 'stan',
      title: { en: 'Structural analysis of industries', es: 'Análisis estructural de industrias' },
      agency: 'OECD.STI.PIE',
      id: 'DSD_STAN@DF_STAN',
    },
  ],
  hasStructures: true,
  splitBy: ['COUNTERPART_AREA', 'REF_AREA', 'ACTIVITY', 'MEASURE'],
  pace: 60,
  licence: { en: 'CC BY 4.0, by its documents', es: 'CC BY 4.0, según sus documentos' },
  citation: 'OECD Data Explorer, https://data-explorer.oecd.org',
  coverage: {
    en: 'Members of the OECD and others; Taiwan is TWN (Chinese Taipei).',
    es: 'Miembros de la OCDE y otros; Taiwán es TWN (Taipéi Chino).',
  },
  probe: {
    flow: ['msti'],
    REF_AREA: ['MEX'],
    MEASURE: ['G'],
    UNIT_MEASURE: ['PT_B1GQ'],
    period: ['2015', '2015'],
  },
  ground: 'clients',
  known: [
    {
      en: 'From working clients: 404 with NoRecordsFound is an empty answer; a key with a dimension too few is 422; 429 may come with Retry-After 0; 60 downloads an hour. TiVA stands in a root of its own, sti-public.',
      es: 'De clientes en uso: 404 con NoRecordsFound es una respuesta vacía; una clave con una dimensión de menos da 422; 429 puede traer Retry-After 0; 60 descargas por hora. TiVA está en una raíz propia, sti-public.',
    },
    {
      en: 'From a recorded header: the columns of TiVA as CSV. In TiVA, Mexico and China come from the extended tables.',
      es: 'De un encabezado grabado: las columnas de TiVA en CSV. En TiVA, México y China provienen de las tablas extendidas.',
    },
  ],
  untried: [
    NEVER_LIVE,
    {
      en: 'Structures of STAN; whether references=all brings the constraint in the root of TiVA.',
      es: 'Las estructuras de STAN; si references=all trae la restricción en la raíz de TiVA.',
    },
  ],
};
