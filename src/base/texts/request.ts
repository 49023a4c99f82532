import { type ErrorTexts, listed, meant } from './kind.ts';

/** Errors in what a person asked for: names, options, columns. */
export const requestErrors = {
  'unknown-name': (p: {
    kind: { en: string; es: string };
    name: string;
    nearest: string | null;
    known: readonly string[];
  }) => ({
    what: { en: `There is no ${p.kind.en} "${p.name}".`, es: `No existe ${p.kind.es} "${p.name}".` },
    mend: {
      en: `Known: ${listed(p.known)}.${meant(p.nearest).en}`,
      es: `Se conocen: ${listed(p.known)}.${meant(p.nearest).es}`,
    },
  }),
  'bad-option': (p: {
    option: string;
    value: string;
    expected: { en: string; es: string };
    nearest?: string | null;
  }) => ({
    what:
      p.value === ''
        ? { en: `${p.option} has no value.`, es: `Falta el valor de ${p.option}.` }
        : { en: `Invalid ${p.option}: "${p.value}".`, es: `Valor no válido de ${p.option}: "${p.value}".` },
    mend: {
      en: `Expected ${p.expected.en}.${meant(p.nearest).en}`,
      es: `Se esperaba ${p.expected.es}.${meant(p.nearest).es}`,
    },
  }),
  'too-many-variants': (p: { count: number; most: number }) => ({
    what: {
      en: `${p.count} variants are more than the ${p.most} that may be computed.`,
      es: `${p.count} variantes son más que las ${p.most} que pueden calcularse.`,
    },
    mend: {
      en: `Vary fewer values, or allow them: --most ${p.count}.`,
      es: `Varíe menos valores, o permítalas: --most ${p.count}.`,
    },
  }),
  'bad-pair': (p: { flag: string; value: string; shape: string }) => ({
    what: {
      en: `"${p.value}" after ${p.flag} cannot be read.`,
      es: `No se entiende "${p.value}" después de ${p.flag}.`,
    },
    mend: { en: `Write ${p.flag} ${p.shape}.`, es: `Escriba ${p.flag} ${p.shape}.` },
  }),
  'missing-column': (p: {
    column: string;
    have: readonly string[];
    indicator: string;
    nearest: string | null;
  }) => ({
    what: {
      en: `The data have no column "${p.column}", which ${p.indicator} needs.`,
      es: `Los datos no tienen la columna "${p.column}", que ${p.indicator} necesita.`,
    },
    mend: {
      en: `Columns found: ${listed(p.have)}.${meant(p.nearest).en} Name it with --map COLUMN=${p.column}.`,
      es: `Columnas encontradas: ${listed(p.have)}.${meant(p.nearest).es} Indíquela con --map COLUMNA=${p.column}.`,
    },
  }),
  'wrong-column-kind': (p: { column: string; expected: 'number' | 'text' }) => ({
    what: {
      en: `Column "${p.column}" should hold ${p.expected === 'number' ? 'numbers' : 'text'}.`,
      es: `La columna "${p.column}" debe contener ${p.expected === 'number' ? 'números' : 'texto'}.`,
    },
    mend: {
      en: 'Check --map: another column may be meant.',
      es: 'Revise --map: tal vez se trata de otra columna.',
    },
  }),
  'not-computable': (p: {
    indicator: string;
    why: { en: string; es: string };
    try: { en: string; es: string };
  }) => ({
    what: {
      en: `${p.indicator} cannot be computed: ${p.why.en}.`,
      es: `No se puede calcular ${p.indicator}: ${p.why.es}.`,
    },
    mend: { en: p.try.en, es: p.try.es },
  }),
} satisfies ErrorTexts;
