import { extent } from '../base/extent.ts';
import { say } from '../base/locale.ts';
import { filterRows, textColumn } from '../base/table.ts';
import { type FigureData, gapsOf, readFigure, valuesOf } from './data.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { markData } from './mark-data.ts';
import { labelDigits, showNumber } from './number.ts';
import { placeName } from './place-name.ts';
import { type Box, circleMark, lineMark, rectMark, textMark, textMarks } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
import type { FigureSpec } from './spec.ts';
import { textWidth, widestText, wrapText } from './text-width.ts';
import { linearScale } from './ticks.ts';
import { type ValueAxis, valueAxis, verticalGrid, xAt } from './value-axis.ts';
import { gapText } from './words.ts';

/** Code of the choice whose value the others are measured from. */
const HEADLINE = 'headline';
/** Code of the rows about all variants. */
const SUMMARY = 'summary';
const CHOICE_ROW = 26;
const LINE = 15;
const INDENT = 12;

interface Plot {
  readonly drawing: Drawing;
  readonly data: FigureData;
  readonly axis: ValueAxis;
  readonly box: Box;
  /** Where the names begin. */
  readonly left: number;
  readonly headline: number | null;
  readonly show: (value: number) => string;
}

/** A row of the picture: a choice's heading where it has no variant, or one of its variants. */
interface Row {
  readonly choice: string;
  readonly variant: string | null;
  readonly lines: readonly string[];
  readonly height: number;
}

/** Dots of every variant under its choice, with the headline as a line and the range as a band. */
export function sensitivityFigure(drawing: Drawing): Drawn {
  const { spec, lang, width } = drawing;
  const data = readFigure(withoutSummary(spec));
  const values = valuesOf(data);
  if (values.length === 0) return emptyDrawn(drawing, gapsOf(data));
  const [low, high] = extent(values);
  const digits = labelDigits(values, spec.decimals ?? spec.unit.decimals);
  const show = (value: number) => showNumber(value, lang, digits);
  const { label } = measures(width);
  const names = Math.min(
    width * 0.42,
    Math.max(
      40,
      INDENT +
        widestText(
          data.xs.map((code) => placeName(spec, code, lang)),
          label,
        ),
    ),
  );
  const rows = rowsOf(drawing, data, names - INDENT);
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const frame = frameOf(drawing, { plotHeight: 30 + height + 26, gaps: gapsOf(data) });
  const { plot } = frame;
  const box = {
    left: plot.left + names + 12,
    top: plot.top + 30,
    right: plot.right - Math.max(30, widestText(values.map(show), label)) - 12,
    bottom: plot.bottom - 26,
  };
  const scale = linearScale(Math.min(0, low), Math.max(0, high), width < 480 ? 3 : 6);
  const axis = valueAxis(drawing, scale);
  const headline = headlineOf(data);
  const own: Plot = { drawing, data, axis, box, left: plot.left, headline, show };
  const band = {
    ...box,
    left: xAt(axis, box, low),
    right: Math.max(xAt(axis, box, high), xAt(axis, box, low) + 1),
  };
  let y = box.top;
  const body = rows.flatMap((row) => {
    y += row.height;
    return rowMarks(own, row, y - row.height / 2);
  });
  return assemble(frame, [
    rectMark('grid', band, 'ramp1'),
    ...verticalGrid(drawing, axis, box),
    ...headlineMarks(own),
    ...body,
  ]);
}

/** The rows that sum up all variants are none of them. */
function withoutSummary(spec: FigureSpec): FigureSpec {
  const choices = textColumn(spec.table, spec.series ?? '');
  if (choices === null || !choices.includes(SUMMARY)) return spec;
  return { ...spec, table: filterRows(spec.table, (row) => choices[row] !== SUMMARY) };
}

function headlineOf(data: FigureData): number | null {
  const marks = data.series.includes(HEADLINE) ? data.xs.map((x) => data.at(HEADLINE, x)) : [];
  return marks.find((mark) => typeof mark === 'number') ?? null;
}

function rowsOf({ spec, lang, width }: Drawing, data: FigureData, room: number): Row[] {
  const { label } = measures(width);
  return data.series.flatMap((choice) => {
    const variants = data.xs.filter((x) => data.at(choice, x) !== null);
    return [
      { choice, variant: null, lines: [], height: CHOICE_ROW },
      ...variants.map((variant) => {
        const lines = wrapText(placeName(spec, variant, lang), room, label);
        return { choice, variant, lines, height: Math.max(1, lines.length) * LINE + 5 };
      }),
    ];
  });
}

function headlineMarks({ drawing, axis, box, headline, show }: Plot): SceneMark[] {
  if (headline === null) return [];
  const { label } = measures(drawing.width);
  const x = xAt(axis, box, headline);
  const words = `${placeName(drawing.spec, HEADLINE, drawing.lang)} ${show(headline)}`;
  const half = textWidth(words, label, true) / 2 + 2;
  const middle = Math.min(Math.max(x, half), drawing.width - half);
  const look = { size: label, colour: 'series1', role: 'reference', bold: true, align: 'center' } as const;
  return [
    lineMark('reference', [x, box.top - 6], [x, box.bottom], { colour: 'series1', width: 1.5 }),
    textMark(words, middle, box.top - 16, look),
  ];
}

function rowMarks(plot: Plot, { choice, variant, lines }: Row, middle: number): SceneMark[] {
  const { drawing, data, axis, box, left, headline, show } = plot;
  const { spec, lang, width } = drawing;
  const size = measures(width).label;
  const ink = { size, colour: 'ink', role: 'axis' } as const;
  if (variant === null) {
    const words = wrapText(placeName(spec, choice, lang), width - 2 * left, size, true, 1);
    return textMarks(words, left, middle + 4, LINE, { ...ink, bold: true });
  }
  const names = textMarks(lines, left + INDENT, middle - ((lines.length - 1) * LINE) / 2, LINE, ink);
  const mark = data.at(choice, variant);
  if (typeof mark !== 'number') {
    const why = mark === null ? '' : say(gapText(mark.missing), lang);
    const words = wrapText(why, width - box.left - 8, size, false, 1);
    return [...names, ...textMarks(words, box.left + 4, middle, LINE, { size, colour: 'muted' })];
  }
  const x = xAt(axis, box, mark);
  const turned = headline !== null && Math.sign(mark) * Math.sign(headline) < 0;
  const about = markData(drawing, [choice, variant], mark, data.rowsAt(choice, variant));
  const stem =
    headline === null
      ? []
      : [lineMark('link', [xAt(axis, box, headline), middle], [x, middle], { colour: 'ghost' })];
  return [
    ...names,
    ...stem,
    circleMark('point', [x, middle], 5, turned ? 'series2' : 'series1', { data: about }),
    textMark(show(mark), width - left, middle, { size, colour: 'ink', align: 'right' }),
  ];
}
