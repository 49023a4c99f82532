import { extent } from '../base/extent.ts';
import { formatNumber, say } from '../base/locale.ts';
import { areaNote, dotRadius } from './dot-area.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { groupLegend, type LegendItem } from './legend.ts';
import { columnWords, markData } from './mark-data.ts';
import { type NetworkData, type Node, readNetwork } from './network-data.ts';
import { areaColours } from './palette.ts';
import { placeLabels } from './place-labels.ts';
import { type Box, circleMark, type Point, pathMark } from './scene/marks.ts';
import type { MarkData, SceneMark } from './scene/scene.ts';
import { ellipsis } from './text-width.ts';
import type { ColourRole } from './theme.ts';
import { nameOf, WORDS } from './words.ts';

/** Nodes at given places with thin links below them; no axes, since places mean only nearness. */
export function networkFigure(drawing: Drawing): Drawn {
  const data = readNetwork(drawing.spec);
  const notes = [...areaNote(drawing), ...looseNote(drawing, data)];
  if (data.nodes.length === 0) return emptyDrawn(drawing, data.gaps, notes);
  const colours = coloursOfGroups(drawing, data);
  const ends = endsOf(data.nodes);
  const frame = frameOf(drawing, {
    plotHeight: heightOf(drawing, ends),
    legend: legendOf(drawing, data, colours),
    gaps: data.gaps,
    notes,
    axisTitle: '',
  });
  const largest = largestRadius(drawing, data.nodes.length);
  const placed = placesIn(frame.plot, ends, largest);
  const sized = drawing.spec.size !== undefined;
  const radiusOf = dotRadius(
    data.nodes.map((node) => node.size),
    largest,
  );
  const look = {
    at: placed.at,
    // a ghost stays behind those present even where all are small
    radius: ({ size, present }: Node) =>
      Math.max(sized ? radiusOf(size) : 0, largest * (sized ? 0.22 : 0.4) * (present ? 1.5 : 1)),
  };
  return assemble(frame, [
    ...linkMarks(data, placed.at),
    ...nodeMarks(drawing, data, look, colours),
    ...nodeLabels(drawing, data, look, frame.plot),
  ]);
}

interface Ends {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

function endsOf(nodes: readonly Node[]): Ends {
  const ends = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
  };
  for (const { x, y } of nodes) {
    ends.left = Math.min(ends.left, x);
    ends.right = Math.max(ends.right, x);
    ends.low = Math.min(ends.low, y);
    ends.high = Math.max(ends.high, y);
  }
  return ends;
}

/** As tall as the places ask, within what reads well at this width. */
function heightOf(drawing: Drawing, ends: Ends): number {
  const { pad } = measures(drawing.width);
  const width = drawing.width - 2 * pad;
  const slope = ends.right > ends.left ? (ends.high - ends.low) / (ends.right - ends.left) : 1;
  return width * Math.min(Math.max(slope, 0.5), drawing.width < 480 ? 1.3 : 1);
}

interface Placed {
  /** Pixel of a node. */
  at(node: Node): Point;
}

/** Both directions share one scale: a distance means the same across and upwards. */
function placesIn(plot: Box, ends: Ends, margin: number): Placed {
  const box = {
    left: plot.left + margin,
    right: plot.right - margin,
    top: plot.top + margin,
    bottom: plot.bottom - margin,
  };
  const width = Math.max(1, box.right - box.left);
  const height = Math.max(1, box.bottom - box.top);
  const across = ends.right - ends.left;
  const upwards = ends.high - ends.low;
  const scales = [
    across > 0 ? width / across : Number.POSITIVE_INFINITY,
    upwards > 0 ? height / upwards : Number.POSITIVE_INFINITY,
  ];
  const least = Math.min(...scales);
  const scale = least === Number.POSITIVE_INFINITY ? 0 : least;
  const left = box.left + (width - across * scale) / 2;
  const bottom = box.bottom - (height - upwards * scale) / 2;
  return {
    at: (node) => [tenth(left + (node.x - ends.left) * scale), tenth(bottom - (node.y - ends.low) * scale)],
  };
}

/** As near as an eye can tell; a finer place would be a third of the bytes of thousands of links. */
function tenth(pixels: number): number {
  return Math.round(10 * pixels) / 10;
}

function largestRadius(drawing: Drawing, nodes: number): number {
  const room = drawing.width / 720;
  return Math.max(4, Math.min(16, (340 * room) / Math.sqrt(nodes)));
}

function coloursOfGroups({ spec }: Drawing, data: NetworkData): ReadonlyMap<string, ColourRole> {
  const counts = new Map<string, number>();
  for (const { group } of data.nodes) counts.set(group, (counts.get(group) ?? 0) + 1);
  // by nodes, not by those present: a group keeps its colour from one economy to the next
  return areaColours(spec, [...counts.keys()], (group) => counts.get(group) ?? 0);
}

function legendOf(
  drawing: Drawing,
  data: NetworkData,
  colours: ReadonlyMap<string, ColourRole>,
): LegendItem[] {
  const { spec, lang } = drawing;
  const items = groupLegend(spec, lang, colours, 'dot');
  if (data.nodes.every((node) => node.present)) return items;
  return [...items, { name: say(WORDS.notPresent, lang), colour: 'ghost', sign: 'dot' }];
}

const LINK_WIDTHS = [0.6, 1.1, 1.7];

/** All links of one width as one path: they are a ground for the nodes, thousands of them. */
function linkMarks(data: NetworkData, at: Placed['at']): SceneMark[] {
  const weights = data.links.flatMap(({ weight }) => weight ?? []);
  const [low, high] = extent(weights);
  const classOf = (weight: number | null) =>
    weight === null || !(high > low) ? 0 : Math.min(2, Math.floor((3 * (weight - low)) / (high - low)));
  return LINK_WIDTHS.flatMap((width, index) => {
    const own = data.links.filter(({ weight }) => classOf(weight) === index);
    if (own.length === 0) return [];
    const lines = own.map(({ from, to }) => [at(from), at(to)]);
    return [pathMark('link', lines, { colour: 'grid', width })];
  });
}

interface Look {
  readonly at: (node: Node) => Point;
  readonly radius: (node: Node) => number;
}

/** Ghosts below, then the present nodes, the large ones below the small. */
function nodeMarks(
  drawing: Drawing,
  data: NetworkData,
  { at, radius }: Look,
  colours: ReadonlyMap<string, ColourRole>,
): SceneMark[] {
  const rim = { colour: 'paper', width: 0.75 } as const;
  const order = data.nodes.toSorted((a, b) => Number(a.present) - Number(b.present) || radius(b) - radius(a));
  return order.map((node) => {
    const role = node.present ? (colours.get(node.group) as ColourRole) : 'ghost';
    const about = nodeData(drawing, node);
    return circleMark('point', at(node), radius(node), role, { rim, data: about });
  });
}

function nodeData(drawing: Drawing, { row, code, group, size }: Node): MarkData {
  const { label } = markData(drawing, [code, group], null, []);
  return { label: [label, ...columnWords(drawing, drawing.spec.size, size)].join(': '), rows: [row] };
}

/** Names of the largest present nodes where there is room. */
function nodeLabels(drawing: Drawing, data: NetworkData, { at, radius }: Look, room: Box): SceneMark[] {
  const { small } = measures(drawing.width);
  const narrow = drawing.width < 480;
  const size = small - 0.5;
  const present = data.nodes
    .filter((node) => node.present)
    .toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0))
    .slice(0, narrow ? 14 : 40);
  const dots = present.map((node) => {
    const [x, y] = at(node);
    const name = nameOf(drawing.spec, node.code, drawing.lang);
    return {
      text: ellipsis(name, narrow ? 90 : 150, size),
      x,
      y,
      colour: 'ink' as const,
      first: drawing.spec.highlight?.includes(node.code) ?? false,
      radius: radius(node),
    };
  });
  return placeLabels(dots, room, size);
}

function looseNote({ lang }: Drawing, data: NetworkData): string[] {
  if (data.loose === 0) return [];
  const count = formatNumber(data.loose, lang, 0);
  return [
    lang === 'en' ? `Links to a node without a place: ${count}.` : `Enlaces con un nodo sin lugar: ${count}.`,
  ];
}
