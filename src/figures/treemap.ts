import { formatNumber, say } from '../base/locale.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import type { LegendItem } from './legend.ts';
import { type Box, type Graphic, rectMark, textMarks } from './marks.ts';
import { groupColours, OTHER_GROUPS } from './palette.ts';
import { type Part, type PartGroup, type Parts, readParts } from './parts.ts';
import { squarify } from './squarify.ts';
import { ellipsis, textWidth, wrapText } from './text-width.ts';
import type { ColourRole } from './theme.ts';
import { nameOf, WORDS } from './words.ts';

/** Half the seam between two parts, and the margin that sets groups apart. */
const SEAM = 0.5;
const GROUP_SEAM = 1;

/** Parts of a whole as areas, in groups that keep together. */
export function treemapFigure(drawing: Drawing): Drawn {
  const least = leastShare(drawing.width);
  const parts = readParts(drawing.spec, least);
  const notes = notesOf(drawing, parts, least);
  if (parts.groups.length === 0) return emptyDrawn(drawing, parts.gaps, notes);
  const { groups } = parts;
  const colours = groupColours(
    groups.map((group) => group.code),
    (code) => groups.find((group) => group.code === code)?.value ?? 0,
  );
  const frame = frameOf(drawing, {
    plotHeight: 430,
    legend: legendOf(drawing, parts, colours),
    gaps: parts.gaps,
    notes,
  });
  const order = groups.toSorted((a, b) => b.value - a.value);
  const rooms = squarify(
    order.map((group) => group.value),
    frame.plot,
  );
  return assemble(drawing, frame, frame.plot, {
    x: { min: 0, max: 1 },
    y: { min: 0, max: 1 },
    series: [],
    marks: order.flatMap((group, i) => {
      const colour = drawing.theme[colours.get(group.code) as ColourRole];
      return groupMarks(drawing, group, inset(rooms[i], GROUP_SEAM), parts.total, colour);
    }),
  });
}

/** Below this share of the total a part has no room for a word. */
function leastShare(width: number): number {
  return width < 480 ? 0.01 : 0.005;
}

function groupMarks(drawing: Drawing, group: PartGroup, room: Box, total: number, colour: string): Graphic[] {
  const weights = group.parts.map((part) => part.value);
  const boxes = squarify(weights, room);
  return group.parts.flatMap((part, i) => partMarks(drawing, part, boxes[i], total, colour));
}

function partMarks(drawing: Drawing, part: Part, place: Box, total: number, colour: string): Graphic[] {
  const box = inset(place, SEAM);
  const words = part.code === null ? say(WORDS.otherParts, drawing.lang) : partName(drawing, part.code);
  return [rectMark(box, colour, 2), ...labelMarks(drawing, words, share(drawing, part.value / total), box)];
}

function partName(drawing: Drawing, code: string): string {
  return nameOf(drawing.spec, code, drawing.lang);
}

/** Name and share from the upper left corner, as large as they fit; a long name is cut, a share never. */
function labelMarks(drawing: Drawing, name: string, percent: string, box: Box): Graphic[] {
  const { small } = measures(drawing.width);
  const width = box.right - box.left - 8;
  const height = box.bottom - box.top - 6;
  const colour = drawing.theme.paper;
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

function legendOf(drawing: Drawing, parts: Parts, colours: ReadonlyMap<string, ColourRole>): LegendItem[] {
  const items: LegendItem[] = [];
  let others = 0;
  const crowded = new Set(colours.values()).size < colours.size;
  for (const group of parts.groups) {
    const role = colours.get(group.code) as ColourRole;
    if (crowded && role === OTHER_GROUPS) others += group.value;
    else if (group.code !== '')
      items.push(item(drawing, partName(drawing, group.code), group.value / parts.total, role));
  }
  if (others > 0)
    items.push(item(drawing, say(WORDS.otherGroups, drawing.lang), others / parts.total, OTHER_GROUPS));
  return items;
}

function item(drawing: Drawing, name: string, part: number, role: ColourRole): LegendItem {
  const { pad, small } = measures(drawing.width);
  const end = `, ${share(drawing, part)}`;
  // a long name is cut before its share, with room for the sign of the legend
  const room = drawing.width - 2 * pad - 24 - textWidth(end, small + 0.5);
  const words = `${ellipsis(name, room, small + 0.5)}${end}`;
  return { name: words, colour: drawing.theme[role], sign: 'square' };
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

function inset(box: Box, by: number): Box {
  const across = Math.min(by, (box.right - box.left) / 4);
  const down = Math.min(by, (box.bottom - box.top) / 4);
  return {
    left: box.left + across,
    right: box.right - across,
    top: box.top + down,
    bottom: box.bottom - down,
  };
}
