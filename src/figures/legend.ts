import { circleMark, type Graphic, lineMark, rectMark, textMark } from './marks.ts';
import { ellipsis, textWidth } from './text-width.ts';
import type { FigureTheme } from './theme.ts';

export interface LegendItem {
  readonly name: string;
  readonly colour: string;
  readonly sign: 'square' | 'line' | 'dashes' | 'diamond' | 'dot';
}

const SIGN = 12;
const SPACE = 6;
const BETWEEN = 16;

/** Signs and names in rows from the left. */
export function legendLayout(
  items: readonly LegendItem[],
  at: { readonly left: number; readonly top: number; readonly width: number; readonly size: number },
  theme: FigureTheme,
): { marks: Graphic[]; bottom: number } {
  const rowHeight = Math.round(at.size * 1.55);
  const marks: Graphic[] = [];
  let x = at.left;
  let y = at.top + rowHeight / 2;
  for (const item of items) {
    const name = ellipsis(item.name, at.width - SIGN - SPACE, at.size);
    const width = SIGN + SPACE + textWidth(name, at.size) * 1.02;
    if (x > at.left && x + width > at.left + at.width) {
      x = at.left;
      y += rowHeight;
    }
    marks.push(signMark(item, x, y, theme));
    marks.push(textMark(name, x + SIGN + SPACE, y, { size: at.size, colour: theme.ink }));
    x += width + BETWEEN;
  }
  return { marks, bottom: y + rowHeight / 2 };
}

function signMark(item: LegendItem, x: number, y: number, theme: FigureTheme): Graphic {
  if (item.sign === 'line' || item.sign === 'dashes') {
    const look = { colour: item.colour, width: 2.5, z: 5 };
    return lineMark(x, y, x + SIGN, y, item.sign === 'line' ? look : { ...look, dash: [5, 2] });
  }
  if (item.sign === 'square') {
    return rectMark({ left: x, top: y - SIGN / 2, right: x + SIGN, bottom: y + SIGN / 2 }, item.colour, 5);
  }
  if (item.sign === 'dot') return circleMark(x + SIGN / 2, y, SIGN / 2 - 1, item.colour);
  return diamondMark(x + SIGN / 2, y, SIGN / 2, item.colour, theme.paper);
}

/** A diamond with a rim, the mark of a sum. */
export function diamondMark(x: number, y: number, radius: number, fill: string, rim: string): Graphic {
  const points = [
    [x, y - radius],
    [x + radius, y],
    [x, y + radius],
    [x - radius, y],
  ];
  return {
    type: 'polygon',
    z: 8,
    silent: true,
    shape: { points },
    style: { fill, stroke: rim, lineWidth: 1.5 },
  };
}
