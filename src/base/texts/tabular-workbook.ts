import type { Text } from '../locale.ts';
import { type ErrorTexts, listed } from './kind.ts';

const SAVE_AGAIN: Text = {
  en: 'Open it in the spreadsheet program and save it as .xlsx again.',
  es: 'Ábralo en el programa de hojas de cálculo y guárdelo de nuevo como .xlsx.',
};

/** Errors of workbooks. */
export const workbookErrors = {
  'old-workbook': (p: { kind: Text }) => ({
    what: { en: `This is ${p.kind.en}, not an .xlsx.`, es: `Esto es ${p.kind.es}, no un .xlsx.` },
    mend: SAVE_AGAIN,
  }),
  'encrypted-workbook': (_: object) => ({
    what: { en: 'The workbook is protected by a password.', es: 'El libro está protegido con contraseña.' },
    mend: {
      en: 'Save a copy without a password.',
      es: 'Guarde una copia sin contraseña.',
    },
  }),
  'damaged-workbook': (p: { part: string; why: Text }) => ({
    what: {
      en: `The workbook is damaged (${p.part}): ${p.why.en}.`,
      es: `El libro está dañado (${p.part}): ${p.why.es}.`,
    },
    mend: SAVE_AGAIN,
  }),
  'damaged-stata': (p: { at: number }) => ({
    what: {
      en: `The file of Stata is damaged or cut off at byte ${p.at}.`,
      es: `El archivo de Stata está dañado o cortado en el byte ${p.at}.`,
    },
    mend: {
      en: 'Download or copy it again, or open it in Stata and save it: export delimited FILE.csv.',
      es: 'Descárguelo o cópielo de nuevo, o ábralo en Stata y guárdelo: export delimited ARCHIVO.csv.',
    },
  }),
  'workbook-too-large': (p: { part: string; limit: number }) => ({
    what: {
      en: `Unpacked, ${p.part} would pass ${Math.round(p.limit / 1e6)} MB; the file may have been made to fill the memory.`,
      es: `Desempacado, ${p.part} pasaría de ${Math.round(p.limit / 1e6)} MB; el archivo pudo hacerse para llenar la memoria.`,
    },
    mend: {
      en: 'If the file is yours, save the sheet as .csv.',
      es: 'Si el archivo es suyo, guarde la hoja como .csv.',
    },
  }),
  'parts-differ': (p: { first: string; other: string; column: string }) => ({
    what: {
      en: `"${p.first}" and "${p.other}" do not have the same columns: "${p.column}" is not in both, or text in one and numbers in the other.`,
      es: `"${p.first}" y "${p.other}" no tienen las mismas columnas: "${p.column}" no está en ambas, o es texto en una y números en la otra.`,
    },
    mend: {
      en: `Leave the column out with --drop "${p.column}", or name those that belong together (--read sheet=A,B).`,
      es: `Omita la columna con --drop "${p.column}", o nombre las que van juntas (--read sheet=A,B).`,
    },
  }),
  'units-differ': (p: { first: string; other: string }) => ({
    what: {
      en: `${p.first} and ${p.other} are amounts in different currencies, which do not add up.`,
      es: `${p.first} y ${p.other} son importes en monedas distintas, que no se pueden sumar.`,
    },
    mend: {
      en: 'Bring them to one in the file, or read each by itself.',
      es: 'Llévelos a una sola en el archivo, o lea cada uno por separado.',
    },
  }),
  'which-sheet': (p: { sheets: readonly string[] }) => ({
    what: {
      en: `The workbook has several sheets with data: ${listed(p.sheets)}.`,
      es: `El libro tiene varias hojas con datos: ${listed(p.sheets)}.`,
    },
    mend: {
      en: 'Say which with --read sheet=NAME (or a number from 1), or read several as one table: --read "sheet=*", sheet=1994..2008 or sheet=A,B.',
      es: 'Indique cuál con --read sheet=NOMBRE (o un número desde 1), o lea varias como una sola tabla: --read "sheet=*", sheet=1994..2008 o sheet=A,B.',
    },
  }),
  'formula-not-computed': (p: { cell: string }) => ({
    what: {
      en: `Cell ${p.cell} has a formula that was never computed.`,
      es: `La celda ${p.cell} tiene una fórmula que nunca se calculó.`,
    },
    mend: SAVE_AGAIN,
  }),
  'merged-number': (p: { column: string; range: string }) => ({
    what: {
      en: `Cells ${p.range} are merged in column "${p.column}": one number cannot stand for several rows.`,
      es: `Las celdas ${p.range} están combinadas en la columna "${p.column}": un número no puede valer por varias filas.`,
    },
    mend: {
      en: 'Unmerge them and write each number.',
      es: 'Sepárelas y escriba cada número.',
    },
  }),
} satisfies ErrorTexts;
