import { extent } from '../base/extent.ts';
import { LOCALE_TAG, say } from '../base/locale.ts';
import { type Bands, bandsOf, isHorizontal, rowsHeight } from './bands.ts';
import { type FigureData, gapsOf, readFigure, valuesOf } from './data.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { diamondMark, type LegendItem } from './legend.ts';
import { type Graphic, textMark } from './marks.ts';
import { labelDigits, showNumber } from './number.ts';
import { ordered } from './order.ts';
import { coloursOf } from './palette.ts';
import { textWidth } from './text-width.ts';
import type { ColourRole } from './theme.ts';
import { linearScale } from './ticks.ts';
import { referenceValues } from './value-axis.ts';
import { nameOf, WORDS } from './words.ts';

const NET_RADIUS = 5.5;

/** Published percents add to 100 within their rounding: 100.1 needs no longer axis. */
function wholeOf({ spec }: Drawing, top: number): number {
  return spec.unit.id === 'percent' && top > 100 && top < 100.5 ? 100 : top;
}

interface Sums {
  readonly negative: number;
  readonly positive: number;
  /** Null when a part is missing: a sum without it would be a wrong number. */
  readonly net: number | null;
}

/** Parts of a total on top of each other, those below zero downwards. */
export function stackedFigure(drawing: Drawing): Drawn {
  const data = readFigure(drawing.spec);
  const values = valuesOf(data);
  if (values.length === 0) return emptyDrawn(drawing, gapsOf(data));
  const codes = codesOf(drawing, data);
  const sums = codes.map((code) => sumsOf(data, code));
  const horizontal = isHorizontal(drawing, codes);
  const mixed = values.some((value) => value < 0) && values.some((value) => value > 0);
  const net = (drawing.spec.net ?? (mixed ? 'dot' : 'none')) === 'dot';
  const frame = frameOf(drawing, {
    plotHeight: horizontal ? rowsHeight(drawing, codes, 28) + 20 : 330,
    legend: legendOf(drawing, data, net),
    gaps: gapsOf(data),
  });
  const references = referenceValues(drawing, 'y');
  const scale = linearScale(
    Math.min(0, ...sums.map((sum) => sum.negative), ...references),
    wholeOf(drawing, Math.max(0, ...sums.map((sum) => sum.positive), ...references)),
  );
  const bands = bandsOf(drawing, frame, { codes, scale, labelRoom: 8, grid: 'numbers' }, horizontal);
  return assemble(drawing, frame, bands.box, {
    ...bands.ranges,
    series: data.series.map((series) => seriesOf(drawing, data, codes, series, bands.axis.factor)),
    marks: [
      ...bands.marks,
      ...partLabels(drawing, data, codes, bands, net ? sums : []),
      ...(net ? netMarks(drawing, sums, bands) : []),
    ],
  });
}

function sumsOf(data: FigureData, code: string): Sums {
  let negative = 0;
  let positive = 0;
  let complete = true;
  for (const series of data.series) {
    const mark = data.at(series, code);
    if (typeof mark !== 'number') complete &&= mark === null;
    else if (mark < 0) negative += mark;
    else positive += mark;
  }
  return { negative, positive, net: complete ? negative + positive : null };
}

/** By the sum of the parts; shares of one whole all sum to the same, so they go by their first part. */
function codesOf(drawing: Drawing, data: FigureData): readonly string[] {
  const name = (code: string) => nameOf(drawing.spec, code, drawing.lang);
  const tag = LOCALE_TAG[drawing.lang];
  const sums = new Map(data.xs.map((code) => [code, sumsOf(data, code).net]));
  const known = [...sums.values()].filter((sum) => sum !== null);
  const [low, high] = extent(known);
  const alike = data.series.length > 1 && high - low <= 1e-6 * Math.max(Math.abs(low), Math.abs(high));
  const first = (code: string) => data.at(data.series[0], code);
  const weight = (code: string) => {
    const mark = alike ? first(code) : sums.get(code);
    return typeof mark === 'number' ? mark : null;
  };
  return ordered(data.xs, drawing.spec.sort, weight, name, tag);
}

function legendOf(drawing: Drawing, data: FigureData, net: boolean): LegendItem[] {
  const colours = coloursOf(data.series);
  const items: LegendItem[] = data.series
    .filter((code) => code !== '')
    .map((code) => ({
      name: nameOf(drawing.spec, code, drawing.lang),
      colour: drawing.theme[colours.get(code) as ColourRole],
      sign: 'square',
    }));
  if (!net) return items;
  return [...items, { name: say(WORDS.sum, drawing.lang), colour: drawing.theme.ink, sign: 'diamond' }];
}

function seriesOf(
  drawing: Drawing,
  data: FigureData,
  codes: readonly string[],
  series: string,
  factor: number,
): Record<string, unknown> {
  const role = coloursOf(data.series).get(series) as ColourRole;
  return {
    type: 'bar',
    stack: 'parts',
    name: nameOf(drawing.spec, series, drawing.lang),
    barCategoryGap: codes.length > 24 ? '12%' : '28%',
    color: drawing.theme[role],
    // a thin seam keeps neighbours apart for every eye
    itemStyle: { borderColor: drawing.theme.paper, borderWidth: 0.75 },
    emphasis: { disabled: true },
    data: codes.map((code) => {
      const mark = data.at(series, code);
      return typeof mark === 'number' ? mark * factor : null;
    }),
  };
}

/** Numbers inside the parts that are long enough to hold them beside the mark of the sum; only in rows. */
function partLabels(
  drawing: Drawing,
  data: FigureData,
  codes: readonly string[],
  bands: Bands,
  nets: readonly Sums[],
): Graphic[] {
  const { small } = measures(drawing.width);
  if (!bands.horizontal || bands.band < small * 1.9) return [];
  const most = Math.min(1, drawing.spec.decimals ?? drawing.spec.unit.decimals);
  const digits = labelDigits(valuesOf(data), most);
  const look = { size: small, colour: drawing.theme.paper, align: 'center' as const };
  return codes.flatMap((code, i) => {
    const ends = { negative: 0, positive: 0 };
    const net = nets[i]?.net ?? null;
    return data.series.flatMap((series) => {
      const mark = data.at(series, code);
      if (typeof mark !== 'number' || mark === 0) return [];
      const side = mark < 0 ? 'negative' : 'positive';
      const from = bands.at(ends[side]);
      ends[side] += mark;
      const to = bands.at(ends[side]);
      const text = showNumber(mark, drawing.lang, digits);
      const place = freePlace(from, to, net === null ? null : bands.at(net), textWidth(text, small) + 10);
      return place === null ? [] : [textMark(text, place, bands.centre(i), look)];
    });
  });
}

/** Middle of a stretch of a part that is `need` long and free of the mark at `net`; null without one. */
function freePlace(from: number, to: number, net: number | null, need: number): number | null {
  const [low, high] = from < to ? [from, to] : [to, from];
  const middle = (low + high) / 2;
  if (net === null || Math.abs(net - middle) > need / 2 + NET_RADIUS)
    return high - low < need ? null : middle;
  const sides = [
    [low, net - NET_RADIUS],
    [net + NET_RADIUS, high],
  ] as const;
  const [start, end] = sides[0][1] - sides[0][0] >= sides[1][1] - sides[1][0] ? sides[0] : sides[1];
  return end - start < need ? null : (start + end) / 2;
}

function netMarks(drawing: Drawing, sums: readonly Sums[], bands: Bands): Graphic[] {
  const radius = Math.min(NET_RADIUS, Math.max(3, bands.band * 0.3));
  return sums.flatMap((sum, i) => {
    if (sum.net === null) return [];
    const along = bands.at(sum.net);
    const across = bands.centre(i);
    const [x, y] = bands.horizontal ? [along, across] : [across, along];
    return [diamondMark(x, y, radius, drawing.theme.ink, drawing.theme.paper)];
  });
}
