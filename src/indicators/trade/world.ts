import type { Text } from '../../base/locale.ts';
import { economyOfAll } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { columnSums } from './kernels/totals.ts';

export const worldOption = economyOfAll('matrix', {
  en: 'what economies are compared with: matrix (all economies of the data), rest (all but the economy itself), or the reporter code of lines that are world totals, such as WLD',
  es: 'con qué se comparan las economías: matrix (todas las de los datos), rest (todas menos ella misma), o la clave del declarante cuyas líneas son totales del mundo, por ejemplo WLD',
});

const REPORTER: Text = {
  en: 'world (matrix, rest, or a reporter)',
  es: 'el mundo (matrix, rest o un declarante)',
};

/** The code of the reporter that is the world, if one is. */
export function worldCode(world: string | null): string | undefined {
  return world === null || world === 'matrix' || world === 'rest' ? undefined : world;
}

export interface OwnAndWorld {
  readonly economies: readonly string[];
  /** economies × products, without the world's row. */
  readonly values: Float64Array;
  /** By product. */
  readonly world: Float64Array;
}

/** Separates the world's totals from the economies. @throws EscalarError `unknown-name` */
export function splitWorld(
  values: Float64Array,
  economies: readonly string[],
  width: number,
  world: string | null,
): OwnAndWorld {
  const code = worldCode(world);
  if (code === undefined) return { economies, values, world: columnSums(values, economies.length, width) };
  requireCodes([code], economies, REPORTER);
  const at = economies.indexOf(code);
  const kept = economies.filter((_, c) => c !== at);
  const own = new Float64Array(kept.length * width);
  own.set(values.subarray(0, at * width));
  own.set(values.subarray((at + 1) * width), at * width);
  return { economies: kept, values: own, world: values.slice(at * width, (at + 1) * width) };
}
