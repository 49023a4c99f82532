import type { Text } from '../locale.ts';
import type { TellingColumn } from './keep-one.ts';
import { type ErrorText, type ErrorTexts, listed } from './kind.ts';
import { numberErrors } from './tabular-numbers.ts';
import { periodErrors } from './tabular-periods.ts';
import { workbookErrors } from './tabular-workbook.ts';

/** Errors in the bytes, the lines and the header of a person's own table file. */
const fileErrors = {
  'cannot-read-file': (p: { why: Text } & ErrorText) => p,
  'file-too-large': (p: { bytes: number; limit: number }) => ({
    what: {
      en: `The file has ${Math.round(p.bytes / 1e6)} MB; one of this kind may have ${Math.round(p.limit / 1e6)} MB.`,
      es: `El archivo pesa ${Math.round(p.bytes / 1e6)} MB; uno de esta clase puede pesar ${Math.round(p.limit / 1e6)} MB.`,
    },
    mend: {
      en: "Split it, keep only the columns and years you need, or turn a table into Parquet, which may be larger (in DuckDB: COPY (FROM 'file.csv') TO 'file.parquet').",
      es: "Divídalo, conserve solo las columnas y los años que necesita, o pase la tabla a Parquet, que puede ser mayor (en DuckDB: COPY (FROM 'archivo.csv') TO 'archivo.parquet').",
    },
  }),
  'dimension-open': (p: { key: string; columns: readonly TellingColumn[] } & ErrorText) => p,
  'empty-file': (p: { kind: 'file' | 'sheet' }) => ({
    what: {
      en: p.kind === 'file' ? 'The file is empty.' : 'The sheet is empty.',
      es: p.kind === 'file' ? 'El archivo está vacío.' : 'La hoja está vacía.',
    },
    mend: {
      en: 'A table needs a line with the names of its columns, and rows below it.',
      es: 'Una tabla necesita una línea con los nombres de sus columnas y filas debajo de ella.',
    },
  }),
  'not-a-table': (p: { found: Text }) => ({
    what: {
      en: `This is ${p.found.en}, not a table in CSV, XLSX, ODS or Stata's DTA.`,
      es: `Esto es ${p.found.es}, no una tabla en CSV, XLSX, ODS o DTA de Stata.`,
    },
    mend: {
      en: 'Open it in the program it comes from and save the table as .csv or .xlsx.',
      es: 'Ábralo en el programa del que proviene y guarde la tabla como .csv o .xlsx.',
    },
  }),
  'damaged-file': (p: { packing: string }) => ({
    what: {
      en: `The file is packed with ${p.packing} and damaged: it cannot be unpacked.`,
      es: `El archivo está comprimido con ${p.packing} y dañado: no se puede desempacar.`,
    },
    mend: {
      en: 'Fetch it again; a download that broke off ends too early.',
      es: 'Descárguelo de nuevo; una descarga interrumpida termina antes de tiempo.',
    },
  }),
  /** Whoever reads SDMX has the words. */
  'sdmx-broken': (p: ErrorText) => p,
  'sdmx-not-read': (p: ErrorText) => p,
  'sdmx-error': (p: ErrorText) => p,
  'which-member': (p: { members: readonly string[] }) => ({
    what: {
      en: `The zip holds several tables: ${listed(p.members)}.`,
      es: `El zip contiene varias tablas: ${listed(p.members)}.`,
    },
    mend: {
      en: `Say which with --read member=${p.members[0]}, or read all as one table: --read "member=*".`,
      es: `Indique cuál con --read member=${p.members[0]}, o lea todas como una sola tabla: --read "member=*".`,
    },
  }),
  'bad-encoding': (p: { encoding: string }) => ({
    what: {
      en: `The bytes here are not ${p.encoding}.`,
      es: `Los bytes de este lugar no son ${p.encoding}.`,
    },
    mend: {
      en: 'Save the file as UTF-8, or say how it is stored: --read encoding=latin-1 (or utf-8, utf-16, big5 …).',
      es: 'Guarde el archivo en UTF-8, o indique cómo está guardado: --read encoding=latin-1 (o utf-8, utf-16, big5 …).',
    },
  }),
  /** `choices`: what the option `encoding` may say. */
  'east-asian-text': (p: { choices: readonly string[] } & ErrorText) => p,
  'unclosed-quote': (p: ErrorText) => p,
  'blank-below-name': (p: ErrorText) => p,
  /** `choices`: what the option `missing` may say. */
  'nines-for-missing': (p: { choices: readonly string[] } & ErrorText) => p,
  'several-bases': (p: ErrorText) => p,
  'code-as-date': (p: ErrorText) => p,
  'stray-quote': (p: { found: string } & ErrorText) => p,
  'ambiguous-delimiter': (p: { candidates: readonly string[] }) => ({
    what: {
      en: `The cells could be separated by ${p.candidates.join(' or by ')}.`,
      es: `Las celdas podrían estar separadas por ${p.candidates.join(' o por ')}.`,
    },
    mend: {
      en: `Say which: ${p.candidates.map((one) => `--read delimiter=${one}`).join(' or ')}.`,
      es: `Indique cuál: ${p.candidates.map((one) => `--read delimiter=${one}`).join(' o ')}.`,
    },
  }),
  'ragged-row': (p: { expected: number; got: number; names: number | null } & ErrorText) => p,
  'too-many-columns': (p: { got: number; limit: number }) => ({
    what: {
      en: `The line has ${p.got} columns; a table may have ${p.limit}.`,
      es: `La línea tiene ${p.got} columnas; una tabla puede tener ${p.limit}.`,
    },
    mend: {
      en: 'Check the separator of the cells: --read "delimiter=;".',
      es: 'Revise el separador de las celdas: --read "delimiter=;".',
    },
  }),
  'header-not-found': (p: { why: Text; line: number | null } & ErrorText) => p,
  'header-line-not-there': (p: { line: number } & ErrorText) => p,
  'empty-header': (p: { column: number }) => ({
    what: {
      en: `Column ${p.column} holds data but has no name.`,
      es: `La columna ${p.column} tiene datos, pero no tiene nombre.`,
    },
    mend: {
      en: `Say what it is with --map "#${p.column}=FIELD", write a name in the first line, or delete the column.`,
      es: `Indique qué es con --map "#${p.column}=CAMPO", escriba un nombre en la primera línea, o elimine la columna.`,
    },
  }),
  'duplicate-header': (p: { name: string; first: number; second: number }) => ({
    what: {
      en: `Columns ${p.first} and ${p.second} have the same name, "${p.name}".`,
      es: `Las columnas ${p.first} y ${p.second} tienen el mismo nombre, "${p.name}".`,
    },
    mend: {
      en: 'Rename one of them in the file.',
      es: 'Cambie el nombre de una de ellas en el archivo.',
    },
  }),
  'duplicate-field': (p: { field: string; columns: readonly string[] }) => ({
    what: {
      en: `Two columns would be "${p.field}": ${listed(p.columns)}.`,
      es: `Dos columnas serían "${p.field}": ${listed(p.columns)}.`,
    },
    mend: {
      en: `Say which with --map COLUMN=${p.field}, or what another is: --map "${p.columns[0] ?? 'COLUMN'}=NAME".`,
      es: `Indique cuál con --map COLUMNA=${p.field}, o qué es otra: --map "${p.columns[0] ?? 'COLUMNA'}=NOMBRE".`,
    },
  }),
  'no-data-rows': (_: object) => ({
    what: {
      en: 'Below the names of the columns there are no rows.',
      es: 'Debajo de los nombres de las columnas no hay filas.',
    },
    mend: {
      en: 'Check the file, the sheet (--read sheet=NAME) and the line of names (--read headerLine=1).',
      es: 'Revise el archivo, la hoja (--read sheet=NOMBRE) y la línea de los nombres (--read headerLine=1).',
    },
  }),
} satisfies ErrorTexts;

/** Errors in the wide layout, one column a period. */
const wideErrors = {
  'wide-needs-value': (p: { columns: readonly string[] }) => ({
    what: {
      en: `Periods or classes are columns (${listed(p.columns, 4)}), and nothing says what their numbers measure.`,
      es: `Los periodos o las clases son columnas (${listed(p.columns, 4)}) y nada dice qué miden sus números.`,
    },
    mend: {
      en: 'Say it, for example --read wideValue=output_nominal, or add a column "variable".',
      es: 'Indíquelo, por ejemplo --read wideValue=output_nominal, o agregue una columna "variable".',
    },
  }),
  'wide-and-long': (p: { period: string; columns: readonly string[] } & ErrorText) => p,
  'wide-without-periods': (p: { columns: readonly string[] } & ErrorText) => p,
  'wide-empty-variable': (p: { column: string } & ErrorText) => p,
} satisfies ErrorTexts;

export const tabularErrors = {
  ...fileErrors,
  ...numberErrors,
  ...wideErrors,
  ...periodErrors,
  ...workbookErrors,
} satisfies ErrorTexts;
