import { randomWorld } from '../../bench/random-io.ts';
import { plainBackend } from '../../src/math/dense/plain.ts';
import { cachedInverses, inverseCache } from '../../src/node/inverse-cache.ts';

const table = randomWorld(9, 7, 3);
const perOutput = table.x.map((x) => (x > 0 ? 1 / x : 0));

/** The inverse of a small table by way of a folder of inverses. */
export function keptInverse(folder: string): Float64Array {
  return inverseCache(folder, 0)(table, perOutput, plainBackend()).slice();
}

/** How many files a folder of inverses holds when that one is kept whole in it. */
export function keptFiles(folder: string): number {
  return cachedInverses(folder).count;
}
