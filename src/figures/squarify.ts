import type { Box } from './marks.ts';

/**
 * Rectangles that fill `room`, each with an area in proportion to its weight, as near to squares as
 * laying them in rows along the shorter side allows.
 * Reference: Bruls, Huizing and van Wijk 2000, Squarified Treemaps, Data Visualization 2000, 33-42.
 * @param weights above zero, in descending order; the rectangles come in the same order
 */
export function squarify(weights: readonly number[], room: Box): Box[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scale = ((room.right - room.left) * (room.bottom - room.top)) / total;
  const areas = weights.map((weight) => weight * scale);
  const boxes: Box[] = [];
  let free = room;
  for (let from = 0; from < areas.length; ) {
    const side = Math.min(free.right - free.left, free.bottom - free.top);
    const to = rowEnd(areas, from, side);
    const last = to === areas.length;
    const { row, rest } = layRow(areas.slice(from, to), free, last);
    boxes.push(...row);
    free = rest;
    from = to;
  }
  return boxes;
}

/** The first area that would make the worst rectangle of the row along `side` worse. */
function rowEnd(areas: readonly number[], from: number, side: number): number {
  const largest = areas[from];
  let sum = largest;
  let worst = worstRatio(largest, largest, sum, side);
  let to = from + 1;
  for (; to < areas.length; to += 1) {
    const smallest = areas[to];
    const next = worstRatio(largest, smallest, sum + smallest, side);
    if (next > worst) break;
    worst = next;
    sum += smallest;
  }
  return to;
}

function worstRatio(largest: number, smallest: number, sum: number, side: number): number {
  if (sum === 0 || side === 0) return 1;
  const square = side * side;
  return Math.max((square * largest) / (sum * sum), (sum * sum) / (square * smallest));
}

/** A row along the shorter side of `free`; the last row takes what is left, so that rounding leaves no slit. */
function layRow(areas: readonly number[], free: Box, last: boolean): { row: Box[]; rest: Box } {
  const { left, top, right, bottom } = free;
  const sum = areas.reduce((all, area) => all + area, 0);
  const upright = right - left >= bottom - top;
  const side = upright ? bottom - top : right - left;
  const depth = last ? (upright ? right - left : bottom - top) : side === 0 ? 0 : sum / side;
  const start = upright ? top : left;
  let before = 0;
  const row = areas.map((area): Box => {
    // areas that vanish beside the first ones leave nothing to divide
    const from = sum === 0 ? start : start + (before / sum) * side;
    before += area;
    const to = sum === 0 ? start : start + (before / sum) * side;
    return upright
      ? { left, right: left + depth, top: from, bottom: to }
      : { left: from, right: to, top, bottom: top + depth };
  });
  return { row, rest: upright ? { ...free, left: left + depth } : { ...free, top: top + depth } };
}
