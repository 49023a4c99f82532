import { sankey } from 'd3-sankey';
import { extent } from '../base/extent.ts';
import { formatNumber, say } from '../base/locale.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { columnWidth, type EndLabel, fittingLabels } from './end-labels.ts';
import { type FlowLink, type FlowNode, type Flows, readFlows } from './flows.ts';
import { foldedNote } from './fold-others.ts';
import { markData } from './mark-data.ts';
import { areaColours } from './palette.ts';
import { placeName } from './place-name.ts';
import { type Box, pixel, rectMark, textMark, textMarks } from './scene/marks.ts';
import type { PathMark, SceneMark } from './scene/scene.ts';
import { ellipsis, textWidth, wrapText } from './text-width.ts';
import type { ColourRole } from './theme.ts';

const NODE_WIDTH = 12;
const TITLE_ROOM = 36;

/** A node with its rectangle. */
interface PlacedNode extends FlowNode {
  readonly box: Box;
}

/** A link between the middles of its ends, as wide as its value. */
interface PlacedLink extends FlowLink {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/** Flows through stages: nodes as tall, and ribbons as wide, as what passes through them. */
export function sankeyFigure(drawing: Drawing): Drawn {
  const { spec, lang, width } = drawing;
  const flows = readFlows(spec);
  const { nodes, gaps } = flows;
  if (nodes.length === 0) return emptyDrawn(drawing, gaps);
  const last = flows.stages.length - 1;
  const { label } = measures(width);
  const counts = flows.stages.map((_, stage) => nodes.filter((node) => node.stage === stage).length);
  const frame = frameOf(drawing, {
    plotHeight: Math.max(320, extent(counts)[1] * (label + 16)) + TITLE_ROOM,
    gaps,
    notes: foldedNote(flows.folded, lang),
  });
  const words = nodes.map((node) => nodeWords(drawing, node, flows.total));
  const columns = [0, last].map((stage) =>
    columnWidth(
      words.filter((_, i) => nodes[i].stage === stage),
      label,
      width * 0.27,
    ),
  );
  const { plot } = frame;
  const box = {
    left: plot.left + columns[0] + 8,
    right: plot.right - columns[1] - 8,
    top: plot.top + TITLE_ROOM,
    bottom: plot.bottom,
  };
  const laid = laidOut(flows, box);
  const colours = areaColours(spec, [...new Set(nodes.map(({ code }) => code))], (code) =>
    nodes.reduce((sum, node) => (node.code === code ? sum + node.value : sum), 0),
  );
  const colour = (node: FlowNode) => colours.get(node.code) as ColourRole;
  return assemble(frame, [
    ...laid.links.map((link) => {
      const [from, to] = [laid.nodes[link.from], laid.nodes[link.to]];
      // the side away from the middle tells more: origins before it, destinations after it
      return ribbon(drawing, from, to, link, colour(last > 1 && to.stage === last ? to : from));
    }),
    ...laid.nodes.map((node) =>
      rectMark('bar', node.box, colour(node), markData(drawing, [node.code], node.value, node.rows)),
    ),
    ...nodeLabels(drawing, laid.nodes, words, columns, last),
    ...stageTitles(drawing, flows, plot, box),
  ]);
}

function nodeWords({ spec, lang }: Drawing, { code, value }: FlowNode, total: number): string {
  const share = (100 * value) / total;
  return `${placeName(spec, code, lang)} ${formatNumber(share, lang, share < 9.95 ? 1 : 0)}%`;
}

function laidOut({ nodes, links }: Flows, box: Box): { nodes: PlacedNode[]; links: PlacedLink[] } {
  const layout = sankey<FlowNode & { readonly id: number }, { readonly own: FlowLink }>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ stage }) => stage)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(10)
    .iterations(32)
    .extent([
      [box.left, box.top],
      [box.right, box.bottom],
    ]);
  const graph = layout({
    nodes: nodes.map((node, id) => ({ ...node, id })),
    links: links.map((own) => ({ own, source: own.from, target: own.to, value: own.value })),
  });
  return {
    nodes: graph.nodes.map(({ x0 = 0, x1 = 0, y0 = 0, y1 = 0 }, i) => ({
      ...nodes[i],
      box: { left: x0, right: x1, top: y0, bottom: y1 },
    })),
    links: graph.links.map(({ own, y0: start = 0, y1: end = 0, width = 0 }) => ({
      ...own,
      start,
      end,
      width,
    })),
  };
}

function ribbon(
  drawing: Drawing,
  from: PlacedNode,
  to: PlacedNode,
  { start, end, width, value, rows }: PlacedLink,
  fill: ColourRole,
): PathMark {
  const [x0, x1] = [from.box.right, to.box.left];
  const middle = pixel((x0 + x1) / 2);
  const curve = (y0: number, y1: number, x: number) =>
    `${middle} ${pixel(y0)} ${middle} ${pixel(y1)} ${pixel(x)} ${pixel(y1)}`;
  const half = Math.max(width, 0.5) / 2;
  const d = `M${pixel(x0)} ${pixel(start - half)}C${curve(start - half, end - half, x1)}L${pixel(x1)} ${pixel(end + half)}C${curve(end + half, start + half, x0)}Z`;
  const { spec, lang } = drawing;
  const names = [from, to].map(({ code }) => placeName(spec, code, lang)).join(' → ');
  const { label } = markData(drawing, [], value, rows);
  return { shape: 'path', role: 'link', d, fill, opacity: 0.4, data: { label: `${names}: ${label}`, rows } };
}

/** Names beside the first and the last stage, over the ribbons at the others. */
function nodeLabels(
  drawing: Drawing,
  nodes: readonly PlacedNode[],
  words: readonly string[],
  columns: readonly number[],
  last: number,
): SceneMark[] {
  const { width } = drawing;
  const { label } = measures(width);
  const order = nodes.map((node, i) => ({ ...node, text: words[i] })).toSorted((a, b) => b.value - a.value);
  const look = { size: label, colour: 'ink' } as const;
  const inner = order
    .filter(({ stage, box }) => stage > 0 && stage < last && box.bottom - box.top >= label)
    .map(({ stage, box, text }) => {
      const next = nodes.find((node) => node.stage === stage + 1)?.box.left ?? width;
      const middle = (box.top + box.bottom) / 2;
      const inked = { ...look, halo: 'paper' } as const;
      if (textWidth(text, label) <= next - box.right - 10)
        return textMark(text, box.right + 5, middle, inked);
      const upright = ellipsis(text, box.bottom - box.top, label);
      return textMark(upright, box.right + label * 0.7, middle, { ...inked, upright: true, align: 'center' });
    });
  const outer = [0, last].flatMap((stage, side) => {
    const own = order.filter((node) => node.stage === stage);
    const align = side === 0 ? ('right' as const) : ('left' as const);
    const labels = own.map(({ box, text }): EndLabel => {
      const x = side === 0 ? box.left + 5 : box.right - 5;
      return { text, colour: 'ink', bold: false, x, y: (box.top + box.bottom) / 2 };
    });
    const edge = side === 0 ? own[0].box.left - 6 : own[0].box.right + 6;
    const [top, bottom] = [
      extent(nodes.map(({ box }) => box.top))[0],
      extent(nodes.map(({ box }) => box.bottom))[1],
    ];
    return fittingLabels(labels, {
      edge,
      align,
      width: columns[side],
      size: label,
      top: top - 6,
      bottom: bottom + 6,
    });
  });
  return [...inner, ...outer];
}

/** What each stage is, above it. */
function stageTitles({ spec, lang, width }: Drawing, { stages }: Flows, plot: Box, box: Box): SceneMark[] {
  const { small } = measures(width);
  const room = (plot.right - plot.left) / stages.length - 8;
  const step = (box.right - box.left - NODE_WIDTH) / (stages.length - 1);
  return stages.flatMap((name, i) => {
    const field = spec.table.fields.find((one) => one.name === name);
    const lines = wrapText(say(field?.title ?? { en: name, es: name }, lang), room, small, true, 2);
    const [x, align] =
      i === 0
        ? ([plot.left, 'left'] as const)
        : i === stages.length - 1
          ? ([plot.right, 'right'] as const)
          : ([box.left + i * step + NODE_WIDTH / 2, 'center'] as const);
    const look = { size: small, colour: 'muted', role: 'axis', bold: true, align } as const;
    return textMarks(lines, x, plot.top + 6, Math.round(small * 1.25), look);
  });
}
