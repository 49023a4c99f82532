import type { Scene } from '../../figures/scene/scene.ts';

/** Height of the tallest figure over the width of the text: below the title of an upright page there is room for it. */
const TALLEST = 1.12;

/** The part of the width of a page that a figure takes, less than all of it where it would not end on the page. */
export function figureWidth({ width, height }: Pick<Scene, 'width' | 'height'>): number {
  return Math.min(1, (TALLEST * width) / height);
}
