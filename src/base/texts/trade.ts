import { type ErrorText, type ErrorTexts, listed } from './kind.ts';

/** Errors in the codes of trade, and in what trade is compared with. */
export const tradeErrors = {
  'one-economy': (p: { indicator: string } & ErrorText) => p,
  'no-such-product': (p: { codes: readonly string[] }) => ({
    what: {
      en: `These are no codes of the HS, with or without a zero before them: ${listed(p.codes, 6)}.`,
      es: `Estas no son claves del SA, ni con un cero delante: ${listed(p.codes, 6)}.`,
    },
    mend: {
      en: `Codes of the HS have two, four or six digits (0702.00 or 070200). Correct them in the file, or leave them out: --where product!=${p.codes[0] ?? ''}.`,
      es: `Las claves del SA tienen dos, cuatro o seis dígitos (0702.00 o 070200). Corríjalas en el archivo o exclúyalas: --where product!=${p.codes[0] ?? ''}.`,
    },
  }),
  'unclear-zeros': (p: { codes: readonly string[]; classification: string }) => ({
    what: {
      en: `The codes of ${p.classification} have lost their leading zeros, and some are codes with and without one: ${listed(p.codes, 6)}.`,
      es: `Las claves de ${p.classification} perdieron el cero inicial, y algunas existen con él y sin él: ${listed(p.codes, 6)}.`,
    },
    mend: {
      en: 'Write the codes as text with all their digits; in a spreadsheet, format the column as text before typing.',
      es: 'Escriba las claves como texto con todos sus dígitos; en una hoja de cálculo, dé formato de texto a la columna antes de escribir.',
    },
  }),
} satisfies ErrorTexts;
