import type { Scene } from '../../figures/scene/scene.ts';

/** Height of the tallest figure over the width of the text: below the title of an upright page there is room for it. */
const TALLEST = 1.12;

/** The part of the width of a page, or of its own among several across, that a figure takes: less than all of it where it would not end on the page. */
export function figureWidth({ width, height }: Pick<Scene, 'width' | 'height'>, across = 1): number {
  return Math.min(1, (across * TALLEST * width) / height);
}
