import { type Lang, say } from '../base/locale.ts';
import { OTHERS_COLOUR, othersOf } from './palette.ts';
import { circleMark, diamondMark, lineMark, rectMark, textMark } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
import type { FigureSpec } from './spec.ts';
import { ellipsis, textWidth } from './text-width.ts';
import type { ColourRole } from './theme.ts';
import { nameOf, WORDS } from './words.ts';

export interface LegendItem {
  readonly name: string;
  readonly colour: ColourRole;
  readonly sign: 'square' | 'line' | 'diamond' | 'dot';
  /** For a line. */
  readonly dash?: readonly number[] | undefined;
}

const SIGN = 12;
const SPACE = 6;
const BETWEEN = 16;

/** Signs and names in rows from the left. */
export function legendLayout(
  items: readonly LegendItem[],
  at: { readonly left: number; readonly top: number; readonly width: number; readonly size: number },
): { marks: SceneMark[]; bottom: number } {
  const rowHeight = Math.round(at.size * 1.55);
  const marks: SceneMark[] = [];
  let x = at.left;
  let y = at.top + rowHeight / 2;
  for (const item of items) {
    const name = ellipsis(item.name, at.width - SIGN - SPACE, at.size);
    const width = SIGN + SPACE + textWidth(name, at.size) * 1.02;
    if (x > at.left && x + width > at.left + at.width) {
      x = at.left;
      y += rowHeight;
    }
    marks.push(signMark(item, x, y));
    marks.push(textMark(name, x + SIGN + SPACE, y, { size: at.size, colour: 'ink', role: 'legend' }));
    x += width + BETWEEN;
  }
  return { marks, bottom: y + rowHeight / 2 };
}

/** Groups with a colour of their own, then those that share one. */
export function groupLegend(
  spec: FigureSpec,
  lang: Lang,
  colours: ReadonlyMap<string, ColourRole>,
  sign: LegendItem['sign'],
): LegendItem[] {
  const others = othersOf(colours);
  const items = [...colours]
    .filter(([code]) => code !== '' && !others.includes(code))
    .map(([code, colour]) => ({ name: nameOf(spec, code, lang), colour, sign }));
  if (others.length === 0) return items;
  return [...items, { name: say(WORDS.otherGroups, lang), colour: OTHERS_COLOUR, sign }];
}

function signMark({ sign, colour, dash }: LegendItem, x: number, y: number): SceneMark {
  const middle = [x + SIGN / 2, y] as const;
  if (sign === 'line') {
    const look = { colour, width: 2.5, dash };
    return lineMark('legend', [x, y], [x + (dash === undefined ? SIGN : SIGN + 2), y], look);
  }
  if (sign === 'dot') return circleMark('legend', middle, SIGN / 2 - 1, colour);
  if (sign === 'diamond') return diamondMark('legend', middle, SIGN / 2, colour);
  return rectMark('legend', { left: x, top: y - SIGN / 2, right: x + SIGN, bottom: y + SIGN / 2 }, colour);
}
