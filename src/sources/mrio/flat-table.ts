import { EscalarError } from '../../base/error.ts';
import { FIGARO } from './figaro.ts';
import type { MrioSource } from './publisher.ts';
import { rowUnits } from './row-units.ts';
import { statedPrices } from './stated-prices.ts';
import type { WideLine } from './wide-lines.ts';

/** Where a line of a flat file, one cell a line, names its row and its column. */
interface FlatNames {
  readonly row: readonly [number, number];
  readonly column: readonly [number, number];
}

/** The columns of Eurostat's flat files, whatever their order: industries, products, and products by industries. */
const FIGARO_FLAT = ['Ii', 'Pp', 'Pi'].map((kind) => [
  'refArea',
  `row${kind}`,
  'counterpartArea',
  `col${kind}`,
]);

const VALUE = 'obsValue';

/** Where the number of each line stands, by the names of the columns; -1 where they are not those of a flat file. */
export function flatValueAt(names: readonly string[]): number {
  const isFlat = FIGARO_FLAT.some((one) => one.every((name) => names.includes(name)));
  return isFlat ? names.indexOf(VALUE) : -1;
}

/** Null where these are no columns of a flat file. */
export function flatNames(
  columns: readonly (readonly string[])[],
  corner: readonly string[],
): FlatNames | null {
  const names = FIGARO_FLAT.find((one) => one.every((name) => corner.includes(name)));
  const [value, ...more] = columns;
  if (names === undefined || value?.join() !== VALUE || more.length > 0) return null;
  const [refArea, row, counterpartArea, column] = names.map((name) => corner.indexOf(name));
  return { row: [refArea, row], column: [counterpartArea, column] };
}

/** What a flat file is taken for by the columns of its first lines, before all are known. */
export function flatSource(columns: readonly string[], words: string): MrioSource {
  const [industries, products] = FIGARO.editions;
  const edition = columns.some((name) => name.includes('_CPA_')) ? products : industries;
  return { publisher: FIGARO, edition, prices: statedPrices(words) };
}

/** Lines of one cell each, put together into rows. */
export interface FlatTable {
  /** @throws EscalarError `io-duplicate-label` for a cell that was there before, `io-not-finite` for an empty one */
  readonly row: (line: WideLine) => void;
  /** Names of columns, in the order in which they came. */
  readonly columns: () => readonly string[];
  /** NaN where no line was. */
  readonly rows: () => Iterable<WideLine>;
}

/** Cost: 8 bytes a cell, and as much again while columns are still found. */
export function flatTable(file: string, places: FlatNames): FlatTable {
  const at = new Map<string, number>();
  const units = rowUnits(file, new Set([...places.row, ...places.column]));
  const found = new Map<string, { readonly line: number; values: Float64Array }>();
  const nameOf = (labels: readonly string[], [area, code]: readonly [number, number]): string =>
    `${labels[area]}_${labels[code]}`;
  return {
    row: ({ labels, values, line }) => {
      units.see(labels, line);
      const [from, to] = [nameOf(labels, places.row), nameOf(labels, places.column)];
      const c = at.get(to) ?? at.size;
      at.set(to, c);
      const one = found.get(from) ?? { line, values: new Float64Array(at.size).fill(Number.NaN) };
      found.set(from, one);
      if (c >= one.values.length) {
        const longer = new Float64Array(2 * c + 1).fill(Number.NaN);
        longer.set(one.values);
        one.values = longer;
      }
      if (Number.isNaN(values[0]) || !Number.isNaN(one.values[c])) {
        const cell = `${from} → ${to}`;
        throw Number.isNaN(values[0])
          ? new EscalarError('io-not-finite', { part: file, cell, value: '' }, { line })
          : new EscalarError('io-duplicate-label', { part: file, label: cell }, { line });
      }
      one.values[c] = values[0];
    },
    columns: () => [...at.keys()],
    rows: function* () {
      for (const [name, { line, values }] of found) {
        const whole = new Float64Array(at.size).fill(Number.NaN);
        whole.set(values.subarray(0, at.size));
        yield { labels: [name], values: whole, line };
      }
    },
  };
}
