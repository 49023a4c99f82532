import type { Text } from '../locale.ts';
import { shellWord } from '../shell-word.ts';
import { keepOne, type TellingColumn, tellingColumns } from './keep-one.ts';
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
  'dimension-open': (p: { key: string; columns: readonly TellingColumn[] }) => {
    const [first] = p.columns;
    const way = first === undefined ? '' : keepOne(first);
    const shown = tellingColumns(p.columns);
    return {
      what: {
        en: `Several numbers stand for ${p.key}, told apart by ${shown}.`,
        es: `Hay varios números para ${p.key}, que se distinguen por ${shown}.`,
      },
      mend: {
        en: `Choose one value of each: ${way}. Or make it the class: --map ${shellWord(`${first?.name}=activity`)}.`,
        es: `Elija un valor de cada una: ${way}. O tómela como clase: --map ${shellWord(`${first?.name}=activity`)}.`,
      },
    };
  },
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
      en: 'Save the file as UTF-8, or say how it is stored: --read encoding=latin-1 (or utf-8, utf-16).',
      es: 'Guarde el archivo en UTF-8, o indique cómo está guardado: --read encoding=latin-1 (o utf-8, utf-16).',
    },
  }),
  'unclosed-quote': (_: object) => ({
    what: {
      en: 'A quotation mark opens here and is never closed.',
      es: 'Aquí se abre una comilla que nunca se cierra.',
    },
    mend: {
      en: 'Close it, or write a quotation mark inside a quoted cell twice ("").',
      es: 'Ciérrela, o escriba dos veces ("") una comilla que va dentro de una celda entrecomillada.',
    },
  }),
  'stray-quote': (p: { found: string }) => ({
    what: {
      en: `After the closing quotation mark there is ${JSON.stringify(p.found)} where the cell should end.`,
      es: `Después de la comilla de cierre hay ${JSON.stringify(p.found)} donde debería terminar la celda.`,
    },
    mend: {
      en: 'Write a quotation mark inside a quoted cell twice ("").',
      es: 'Escriba dos veces ("") una comilla que va dentro de una celda entrecomillada.',
    },
  }),
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
  'ragged-row': (p: { expected: number; got: number; names: number | null }) => ({
    what: {
      en: `Expected ${p.expected} columns, got ${p.got}.`,
      es: `Se esperaban ${p.expected} columnas y hay ${p.got}.`,
    },
    mend: {
      en: `Put a cell that contains the separator between quotation marks; remove notes from below the table; ${p.names === null ? '' : `if the names of the columns are on line ${p.names}: --read headerLine=${p.names}; `}if the separator is another: --read "delimiter=;".`,
      es: `Ponga entre comillas la celda que contiene el separador; quite las notas al pie de la tabla; ${p.names === null ? '' : `si los nombres de las columnas están en la línea ${p.names}: --read headerLine=${p.names}; `}si el separador es otro: --read "delimiter=;".`,
    },
  }),
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
  'header-not-found': (p: { why: Text; line: number | null }) => ({
    what: {
      en: `The line with the names of the columns was not found: ${p.why.en}.`,
      es: `No se encontró la línea con los nombres de las columnas: ${p.why.es}.`,
    },
    mend:
      p.line === null
        ? {
            en: 'Add a line of names above the data: clase,periodo,horas…',
            es: 'Agregue una línea de nombres sobre los datos: clase,periodo,horas…',
          }
        : {
            en: `If it is line ${p.line}: --read headerLine=${p.line}; or add one: clase,periodo,horas…`,
            es: `Si es la línea ${p.line}: --read headerLine=${p.line}; o agregue una: clase,periodo,horas…`,
          },
  }),
  'header-line-not-there': (p: { line: number }) => ({
    what: {
      en: `Line ${p.line}, named by headerLine, has no names of columns.`,
      es: `La línea ${p.line}, indicada con headerLine, no tiene nombres de columnas.`,
    },
    mend: {
      en: 'Count from the first line of the file (or row of the sheet), which is 1.',
      es: 'Cuente desde la primera línea del archivo (o fila de la hoja), que es la 1.',
    },
  }),
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
  'wide-and-long': (p: { period: string; columns: readonly string[] }) => ({
    what: {
      en: `The file has a column of periods ("${p.period}") and also columns named as periods (${listed(p.columns, 4)}).`,
      es: `El archivo tiene una columna de periodos ("${p.period}") y también columnas con nombre de periodo (${listed(p.columns, 4)}).`,
    },
    mend: {
      en: 'Say --read layout=long if the columns are ordinary ones, or rename the column of periods.',
      es: 'Indique --read layout=long si son columnas comunes, o cambie el nombre de la columna de periodos.',
    },
  }),
  'wide-without-periods': (p: { columns: readonly string[] }) => ({
    what: {
      en: `The option layout=wide needs columns named as periods; the columns are ${listed(p.columns)}.`,
      es: `La opción layout=wide necesita columnas con nombre de periodo; las columnas son ${listed(p.columns)}.`,
    },
    mend: {
      en: 'Name them 2003, 2003-Q4, 2003-12, dic-03 or Diciembre 2003.',
      es: 'Nómbrelas 2003, 2003-Q4, 2003-12, dic-03 o Diciembre 2003.',
    },
  }),
  'wide-empty-variable': (p: { column: string }) => ({
    what: {
      en: `The column "${p.column}" does not say what this row measures.`,
      es: `La columna "${p.column}" no dice qué mide esta fila.`,
    },
    mend: {
      en: 'Write the name of the variable on every row.',
      es: 'Escriba el nombre de la variable en cada fila.',
    },
  }),
} satisfies ErrorTexts;

export const tabularErrors = {
  ...fileErrors,
  ...numberErrors,
  ...wideErrors,
  ...periodErrors,
  ...workbookErrors,
} satisfies ErrorTexts;
