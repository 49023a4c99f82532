import { extent } from '../base/extent.ts';
import { LOCALE_TAG, say } from '../base/locale.ts';
import { type Bands, bandsOf, barBox, isHorizontal, rowsHeight } from './bands.ts';
import { type FigureData, gapsOf, readFigure, valuesOf } from './data.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { foldedNote, foldOthers } from './fold-others.ts';
import type { LegendItem } from './legend.ts';
import { markData } from './mark-data.ts';
import { labelDigits, showNumber } from './number.ts';
import { ordered } from './order.ts';
import { areaColours } from './palette.ts';
import { diamondMark, rectMark, textMark } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
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
  const { data, folded } = foldOthers(readFigure(drawing.spec));
  const values = valuesOf(data);
  if (values.length === 0) return emptyDrawn(drawing, gapsOf(data));
  const codes = codesOf(drawing, data);
  const sums = codes.map((code) => sumsOf(data, code));
  const horizontal = isHorizontal(drawing, codes);
  const mixed = values.some((value) => value < 0) && values.some((value) => value > 0);
  const net = (drawing.spec.net ?? (mixed ? 'dot' : 'none')) === 'dot';
  const colours = areaColours(drawing.spec, data.series, () => 0);
  const frame = frameOf(drawing, {
    plotHeight: horizontal ? rowsHeight(drawing, codes, 28) + 20 : 330,
    legend: legendOf(drawing, data, colours, net),
    gaps: gapsOf(data),
    notes: foldedNote(folded, drawing.lang),
  });
  const references = referenceValues(drawing, 'y');
  const [low] = extent([0, ...sums.map((sum) => sum.negative), ...references]);
  const [, high] = extent([0, ...sums.map((sum) => sum.positive), ...references]);
  const scale = linearScale(low, wholeOf(drawing, high));
  const bands = bandsOf(drawing, frame, { codes, scale, labelRoom: 8, grid: 'numbers' }, horizontal);
  return assemble(frame, [
    ...bands.marks,
    ...partMarks({ drawing, data, codes, bands, nets: net ? sums : [], colours }),
    ...(net ? netMarks(drawing, data, codes, sums, bands) : []),
  ]);
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
  return ordered(data.xs, drawing.spec, weight, name, tag);
}

function legendOf(
  drawing: Drawing,
  data: FigureData,
  colours: ReadonlyMap<string, ColourRole>,
  net: boolean,
): LegendItem[] {
  const items: LegendItem[] = data.series
    .filter((code) => code !== '')
    .map((code) => ({
      name: nameOf(drawing.spec, code, drawing.lang),
      colour: colours.get(code) as ColourRole,
      sign: 'square',
    }));
  if (!net) return items;
  return [...items, { name: say(WORDS.sum, drawing.lang), colour: 'ink', sign: 'diamond' }];
}

interface Stack {
  readonly drawing: Drawing;
  readonly data: FigureData;
  readonly codes: readonly string[];
  readonly bands: Bands;
  /** Sums that have a mark; none where the figure shows none. */
  readonly nets: readonly Sums[];
  readonly colours: ReadonlyMap<string, ColourRole>;
}

/** The parts, with numbers inside those that are long enough to hold them beside the mark of the sum; only in rows. */
function partMarks({ drawing, data, codes, bands, nets, colours }: Stack): SceneMark[] {
  const { small } = measures(drawing.width);
  const labelled = bands.horizontal && bands.band >= small * 1.9;
  const most = Math.min(1, drawing.spec.decimals ?? drawing.spec.unit.decimals);
  const digits = labelDigits(valuesOf(data), most);
  const thick = bands.band * (codes.length > 24 ? 0.88 : 0.72);
  // a thin seam keeps neighbours apart for every eye
  const stroke = { colour: 'paper', width: 0.75 } as const;
  const look = { size: small, colour: 'paper', align: 'center' } as const;
  return codes.flatMap((code, i) => {
    const ends = { negative: 0, positive: 0 };
    const net = nets[i]?.net ?? null;
    return data.series.flatMap((series): SceneMark[] => {
      const mark = data.at(series, code);
      if (typeof mark !== 'number') return [];
      const side = mark < 0 ? 'negative' : 'positive';
      const from = ends[side];
      ends[side] += mark;
      const box = barBox(bands, from, ends[side], bands.centre(i), thick);
      const about = markData(drawing, [series, code], mark, data.rowsAt(series, code));
      const part = { ...rectMark('bar', box, colours.get(series) as ColourRole, about), stroke };
      if (!labelled || mark === 0) return [part];
      const text = showNumber(mark, drawing.lang, digits);
      const sum = net === null ? null : bands.at(net);
      const place = freePlace(box.left, box.right, sum, textWidth(text, small) + 10);
      return place === null ? [part] : [part, textMark(text, place, bands.centre(i), look)];
    });
  });
}

/** Middle of a stretch of a part that is `need` long and free of the mark at `net`; null without one. */
function freePlace(low: number, high: number, net: number | null, need: number): number | null {
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

function netMarks(
  drawing: Drawing,
  data: FigureData,
  codes: readonly string[],
  sums: readonly Sums[],
  bands: Bands,
): SceneMark[] {
  const radius = Math.min(NET_RADIUS, Math.max(3, bands.band * 0.3));
  return sums.flatMap(({ net }, i) => {
    if (net === null) return [];
    const code = codes[i];
    const rows = data.series.flatMap((series) => data.rowsAt(series, code));
    const about = markData(drawing, [say(WORDS.sum, drawing.lang), code], net, rows);
    const [along, across] = [bands.at(net), bands.centre(i)];
    return [diamondMark('total', bands.horizontal ? [along, across] : [across, along], radius, 'ink', about)];
  });
}
