import { EscalarError, type Where } from '../../../base/error.ts';
import { wayOf } from './missing-marks.ts';
import { textSaid } from './said.ts';

/** For letters that are of East Asia, and nobody says how they are stored. */
export function eastAsianText(where?: Where): EscalarError {
  return new EscalarError(
    'east-asian-text',
    {
      choices: ['big5', 'gb18030', 'shift_jis', 'euc-kr', 'latin-1'],
      what: {
        en: 'The letters are not UTF-8; they look like Chinese, Japanese or Korean, and nothing in the file says how they are stored.',
        es: 'Las letras no son UTF-8; parecen chino, japonés o coreano, y nada en el archivo dice cómo están guardadas.',
      },
      mend: {
        en: 'Say it: --read encoding=big5 (Taiwan), gb18030 (China), shift_jis (Japan) or euc-kr (Korea); latin-1 if they are none of these.',
        es: 'Indíquelo: --read encoding=big5 (Taiwán), gb18030 (China), shift_jis (Japón) o euc-kr (Corea); latin-1 si no es ninguno.',
      },
    },
    where,
  );
}

/** For blank cells below a name that may stand for it, or be totals. */
export function blankBelowName(p: { header: string }, where?: Where): EscalarError {
  return new EscalarError(
    'blank-below-name',
    {
      what: {
        en: `Column "${p.header}" is blank below each name: the cells may stand for the one above, or be totals.`,
        es: `La columna "${p.header}" está en blanco debajo de cada nombre: las celdas pueden valer por la de arriba o ser totales.`,
      },
      mend: {
        en: `Fill them in, or, if they are totals, leave their rows out: --where "${p.header}!=".`,
        es: `Llénelas o, si son totales, deje fuera sus renglones: --where "${p.header}!=".`,
      },
    },
    where,
  );
}

/** For nines and other codes that can hardly be numbers, as they are shown beside the ends of the others. */
export function ninesForMissing(
  p: {
    column: string;
    marks: readonly number[];
    times: number;
    least: number;
    most: number;
    known: readonly string[];
  },
  where?: Where,
): EscalarError {
  const marks = p.marks.join(',');
  const [missing, none] = [p.marks, ['none']].map((more) => [...p.known, ...more].join(','));
  const study = p.known.length === 0 ? none : `"${none}"`;
  const [en, es] = p.times > 1 ? [` (${p.times} times)`, ` (${p.times} veces)`] : ['', ''];
  return new EscalarError(
    'nines-for-missing',
    {
      choices: [missing, none],
      what: {
        en: `Column "${p.column}" holds ${marks}${en} beside numbers from ${p.least} to ${p.most}: such numbers mostly mark what is missing.`,
        es: `La columna "${p.column}" tiene ${marks}${es} junto a números de ${p.least} a ${p.most}: esos números suelen marcar lo que falta.`,
      },
      mend: {
        en: `If they do, say --read ${wayOf(missing)}; if they are numbers, --read ${wayOf(none)} (in a study read: { missing: ${study} }).`,
        es: `Si es así, indique --read ${wayOf(missing)}; si son números, --read ${wayOf(none)} (en un estudio read: { missing: ${study} }).`,
      },
    },
    where,
  );
}

/** For a code that a spreadsheet took for a date. */
export function codeAsDate(p: { column: string; value: string }): EscalarError {
  return new EscalarError('code-as-date', {
    what: textSaid('code-as-date', p.value, p.column),
    mend: textSaid('code-as-date-mend', p.value, p.column),
  });
}

/** For a column that says several years of prices in one series. */
export function severalBases(p: { column: string; bases: readonly string[] }): EscalarError {
  return new EscalarError('several-bases', {
    what: textSaid('several-bases', p.column, p.bases.join(', ')),
    mend: textSaid('several-bases-mend', p.column, p.bases[0]),
  });
}
