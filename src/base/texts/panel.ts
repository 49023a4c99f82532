import { grouped, type Text } from '../locale.ts';
import { keepOne, type TellingColumn, tellingColumns } from './keep-one.ts';
import { type ErrorTexts, listed } from './kind.ts';

/** Where it is said which level of codes enters. */
export type LevelsPlace = 'with' | 'bridge' | 'convert';

function flagOf({ saidBy }: { readonly saidBy: LevelsPlace }): string {
  return saidBy === 'convert' ? '--levels ' : `--${saidBy} levels=`;
}

/** Errors in the content of a panel of classes and periods. */
export const panelErrors = {
  'empty-code': (p: { column: string }) => ({
    what: {
      en: `A row has no code in the column "${p.column}".`,
      es: `Una fila no tiene código en la columna "${p.column}".`,
    },
    mend: {
      en: 'Give the row its class, or remove it: a total must not stand among its classes.',
      es: 'Dé a la fila su clase o quítela: un total no debe estar entre sus clases.',
    },
  }),
  'empty-table': (p: { table: string }) => ({
    what: { en: `${p.table} has no rows.`, es: `${p.table} no tiene filas.` },
    mend: { en: 'Check the file and the filters.', es: 'Revise el archivo y los filtros.' },
  }),
  'data-faults': (p: { name: string; faults: Text; ways: Text }) => ({
    what: { en: `Faults in ${p.name}. ${p.faults.en}`, es: `Fallas en ${p.name}. ${p.faults.es}` },
    mend: p.ways,
  }),
  'bad-period': (p: { value: string }) => ({
    what: { en: `"${p.value}" is not a period.`, es: `"${p.value}" no es un periodo.` },
    mend: {
      en: 'Write a year (2003), a quarter (2003-Q4) or a month (2003-12).',
      es: 'Escriba un año (2003), un trimestre (2003-Q4) o un mes (2003-12).',
    },
  }),
  'mixed-frequency': (p: { first: string; other: string; way?: string }) => ({
    what: {
      en: `The data mix periods of different length: "${p.first}" and "${p.other}".`,
      es: `Los datos mezclan periodos de distinta duración: "${p.first}" y "${p.other}".`,
    },
    mend: {
      en: `Keep one frequency in a table${p.way === undefined ? '.' : `; leave whole years out with ${p.way}.`}`,
      es: `Deje una sola frecuencia en la tabla${p.way === undefined ? '.' : `; omita los años enteros con ${p.way}.`}`,
    },
  }),
  'no-whole-year': (p: {
    frequency: 'monthly' | 'quarterly' | 'half-yearly';
    years: readonly { readonly year: string; readonly parts: number }[];
    perYear: number;
  }) => {
    const [en, es] =
      p.frequency === 'monthly'
        ? ['months', 'meses']
        : p.frequency === 'quarterly'
          ? ['quarters', 'trimestres']
          : ['half-years', 'semestres'];
    const shown = (of: string) =>
      listed(
        p.years.map(({ year, parts }) => `${year} (${parts} ${of} ${p.perYear})`),
        4,
      );
    const ofYears = [...p.years].every(({ parts }) => parts === 1);
    return {
      what: {
        en: `No year has all its ${en}: ${shown('of')}.`,
        es: `Ningún año tiene todos sus ${es}: ${shown('de')}.`,
      },
      mend: {
        en: `Add the rest, or compute by the ${en} as they are with --with frequency=as-is.${ofYears ? ' Dates that stand for years: --read frequency=annual.' : ''}`,
        es: `Agregue los que faltan, o calcule con los ${es} tal cual: --with frequency=as-is.${ofYears ? ' Si las fechas representan años: --read frequency=annual.' : ''}`,
      },
    };
  },
  'period-not-there': (p: { period: string; have: readonly string[] }) => ({
    what: { en: `The data have no period ${p.period}.`, es: `Los datos no tienen el periodo ${p.period}.` },
    mend: { en: `Periods found: ${listed(p.have, 30)}.`, es: `Periodos encontrados: ${listed(p.have, 30)}.` },
  }),
  'period-order': (p: { from: string; to: string }) => ({
    what: {
      en:
        p.from === p.to
          ? `The period from ${p.from} to ${p.to} begins and ends at once.`
          : `The period from ${p.from} to ${p.to} runs backwards.`,
      es:
        p.from === p.to
          ? `El periodo de ${p.from} a ${p.to} empieza y termina a la vez.`
          : `El periodo de ${p.from} a ${p.to} va hacia atrás.`,
    },
    mend: {
      en: 'The first period must come before the last.',
      es: 'El primer periodo debe ser anterior al último.',
    },
  }),
  'duplicate-row': (p: { key: string; apart?: readonly TellingColumn[]; finer?: string }) => {
    const { apart = [], finer } = p;
    const ways = apart.map(keepOne).join(' ');
    return {
      what: {
        en: `Two rows speak of the same cell: ${p.key}.`,
        es: `Dos filas hablan de la misma celda: ${p.key}.`,
      },
      mend:
        apart.length === 0
          ? {
              en: 'Remove one, or map the column that tells them apart.',
              es: 'Quite una, o indique con --map la columna que las distingue.',
            }
          : {
              en: `They differ in ${tellingColumns(apart)}: keep one value, ${ways}${finer === undefined ? '' : `; or take it as what a row is of, --map ${finer}`}.`,
              es: `Se distinguen por ${tellingColumns(apart)}: conserve un valor, ${ways}${finer === undefined ? '' : `; o tómelo como aquello de lo que trata cada fila, --map ${finer}`}.`,
            },
    };
  },
  'negative-value': (p: { column: string; key: string; value: number }) => ({
    what: {
      en: `${p.column} is negative (${p.value}) at ${p.key}; this indicator needs values of zero or more.`,
      es: `${p.column} es negativo (${p.value}) en ${p.key}; este indicador necesita valores de cero o más.`,
    },
    mend: {
      en: "Correct the cell, leave it empty so that it counts as missing, or leave its row out: --where 'COLUMN!=VALUE'.",
      es: "Corrija la celda, déjela vacía para que cuente como faltante, o deje fuera su renglón: --where 'COLUMNA!=VALOR'.",
    },
  }),
  'no-matched-class': (p: { from: string; to: string; economy: string }) => ({
    what: {
      en: `No class of ${p.economy || 'the data'} has both output and labour in ${p.from} and ${p.to}.`,
      es: `Ninguna clase de ${p.economy || 'los datos'} tiene producción y trabajo en ${p.from} y en ${p.to}.`,
    },
    mend: { en: 'Choose periods that the data cover.', es: 'Elija periodos que los datos cubran.' },
  }),
  'bad-cell-state': (p: { value: string; known: readonly string[] }) => ({
    what: { en: `"${p.value}" is not a cell state.`, es: `"${p.value}" no es un estado de celda.` },
    mend: { en: `Write one of ${listed(p.known)}.`, es: `Escriba uno de ${listed(p.known)}.` },
  }),
  'state-contradicts': (p: { column: string; value: number; key: string }) => ({
    what: {
      en: `${p.column} is ${p.value} at ${p.key}, but the state of the cell says zero.`,
      es: `${p.column} es ${p.value} en ${p.key}, pero el estado de la celda dice zero.`,
    },
    mend: { en: 'Correct the number or the state.', es: 'Corrija el número o el estado.' },
  }),
  'wholes-among-parts': (p: {
    pairs: readonly string[];
    rows: number;
    digits: readonly number[];
    saidBy: LevelsPlace;
  }) => {
    const list = p.pairs.join('; ');
    const first = p.digits[0];
    const lengths = p.digits.join(', ');
    const flag = flagOf(p);
    const study = p.saidBy === 'convert' ? null : p.saidBy;
    const all = p.saidBy === 'with';
    return {
      what: {
        en: `Wholes stand beside their parts and would count twice (rows of wholes: ${grouped(p.rows)}). ${list}.`,
        es: `Hay totales junto a sus partes, que contarían dos veces (filas de totales: ${grouped(p.rows)}). ${list}.`,
      },
      mend: {
        en: `Leave the wholes out with ${flag}finest${p.digits.length > 1 ? `, or keep one level by its digits (${lengths}): ${flag}${first}` : ''}.${all ? ` If these are no wholes, ${flag}all takes every row.` : ''}${study === null ? '' : ` In a study: ${study}: { levels: finest }.`}`,
        es: `Deje fuera los totales con ${flag}finest${p.digits.length > 1 ? `, o conserve un solo nivel por sus dígitos (${lengths}): ${flag}${first}` : ''}.${all ? ` Si no son totales, ${flag}all toma todas las filas.` : ''}${study === null ? '' : ` En un estudio: ${study}: { levels: finest }.`}`,
      },
    };
  },
  'no-such-level': (p: {
    column: string;
    digits: number;
    lengths: readonly number[];
    saidBy: LevelsPlace;
  }) => ({
    what: {
      en: `No code of "${p.column}" has ${p.digits} digits.`,
      es: `Ninguna clave de "${p.column}" tiene ${p.digits} dígitos.`,
    },
    mend: {
      en: `Digits found: ${listed(p.lengths.map(String)) || 'none'}. ${flagOf(p)}finest needs no number.`,
      es: `Dígitos encontrados: ${listed(p.lengths.map(String)) || 'ninguno'}. ${flagOf(p)}finest no requiere un número.`,
    },
  }),
  'total-among-parts': (p: { column: string; code: string }) => ({
    what: {
      en: `The ${p.column} "${p.code}" is a total and stands beside its parts: adding them up would count everything twice.`,
      es: `En ${p.column}, "${p.code}" es un total y está junto a sus partes: sumarlos contaría todo dos veces.`,
    },
    mend: {
      en: `Keep the total (--where ${p.column}=${p.code}) or only the parts (list them after --where ${p.column}=).`,
      es: `Conserve el total (--where ${p.column}=${p.code}) o solo las partes (enumérelas después de --where ${p.column}=).`,
    },
  }),
  'bridge-not-additive': (p: { column: string }) => ({
    what: {
      en: `Classes cannot be bridged with the column "${p.column}": a price or a rate does not add up.`,
      es: `No se pueden reclasificar las clases con la columna "${p.column}": un precio o una tasa no se suma.`,
    },
    mend: {
      en: 'Deflate first (escalar compute deflate), then bridge the real output; or leave the column out.',
      es: 'Deflacte primero (escalar compute deflate) y reclasifique después la producción real; o quite la columna.',
    },
  }),
  'bad-weights': (p: { correspondence: string; code: string; sum: number }) => ({
    what: {
      en: `The weights of class "${p.code}" in ${p.correspondence} add up to ${p.sum}, not to 1, or one of them is not between 0 and 1.`,
      es: `Los pesos de la clase "${p.code}" en ${p.correspondence} suman ${p.sum} y no 1, o alguno no está entre 0 y 1.`,
    },
    mend: {
      en: 'Give each class of the old classification weights that add up to 1.',
      es: 'Dé a cada clase de la clasificación antigua pesos que sumen 1.',
    },
  }),
  'two-groups': (p: { activity: string; first: string; other: string }) => ({
    what: {
      en: `Class "${p.activity}" is in two groups: "${p.first}" and "${p.other}".`,
      es: `La clase "${p.activity}" está en dos grupos: "${p.first}" y "${p.other}".`,
    },
    mend: {
      en: 'Give each class one group in all its rows.',
      es: 'Dé a cada clase un solo grupo en todas sus filas.',
    },
  }),
  'residual-too-large': (p: { identity: string; residual: number; tolerance: number }) => ({
    what: {
      en: `The identity "${p.identity}" misses by ${p.residual.toExponential(2)} (at most ${p.tolerance.toExponential(0)} is rounding).`,
      es: `La identidad "${p.identity}" falla por ${p.residual.toExponential(2)} (el redondeo admite ${p.tolerance.toExponential(0)}).`,
    },
    mend: {
      en: 'Look for a cell with a wrong unit. If there is none, please report it with the data.',
      es: 'Busque una celda con la unidad equivocada. Si no la hay, repórtelo con los datos.',
    },
  }),
} satisfies ErrorTexts;
