import { type ErrorText, type ErrorTexts, listed } from './kind.ts';

/** What can be wrong in a basket expression. */
export type BasketProblem =
  | 'empty'
  | 'sign'
  | 'term'
  | 'first'
  | 'range-digits'
  | 'range-order'
  | 'contradiction'
  | 'group'
  | 'classification';

const PROBLEMS: Readonly<Record<BasketProblem, { readonly en: string; readonly es: string }>> = {
  empty: { en: 'there is no term', es: 'no hay ningún término' },
  sign: { en: 'a + or - is expected between terms', es: 'entre dos términos va + o -' },
  term: {
    en: 'a code, a range of codes or a group is expected',
    es: 'aquí va un código, un rango de códigos o un grupo',
  },
  first: {
    en: 'the first term must add; to leave out of everything, begin with all',
    es: 'el primer término debe sumar; para excluir del total, empiece con all',
  },
  'range-digits': {
    en: 'both ends of a range need the same number of digits',
    es: 'los dos extremos de un rango llevan el mismo número de dígitos',
  },
  'range-order': {
    en: 'the range ends before it begins',
    es: 'el rango termina antes de empezar',
  },
  contradiction: {
    en: 'this code stands in the basket with the other sign too',
    es: 'este código ya está en la canasta con el signo contrario',
  },
  group: { en: 'there is no such group', es: 'no existe ese grupo' },
  classification: {
    en: 'a group needs to know the classification of the codes',
    es: 'para usar un grupo hay que saber la clasificación de los códigos',
  },
};

/** Errors of classifications of products, their links, and baskets. */
export const catalogErrors = {
  'bad-basket': (p: { text: string; column: number; problem: BasketProblem; known: readonly string[] }) => ({
    what: {
      en: `Basket, column ${p.column}: ${PROBLEMS[p.problem]?.en ?? p.problem}.`,
      es: `Canasta, columna ${p.column}: ${PROBLEMS[p.problem]?.es ?? p.problem}.`,
    },
    mend: {
      en: `${p.text}\n${' '.repeat(Math.max(0, p.column - 1))}^ ${
        p.problem === 'classification'
          ? 'A column "classification" states it (compute: --set classification=HS1992).'
          : p.known.length === 0
            ? 'Write terms such as 85+87-8712, 8501..8504, lall:HT1.'
            : `Known: ${listed(p.known)}.`
      }`,
      es: `${p.text}\n${' '.repeat(Math.max(0, p.column - 1))}^ ${
        p.problem === 'classification'
          ? 'La indica una columna "classification" (compute: --set classification=HS1992).'
          : p.known.length === 0
            ? 'Escriba términos como 85+87-8712, 8501..8504, lall:HT1.'
            : `Se conocen: ${listed(p.known)}.`
      }`,
    },
  }),
  'catalog-not-provided': (p: { file: string }) => ({
    what: {
      en: `The catalog's file "${p.file}" has not been provided.`,
      es: `No se ha proporcionado el archivo "${p.file}" del catálogo.`,
    },
    mend: {
      en: 'Call useShippedCatalog() first; in a browser, provideCatalog() with the unpacked texts.',
      es: 'Llame antes a useShippedCatalog(); en un navegador, a provideCatalog() con los textos descomprimidos.',
    },
  }),
  'several-units': (p: { column: string; units: readonly string[] } & ErrorText) => p,
  'of-which-open': (p: { name: string } & ErrorText) => p,
  'code-in-exponent': (p: { column: string; value: string } & ErrorText) => p,
  'mixed-classifications': (p: { found: readonly string[]; examples: readonly string[] }) => ({
    what: {
      en: `The codes are of several classifications: ${listed(p.found)} (${listed(p.examples, 6)}).`,
      es: `Los códigos son de varias clasificaciones: ${listed(p.found)} (${listed(p.examples, 6)}).`,
    },
    mend: {
      en: `Bring them to one with --bridge to=${p.found[0] ?? 'HS1992'} (or escalar convert --to), which takes each row from the classification that it names; or keep the rows of one with --where classification=...`,
      es: `Llévelos a una sola con --bridge to=${p.found[0] ?? 'HS1992'} (o escalar convert --to), que toma cada fila desde la clasificación que nombra; o conserve las filas de una con --where classification=...`,
    },
  }),
  'unclear-classification': (p: { candidates: readonly string[]; examples: readonly string[] }) => ({
    what: {
      en:
        p.candidates.length === 0
          ? `No classification of the catalog has these codes: ${listed(p.examples, 6)}.`
          : `The codes fit several classifications: ${listed(p.candidates)}.`,
      es:
        p.candidates.length === 0
          ? `Ninguna clasificación del catálogo tiene estos códigos: ${listed(p.examples, 6)}.`
          : `Los códigos caben en varias clasificaciones: ${listed(p.candidates)}.`,
    },
    mend: {
      en: 'State it: --from HS1992 for convert, --bridge from=HS1992, or --set classification=HS1992.',
      es: 'Indíquela: --from HS1992 en convert, --bridge from=HS1992, o --set classification=HS1992.',
    },
  }),
  'no-route': (p: { from: string; to: string; route: string }) => ({
    what: {
      en: `No correspondence leads from ${p.from} to ${p.to}${p.route === '' ? '' : ` by ${p.route}`}.`,
      es: `Ninguna correspondencia lleva de ${p.from} a ${p.to}${p.route === '' ? '' : ` por ${p.route}`}.`,
    },
    mend: {
      en: 'escalar list correspondences shows what there is; --bridge weights=FILE.csv takes weights of your own.',
      es: 'escalar list correspondences muestra las que hay; --bridge weights=ARCHIVO.csv toma ponderadores propios.',
    },
  }),
  'no-links': (p: { have: readonly string[] } & ErrorText) => p,
  'nothing-matched': (p: { from: string; to: string; examples: readonly string[] }) => ({
    what: {
      en: `None of the codes has a correspondence from ${p.from} to ${p.to}: ${listed(p.examples, 6)}.`,
      es: `Ninguno de los códigos tiene correspondencia de ${p.from} a ${p.to}: ${listed(p.examples, 6)}.`,
    },
    mend: {
      en: 'Codes are text with leading zeros and the full number of digits (six in the HS). Is --from right?',
      es: 'Los códigos son texto, con ceros a la izquierda y todos sus dígitos (seis en el SA). ¿Es correcto --from?',
    },
  }),
} satisfies ErrorTexts;
