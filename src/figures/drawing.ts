import { type Lang, say } from '../base/locale.ts';
import type { GapReason } from './data.ts';
import { type LegendItem, legendLayout } from './legend.ts';
import { type Box, lineMark, textMark, textMarks } from './scene/marks.ts';
import { type MarkRole, painted, type Scene, type SceneMark } from './scene/scene.ts';
import type { FigureSpec } from './spec.ts';
import { balancedText, wrapText } from './text-width.ts';
import type { ColourRole } from './theme.ts';
import { capitalised, gapNote, WORDS } from './words.ts';

/** What a kind of figure draws with. */
export interface Drawing {
  readonly spec: FigureSpec;
  readonly lang: Lang;
  readonly width: number;
  /** null: as tall as the content asks for. */
  readonly height: number | null;
  /** Only the plot: title, unit, note and source stand outside the picture. */
  readonly bare: boolean;
  /** Title and subtitle stand outside the picture. */
  readonly untitled: boolean;
}

/** The marks of a figure and the height they take. */
export interface Drawn {
  readonly height: number;
  readonly marks: Scene['marks'];
}

/** The room that title, legend, note and source leave, and their marks. */
export interface Frame {
  readonly plot: Box;
  readonly height: number;
  readonly marks: readonly SceneMark[];
}

export interface FrameParts {
  /** Wanted height between header and footer, axis labels included. */
  readonly plotHeight: number;
  readonly legend?: readonly LegendItem[];
  /** A legend of its own kind, below the plain one. */
  readonly key?: { readonly height: number; marksAt(left: number, top: number): readonly SceneMark[] };
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
  const pad = drawing.bare ? 4 : measures(drawing.width).pad;
  const header = headerOf(drawing, parts, pad);
  const footer = footerOf(drawing, parts);
  const wanted = Math.ceil(header.bottom + parts.plotHeight + footer.height + pad);
  const height = drawing.height ?? wanted;
  const footerTop = Math.max(header.bottom + 24, height - pad - footer.height);
  return {
    plot: { left: pad, top: header.bottom, right: drawing.width - pad, bottom: footerTop },
    height,
    marks: [...header.marks, ...footer.marksAt(footerTop)],
  };
}

function headerOf(drawing: Drawing, parts: FrameParts, pad: number): { marks: SceneMark[]; bottom: number } {
  const { spec, lang, width, bare, untitled } = drawing;
  const { title, subtitle, small } = measures(width);
  const room = width - 2 * pad;
  const marks: SceneMark[] = [];
  let y = bare ? 0 : pad;
  const put = (text: string, size: number, colour: ColourRole, role: MarkRole) => {
    if (bare) return;
    const bold = role === 'title';
    const lineHeight = Math.round(size * 1.3);
    const lines = balancedText(text, room, size, bold);
    marks.push(...textMarks(lines, pad, y + lineHeight / 2, lineHeight, { size, colour, bold, role }));
    y += lines.length * lineHeight;
  };
  if (!untitled) put(say(spec.title, lang), title, 'ink', 'title');
  if (!untitled && spec.subtitle !== undefined) {
    y += 3;
    put(say(spec.subtitle, lang), subtitle, 'muted', 'subtitle');
  }
  y += bare || untitled ? 0 : 8;
  if (parts.legend !== undefined && parts.legend.length > 0) {
    const legend = legendLayout(parts.legend, { left: pad, top: y, width: room, size: small + 0.5 });
    marks.push(...legend.marks);
    y = legend.bottom + 4;
  }
  if (parts.key !== undefined) {
    marks.push(...parts.key.marksAt(pad, y));
    y += parts.key.height;
  }
  const unit = parts.axisTitle ?? capitalised(say(spec.unit.label, lang));
  if (unit !== '') put(unit, small, 'muted', 'unit');
  return { marks, bottom: bare ? y : y + 8 };
}

function footerOf(
  drawing: Drawing,
  parts: FrameParts,
): { height: number; marksAt(top: number): SceneMark[] } {
  const { spec, lang, width, bare } = drawing;
  if (bare) return { height: 0, marksAt: () => [] };
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
  const look = { size: small, colour: 'muted', role: 'note' } as const;
  return {
    height: 20 + lines.length * lineHeight,
    marksAt: (top) => [
      lineMark('note', [pad, top + 11.5], [width - pad, top + 11.5], { colour: 'grid' }),
      ...textMarks(lines, pad, top + 20 + lineHeight / 2, lineHeight, look),
    ],
  };
}

/** Frame and plot together, in the order of painting. */
export function assemble(frame: Frame, marks: readonly SceneMark[]): Drawn {
  return { height: frame.height, marks: painted([...frame.marks, ...marks]) };
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
  const x = (plot.left + plot.right) / 2;
  const y = (plot.top + plot.bottom) / 2;
  const look = { size: label + 1, colour: 'muted', align: 'center' } as const;
  return assemble(frame, [textMark(say(WORDS.noData, drawing.lang), x, y, look)]);
}
