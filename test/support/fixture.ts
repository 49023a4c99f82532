import { readFileSync } from 'node:fs';
import { sharedPath } from './shared.ts';

/** The small exact fixture of the industry room, or null where the shared material is absent. */
export function industryFixture() {
  const path = sharedPath('golden/industry/fixture_small.json');
  return path === null ? null : JSON.parse(readFileSync(path, 'utf8'));
}

/** A record of numbers as typed arrays, for the fields named. */
export function arraysOf<const K extends string>(
  source: Readonly<Record<string, readonly number[]>>,
  names: readonly K[],
): Readonly<Record<K, Float64Array>> {
  return Object.fromEntries(names.map((name) => [name, Float64Array.from(source[name])])) as Record<K, Float64Array>;
}

/** Rows of a plain CSV without quotes, as records of text. */
export function plainCsv(path: string): readonly Readonly<Record<string, string>>[] {
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, cells[i]]));
  });
}
