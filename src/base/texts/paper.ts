import { type ErrorTexts, listed } from './kind.ts';

/** Errors of documents, workbooks and pictures. */
export const paperErrors = {
  'needs-package': (p: { name: string; what: string; reason: string }) => ({
    what: {
      en: `${p.what} needs the optional package ${p.name}, which this installation does not have.`,
      es: `${p.what} necesita el paquete opcional ${p.name}, que esta instalación no tiene.`,
    },
    mend: {
      en: `Install it: npm install ${p.name}. Without it: a name in .html, .xlsx, .svg or .tex.`,
      es: `Instálelo: npm install ${p.name}. Sin él: un nombre en .html, .xlsx, .svg o .tex.`,
    },
  }),
  'no-chart': (p: { varying: readonly string[] }) => ({
    what: {
      en:
        p.varying.length === 0
          ? 'This result is not one that a figure can show: it has no rows, or a single number, or no column of values.'
          : `One figure cannot show this result: it differs in ${listed(p.varying)}.`,
      es:
        p.varying.length === 0
          ? 'Este resultado no cabe en una figura: no tiene filas, o es un solo número, o le falta la columna de valores.'
          : `Una sola figura no puede mostrar este resultado: varía en ${listed(p.varying)}.`,
    },
    mend: {
      en: `Narrow it with --show COLUMN=VALUE, or write the table: a name in .xlsx, .docx or .csv.`,
      es: `Redúzcalo con --show COLUMNA=VALOR, o escriba la tabla: un nombre en .xlsx, .docx o .csv.`,
    },
  }),
  'paper-command': (p: { name: string }) => ({
    what: {
      en: `This command writes tables, and ${p.name} asks for a document or a picture.`,
      es: `Esta orden escribe tablas, y ${p.name} pide un documento o una imagen.`,
    },
    mend: {
      en: 'Choose a name in .csv, .xlsx, .json, .md, .tex or .parquet.',
      es: 'Elija un nombre en .csv, .xlsx, .json, .md, .tex o .parquet.',
    },
  }),
  'sheet-rows': (p: { rows: number; most: number }) => ({
    what: {
      en: `Rows of the result: ${p.rows}; a sheet holds ${p.most}.`,
      es: `Filas del resultado: ${p.rows}; en una hoja caben ${p.most}.`,
    },
    mend: {
      en: 'Narrow it with --show, or choose a name in .csv or .parquet.',
      es: 'Redúzcalo con --show, o elija un nombre en .csv o .parquet.',
    },
  }),
} satisfies ErrorTexts;
