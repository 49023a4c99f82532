import { extent } from '../base/extent.ts';
import { formatNumber, LOCALE_TAG, say } from '../base/locale.ts';
import { type Bands, bandsOf, barBox, isHorizontal, rowsHeight } from './bands.ts';
import { type FigureData, gapsOf, readFigure, sizeOf, valuesOf } from './data.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { groupLegend } from './legend.ts';
import { markData } from './mark-data.ts';
import { labelDigits, showNumber } from './number.ts';
import { ordered } from './order.ts';
import { accents, areaColours, isLit, othersOf } from './palette.ts';
import { rectMark, textMark } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
import { widestText } from './text-width.ts';
import type { ColourRole } from './theme.ts';
import { linearScale, tightScale } from './ticks.ts';
import { referenceValues } from './value-axis.ts';
import { gapText, nameOf } from './words.ts';

const MOST_LABELS = 60;

/** What the bars of one figure share. */
interface Bars {
  readonly drawing: Drawing;
  readonly data: FigureData;
  readonly codes: readonly string[];
  readonly colours: ReadonlyMap<string, ColourRole>;
  readonly colour: (series: string, code: string) => ColourRole;
  readonly show: (value: number) => string;
}

/** Bars from zero, one for each code, or one for each series side by side. */
export function barFigure(drawing: Drawing): Drawn {
  const data = readFigure(drawing.spec);
  const values = valuesOf(data);
  if (values.length === 0) return emptyDrawn(drawing, gapsOf(data));
  const bars = barsOf(drawing, data, values);
  const { codes, show } = bars;
  const horizontal = isHorizontal(drawing, codes);
  const { small } = measures(drawing.width);
  const labelled = horizontal && codes.length * data.series.length <= MOST_LABELS;
  const widest = widestText(values.map(show), small);
  const frame = frameOf(drawing, {
    plotHeight: horizontal ? rowsHeight(drawing, codes, leastRow(codes, data)) : 320,
    legend: isSingle(data) ? [] : groupLegend(drawing.spec, drawing.lang, bars.colours, 'square'),
    gaps: gapsOf(data),
    notes: othersNote(bars),
  });
  const [low, high] = extent([0, ...values, ...referenceValues(drawing, 'y')]);
  // bars that say their value need no round end of the axis
  const scale = labelled ? tightScale(low, high) : linearScale(low, high);
  const dim = new Set(isSingle(data) ? codes.filter((code) => !isLit(drawing.spec, code)) : []);
  const grid = labelled ? ('zero' as const) : ('numbers' as const);
  const request = { codes, scale, labelRoom: labelled ? widest + 10 : 4, grid, dim };
  const bands = bandsOf(drawing, frame, request, horizontal);
  const fits = labelled || (!horizontal && isSingle(data) && widest + 6 <= bands.band);
  return assemble(frame, [...bands.marks, ...barMarks(bars, bands, fits)]);
}

function barsOf(drawing: Drawing, data: FigureData, values: readonly number[]): Bars {
  const { spec, lang } = drawing;
  const digits = labelDigits(values, spec.decimals ?? spec.unit.decimals);
  const codes = codesOf(drawing, data);
  const single = accents(spec, codes);
  const colours = areaColours(spec, data.series, (series) => sizeOf(data, series));
  return {
    drawing,
    data,
    codes,
    colours,
    colour: (series, code) => (isSingle(data) ? single(code) : (colours.get(series) as ColourRole)),
    show: (value) => showNumber(value, lang, digits),
  };
}

function codesOf(drawing: Drawing, data: FigureData): readonly string[] {
  const first = data.series[0];
  const weight = (code: string) => {
    const mark = data.at(first, code);
    return typeof mark === 'number' ? mark : null;
  };
  const name = (code: string) => nameOf(drawing.spec, code, drawing.lang);
  return ordered(data.xs, drawing.spec, weight, name, LOCALE_TAG[drawing.lang]);
}

function leastRow(codes: readonly string[], data: FigureData): number {
  const bars = data.series.length;
  if (bars > 1) return bars * 15 + 10;
  return codes.length > 20 ? 19 : 27;
}

function isSingle(data: FigureData): boolean {
  return data.series.length === 1;
}

function othersNote({ drawing: { lang }, colours }: Bars): string[] {
  const others = othersOf(colours);
  if (others.length === 0) return [];
  const count = formatNumber(others.length, lang, 0);
  return [
    lang === 'en'
      ? `Other groups: ${count} series that share a colour, each with a bar of its own.`
      : `Otros grupos: ${count} series que comparten color, cada una con su propia barra.`,
  ];
}

function barMarks(
  { drawing, data, codes, colour, show }: Bars,
  bands: Bands,
  labelled: boolean,
): SceneMark[] {
  const { small } = measures(drawing.width);
  const n = data.series.length;
  // bars of one code fill the middle of its band, a twelfth of a bar apart
  const inner = bands.band * (n === 1 ? 0.72 : 0.76);
  const thick = inner / (n + 0.08 * (n - 1));
  return codes.flatMap((code, i) =>
    data.series.flatMap((series, k): SceneMark[] => {
      const mark = data.at(series, code);
      const across = bands.centre(i) - inner / 2 + k * 1.08 * thick + thick / 2;
      if (typeof mark !== 'number') {
        if (!bands.horizontal || mark === null) return [];
        const look = { size: small, colour: 'muted' } as const;
        return [textMark(say(gapText(mark.missing), drawing.lang), bands.at(0) + 6, across, look)];
      }
      const about = markData(drawing, [series, code], mark, data.rowsAt(series, code));
      const bar = rectMark('bar', barBox(bands, 0, mark, across, thick), colour(series, code), about);
      return labelled ? [bar, numberLabel(bands, mark, across, show(mark), small)] : [bar];
    }),
  );
}

function numberLabel(bands: Bands, value: number, across: number, text: string, size: number): SceneMark {
  const end = bands.at(value);
  const look = { size, colour: 'ink', halo: 'paper' } as const;
  if (!bands.horizontal) {
    const beyond = value < 0 ? end + size * 0.8 : end - size * 0.8;
    return textMark(text, across, beyond, { ...look, align: 'center' });
  }
  const align = value < 0 ? ('right' as const) : ('left' as const);
  return textMark(text, value < 0 ? end - 5 : end + 5, across, { ...look, align });
}
