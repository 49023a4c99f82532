import { columnOfHeader, meaningOf } from '../../../columns/vocabulary.ts';

/**
 * Names of columns in two lines, one of measures and one of classes or places: `A,,B,` over `Output,Hours,Output,Hours`, or the
 * other way round. Each becomes `Output > A`, as INEGI names its series.
 * @returns null where the lines say anything else, or not every class has every measure
 */
export function measuresByClass(upper: readonly string[], lower: readonly string[]): string[] | null {
  const width = Math.max(upper.length, lower.length);
  const first = Array.from({ length: width }, (_, column) => column).find(
    (column) => (upper[column] ?? '') !== '' && (lower[column] ?? '') !== '',
  );
  if (first === undefined || first === 0) return null;
  const ids = Array.from({ length: first }, (_, column) =>
    [upper[column], lower[column]].filter((name) => name !== undefined && name !== ''),
  );
  const over = heldOver(upper.slice(first), width - first);
  const under = Array.from({ length: width - first }, (_, column) => lower[first + column] ?? '');
  if (ids.some((names) => names.length !== 1) || under.includes('')) return null;
  const measures = [over, under].find((names) => names.every(isMeasure));
  const classes = measures === over ? under : over;
  if (measures === undefined || !isWhole(measures, classes)) return null;
  return [
    ...ids.map(([name]) => name ?? ''),
    ...measures.map((name, column) => `${name} > ${classes[column]}`),
  ];
}

/** Each name of a line until the next. */
function heldOver(names: readonly string[], width: number): readonly string[] {
  let last = '';
  return Array.from({ length: width }, (_, column) => {
    last = names[column] || last;
    return last;
  });
}

function isMeasure(name: string): boolean {
  return meaningOf(columnOfHeader(name)?.name ?? '')?.role === 'measure';
}

/** Two or more classes, none of them a measure, each with every measure once. */
function isWhole(measures: readonly string[], classes: readonly string[]): boolean {
  const [kinds, names] = [new Set(measures).size, new Set(classes).size];
  const cells = new Set(measures.map((name, column) => JSON.stringify([name, classes[column]])));
  const isNamed = classes.every((name) => !isMeasure(name));
  return names > 1 && isNamed && cells.size === measures.length && kinds * names === measures.length;
}
