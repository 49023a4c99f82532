import { type ErrorText, type ErrorTexts, listed, meant } from './kind.ts';

/** Errors in files of policy instruments, and in the rules of eligibility. */
export const policyErrors = {
  'policies-not-found': (p: { name: string; bundled: readonly string[]; nearest: string | null }) => ({
    what: {
      en: `There is no policy file "${p.name}".`,
      es: `No existe el archivo de políticas "${p.name}".`,
    },
    mend: {
      en: `Bundled: ${listed(p.bundled)}.${meant(p.nearest).en} Or give the path of a YAML file.`,
      es: `Incluidos: ${listed(p.bundled)}.${meant(p.nearest).es} O dé la ruta de un archivo YAML.`,
    },
  }),
  'not-a-year': (p: { column: string; value: string; instrument: string }) => ({
    what: {
      en: `"${p.value}" in column ${p.column} of the instrument ${p.instrument} is not a year.`,
      es: `"${p.value}" en la columna ${p.column} del instrumento ${p.instrument} no es un año.`,
    },
    mend: {
      en: 'Write 1996 or 1996-05-31; leave it empty where it is not known, and put in-force in end_state where it is open.',
      es: 'Escriba 1996 o 1996-05-31; déjelo vacío si no se conoce, y ponga in-force en end_state si sigue abierto.',
    },
  }),
  'ends-before-start': (p: { instrument: string; start: number; end: number }) => ({
    what: {
      en: `The instrument ${p.instrument} ends in ${p.end}, before it starts in ${p.start}.`,
      es: `El instrumento ${p.instrument} termina en ${p.end}, antes de empezar en ${p.start}.`,
    },
    mend: { en: 'Look at both years in the table.', es: 'Revise ambos años en la tabla.' },
  }),
  'instrument-differs': (p: { economy: string; instrument: string }) => ({
    what: {
      en: `Rows of the instrument ${p.instrument} of ${p.economy} tell different types or years.`,
      es: `Las filas del instrumento ${p.instrument} de ${p.economy} dan tipos o años distintos.`,
    },
    mend: {
      en: 'Rows of one instrument are its targets and say the same of it. Two programmes, or two spans of one, need two names.',
      es: 'Las filas de un instrumento son sus destinos y dicen lo mismo de él. Dos programas, o dos periodos de uno, necesitan dos nombres.',
    },
  }),
  'bad-date': (p: { value: string } & ErrorText) => p,
  'rule-syntax': (p: { column: number } & ErrorText) => p,
  'rule-name': (p: { name: string } & ErrorText) => p,
  'rule-kind': (p: { name: string } & ErrorText) => p,
  'rule-share': (p: { name: string } & ErrorText) => p,
} satisfies ErrorTexts;
