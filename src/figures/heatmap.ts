import { extent } from '../base/extent.ts';
import { LOCALE_TAG, say } from '../base/locale.ts';
import { type BandLabels, bandLabelMarks, bandLabels } from './category-axis.ts';
import { type ColourClasses, DEEP_ROLES, divergingClasses, sequentialClasses } from './colour-classes.ts';
import { type FigureData, gapsOf, isPeriodic, readFigure, valuesOf } from './data.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { type Box, type Graphic, lineMark, pathMark, rectMark, textMark, textMarks } from './marks.ts';
import { labelDigits, showNumber, tickLabels } from './number.ts';
import { ordered } from './order.ts';
import { periodName } from './period-axis.ts';
import { ellipsis, textWidth, wrapText } from './text-width.ts';
import { nameOf, WORDS } from './words.ts';

const UPRIGHT_MOST = 120;
const KEY_HEIGHT = 36;

/** Numbers as colours in classes: x across, series down. */
export function heatmapFigure(drawing: Drawing): Drawn {
  const data = readFigure(drawing.spec);
  const values = valuesOf(data);
  if (values.length === 0) return emptyDrawn(drawing, gapsOf(data));
  const classes = classesOf(drawing, values);
  const rows = rowsOf(drawing, data);
  const names = rowNames(drawing, rows);
  const { label, pad } = measures(drawing.width);
  const rowHeight = Math.max(rows.length > 20 ? 20 : 28, names.most * Math.round(label * 1.15) + 6);
  const across = (drawing.width - 2 * pad - names.width - 10) / data.xs.length;
  const columns = columnLabels(drawing, data.xs, across);
  const frame = frameOf(drawing, {
    plotHeight: rows.length * rowHeight + columns.height + 4,
    gaps: gapsOf(data),
    key: {
      height: KEY_HEIGHT,
      marksAt: (left, top) => keyMarks(drawing, classes, gapsOf(data).length > 0, left, top),
    },
  });
  const { plot } = frame;
  const box = {
    left: plot.left + names.width + 10,
    top: plot.top,
    right: plot.right,
    bottom: plot.bottom - columns.height,
  };
  const height = (box.bottom - box.top) / rows.length;
  return assemble(drawing, frame, box, {
    x: { categories: data.xs },
    y: { categories: rows, inverse: true },
    series: [],
    marks: [
      ...cellMarks(drawing, data, rows, classes, box),
      ...names.lines.flatMap((lines, i) =>
        rowNameMarks(drawing, lines, box.left - 10, box.top + (i + 0.5) * height, height),
      ),
      ...columns.marks((i) => box.left + (i + 0.5) * ((box.right - box.left) / data.xs.length), box.bottom),
    ],
  });
}

function classesOf(drawing: Drawing, values: readonly number[]): ColourClasses {
  const [low, high] = extent(values);
  const ramp = drawing.spec.ramp ?? (low < 0 && high > 0 ? 'diverging' : 'sequential');
  return ramp === 'diverging' ? divergingClasses(low, high) : sequentialClasses(low, high);
}

/** Rows by their mean where the figure sorts by value. */
function rowsOf(drawing: Drawing, data: FigureData): readonly string[] {
  const weight = (code: string) => {
    const marks = data.xs.map((x) => data.at(code, x)).filter((mark) => typeof mark === 'number');
    return marks.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  };
  const name = (code: string) => nameOf(drawing.spec, code, drawing.lang);
  return ordered(data.series, drawing.spec.sort, weight, name, LOCALE_TAG[drawing.lang]);
}

function rowNames(
  drawing: Drawing,
  rows: readonly string[],
): { lines: string[][]; width: number; most: number } {
  const { label, pad } = measures(drawing.width);
  const room = (drawing.width - 2 * pad) * (drawing.width < 480 ? 0.36 : 0.34);
  const periodic = isPeriodic(rows);
  const lines = rows.map((code) => {
    const name = periodic ? periodName(code, drawing.lang) : nameOf(drawing.spec, code, drawing.lang);
    return wrapText(name, room, label, false, 3);
  });
  return {
    lines,
    width: Math.max(0, ...lines.flat().map((line) => textWidth(line, label) * 1.01)),
    most: Math.max(1, ...lines.map((own) => own.length)),
  };
}

function rowNameMarks(
  drawing: Drawing,
  lines: readonly string[],
  right: number,
  middle: number,
  height: number,
): Graphic[] {
  const { label } = measures(drawing.width);
  const size = Math.min(label, Math.max(6, height * 0.95));
  const lineHeight = Math.round(size * 1.15);
  const shown = lines.slice(0, Math.max(1, Math.floor(height / lineHeight)));
  const first = middle - ((shown.length - 1) * lineHeight) / 2;
  return textMarks(shown, right, first, lineHeight, { size, colour: drawing.theme.ink, align: 'right' });
}

interface ColumnLabels {
  readonly height: number;
  marks(centre: (index: number) => number, top: number): Graphic[];
}

/** Names below the columns, upright where they find no room lying. */
function columnLabels(drawing: Drawing, codes: readonly string[], across: number): ColumnLabels {
  const lying: BandLabels = bandLabels(drawing, codes, across);
  if (lying.fits) {
    return { height: lying.height, marks: (centre, top) => bandLabelMarks(drawing, lying, centre, top) };
  }
  const { label } = measures(drawing.width);
  const names = codes.map((code) => ellipsis(nameOf(drawing.spec, code, drawing.lang), UPRIGHT_MOST, label));
  const look = { size: label, colour: drawing.theme.muted, align: 'right' as const, upright: true };
  return {
    height: Math.max(...names.map((name) => textWidth(name, label))) + 16,
    marks: (centre, top) => names.map((name, i) => textMark(name, centre(i), top + 8, look)),
  };
}

function cellMarks(
  drawing: Drawing,
  data: FigureData,
  rows: readonly string[],
  classes: ColourClasses,
  box: Box,
): Graphic[] {
  const width = (box.right - box.left) / data.xs.length;
  const height = (box.bottom - box.top) / rows.length;
  const { small } = measures(drawing.width);
  const values = valuesOf(data);
  const digits = labelDigits(values, drawing.spec.decimals ?? drawing.spec.unit.decimals);
  const widest = Math.max(
    ...values.map((value) => textWidth(showNumber(value, drawing.lang, digits), small)),
  );
  const labelled = widest + 6 <= width && small + 4 <= height;
  return rows.flatMap((row, r) =>
    data.xs.flatMap((x, c) => {
      const left = box.left + c * width;
      const top = box.top + r * height;
      const cell = {
        left: left + 0.75,
        top: top + 0.75,
        right: left + width - 0.75,
        bottom: top + height - 0.75,
      };
      const mark = data.at(row, x);
      if (mark === null) return [];
      if (typeof mark !== 'number') return gapCell(drawing, cell);
      const role = classes.roleOf(mark);
      const fill = rectMark(cell, drawing.theme[role], 2);
      if (!labelled) return [fill];
      const colour = DEEP_ROLES.has(role) ? drawing.theme.paper : drawing.theme.ink;
      const look = { size: small, colour, align: 'center' as const };
      return [
        fill,
        textMark(showNumber(mark, drawing.lang, digits), left + width / 2, top + height / 2, look),
      ];
    }),
  );
}

function outline({ left, top, right, bottom }: Box): [number, number][] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
}

/** An empty cell is crossed out, so that it reads as no colour at all. */
function gapCell(drawing: Drawing, cell: Box): Graphic[] {
  return [
    rectMark(cell, drawing.theme.paper, 2),
    lineMark(cell.left, cell.bottom, cell.right, cell.top, { colour: drawing.theme.ghost, z: 3 }),
  ];
}

function keyMarks(
  drawing: Drawing,
  classes: ColourClasses,
  gaps: boolean,
  left: number,
  top: number,
): Graphic[] {
  const { small, pad } = measures(drawing.width);
  const { theme, lang } = drawing;
  const noData = say(WORDS.noData, lang);
  const gapRoom = gaps ? textWidth(noData, small) + 44 : 0;
  const room = Math.min(drawing.width - 2 * pad - gapRoom - 24, 420);
  const width = Math.min(56, room / classes.roles.length);
  const from = left + textWidth(tickLabels(classes.limits, classes.step, lang)[0], small) / 2;
  const labels = tickLabels(classes.limits, classes.step, lang);
  const crowded = Math.max(...labels.map((text) => textWidth(text, small))) + 6 > width;
  const look = { size: small, colour: theme.muted, align: 'center' as const };
  const swatches = classes.roles.map((role, i) =>
    rectMark(
      { left: from + i * width, top: top + 2, right: from + (i + 1) * width - 1, bottom: top + 13 },
      theme[role],
      2,
    ),
  );
  const numbers = labels.flatMap((text, i) =>
    crowded && i % 2 === 1 ? [] : [textMark(text, from + i * width - 0.5, top + 22, look)],
  );
  if (!gaps) return [...swatches, ...numbers];
  const x = from + classes.roles.length * width + 22;
  const cell = { left: x, top: top + 2, right: x + 16, bottom: top + 13 };
  return [
    ...swatches,
    ...numbers,
    ...gapCell(drawing, cell),
    pathMark(outline(cell), { colour: theme.ghost, z: 3 }),
    textMark(noData, x + 22, top + 8, { size: small, colour: theme.muted }),
  ];
}
