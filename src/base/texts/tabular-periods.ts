import { frequencyOf } from '../period.ts';
import type { ErrorText, ErrorTexts } from './kind.ts';

/** Errors in the periods of a person's own table file. */
export const periodErrors = {
  'unreadable-period': (p: { column: string; value: string }) => {
    // a list, a range or a quotation mark would be read as such
    const isPlain = /^[\p{L}\p{N}]+(?:[ -][\p{L}\p{N}]+)*$/u.test(p.value);
    // two digits before 年 or 년 say no era, and three are of Taiwan
    const [, short] = /^(\d\d(?=\s?[年년])|1\d\d$)/u.exec(p.value) ?? [];
    const other =
      short?.length === 2
        ? [` or ${+short < 50 ? 20 : 19}${p.value}`, ` o ${+short < 50 ? 20 : 19}${p.value}`]
        : ['', ''];
    const way = isPlain ? `--where "${p.column}!=${p.value}"` : null;
    return {
      what: {
        en: `"${p.value}" in column "${p.column}" is not a period that can be read.`,
        es: `"${p.value}" en la columna "${p.column}" no es un periodo que se entienda.`,
      },
      mend:
        short === undefined
          ? {
              en: `Write 2003, 2003-S2, 2003-Q4, 2003-12, dec-03 or December 2003${way === null ? '.' : `; if its rows are totals, leave them out with ${way}.`}`,
              es: `Escriba 2003, 2003-S2, 2003-Q4, 2003-12, dic-03 o diciembre de 2003${way === null ? '.' : `; si sus filas son totales, omítalas con ${way}.`}`,
            }
          : {
              en: `Write 民國${p.value} (Taiwan)${other[0]}.`,
              es: `Escriba 民國${p.value} (Taiwán)${other[1]}.`,
            },
    };
  },
  'empty-period': (p: { column: string }) => ({
    what: {
      en: `The row has no period in column "${p.column}".`,
      es: `La fila no tiene periodo en la columna "${p.column}".`,
    },
    mend: {
      en: 'Fill it in, or delete the row.',
      es: 'Escríbalo, o elimine la fila.',
    },
  }),
  'ambiguous-period': (p: { column: string; value: string; readings: readonly [string, string] }) => {
    const [one, other] = p.readings;
    const [first, second] = new Set(p.readings.map(frequencyOf));
    // what is written already is not clear
    const clear = p.readings.filter((reading) => reading !== p.value);
    // two of one frequency: no option tells them apart
    const [en, es] =
      second === undefined
        ? ['', '']
        : [
            `, or say what all are: --read frequency=${first} or ${second} (in a study read: { frequency: ${first} })`,
            `, o indique qué son todos: --read frequency=${first} o ${second} (en un estudio read: { frequency: ${first} })`,
          ];
    return {
      what: {
        en: `"${p.value}" in column "${p.column}" could be ${one} or ${other}, and nothing in the file tells which.`,
        es: `"${p.value}" en la columna "${p.column}" podría ser ${one} o ${other}, y nada en el archivo lo aclara.`,
      },
      mend: { en: `Write ${clear.join(' or ')}${en}.`, es: `Escriba ${clear.join(' o ')}${es}.` },
    };
  },
  'daily-period': (p: { column: string; value: string }) => ({
    what: {
      en: `"${p.value}" in column "${p.column}" is a day; the dates are neither all the first nor all the last of a month.`,
      es: `"${p.value}" en la columna "${p.column}" es un día; las fechas no son todas el primero ni todas el último de mes.`,
    },
    mend: {
      en: 'Add the days up to months, quarters or years.',
      es: 'Agregue los días a meses, trimestres o años.',
    },
  }),
  'wrong-frequency': (p: ErrorText) => p,
} satisfies ErrorTexts;
