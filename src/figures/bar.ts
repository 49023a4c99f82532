import { extent } from '../base/extent.ts';
import { say } from '../base/locale.ts';
import { type Bands, bandsOf, isHorizontal, rowsHeight } from './bands.ts';
import { type FigureData, gapsOf, readFigure, valuesOf } from './data.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { type Graphic, textMark } from './marks.ts';
import { labelDigits, showNumber } from './number.ts';
import { ordered } from './order.ts';
import { coloursOf, ECONOMY_COLOURS } from './palette.ts';
import { textWidth } from './text-width.ts';
import type { ColourRole, FigureTheme } from './theme.ts';
import { linearScale, tightScale } from './ticks.ts';
import { referenceValues } from './value-axis.ts';
import { gapText, nameOf } from './words.ts';

const MOST_LABELS = 60;

/** Bars from zero, one for each code, or one for each series side by side. */
export function barFigure(drawing: Drawing): Drawn {
  const data = readFigure(drawing.spec);
  const values = valuesOf(data);
  if (values.length === 0) return emptyDrawn(drawing, gapsOf(data));
  const codes = codesOf(drawing, data);
  const horizontal = isHorizontal(drawing, codes);
  const digits = labelDigits(values, drawing.spec.decimals ?? drawing.spec.unit.decimals);
  const show = (value: number) => showNumber(value, drawing.lang, digits);
  const { small } = measures(drawing.width);
  const labelled = horizontal && codes.length * data.series.length <= MOST_LABELS;
  const labelRoom = labelled ? Math.max(...values.map((value) => textWidth(show(value), small))) + 10 : 4;
  const frame = frameOf(drawing, {
    plotHeight: horizontal ? rowsHeight(drawing, codes, leastRow(codes, data)) : 320,
    legend: legendOf(drawing, data),
    gaps: gapsOf(data),
  });
  const all = [0, ...values, ...referenceValues(drawing, 'y')];
  const [low, high] = extent(all);
  // bars that say their value need no round end of the axis
  const scale = labelled ? tightScale(low, high) : linearScale(low, high);
  const request = { codes, scale, labelRoom, grid: labelled ? ('zero' as const) : ('numbers' as const) };
  const bands = bandsOf(drawing, frame, { ...request, dim: dimmed(drawing, codes, data) }, horizontal);
  return assemble(drawing, frame, bands.box, {
    ...bands.ranges,
    series: data.series.map((series) => seriesOf(drawing, data, codes, series, bands.axis.factor)),
    marks: [
      ...bands.marks,
      ...valueLabels(drawing, data, codes, bands, labelled || fitsAbove(bands, data, values, show), show),
    ],
  });
}

function codesOf(drawing: Drawing, data: FigureData): readonly string[] {
  const first = data.series[0];
  const weight = (code: string) => {
    const mark = data.at(first, code);
    return typeof mark === 'number' ? mark : null;
  };
  const name = (code: string) => nameOf(drawing.spec, code, drawing.lang);
  return ordered(data.xs, drawing.spec.sort, weight, name, drawing.lang);
}

function leastRow(codes: readonly string[], data: FigureData): number {
  const bars = data.series.length;
  if (bars > 1) return bars * 15 + 10;
  return codes.length > 20 ? 19 : 27;
}

function isSingle(data: FigureData): boolean {
  return data.series.length === 1;
}

function legendOf(drawing: Drawing, data: FigureData): { name: string; colour: string; sign: 'square' }[] {
  if (isSingle(data)) return [];
  const colours = coloursOf(data.series);
  return data.series.map((code) => ({
    name: nameOf(drawing.spec, code, drawing.lang),
    colour: drawing.theme[colours.get(code) as ColourRole],
    sign: 'square',
  }));
}

function dimmed(drawing: Drawing, codes: readonly string[], data: FigureData): ReadonlySet<string> {
  const { highlight } = drawing.spec;
  if (highlight === undefined || !isSingle(data)) return new Set();
  return new Set(codes.filter((code) => !highlight.includes(code)));
}

function barColour(drawing: Drawing, data: FigureData, series: string, code: string): ColourRole {
  const { highlight } = drawing.spec;
  if (!isSingle(data)) return coloursOf(data.series).get(series) as ColourRole;
  if (highlight === undefined) return 'series1';
  if (!highlight.includes(code)) return 'ghost';
  return Object.hasOwn(ECONOMY_COLOURS, code) ? ECONOMY_COLOURS[code] : 'series1';
}

function seriesOf(
  drawing: Drawing,
  data: FigureData,
  codes: readonly string[],
  series: string,
  factor: number,
): Record<string, unknown> {
  return {
    type: 'bar',
    name: nameOf(drawing.spec, series, drawing.lang),
    barCategoryGap: isSingle(data) ? '28%' : '24%',
    barGap: '8%',
    emphasis: { disabled: true },
    data: codes.map((code) => {
      const mark = data.at(series, code);
      const color = drawing.theme[barColour(drawing, data, series, code)];
      return { value: typeof mark === 'number' ? mark * factor : null, itemStyle: { color } };
    }),
  };
}

function fitsAbove(
  bands: Bands,
  data: FigureData,
  values: readonly number[],
  show: (value: number) => string,
): boolean {
  if (bands.horizontal || !isSingle(data)) return false;
  return Math.max(...values.map((value) => textWidth(show(value), 11.5))) + 6 <= bands.band;
}

function valueLabels(
  drawing: Drawing,
  data: FigureData,
  codes: readonly string[],
  bands: Bands,
  labelled: boolean,
  show: (value: number) => string,
): Graphic[] {
  const { small } = measures(drawing.width);
  const { theme, lang } = drawing;
  return codes.flatMap((code, i) =>
    data.series.flatMap((series, k) => {
      const mark = data.at(series, code);
      const across = bands.centre(i) + offsetOf(bands, data, k);
      if (typeof mark === 'number') {
        return labelled ? [numberLabel(bands, mark, across, show(mark), small, theme)] : [];
      }
      if (!bands.horizontal || mark === null) return [];
      const look = { size: small, colour: theme.muted };
      return [textMark(say(gapText(mark.missing), lang), bands.at(0) + 6, across, look)];
    }),
  );
}

function offsetOf(bands: Bands, data: FigureData, k: number): number {
  const n = data.series.length;
  const inner = bands.band * (n === 1 ? 0.72 : 0.76);
  return ((k + 0.5) / n - 0.5) * inner;
}

function numberLabel(
  bands: Bands,
  value: number,
  across: number,
  text: string,
  size: number,
  theme: FigureTheme,
): Graphic {
  const end = bands.at(value);
  const look = { size, colour: theme.ink, halo: theme.paper };
  if (!bands.horizontal) {
    const beyond = value < 0 ? end + size * 0.8 : end - size * 0.8;
    return textMark(text, across, beyond, { ...look, align: 'center' });
  }
  const align = value < 0 ? ('right' as const) : ('left' as const);
  return textMark(text, value < 0 ? end - 5 : end + 5, across, { ...look, align });
}
