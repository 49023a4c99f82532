import { badOption } from '../../base/bad-option.ts';
import { isMissing, type Missing } from '../../base/missing.ts';
import { sum } from '../../math/sum.ts';
import type { Dropped } from '../left-out.ts';
import type { SeriesCells } from './series-cells.ts';
import { asPublished, worldOf } from './world-patents.ts';

/**
 * Windows of equal length, the last one at the end; what is left at the beginning is dropped.
 * @throws EscalarError `bad-option` where the periods do not fill one.
 */
export function windowsOf(
  periods: readonly string[],
  length: number,
): { windows: readonly (readonly string[])[]; dropped: Dropped[] } {
  if (length > periods.length) {
    const most = `1 – ${periods.length}`;
    throw badOption('window', String(length), {
      en: `at most as many periods as the data have, ${most}`,
      es: `a lo más los periodos de los datos, ${most}`,
    });
  }
  const spare = periods.length % length;
  const windows = Array.from({ length: Math.floor(periods.length / length) }, (_, i) =>
    periods.slice(spare + i * length, spare + (i + 1) * length),
  );
  const what = { en: 'periods that fill no window', es: 'periodos que no llenan una ventana' };
  return {
    windows,
    dropped: spare === 0 ? [] : [{ what, count: spare, examples: periods.slice(0, spare) }],
  };
}

/** Patents of an economy and of the world in a window of periods, by field. */
export interface Pooled {
  readonly fields: readonly string[];
  readonly own: readonly number[];
  readonly world: readonly number[];
  /** Fields without a number of the economy or the world in some period, and why. */
  readonly gaps: readonly { readonly field: string; readonly why: Missing }[];
}

/** Adds the periods of a window. */
export function pooledPatents(
  cells: SeriesCells,
  fields: readonly string[],
  economy: string,
  window: readonly string[],
  reference: string | null,
): Pooled {
  const all = worldOf(cells, asPublished(cells), reference);
  const kept: string[] = [];
  const own: number[] = [];
  const world: number[] = [];
  const gaps: { field: string; why: Missing }[] = [];
  for (const field of fields) {
    const here = window.map((period) => cells.at('patents', economy, field, period));
    const there = window.map((period) => all(field, period));
    const why = [...here, ...there].find(isMissing);
    if (why !== undefined) {
      gaps.push({ field, why });
      continue;
    }
    kept.push(field);
    own.push(sum(here as number[]));
    world.push(sum(there as number[]));
  }
  return { fields: kept, own, world, gaps };
}
