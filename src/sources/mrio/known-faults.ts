import { same, type Text } from '../../base/locale.ts';

/** A fault or a turn of an edition, and who says so. */
interface KnownFault {
  readonly text: Text;
  readonly source: Text;
}

const OWN_CHECK: Text = {
  en: 'our check of the whole release, 1995-2011',
  es: 'nuestra revisión de la publicación completa, 1995-2011',
};
const README: Text = {
  en: 'documentation of the OECD, at second hand',
  es: 'documentación de la OCDE, de segunda mano',
};
const NAMES: Text = { en: "names of the bank's files", es: 'nombres de los archivos del banco' };

/** What is known of editions of published tables; shown when one is imported or described. */
const FAULTS = {
  icioParts: {
    text: {
      en: 'In extended tables MX1 and MX2 are parts of Mexico (MX2: global manufacturing), CN1 and CN2 of China (CN2: processing for export): they are computed apart and added up in the results; the rows of MEX and CHN themselves are zero. --read parts=none takes each as an economy.',
      es: 'En las tablas extendidas MX1 y MX2 son partes de México (MX2: manufactura global), y CN1 y CN2 de China (CN2: procesamiento para exportar): se calculan por separado y se suman en los resultados; los renglones mismos de MEX y CHN son cero. --read parts=none toma cada una como economía.',
    },
    source: README,
  },
  icioDiscrepancy: {
    text: {
      en: 'The column DISC (statistical discrepancy) is part of the published output and of no final demand: it is left out of the uses.',
      es: 'La columna DISC (discrepancia estadística) es parte de la producción publicada y no de la demanda final: queda fuera de los usos.',
    },
    source: README,
  },
  icioRow: {
    text: {
      en: 'ROW is what remains of the world: no economy to draw conclusions on, and another set of economies in each edition.',
      es: 'ROW es lo que resta del mundo: no es una economía de la que se puedan sacar conclusiones, y reúne otras economías en cada edición.',
    },
    source: README,
  },
  wiodCodes: {
    text: {
      en: 'Workbooks of early years call Romania ROM; codes of economies are kept as they are in the file.',
      es: 'Los libros de los primeros años llaman ROM a Rumania; los códigos de las economías se conservan como están en el archivo.',
    },
    source: { en: 'programs that read the workbooks', es: 'programas que leen los libros' },
  },
  wiodNegative: {
    text: {
      en: 'Refined petroleum of Cyprus (2001, 2008) and Slovenia (2001) has a value added below zero; sales to the rest of the world, which are what remains of exports, and changes of inventories are below zero in places.',
      es: 'La refinación de petróleo de Chipre (2001, 2008) y de Eslovenia (2001) tiene valor agregado negativo; las ventas al resto del mundo, que son lo que queda de las exportaciones, y la variación de existencias son negativas en algunos casos.',
    },
    source: OWN_CHECK,
  },
  wiodBreak: {
    text: {
      en: 'It does not continue the release of 2013: industries are those of ISIC 4 (before ISIC 3) and accounts those of SNA 2008 (before 1993).',
      es: 'No continúa la edición 2013: las industrias son de la CIIU 4 (antes CIIU 3) y las cuentas del SCN 2008 (antes 1993).',
    },
    source: {
      en: 'the paper on the release, research memorandum 162 of the GGDC',
      es: 'el documento de la edición, memorando de investigación 162 del GGDC',
    },
  },
  adbYears: {
    text: {
      en: 'There are tables of 2000 and from 2007 on; from 2017 on there are files of 62 and of 72 economies, and those at constant prices are files of their own: a series is of one kind.',
      es: 'Hay tablas de 2000 y desde 2007; desde 2017 hay archivos de 62 y de 72 economías, y los de precios constantes son archivos aparte: una serie es de una sola clase.',
    },
    source: NAMES,
  },
  exiobaseNowcast: {
    text: {
      en: 'The last years are extrapolated from trade and macroeconomic data, not from published tables.',
      es: 'Los últimos años se extrapolan de datos de comercio y macroeconómicos, no de tablas publicadas.',
    },
    source: same('Zenodo 3583070'),
  },
  eoraRow: {
    text: {
      en: 'ROW has one industry, TOTAL, which holds statistical discrepancies: it is no economy to draw conclusions on.',
      es: 'ROW tiene una sola industria, TOTAL, que contiene discrepancias estadísticas: no es una economía de la que se puedan sacar conclusiones.',
    },
    source: same('worldmrio.com/eora26'),
  },
  gloriaEmpty: {
    text: {
      en: 'Some regions have no data in some years (DYE in 2022): their rows and columns are zero.',
      es: 'Algunas regiones no tienen datos en ciertos años (DYE en 2022): sus renglones y columnas son cero.',
    },
    source: { en: 'a program that reads the files', es: 'un programa que lee los archivos' },
  },
  figaroProducts: {
    text: {
      en: 'Rows and columns are products (CPA), made from supply and use tables by assumptions on technology: what is said of an industry is said of a product.',
      es: 'Los renglones y las columnas son productos (CPA), derivados de las tablas de oferta y utilización con supuestos sobre la tecnología: lo que se dice de una industria se dice de un producto.',
    },
    source: same('Eurostat, FIGARO'),
  },
  figaroFormats: {
    text: {
      en: 'The matrix and the flat file of a year differ in some cells of supply (2021, 2022, edition 2024): one format for all years.',
      es: 'La matriz y el archivo plano de un año difieren en algunas celdas de la oferta (2021, 2022, edición 2024): un solo formato para todos los años.',
    },
    source: {
      en: 'tests of a public program that reads both; not checked here',
      es: 'pruebas de un programa público que lee ambos; aquí no se comprobó',
    },
  },
} as const satisfies Readonly<Record<string, KnownFault>>;

export type KnownFaultId = keyof typeof FAULTS;

/** A fault and who says so, in one sentence. */
export function faultText(id: KnownFaultId): Text {
  const { text, source } = FAULTS[id];
  return { en: `${text.en} (${source.en})`, es: `${text.es} (${source.es})` };
}
