import { extent } from '../base/extent.ts';
import { LOCALE_TAG, say } from '../base/locale.ts';
import { type BandLabels, bandLabelMarks, bandLabels } from './category-axis.ts';
import { type ColourClasses, DEEP_ROLES, divergingClasses, sequentialClasses } from './colour-classes.ts';
import { type FigureData, gapsOf, readFigure, valuesOf } from './data.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { markData } from './mark-data.ts';
import { labelDigits, showNumber, tickLabels } from './number.ts';
import { ordered } from './order.ts';
import { placeName } from './place-name.ts';
import { type Box, lineMark, rectMark, textMark, textMarks } from './scene/marks.ts';
import type { MarkRole, SceneMark } from './scene/scene.ts';
import { ellipsis, textWidth, widestText, wrapText } from './text-width.ts';
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
  return assemble(frame, [
    ...cellMarks(drawing, data, rows, classes, box),
    ...names.lines.flatMap((lines, i) =>
      rowNameMarks(drawing, lines, box.left - 10, box.top + (i + 0.5) * height, height),
    ),
    ...columns.marks((i) => box.left + (i + 0.5) * ((box.right - box.left) / data.xs.length), box.bottom),
  ]);
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
  return ordered(data.series, drawing.spec, weight, name, LOCALE_TAG[drawing.lang]);
}

function rowNames(
  drawing: Drawing,
  rows: readonly string[],
): { lines: string[][]; width: number; most: number } {
  const { label, pad } = measures(drawing.width);
  const room = (drawing.width - 2 * pad) * (drawing.width < 480 ? 0.36 : 0.34);
  const lines = rows.map((code) =>
    wrapText(placeName(drawing.spec, code, drawing.lang), room, label, false, 3),
  );
  return {
    lines,
    width: widestText(lines.flat(), label) * 1.01,
    most: extent([1, ...lines.map((own) => own.length)])[1],
  };
}

function rowNameMarks(
  drawing: Drawing,
  lines: readonly string[],
  right: number,
  middle: number,
  height: number,
): SceneMark[] {
  const { label } = measures(drawing.width);
  const size = Math.min(label, Math.max(6, height * 0.95));
  const lineHeight = Math.round(size * 1.15);
  const shown = lines.slice(0, Math.max(1, Math.floor(height / lineHeight)));
  const first = middle - ((shown.length - 1) * lineHeight) / 2;
  return textMarks(shown, right, first, lineHeight, { size, colour: 'ink', role: 'axis', align: 'right' });
}

interface ColumnLabels {
  readonly height: number;
  marks(centre: (index: number) => number, top: number): SceneMark[];
}

/** Names below the columns, upright where they find no room lying. */
function columnLabels(drawing: Drawing, codes: readonly string[], across: number): ColumnLabels {
  const lying: BandLabels = bandLabels(drawing, codes, across);
  if (lying.fits) {
    return { height: lying.height, marks: (centre, top) => bandLabelMarks(drawing, lying, centre, top) };
  }
  const { label } = measures(drawing.width);
  const names = codes.map((code) => ellipsis(nameOf(drawing.spec, code, drawing.lang), UPRIGHT_MOST, label));
  const look = { size: label, colour: 'muted', role: 'axis', align: 'right', upright: true } as const;
  return {
    height: widestText(names, label) + 16,
    marks: (centre, top) => names.map((name, i) => textMark(name, centre(i), top + 8, look)),
  };
}

function cellMarks(
  drawing: Drawing,
  data: FigureData,
  rows: readonly string[],
  classes: ColourClasses,
  box: Box,
): SceneMark[] {
  const width = (box.right - box.left) / data.xs.length;
  const height = (box.bottom - box.top) / rows.length;
  const { small } = measures(drawing.width);
  const values = valuesOf(data);
  const digits = labelDigits(values, drawing.spec.decimals ?? drawing.spec.unit.decimals);
  const widest = widestText(
    values.map((value) => showNumber(value, drawing.lang, digits)),
    small,
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
      if (typeof mark !== 'number') return gapCell('area', cell);
      const role = classes.roleOf(mark);
      const about = markData(drawing, [row, x], mark, data.rowsAt(row, x));
      const fill = rectMark('area', cell, role, about);
      if (!labelled) return [fill];
      const colour = DEEP_ROLES.has(role) ? 'paper' : 'ink';
      const look = { size: small, colour, align: 'center' } as const;
      return [
        fill,
        textMark(showNumber(mark, drawing.lang, digits), left + width / 2, top + height / 2, look),
      ];
    }),
  );
}

/** An empty cell is crossed out, so that it reads as no colour at all. */
function gapCell(role: MarkRole, cell: Box): SceneMark[] {
  const stroke = { colour: 'ghost', width: 1 } as const;
  const cross = lineMark(role, [cell.left, cell.bottom], [cell.right, cell.top], stroke);
  const outline = role === 'legend' ? { stroke } : {};
  return [{ ...rectMark(role, cell, 'paper'), ...outline }, cross];
}

function keyMarks(
  drawing: Drawing,
  classes: ColourClasses,
  gaps: boolean,
  left: number,
  top: number,
): SceneMark[] {
  const { small, pad } = measures(drawing.width);
  const { lang } = drawing;
  const noData = say(WORDS.noData, lang);
  const gapRoom = gaps ? textWidth(noData, small) + 44 : 0;
  const room = Math.min(drawing.width - 2 * pad - gapRoom - 24, 420);
  const width = Math.min(56, room / classes.roles.length);
  const from = left + textWidth(tickLabels(classes.limits, classes.step, lang)[0], small) / 2;
  const labels = tickLabels(classes.limits, classes.step, lang);
  const crowded = widestText(labels, small) + 6 > width;
  const look = { size: small, colour: 'muted', role: 'legend', align: 'center' } as const;
  const swatches = classes.roles.map((role, i) =>
    rectMark(
      'legend',
      { left: from + i * width, top: top + 2, right: from + (i + 1) * width - 1, bottom: top + 13 },
      role,
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
    ...gapCell('legend', cell),
    textMark(noData, x + 22, top + 8, { size: small, colour: 'muted', role: 'legend' }),
  ];
}
