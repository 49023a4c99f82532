import { readFileSync } from 'node:fs';
import { goldenDocument } from './golden.ts';

/** The small exact fixture of the industry room. */
export const industryFixture = () => goldenDocument('golden/industry/fixture_small.json');

/** A record of numbers as typed arrays, for the fields named. */
export function arraysOf<const K extends string>(
  source: Readonly<Record<string, readonly number[]>>,
  names: readonly K[],
): Readonly<Record<K, Float64Array>> {
  return Object.fromEntries(names.map((name) => [name, Float64Array.from(source[name])])) as Record<
    K,
    Float64Array
  >;
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

/** The fixture's classes as rows of 2000 and 2008; a class with nothing in a period has the state `zero`. */
export function fixturePanel(fixture: {
  readonly classes: readonly string[];
  readonly y0: readonly number[];
  readonly l0: readonly number[];
  readonly y1: readonly number[];
  readonly l1: readonly number[];
}) {
  const row = (activity: string, period: string, output_real: number, hours: number) => ({
    activity,
    period,
    output_real,
    hours,
    state: hours === 0 ? 'zero' : 'observed',
  });
  return fixture.classes.flatMap((activity, i) => [
    row(activity, '2000', fixture.y0[i], fixture.l0[i]),
    row(activity, '2008', fixture.y1[i], fixture.l1[i]),
  ]);
}
