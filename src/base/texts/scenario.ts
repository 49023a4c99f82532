import { type ErrorText, type ErrorTexts, listed, meant } from './kind.ts';

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** Errors in a scenario on input-output tables. */
export const scenarioErrors = {
  'scenario-not-found': (p: { name: string; bundled: readonly string[]; nearest: string | null }) => ({
    what: { en: `There is no scenario "${p.name}".`, es: `No existe el escenario "${p.name}".` },
    mend: {
      en: `Bundled: ${listed(p.bundled)}.${meant(p.nearest).en} Or give the path of a scenario file.`,
      es: `Incluidos: ${listed(p.bundled)}.${meant(p.nearest).es} O dé la ruta de un archivo de escenario.`,
    },
  }),
  'target-not-reachable': (p: { who: string; target: number; most: number; share: number }) => ({
    what: {
      en: `A domestic share of ${percent(p.target)} in the exports of ${p.who} cannot be reached: the most is ${percent(p.most)}, with ${percent(p.share)} of the imported inputs bought at home.`,
      es: `Las exportaciones de ${p.who} no pueden alcanzar un contenido nacional de ${percent(p.target)}: lo máximo es ${percent(p.most)}, con ${percent(p.share)} de los insumos importados comprados en el país.`,
    },
    mend: {
      en: `Set a target of at most ${(Math.floor(p.most * 1e4) / 1e4).toFixed(4)}, or let more industries, inputs or origins take part.`,
      es: `Fije una meta de ${(Math.floor(p.most * 1e4) / 1e4).toFixed(4)} a lo más, o incluya más industrias, insumos u orígenes.`,
    },
  }),
  'nothing-exported': (p: { who: string }) => ({
    what: {
      en: `${p.who} exports nothing: its exports have no domestic share.`,
      es: `${p.who} no exporta nada: sus exportaciones no tienen contenido nacional que medir.`,
    },
    mend: { en: 'Choose industries that export.', es: 'Elija industrias que exporten.' },
  }),
  'no-room-to-diversify': (p: { product: string; share: number; most: number }) => ({
    what: {
      en: `Other markets buy too little ${p.product} from foreigners to make up for a share of ${percent(p.share)}.`,
      es: `Los demás mercados compran muy poco ${p.product} del exterior como para compensar ${percent(p.share)} de las ventas.`,
    },
    mend: {
      en: `Withdraw at most ${percent(p.most)}, or leave this industry out.`,
      es: `Retire ${percent(p.most)} a lo más, o deje fuera esa industria.`,
    },
  }),
  /** Of the model with prices: their words stand there, not in every browser. */
  'no-equilibrium': (p: { steps: number; model: string } & ErrorText) => p,
  'nothing-left-to-spend': (p: { economy: string } & ErrorText) => p,
  'no-value-added-to-pay': (p: { economy: string } & ErrorText) => p,
} satisfies ErrorTexts;
