import type { Text } from '../../base/locale.ts';
import type { FigureLinks, FigureSpec, Quadrants } from '../../figures/spec.ts';
import { textOf } from '../../workspace/text-of.ts';
import type { FigureBlockSpec } from '../block-schema.ts';
import { resultRows } from '../result-rows.ts';
import type { StudyResult } from '../study-result.ts';

/** What a figure block says of links and quadrants. */
export function figureParts(
  spec: FigureBlockSpec,
  result: StudyResult,
): Pick<FigureSpec, 'links' | 'quadrants'> {
  const links = linksOf(spec, result);
  return {
    ...(links === null ? {} : { links }),
    ...(spec.quadrants === undefined ? {} : { quadrants: quadrantsOf(spec.quadrants) }),
  };
}

/** Links of a step of their own, or of the layout. */
function linksOf({ links, layout }: FigureBlockSpec, { steps, layouts }: StudyResult): FigureLinks | null {
  if (links !== undefined) {
    const step = steps.get(links.step);
    if (step === undefined) return null;
    const { from, to, weight } = links;
    const table = resultRows(step.result.table, links.where, `links: ${links.step}`);
    return { table, from, to, ...(weight === undefined ? {} : { weight }) };
  }
  const places = layout === undefined ? undefined : layouts.get(layout);
  return places === undefined ? null : { table: places.links, from: 'from', to: 'to', weight: 'proximity' };
}

function quadrantsOf({ x, y, ...names }: NonNullable<FigureBlockSpec['quadrants']>): Quadrants {
  const texts = Object.entries(names).map(([corner, name]): [string, Text] => [corner, textOf(name ?? '')]);
  return {
    ...(x === undefined ? {} : { x }),
    ...(y === undefined ? {} : { y }),
    ...Object.fromEntries(texts),
  };
}
