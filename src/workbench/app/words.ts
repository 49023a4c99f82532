import type { Text } from '../../base/locale.ts';
import { langHere } from './place.ts';

/** Words of the workbench itself; those of indicators, studies and errors come with the answers. */
export const WORDS = {
  home: { en: 'Home', es: 'Inicio' },
  explore: { en: 'Indicators', es: 'Indicadores' },
  studies: { en: 'Studies', es: 'Estudios' },
  methods: { en: 'Methods', es: 'Métodos' },
  data: { en: 'Data', es: 'Datos' },
  skip: { en: 'Skip to the content', es: 'Ir al contenido' },
  other: { en: 'Español', es: 'English' },
  theme: { en: 'Light or dark', es: 'Claro u oscuro' },
  search: { en: 'Search', es: 'Buscar' },
  searchLong: {
    en: 'Search indicators, studies, releases and economies',
    es: 'Busque indicadores, estudios, publicaciones y economías',
  },
  nothing: { en: 'Nothing is called so.', es: 'Nada se llama así.' },
  ask: { en: 'Is this economy moving up?', es: '¿Asciende esta economía?' },
  askLong: {
    en: 'Choose two economies and a span; the published rules of upgrading are judged on published data, and every number leads back to its lines.',
    es: 'Elija dos economías y un lapso; las reglas publicadas de escalamiento se juzgan con datos publicados, y cada cifra conduce a sus líneas.',
  },
  judge: { en: 'Judge', es: 'Juzgar' },
  yours: { en: 'Your own file', es: 'Su propio archivo' },
  options: { en: 'Options', es: 'Opciones' },
  dataOf: { en: 'Data', es: 'Datos' },
  show: { en: 'Show only', es: 'Mostrar solo' },
  computing: { en: 'Computing', es: 'Calculando' },
  stop: { en: 'Stop', es: 'Detener' },
  stopped: { en: 'Stopped.', es: 'Detenido.' },
  rows: { en: 'rows', es: 'filas' },
  filter: { en: 'Filter rows', es: 'Filtrar filas' },
  copy: { en: 'Copy', es: 'Copiar' },
  copied: { en: 'Copied', es: 'Copiado' },
  download: { en: 'Download', es: 'Descargar' },
  figure: { en: 'Figure', es: 'Figura' },
  noFigure: {
    en: 'This result varies in too much for one figure: narrow it below “Show only”.',
    es: 'Este resultado varía en demasiadas columnas para una figura: redúzcalo en «Mostrar solo».',
  },
  why: { en: 'Where this number comes from', es: 'De dónde viene esta cifra' },
  formula: { en: 'Formula', es: 'Fórmula' },
  chosen: { en: 'Options', es: 'Opciones' },
  lines: { en: 'Published lines', es: 'Líneas publicadas' },
  line: { en: 'line', es: 'línea' },
  through: { en: 'Through the steps', es: 'Por los pasos' },
  tables: { en: 'Input-output tables', es: 'Matrices de insumo-producto' },
  identities: { en: 'Identities checked', es: 'Identidades verificadas' },
  dropped: { en: 'Left out', es: 'Filas omitidas' },
  differences: {
    en: 'Choices, and how other programs choose',
    es: 'Convenciones, y cómo eligen otros programas',
  },
  references: { en: 'References', es: 'Referencias' },
  same: { en: 'The same numbers elsewhere', es: 'Las mismas cifras en otra parte' },
  close: { en: 'Close', es: 'Cerrar' },
  clickCell: {
    en: 'Choose a number to see the lines it came from.',
    es: 'Elija una cifra para ver las líneas de las que viene.',
  },
  findings: { en: 'Findings', es: 'Hallazgos' },
  claims: { en: 'The article’s claims', es: 'Las afirmaciones del artículo' },
  source: { en: 'Source', es: 'Fuente' },
  terms: { en: 'Terms', es: 'Términos' },
  useIt: { en: 'Compute it', es: 'Calcularlo' },
  badAddress: {
    en: 'This address says something the workbench does not know:',
    es: 'Esta dirección dice algo que el banco de trabajo no conoce:',
  },
  vary: { en: 'Vary an option', es: 'Variar una opción' },
  varyNone: { en: 'no, compute once', es: 'no, calcular una vez' },
  allOf: { en: 'all', es: 'todos' },
  moreLines: { en: 'more lines', es: 'líneas más' },
  cite: { en: 'Cite', es: 'Citar' },
  dropFile: {
    en: 'Drop a file here (CSV, XLSX, Parquet, ODS, Stata) or choose one. It stays on this machine.',
    es: 'Suelte aquí un archivo (CSV, XLSX, Parquet, ODS, Stata) o elija uno. No sale de esta máquina.',
  },
  column: { en: 'column', es: 'columna' },
  meaning: { en: 'meaning', es: 'significado' },
  different: { en: 'different values', es: 'valores distintos' },
  missing: { en: 'missing', es: 'faltantes' },
  values: { en: 'values', es: 'valores' },
  noUse: {
    en: 'No indicator takes the file as it is. On the command line, --map COLUMN=NAME says what a column is.',
    es: 'Ningún indicador toma el archivo como está. En la línea de comandos, --map COLUMNA=NOMBRE dice qué es una columna.',
  },
} as const satisfies Record<string, Text>;

/** A word in the language of the page. */
export function word(name: keyof typeof WORDS): string {
  return WORDS[name][langHere()];
}
