import type { EChartsOption } from 'echarts';
import { type Lang, say } from '../base/locale.ts';
import type { GapReason } from './data.ts';
import { type LegendItem, legendLayout } from './legend.ts';
import { type Box, type Graphic, lineMark, textMark, textMarks } from './marks.ts';
import type { FigureSize, FigureSpec } from './spec.ts';
import { balancedText, wrapText } from './text-width.ts';
import type { FigureTheme } from './theme.ts';
import { capitalised, gapNote, WORDS } from './words.ts';

/** What a kind of figure draws with. */
export interface Drawing {
  readonly spec: FigureSpec;
  readonly lang: Lang;
  readonly theme: FigureTheme;
  readonly width: number;
  /** null: as tall as the content asks for. */
  readonly height: number | null;
}

/** A finished option and the size it was laid out for. */
export interface Drawn {
  readonly option: EChartsOption;
  readonly size: FigureSize;
}

/** The room that title, legend, note and source leave, and their marks. */
export interface Frame {
  readonly plot: Box;
  readonly size: FigureSize;
  readonly marks: readonly Graphic[];
}

export interface FrameParts {
  /** Wanted height between header and footer, axis labels included. */
  readonly plotHeight: number;
  readonly legend?: readonly LegendItem[];
  /** A legend of its own kind, below the plain one. */
  readonly key?: { readonly height: number; marksAt(left: number, top: number): readonly Graphic[] };
  readonly gaps?: readonly GapReason[];
  /** Sentences of the kind itself, after the note of the figure. */
  readonly notes?: readonly string[];
  /** Replaces the unit above the plot. */
  readonly axisTitle?: string;
}

/** Text sizes and margins, smaller on a narrow picture. */
export function measures(width: number): {
  pad: number;
  title: number;
  subtitle: number;
  label: number;
  small: number;
} {
  return width < 480
    ? { pad: 12, title: 16, subtitle: 13, label: 12, small: 11 }
    : { pad: 18, title: 18, subtitle: 14, label: 12.5, small: 11.5 };
}

/** Lays out header and footer around the plot. */
export function frameOf(drawing: Drawing, parts: FrameParts): Frame {
  const { pad } = measures(drawing.width);
  const header = headerOf(drawing, parts);
  const footer = footerOf(drawing, parts);
  const wanted = Math.ceil(header.bottom + parts.plotHeight + footer.height + pad);
  const height = drawing.height ?? wanted;
  const footerTop = Math.max(header.bottom + 24, height - pad - footer.height);
  return {
    plot: { left: pad, top: header.bottom, right: drawing.width - pad, bottom: footerTop },
    size: { width: drawing.width, height },
    marks: [...header.marks, ...footer.marksAt(footerTop)],
  };
}

function headerOf(drawing: Drawing, parts: FrameParts): { marks: Graphic[]; bottom: number } {
  const { spec, lang, theme, width } = drawing;
  const { pad, title, subtitle, small } = measures(width);
  const room = width - 2 * pad;
  const marks: Graphic[] = [];
  let y = pad;
  const put = (text: string, size: number, colour: string, bold = false) => {
    const lineHeight = Math.round(size * 1.3);
    const lines = balancedText(text, room, size, bold);
    marks.push(...textMarks(lines, pad, y + lineHeight / 2, lineHeight, { size, colour, bold }));
    y += lines.length * lineHeight;
  };
  put(say(spec.title, lang), title, theme.ink, true);
  if (spec.subtitle !== undefined) {
    y += 3;
    put(say(spec.subtitle, lang), subtitle, theme.muted);
  }
  y += 8;
  if (parts.legend !== undefined && parts.legend.length > 0) {
    const legend = legendLayout(parts.legend, { left: pad, top: y, width: room, size: small + 0.5 }, theme);
    marks.push(...legend.marks);
    y = legend.bottom + 4;
  }
  if (parts.key !== undefined) {
    marks.push(...parts.key.marksAt(pad, y));
    y += parts.key.height;
  }
  const unit = parts.axisTitle ?? capitalised(say(spec.unit.label, lang));
  if (unit !== '') put(unit, small, theme.muted);
  return { marks, bottom: y + 8 };
}

function footerOf(drawing: Drawing, parts: FrameParts): { height: number; marksAt(top: number): Graphic[] } {
  const { spec, lang, theme, width } = drawing;
  const { pad, small } = measures(width);
  const lineHeight = Math.round(small * 1.35);
  const gaps = gapNote(parts.gaps ?? [], lang);
  const note = [spec.note === undefined ? '' : say(spec.note, lang), ...(parts.notes ?? []), gaps]
    .filter((part) => part !== '')
    .join(' ');
  const texts = [
    ...(note === '' ? [] : [`${say(WORDS.note, lang)}: ${note}`]),
    `${say(WORDS.source, lang)}: ${say(spec.source, lang)}`,
  ];
  const lines = texts.flatMap((text) => wrapText(text, width - 2 * pad, small));
  const look = { size: small, colour: theme.muted };
  return {
    height: 20 + lines.length * lineHeight,
    marksAt: (top) => [
      lineMark(pad, top + 11.5, width - pad, top + 11.5, { colour: theme.grid }),
      ...textMarks(lines, pad, top + 20 + lineHeight / 2, lineHeight, look),
    ],
  };
}

/** The option of a figure without native axes: the grid fills `box`, scales run from end to end. */
export function assemble(
  drawing: Drawing,
  frame: Frame,
  box: Box,
  parts: {
    readonly x: AxisRange;
    readonly y: AxisRange;
    readonly series: readonly unknown[];
    readonly marks: readonly Graphic[];
  },
): Drawn {
  const option = {
    animation: false,
    backgroundColor: drawing.theme.paper,
    textStyle: { color: drawing.theme.ink },
    grid: {
      left: box.left,
      top: box.top,
      width: Math.max(1, box.right - box.left),
      height: Math.max(1, box.bottom - box.top),
      outerBoundsMode: 'none',
    },
    xAxis: hiddenAxis(parts.x),
    yAxis: hiddenAxis(parts.y),
    series: parts.series,
    graphic: { elements: [...frame.marks, ...parts.marks] },
  };
  return { option: option as unknown as EChartsOption, size: frame.size };
}

/** Ends of a number axis, or the names of a category axis (`inverse`: first at the top). */
export type AxisRange =
  | { readonly min: number; readonly max: number; readonly log?: boolean }
  | { readonly categories: readonly string[]; readonly inverse?: boolean };

function hiddenAxis(range: AxisRange): Record<string, unknown> {
  if ('categories' in range) {
    return { type: 'category', show: false, data: range.categories, inverse: range.inverse ?? false };
  }
  const { min, max, log } = range;
  if (log === true) return { type: 'log', show: false, min, max };
  // an interval of one's own keeps the library from looking for round ticks, which fails on tiny spans
  return { type: 'value', show: false, min, max, interval: max - min };
}

/** "No data" in the middle of an empty plot. */
export function emptyDrawn(
  drawing: Drawing,
  gaps: readonly GapReason[],
  notes: readonly string[] = [],
): Drawn {
  const frame = frameOf(drawing, { plotHeight: 120, gaps, notes });
  const { label } = measures(drawing.width);
  const { plot } = frame;
  const words = textMark(
    say(WORDS.noData, drawing.lang),
    (plot.left + plot.right) / 2,
    (plot.top + plot.bottom) / 2,
    { size: label + 1, colour: drawing.theme.muted, align: 'center' },
  );
  return assemble(drawing, frame, plot, {
    x: { min: 0, max: 1 },
    y: { min: 0, max: 1 },
    series: [],
    marks: [words],
  });
}
