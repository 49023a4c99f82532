import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import { formatNumber, say } from '../base/locale.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { groupLegend, type LegendItem } from './legend.ts';
import { markData } from './mark-data.ts';
import { areaColours, othersOf } from './palette.ts';
import { type Part, type PartGroup, type Parts, readParts } from './parts.ts';
import { type Box, rectMark, textMarks } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
import { ellipsis, textWidth, wrapText } from './text-width.ts';
import type { ColourRole } from './theme.ts';
import { nameOf, WORDS } from './words.ts';

/** The seams between groups and between the parts of one. */
const GROUP_SEAM = 3;
const PART_SEAM = 1;

/** Parts of a whole as areas, in groups that keep together. */
export function treemapFigure(drawing: Drawing): Drawn {
  const least = leastShare(drawing.width);
  const parts = readParts(drawing.spec, least);
  const notes = notesOf(drawing, parts, least);
  if (parts.groups.length === 0) return emptyDrawn(drawing, parts.gaps, notes);
  const colours = coloursOf(drawing, parts);
  const frame = frameOf(drawing, {
    plotHeight: 430,
    legend: parts.groups.length === 1 ? [] : legendOf(drawing, parts, colours),
    gaps: parts.gaps,
    notes,
  });
  const marks = placed(parts.groups, frame.plot).flatMap(({ group, part, box }) => {
    const colour = colours.get(parts.groups.length === 1 ? (part.code ?? '') : group.code) ?? 'series6';
    return partMarks(drawing, parts.total, group, part, box, colour);
  });
  return assemble(frame, marks);
}

/** By group; where there is one alone, by part. */
function coloursOf({ spec }: Drawing, { groups }: Parts): ReadonlyMap<string, ColourRole> {
  const coloured = groups.length === 1 ? groups[0].parts : groups;
  const weights = new Map(coloured.map(({ code, value }) => [code ?? '', value]));
  return areaColours(spec, [...weights.keys()], (code) => weights.get(code) as number);
}

/** Below this share of the total a part has no room for a word. */
function leastShare(width: number): number {
  return width < 480 ? 0.01 : 0.005;
}

interface Branch {
  readonly group?: PartGroup;
  readonly part?: Part;
  readonly children?: readonly Branch[];
}

/** Rectangles as near to squares as can be, the largest first. */
function placed(groups: readonly PartGroup[], room: Box): { group: PartGroup; part: Part; box: Box }[] {
  const tree = hierarchy<Branch>(
    { children: groups.map((group) => ({ children: group.parts.map((part) => ({ group, part })) })) },
    ({ children }) => children,
  )
    .sum(({ part }) => part?.value ?? 0)
    .sort((a, b) => (b.value as number) - (a.value as number));
  const laid = treemap<Branch>()
    .tile(treemapSquarify.ratio(1))
    .size([room.right - room.left, room.bottom - room.top])
    .paddingInner(({ depth }) => (depth === 0 ? GROUP_SEAM : PART_SEAM))(tree);
  return laid.leaves().map(({ data, x0, x1, y0, y1 }) => ({
    group: data.group as PartGroup,
    part: data.part as Part,
    box: { left: room.left + x0, right: room.left + x1, top: room.top + y0, bottom: room.top + y1 },
  }));
}

function partMarks(
  drawing: Drawing,
  total: number,
  group: PartGroup,
  part: Part,
  box: Box,
  colour: ColourRole,
): SceneMark[] {
  const { spec, lang } = drawing;
  const name = part.code === null ? say(WORDS.otherParts, lang) : nameOf(spec, part.code, lang);
  const percent = share(drawing, part.value / total);
  const said = markData(drawing, [group.code, part.code ?? ''], part.value, part.rows);
  const words = part.code === null ? `${name}, ${said.label}` : said.label;
  const data = { ...said, label: `${words} (${percent})` };
  return [rectMark('area', box, colour, data), ...labelMarks(drawing, name, percent, box)];
}

/** Name and share from the upper left corner, as large as they fit; a long name is cut, a share never. */
function labelMarks(drawing: Drawing, name: string, percent: string, box: Box): SceneMark[] {
  const { small } = measures(drawing.width);
  const width = box.right - box.left - 8;
  const height = box.bottom - box.top - 6;
  const colour = 'paper' as const;
  const draw = (lines: readonly string[], size: number) => {
    const lineHeight = Math.round(size * 1.2);
    return textMarks(lines, box.left + 4, box.top + 3 + lineHeight / 2, lineHeight, { size, colour });
  };
  for (const size of [15, 13, small, small - 1.5]) {
    const most = Math.floor(height / Math.round(size * 1.2));
    const unbroken = name.split(/\s+/).every((word) => textWidth(word, size) <= width);
    const lines = wrapText(name, width, size);
    if (unbroken && textWidth(percent, size) <= width && lines.length < most)
      return draw([...lines, percent], size);
  }
  const size = small - 1.5;
  const most = Math.floor(height / Math.round(size * 1.2)) - 1;
  const first = name.split(/\s+/)[0];
  if (most < 1 || textWidth(percent, size) > width || width < Math.min(40, textWidth(first, size))) return [];
  // a word broken in two reads worse than a name cut short
  const broken = name.split(/\s+/).some((word) => textWidth(word, size) > width);
  const lines =
    most === 1 || broken ? [ellipsis(name, width, size)] : wrapText(name, width, size, false, most);
  return draw([...lines, percent], size);
}

/** Groups with their shares. */
function legendOf(
  drawing: Drawing,
  { groups, total }: Parts,
  colours: ReadonlyMap<string, ColourRole>,
): LegendItem[] {
  const { spec, lang, width } = drawing;
  const { pad, small } = measures(width);
  const others = othersOf(colours);
  const values = groups.filter(({ code }) => code !== '' && !others.includes(code)).map(({ value }) => value);
  const rest = groups.filter(({ code }) => others.includes(code)).reduce((sum, { value }) => sum + value, 0);
  return groupLegend(spec, lang, colours, 'square').map((item, i) => {
    const end = `, ${share(drawing, (values[i] ?? rest) / total)}`;
    // a long name is cut before its share, with room for the sign of the legend
    const room = width - 2 * pad - 24 - textWidth(end, small + 0.5);
    return { ...item, name: `${ellipsis(item.name, room, small + 0.5)}${end}` };
  });
}

/** A share of the total in percent. */
function share(drawing: Drawing, part: number): string {
  if (part < 0.0005) return `<${formatNumber(0.1, drawing.lang, 1)}%`;
  return `${formatNumber(part * 100, drawing.lang, part >= 0.0995 ? 0 : 1)}%`;
}

function notesOf(drawing: Drawing, parts: Parts, least: number): string[] {
  const { lang } = drawing;
  const count = (n: number) => formatNumber(n, lang, 0);
  const notes: string[] = [];
  if (parts.small > 0) {
    const below = share(drawing, least);
    notes.push(
      lang === 'en'
        ? `Other parts: ${count(parts.small)} parts below ${below} of the total each, summed within their group.`
        : `Otras partes: ${count(parts.small)} partes menores a ${below} del total cada una, sumadas dentro de su grupo.`,
    );
  }
  if (parts.zeros > 0) {
    notes.push(
      lang === 'en'
        ? `Parts of zero, which have no area: ${count(parts.zeros)}.`
        : `Partes iguales a cero, que no tienen área: ${count(parts.zeros)}.`,
    );
  }
  return notes;
}
