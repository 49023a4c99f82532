import type { Text } from '../locale.ts';
import type { ErrorTexts } from './kind.ts';

/** `column "hours" (cell C7)`, in both languages. `cell` is null in a text file. */
function inColumn(p: { column: string; cell: string | null }): Text {
  return {
    en: `column "${p.column}"${p.cell === null ? '' : ` (cell ${p.cell})`}`,
    es: `la columna "${p.column}"${p.cell === null ? '' : ` (celda ${p.cell})`}`,
  };
}

export interface CellParams {
  readonly column: string;
  readonly cell: string | null;
  readonly value: string;
}

const CELL_MEND: Text = {
  en: 'Correct the cell, or leave it empty if the number is not known.',
  es: 'Corrija la celda, o déjela vacía si el número no se conoce.',
};

/** Errors in a cell that should hold a number. */
export const numberErrors = {
  'not-a-number': (p: CellParams & { tip?: Text }) => ({
    what: {
      en: `Expected a number in ${inColumn(p).en}, got "${p.value}".`,
      es: `Se esperaba un número en ${inColumn(p).es} y hay "${p.value}".`,
    },
    mend: p.tip ?? {
      en: 'Write a number, leave the cell empty (not reported) or write C (confidential). If the column holds codes or names, give it another name with --map.',
      es: 'Escriba un número, deje la celda vacía (sin dato) o escriba C (confidencial). Si la columna contiene claves o nombres, dele otro nombre con --map.',
    },
  }),
  'percent-number': (p: CellParams) => ({
    what: {
      en: `"${p.value}" in ${inColumn(p).en} has a percent sign: it could mean a share or a percentage.`,
      es: `"${p.value}" en ${inColumn(p).es} lleva signo de por ciento: podría ser una proporción o un porcentaje.`,
    },
    mend: {
      en: 'Remove the sign and say the unit in the name of the column.',
      es: 'Quite el signo e indique la unidad en el nombre de la columna.',
    },
  }),
  'currency-number': (p: CellParams) => ({
    what: {
      en: `"${p.value}" in ${inColumn(p).en} has a currency sign.`,
      es: `"${p.value}" en ${inColumn(p).es} lleva signo de moneda.`,
    },
    mend: {
      en: 'Save the column as plain numbers and say the currency in its name.',
      es: 'Guarde la columna como números simples e indique la moneda en su nombre.',
    },
  }),
  'other-currency': (p: CellParams) => ({
    what: {
      en: `"${p.value}" in ${inColumn(p).en} is in another currency than the cells above it.`,
      es: `"${p.value}" en ${inColumn(p).es} está en otra moneda que las celdas de arriba.`,
    },
    mend: {
      en: 'Bring all amounts to one currency and write them without its sign.',
      es: 'Lleve todos los montos a una misma moneda y escríbalos sin su signo.',
    },
  }),
  'number-out-of-range': (p: CellParams) => ({
    what: {
      en: `"${p.value}" in ${inColumn(p).en} is beyond the numbers a computer can hold.`,
      es: `"${p.value}" en ${inColumn(p).es} está fuera de los números que una computadora puede representar.`,
    },
    mend: CELL_MEND,
  }),
  'ambiguous-number': (p: CellParams & { dot: number; comma: number }) => ({
    what: {
      en: `"${p.value}" in ${inColumn(p).en} could be ${p.dot} or ${p.comma}, and nothing in the file tells which.`,
      es: `"${p.value}" en ${inColumn(p).es} podría ser ${p.dot} o ${p.comma}, y nada en el archivo lo aclara.`,
    },
    mend: {
      en: 'Say the decimal mark with the option decimal: --read decimal=. or --read decimal=, (in a study, read: { decimal: "." }).',
      es: 'Indique el signo decimal con la opción decimal: --read decimal=. o --read decimal=, (en un estudio, read: { decimal: "." }).',
    },
  }),
  'mixed-decimal': (p: CellParams & { decimal: '.' | ','; other: string; otherLine: number | null }) => ({
    what: {
      en: `"${p.value}" in ${inColumn(p).en} does not fit the decimal mark "${p.decimal}"${p.otherLine === null ? '' : ` of "${p.other}" on line ${p.otherLine}`}.`,
      es: `"${p.value}" en ${inColumn(p).es} no concuerda con el signo decimal "${p.decimal}"${p.otherLine === null ? '' : ` de "${p.other}" en la línea ${p.otherLine}`}.`,
    },
    mend: {
      en: 'Write all numbers of the column the same way.',
      es: 'Escriba todos los números de la columna de la misma manera.',
    },
  }),
  'excel-error': (p: CellParams) => ({
    what: {
      en: `The formula in ${inColumn(p).en} ended in ${p.value}.`,
      es: `La fórmula en ${inColumn(p).es} terminó en ${p.value}.`,
    },
    mend: {
      en: 'Mend the formula, or leave the cell empty if the number is not known.',
      es: 'Corrija la fórmula, o deje la celda vacía si el número no se conoce.',
    },
  }),
} satisfies ErrorTexts;
