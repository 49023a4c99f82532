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
  'rule-syntax': (p: {
    rule: string;
    column: number;
    problem: { en: string; es: string };
    nearest?: string | null;
  }) => ({
    what: {
      en: `The rule cannot be read at its column ${p.column}: ${p.problem.en}.`,
      es: `La regla no se entiende en su columna ${p.column}: ${p.problem.es}.`,
    },
    mend: {
      en: `Rule: ${p.rule}. A rule compares facts of a firm: exports_usd >= 500_000 or exports_share >= 10%.${meant(p.nearest).en}`,
      es: `Regla: ${p.rule}. Una regla compara datos de una empresa: exports_usd >= 500_000 or exports_share >= 10%.${meant(p.nearest).es}`,
    },
  }),
  'rule-name': (p: { name: string; column: number; have: readonly string[]; nearest: string | null }) => ({
    what: {
      en: `The rule names "${p.name}" (column ${p.column} of the rule), and the data have no such column.`,
      es: `La regla nombra "${p.name}" (columna ${p.column} de la regla) y los datos no tienen esa columna.`,
    },
    mend: {
      en: `Columns: ${listed(p.have, 40)}.${meant(p.nearest).en} A text goes in quotation marks: state = "JAL".`,
      es: `Columnas: ${listed(p.have, 40)}.${meant(p.nearest).es} Un texto va entre comillas: state = "JAL".`,
    },
  }),
  'rule-kind': (p: { name: string; column: number; holds: 'text' | 'number' }) => ({
    what:
      p.holds === 'text'
        ? {
            en: `The rule compares "${p.name}" with a number (column ${p.column} of the rule), and it holds text.`,
            es: `La regla compara "${p.name}" con un número (columna ${p.column} de la regla), y contiene texto.`,
          }
        : {
            en: `The rule compares "${p.name}" with a text (column ${p.column} of the rule), and it holds numbers.`,
            es: `La regla compara "${p.name}" con un texto (columna ${p.column} de la regla), y contiene números.`,
          },
    mend: {
      en: 'Numbers are written bare, texts in quotation marks; texts are compared by =, != and in.',
      es: 'Los números se escriben sin comillas y los textos con ellas; los textos se comparan con =, != e in.',
    },
  }),
  'rule-share': (p: { name: string; value: number }) => ({
    what: {
      en: `The rule compares the share "${p.name}" with ${p.value}; a share goes from 0 to 1.`,
      es: `La regla compara la proporción "${p.name}" con ${p.value}; una proporción va de 0 a 1.`,
    },
    mend: { en: `Write ${p.value}% or ${p.value / 100}.`, es: `Escriba ${p.value}% o ${p.value / 100}.` },
  }),
} satisfies ErrorTexts;
