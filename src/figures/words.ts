import { formatNumber, type Lang, say, type Text } from '../base/locale.ts';
import { MISSING_TEXT } from '../base/missing.ts';
import type { GapReason } from './data.ts';
import { OTHERS } from './palette.ts';
import type { FigureKind, FigureSpec } from './spec.ts';

/** The fixed words of the figures. */
export const WORDS = {
  note: { en: 'Note', es: 'Nota' },
  source: { en: 'Source', es: 'Fuente' },
  noData: { en: 'No data', es: 'Sin datos' },
  sum: { en: 'Sum', es: 'Suma' },
  others: { en: 'Others', es: 'Otras' },
  otherParts: { en: 'Other parts', es: 'Otras partes' },
  otherGroups: { en: 'Other groups', es: 'Otros grupos' },
  notPresent: { en: 'Not present', es: 'Ausentes' },
  timelineKey: {
    en: 'Dashes: a year that is not known. Stripes: an approximate year. Arrow: still in force.',
    es: 'Guiones: un año que no se conoce. Franjas: un año aproximado. Flecha: sigue vigente.',
  },
  dotArea: { en: 'Area of the dots', es: 'Área de los puntos' },
} as const satisfies Readonly<Record<string, Text>>;

export const KIND_NAMES: Readonly<Record<FigureKind, Text>> = {
  line: { en: 'Line chart', es: 'Gráfica de líneas' },
  slope: { en: 'Slope chart', es: 'Gráfica de pendientes' },
  stacked: { en: 'Stacked bars', es: 'Barras apiladas' },
  bar: { en: 'Bar chart', es: 'Gráfica de barras' },
  scatter: { en: 'Scatter plot', es: 'Diagrama de dispersión' },
  waterfall: { en: 'Waterfall chart', es: 'Gráfica de cascada' },
  heatmap: { en: 'Heat map', es: 'Mapa de calor' },
  treemap: { en: 'Treemap', es: 'Mapa de áreas' },
  network: { en: 'Network', es: 'Red' },
  timeline: { en: 'Timeline', es: 'Línea de tiempo' },
  sensitivity: { en: 'Sensitivity chart', es: 'Gráfica de sensibilidad' },
  sankey: { en: 'Flow diagram', es: 'Diagrama de flujos' },
};

const DRAWING_GAPS: Readonly<Record<'not-positive' | 'out-of-range', Text>> = {
  'not-positive': {
    en: 'zero or less, which a logarithmic scale cannot show',
    es: 'cero o menos, que una escala logarítmica no puede mostrar',
  },
  'out-of-range': {
    en: 'too large or too small to draw',
    es: 'demasiado grande o pequeño para dibujarse',
  },
};

export function gapText(reason: GapReason): Text {
  if (reason === 'not-positive' || reason === 'out-of-range') return DRAWING_GAPS[reason];
  return MISSING_TEXT[reason];
}

/** `Gaps: not reported by the source (3).`, or nothing when there are no gaps. */
export function gapNote(gaps: readonly GapReason[], lang: Lang): string {
  if (gaps.length === 0) return '';
  const counts = new Map<GapReason, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const parts = [...counts].map(
    ([reason, count]) => `${say(gapText(reason), lang)} (${formatNumber(count, lang, 0)})`,
  );
  return `${lang === 'en' ? 'Gaps' : 'Huecos'}: ${parts.join('; ')}.`;
}

/** The display name of a code. */
export function nameOf(spec: FigureSpec, code: string, lang: Lang): string {
  const label = spec.labels;
  if (code === OTHERS) return say(WORDS.others, lang);
  return label !== undefined && Object.hasOwn(label, code) ? say(label[code], lang) : code;
}

/** A text with its first letter in upper case. */
export function capitalised(text: string): string {
  const [first = '', ...rest] = Array.from(text);
  return first.toLocaleUpperCase() + rest.join('');
}
