import type { Text } from '../base/locale.ts';
import type { ClaimStatus } from './model.ts';

/** The fixed words of a report. */
export const WORDS = {
  contents: { en: 'Contents', es: 'Contenido' },
  annex: {
    en: 'Behind this chapter: figures, tables, sensitivity',
    es: 'Detrás de este capítulo: figuras, cuadros, sensibilidad',
  },
  annexOfPaper: { en: 'Annex: figures, tables, sensitivity', es: 'Anexo: figuras, cuadros, sensibilidad' },
  allClaims: { en: 'Each claim, with what the data say', es: 'Cada afirmación, con lo que dicen los datos' },
  findings: { en: 'Key findings', es: 'Hallazgos principales' },
  figure: { en: 'Figure', es: 'Figura' },
  table: { en: 'Table', es: 'Cuadro' },
  card: { en: 'Sensitivity', es: 'Sensibilidad' },
  dataOfFigure: { en: 'Numbers of the figure', es: 'Números de la figura' },
  numbersOfCard: { en: 'All variants as a table', es: 'Todas las variantes en un cuadro' },
  csv: { en: 'Download CSV', es: 'Descargar CSV' },
  method: { en: 'Method, sources and checks', es: 'Método, fuentes y comprobaciones' },
  indicator: { en: 'Indicator', es: 'Indicador' },
  formula: { en: 'Formula', es: 'Fórmula' },
  references: { en: 'References', es: 'Referencias' },
  conventions: { en: 'Conventions', es: 'Convenciones' },
  options: { en: 'Options', es: 'Opciones' },
  data: { en: 'Data', es: 'Datos' },
  checks: { en: 'Identities checked', es: 'Identidades comprobadas' },
  residual: { en: 'residual', es: 'residuo' },
  tolerance: { en: 'tolerance', es: 'tolerancia' },
  dropped: { en: 'Left out', es: 'Excluidos' },
  examples: { en: 'for example', es: 'por ejemplo' },
  notes: { en: 'Notes', es: 'Notas' },
  caution: { en: 'Caution', es: 'Atención' },
  explain: { en: 'Walk back to the published lines', es: 'Rastrear hasta las líneas publicadas' },
  claims: { en: 'Claims beside the data', es: 'Afirmaciones frente a los datos' },
  claimsIntro: {
    en: 'Every figure that the article states, beside what the data say.',
    es: 'Cada cifra que afirma el artículo, junto a lo que dicen los datos.',
  },
  study: { en: 'study', es: 'estudio' },
  claim: { en: 'Claim', es: 'Afirmación' },
  article: { en: 'Article', es: 'Artículo' },
  ours: { en: 'Our value', es: 'Nuestro valor' },
  units: { en: 'Unit', es: 'Unidad' },
  status: { en: 'Status', es: 'Resultado' },
  difference: { en: 'Difference or data needed', es: 'Diferencia o datos que faltan' },
  step: { en: 'step', es: 'paso' },
  sources: { en: 'Sources', es: 'Fuentes' },
  producer: { en: 'Producer', es: 'Productor' },
  version: { en: 'Version', es: 'Versión' },
  published: { en: 'Published', es: 'Publicación' },
  citation: { en: 'Citation', es: 'Cita' },
  licence: { en: 'Licence', es: 'Licencia' },
  address: { en: 'Address', es: 'Dirección' },
  origin: { en: 'Copy read', es: 'Copia utilizada' },
  selection: { en: 'Selection', es: 'Selección' },
  files: { en: 'Files and SHA-256', es: 'Archivos y SHA-256' },
  rows: { en: 'rows', es: 'filas' },
  madeWith: { en: 'Made with', es: 'Elaborado con' },
  range: { en: 'Range', es: 'Intervalo' },
  signStable: { en: 'Sign is stable', es: 'Signo estable' },
  signFlips: { en: 'Sign changes', es: 'El signo cambia' },
  copy: { en: 'Copy table', es: 'Copiar cuadro' },
  copied: { en: 'Copied', es: 'Copiado' },
  skip: { en: 'Skip to the text', es: 'Ir al texto' },
  otherLanguage: { en: 'Read in English', es: 'Leer en español' },
  scrollable: { en: 'table, scrolls sideways', es: 'cuadro, se desplaza de lado' },
} as const satisfies Readonly<Record<string, Text>>;

/** What a claim can be, of one and of several. */
export const STATUS_WORDS: Readonly<
  Record<ClaimStatus, { readonly name: Text; readonly several: Text; readonly about: Text }>
> = {
  reproduced: {
    name: { en: 'reproduced', es: 'reproducida' },
    several: { en: 'reproduced', es: 'reproducidas' },
    about: {
      en: 'the data give the article’s value within its tolerance',
      es: 'los datos dan el valor del artículo dentro de su tolerancia',
    },
  },
  differs: {
    name: { en: 'differs', es: 'difiere' },
    several: { en: 'differ', es: 'difieren' },
    about: {
      en: 'the same measure on data we have gives another value',
      es: 'la misma medida con los datos disponibles da otro valor',
    },
  },
  analogue: {
    name: { en: 'analogue', es: 'análoga' },
    several: { en: 'analogue', es: 'análogas' },
    about: {
      en: 'a neighbouring measure, which neither confirms nor refutes: the article’s own data are not public',
      es: 'una medida parecida, que ni confirma ni refuta: los datos del artículo no son públicos',
    },
  },
  'not checkable': {
    name: { en: 'not checkable', es: 'no contrastable' },
    several: { en: 'not checkable', es: 'no contrastables' },
    about: {
      en: 'nothing public measures it, or it is a rule, not a measurement',
      es: 'nada público lo mide, o es una norma y no una medición',
    },
  },
};

/** A word with its number: `Figure 3`. */
export function numbered(word: Text, number: string): Text {
  return { en: `${word.en} ${number}`, es: `${word.es} ${number}` };
}
