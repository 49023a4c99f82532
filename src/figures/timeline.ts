import { type Lang, say } from '../base/locale.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { groupLegend, type LegendItem } from './legend.ts';
import { areaColours } from './palette.ts';
import { periodTicks } from './period-axis.ts';
import { type Box, lineMark, pathMark, rectMark, textMark, textMarks } from './scene/marks.ts';
import type { MarkData, SceneMark } from './scene/scene.ts';
import { widestText, wrapText } from './text-width.ts';
import type { ColourRole } from './theme.ts';
import { readTimeline, type TimelineBar, type TimelineData } from './timeline-data.ts';
import { nameOf, WORDS } from './words.ts';

const MOST_NAME_LINES = 2;
const AXIS = 24;
const GROUP = 26;
const BAR = 11;

/** A row of the picture: the head of a group or a bar with its name in lines. */
interface Row {
  readonly top: number;
  readonly height: number;
  readonly head: string | null;
  readonly bar: TimelineBar | null;
  readonly lines: readonly string[];
}

/**
 * Bars from the first to the last year of each row, by group. What is not known is dashed: the side where no year
 * stands runs to the edge. A bar that is still open ends in an arrow, one whose year is approximate in a faded year.
 */
export function timelineFigure(drawing: Drawing): Drawn {
  const data = readTimeline(drawing.spec);
  if (data.years === null) return emptyDrawn(drawing, []);
  const rows = rowsOf(drawing, data);
  const bottom = rows.at(-1) as Row;
  const colours = colouring(drawing, data);
  const frame = frameOf(drawing, {
    plotHeight: bottom.top + bottom.height + AXIS,
    legend: legendOf(drawing, data, colours),
    notes: [say(WORDS.timelineKey, drawing.lang)],
    axisTitle: '',
  });
  const { label, small } = measures(drawing.width);
  // a tenth more than estimated: fonts that stand in are wider, and a name must not leave the picture
  const names =
    1.1 *
    widestText(
      rows.flatMap(({ lines }) => lines),
      label,
    );
  const years = widestText(
    rows.map(({ bar }) => (bar === null ? '' : yearWords(bar, drawing.lang))),
    small,
  );
  const { plot } = frame;
  const box = {
    left: plot.left + names + 12,
    top: plot.top,
    right: plot.right - years - 14,
    bottom: plot.bottom - AXIS,
  };
  // the last year counts: a bar ends where the next one begins
  const [from, to] = [data.years[0], data.years[1] + 1];
  const at = (year: number) => box.left + ((year - from) / (to - from)) * (box.right - box.left);
  return assemble(frame, [
    ...gridMarks(drawing, box, [from, to], at),
    ...rows.flatMap(({ bar, ...row }) => {
      if (bar === null) return headMarks(drawing, row, plot);
      const middle = box.top + row.top + row.height / 2;
      const colour = colours.get(bar.colour) as ColourRole;
      return [
        ...nameMarks(drawing, { bar, ...row }, box),
        ...barMarks(bar, box, middle, at, colour, barData(drawing, bar)),
      ];
    }),
  ]);
}

function rowsOf(drawing: Drawing, data: TimelineData): Row[] {
  const { label, pad } = measures(drawing.width);
  const room = (drawing.width - 2 * pad) * (drawing.width < 480 ? 0.38 : 0.33);
  const rows: Row[] = [];
  let top = 0;
  const put = (height: number, parts: Omit<Row, 'top' | 'height'>) => {
    rows.push({ top, height, ...parts });
    top += height;
  };
  for (const group of data.groups) {
    if (group.code !== '')
      put(GROUP, { head: nameOf(drawing.spec, group.code, drawing.lang), bar: null, lines: [] });
    for (const bar of group.bars) {
      const lines = wrapText(
        nameOf(drawing.spec, bar.code, drawing.lang),
        room,
        label,
        false,
        MOST_NAME_LINES,
      );
      put(Math.max(22, lines.length * Math.round(label * 1.15) + 7), { head: null, bar, lines });
    }
  }
  return rows;
}

/** A colour for each code: that of an economy where codes are economies, else no two alike while colours last. */
function colouring({ spec }: Drawing, data: TimelineData): ReadonlyMap<string, ColourRole> {
  const count = (code: string) =>
    data.groups.reduce((sum, { bars }) => sum + bars.filter((bar) => bar.colour === code).length, 0);
  return areaColours(spec, data.colours, count);
}

function legendOf(
  { spec, lang }: Drawing,
  data: TimelineData,
  colours: ReadonlyMap<string, ColourRole>,
): LegendItem[] {
  return data.colours.length <= 1 ? [] : groupLegend(spec, lang, colours, 'square');
}

function gridMarks(
  drawing: Drawing,
  box: Box,
  [from, to]: readonly [number, number],
  at: (year: number) => number,
): SceneMark[] {
  const { small } = measures(drawing.width);
  const { lang } = drawing;
  const ends = [from, to - 1].map((year) => String(year).padStart(4, '0'));
  const look = { size: small, colour: 'muted', role: 'axis', align: 'center' } as const;
  return periodTicks(ends, box.right - box.left, small, lang).flatMap(({ position, text }) => {
    const x = Math.round(at(position)) + 0.5;
    return [
      lineMark('grid', [x, box.top], [x, box.bottom], { colour: 'grid' }),
      textMark(text, x, box.bottom + AXIS / 2 + 2, look),
    ];
  });
}

function headMarks(drawing: Drawing, { top, height, head }: Omit<Row, 'bar'>, plot: Box): SceneMark[] {
  const { label } = measures(drawing.width);
  const y = plot.top + top + height - 1.5;
  return [
    textMark(head ?? '', plot.left, y - 10, { size: label, colour: 'ink', bold: true }),
    lineMark('axis', [plot.left, y], [plot.right, y], { colour: 'axis' }),
  ];
}

function nameMarks(drawing: Drawing, { top, height, bar, lines }: Row, box: Box): SceneMark[] {
  const { label, small } = measures(drawing.width);
  const lineHeight = Math.round(label * 1.15);
  const middle = box.top + top + height / 2;
  const first = middle - ((lines.length - 1) * lineHeight) / 2;
  const look = { size: label, colour: 'ink', role: 'axis', align: 'right' } as const;
  const years = yearWords(bar as TimelineBar, drawing.lang);
  return [
    ...textMarks(lines, box.left - 10, first, lineHeight, look),
    textMark(years, box.right + 12, middle, { size: small, colour: 'muted' }),
  ];
}

/** The name of a bar with its years. */
function barData({ spec, lang }: Drawing, bar: TimelineBar): MarkData {
  return { label: `${nameOf(spec, bar.code, lang)}: ${yearWords(bar, lang)}`, rows: [bar.row] };
}

function barMarks(
  bar: TimelineBar,
  box: Box,
  middle: number,
  at: (year: number) => number,
  colour: ColourRole,
  data: MarkData,
): SceneMark[] {
  const { start, end, startState, endState } = bar;
  const solidFrom = start ?? (end === null || endState === 'open' ? null : end);
  const solidTo = end ?? start;
  const dashes = (x1: number, x2: number): SceneMark[] =>
    x2 - x1 < 1 ? [] : [lineMark('bar', [x1, middle], [x2, middle], { colour, width: 2, dash: [4, 3] })];
  const open = endState === 'open';
  const right = open ? box.right - HEAD : box.right;
  const arrow: SceneMark[] = open
    ? [
        pathMark(
          'bar',
          [
            [
              [right - 1, middle - 5],
              [box.right + 2, middle],
              [right - 1, middle + 5],
            ],
          ],
          { colour, width: 2 },
        ),
      ]
    : [];
  if (solidFrom === null || solidTo === null)
    return [...dashes(box.left, right), ...arrow].map((mark, i) => (i === 0 ? { ...mark, data } : mark));
  const [x1, until] = [at(solidFrom), at(solidTo + 1)];
  const x2 = open ? Math.max(x1 + STRIP, Math.min(until, right)) : until;
  const solid = rectMark(
    'bar',
    { left: x1, top: middle - BAR / 2, right: x2, bottom: middle + BAR / 2 },
    colour,
    data,
  );
  return [
    ...(startState === 'unknown' ? dashes(box.left, x1) : []),
    solid,
    ...(startState === 'about' ? fade(x1, at(solidFrom + 1), middle) : []),
    ...(endState === 'about' ? fade(at(solidTo), x2, middle) : []),
    ...(endState === 'unknown' ? dashes(x2, right) : []),
    ...arrow,
  ];
}

/** Pixels for the head of an arrow. */
const HEAD = 6;
/** Pixels of a bar that are left beside its arrow, however narrow a year is. */
const STRIP = 2;

/** The year of an approximate end, hatched with the paper. */
function fade(x1: number, x2: number, middle: number): SceneMark[] {
  const marks: SceneMark[] = [];
  for (let x = x1 + 1.5; x < x2; x += 4)
    marks.push(lineMark('bar', [x, middle - BAR / 2], [x, middle + BAR / 2], { colour: 'paper', width: 2 }));
  return marks;
}

/** `1989–1994`, `c. 1979–`, `?–2006`. */
export function yearWords({ start, end, startState, endState }: TimelineBar, lang: Lang): string {
  const one = (year: number | null, state: TimelineBar['endState']) =>
    state === 'open'
      ? ''
      : year === null
        ? '?'
        : state === 'about'
          ? `${lang === 'en' ? 'c.' : 'ca.'} ${year}`
          : String(year);
  return `${one(start, startState)}–${one(end, endState)}`;
}
