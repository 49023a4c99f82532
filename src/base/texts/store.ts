import type { ErrorText, ErrorTexts } from './kind.ts';

/** Errors of the folders in which releases lie. */
export const storeErrors = {
  'release-exists': (p: { id: string; path: string; ships?: boolean }) => ({
    what: {
      en: `The release "${p.id}" is already there (${p.path}).`,
      es: `La publicación "${p.id}" ya existe (${p.path}).`,
    },
    mend:
      p.ships === true
        ? {
            en: 'It comes with escalar and stays: import under another name (--id NAME).',
            es: 'Viene con escalar y no se quita: impórtela con otro nombre (--id NOMBRE).',
          }
        : {
            en: `Remove it first (escalar data remove ${p.id}) or import under another name (--id NAME).`,
            es: `Quítela primero (escalar data remove ${p.id}) o impórtela con otro nombre (--id NOMBRE).`,
          },
  }),
  'release-damaged': (p: { id: string; file: string; why: { en: string; es: string } }) => ({
    what: {
      en: `The release "${p.id}" is damaged: ${p.file} ${p.why.en}.`,
      es: `La publicación "${p.id}" está dañada: ${p.file} ${p.why.es}.`,
    },
    mend: {
      en: `Import it again, or reinstall the package if the release ships with it; "escalar data check ${p.id}" lists every fault.`,
      es: `Vuelva a importarla, o reinstale el paquete si viene con él; "escalar data check ${p.id}" enumera cada falla.`,
    },
  }),
  'bad-release-name': (p: { name: string }) => ({
    what: {
      en: `"${p.name}" cannot name a release or a table.`,
      es: `"${p.name}" no puede ser el nombre de una publicación o de una tabla.`,
    },
    mend: {
      en: 'Use at most 64 lower-case letters, digits, hyphens, dots and underscores, and begin with a letter or a digit.',
      es: 'Use hasta 64 letras minúsculas sin acento, dígitos, guiones, puntos y guiones bajos, y empiece con letra o dígito.',
    },
  }),
  'out-is-folder': (p: { path: string }) => ({
    what: { en: `${p.path} is a folder.`, es: `${p.path} es una carpeta.` },
    mend: {
      en: `Name a file in it, such as --out ${p.path.replace(/[/]$/, '')}/result.csv.`,
      es: `Nombre un archivo dentro de ella, por ejemplo --out ${p.path.replace(/[/]$/, '')}/resultado.csv.`,
    },
  }),
  'store-read-only': (p: { path: string }) => ({
    what: {
      en: `Nothing can be written or removed in ${p.path || 'the folders of data'}.`,
      es: `No se puede escribir ni quitar nada en ${p.path || 'las carpetas de datos'}.`,
    },
    mend: {
      en: 'The data that ship with the package stay as they are; your own go to the folder named by ESCALAR_HOME.',
      es: 'Los datos que vienen con el paquete no se modifican; los suyos van a la carpeta que indica ESCALAR_HOME.',
    },
  }),
  'store-write-failed': (p: { path: string; detail: string }) => ({
    what: {
      en: `Writing to ${p.path} failed: ${p.detail}. Nothing was changed.`,
      es: `No se pudo escribir en ${p.path}: ${p.detail}. No se cambió nada.`,
    },
    mend: {
      en: 'Check the permissions and the free space, or choose another folder with ESCALAR_HOME.',
      es: 'Revise los permisos y el espacio libre, o elija otra carpeta con ESCALAR_HOME.',
    },
  }),
  'database-missing': (p: { detail: string }) => ({
    what: {
      en: `The database (DuckDB) that reads and writes tables cannot be loaded: ${p.detail}.`,
      es: `No se puede cargar la base de datos (DuckDB) que lee y escribe las tablas: ${p.detail}.`,
    },
    mend: {
      en: 'Its part for this platform is an optional package: install again with npm install --include=optional escalar. CSV and XLSX files are computed without it.',
      es: 'Su parte para esta plataforma es un paquete opcional: reinstale con npm install --include=optional escalar. Los archivos CSV y XLSX se calculan sin ella.',
    },
  }),
  'parquet-unreadable': (p: { path: string; detail: string }) => ({
    what: {
      en: `${p.path} cannot be read as a Parquet file: ${p.detail}.`,
      es: `${p.path} no se puede leer como archivo Parquet: ${p.detail}.`,
    },
    mend: {
      en: 'Check the path and that the file is whole; a long CSV works as well.',
      es: 'Revise la ruta y que el archivo esté completo; también sirve un CSV largo.',
    },
  }),
  /** Only Node throws it: its words stand there, not in every browser. */
  'parquet-too-large': (p: { rows: number; columns: number; cells: number } & ErrorText) => p,
  'parquet-code-not-whole': (p: { path: string; column: string; value: string }) => ({
    what: {
      en: `Column "${p.column}" of ${p.path} holds ${p.value}; a code or a period is text or a whole number.`,
      es: `La columna "${p.column}" de ${p.path} contiene ${p.value}; una clave o un periodo es texto o un número entero.`,
    },
    mend: {
      en: 'Write the column as text, such as 2003 or 2003-12.',
      es: 'Escriba la columna como texto, por ejemplo 2003 o 2003-12.',
    },
  }),
  'parquet-not-exact': (p: { path: string; column: string; value: string }) => ({
    what: {
      en: `Column "${p.column}" of ${p.path} holds the whole number ${p.value}, which a number with 53 bits would round.`,
      es: `La columna "${p.column}" de ${p.path} contiene el número entero ${p.value}, que un número de 53 bits redondearía.`,
    },
    mend: {
      en: 'If it is a code, write the column as text; if it is an amount, write it with decimals (DOUBLE) or in a larger unit.',
      es: 'Si es una clave, escriba la columna como texto; si es un monto, escríbalo con decimales (DOUBLE) o en una unidad mayor.',
    },
  }),
  'parquet-column-type': (p: { path: string; column: string; type: string }) => ({
    what: {
      en: `Column "${p.column}" of ${p.path} is of type ${p.type}, which is neither a number nor text.`,
      es: `La columna "${p.column}" de ${p.path} es de tipo ${p.type}, que no es número ni texto.`,
    },
    mend: { en: 'Leave the column out of the file.', es: 'Quite esa columna del archivo.' },
  }),
} satisfies ErrorTexts;
