import { type ErrorTexts, listed } from './kind.ts';

const shownAlone = (economy: string, before: string, behind: string): string =>
  economy === '' ? '' : before + economy + behind;

/** Errors in the codes of trade, and in what trade is compared with. */
export const tradeErrors = {
  'one-economy': (p: { indicator: string; economy: string; year: string | null; world: boolean }) => ({
    what: {
      en: `${p.indicator} compares economies with the world, and only ${p.economy || 'one economy'} trades here${p.year === null ? '' : ` in ${p.year}`}: the world would be that economy, and every ratio to it 1 by construction.`,
      es: `${p.indicator} compara economías con el mundo, y aquí solo comercia ${p.economy || 'una economía'}${p.year === null ? '' : ` en ${p.year}`}: el mundo sería esa economía y toda razón frente a él valdría 1 por construcción.`,
    },
    mend: {
      en: `Bring the other economies${shownAlone(p.economy, ' (to see one of them: --show economy=', ')')}${p.world ? ', or lines of the world: give them a reporter of their own and name it (--with world=WLD)' : ''}${p.year === null ? '' : '; or, where other years have several economies, keep those (--where year=2000..2010)'}.`,
      es: `Añada las demás economías${shownAlone(p.economy, ' (para ver solo una: --show economy=', ')')}${p.world ? ', o líneas del mundo con un declarante propio, y nómbrelo (--with world=WLD)' : ''}${p.year === null ? '' : '; o, si otros años tienen varias economías, conserve esos (--where year=2000..2010)'}.`,
    },
  }),
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
