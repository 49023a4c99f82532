import { EscalarError } from '../../base/error.ts';
import type { IoDemand, IoRow } from '../../base/io-table-input.ts';
import { nearestName } from '../../base/nearest.ts';
import type { SupplyUseInput } from '../../base/supply-use-input.ts';
import { someOf } from '../tabular/some-of.ts';
import { checkSupplyUse } from './check-supply-use.ts';
import { FIGARO_SUPPLY_USE } from './figaro.ts';
import { type FlatTable, flatNames, flatTable } from './flat-table.ts';
import { lookAtHead } from './look-at-head.ts';
import type { MrioSource } from './publisher.ts';
import { ioRowMissing, ioRowUnknown } from './row-errors.ts';
import { statedPrices, unitAt } from './stated-prices.ts';
import { accountRow } from './wide-layout.ts';
import { type WideLine, wideLines } from './wide-lines.ts';
import { believedYear, sourceNotes } from './wide-notes.ts';
import type { WideOptions } from './wide-options.ts';

/** Which of the two tables a file holds. */
export type SupplyUseSide = 'supply' | 'use';

/** A product of FIGARO: `DE_CPA_A01`. */
const PRODUCT = /^[A-Z][A-Z0-9]*_CPA_/;

/** What a text file's names say that it is; null where it is neither. */
export function sniffSupplyUse(file: string): {
  /** @returns whether enough was read */
  readonly feed: (chunk: Uint8Array) => boolean;
  readonly end: () => SupplyUseSide | null;
} {
  const found: { header: readonly string[]; flat: SupplyUseSide | null; first: string | null } = {
    header: [],
    flat: null,
    first: null,
  };
  const reader = wideLines(file, {
    header: (columns, corner) => {
      found.header = columns.map((one) => one.join('.'));
      if (flatNames(columns, corner) !== null)
        found.flat = corner.includes('icsupRow') ? 'supply' : corner.includes('icuseRow') ? 'use' : null;
    },
    row: ({ labels }) => {
      found.first ??= labels.length === 1 ? labels[0] : '';
    },
  });
  return {
    feed: lookAtHead(reader, () => found.first !== null),
    end: () => {
      if (found.flat !== null) return found.flat;
      const isUse = found.header.some((name) => demandOf(name) !== null);
      const byIndustry = found.header.length > 0 && !found.header.some((name) => PRODUCT.test(name));
      if (!byIndustry || !PRODUCT.test(found.first ?? '')) return null;
      return isUse ? 'use' : 'supply';
    },
  };
}

/** What such files are taken for. */
export function supplyUseSource(words: string): MrioSource {
  return {
    publisher: FIGARO_SUPPLY_USE,
    edition: FIGARO_SUPPLY_USE.editions[0],
    prices: statedPrices(words),
  };
}

/** The lines of one of the two files. */
interface Side {
  readonly columns: readonly string[];
  readonly lines: readonly WideLine[];
}

/** Takes the lines of one of the two files, wide or flat. */
export function supplyUseReader(
  file: string,
  decimal: WideOptions['decimal'],
): {
  readonly feed: (chunk: Uint8Array) => void;
  /** @throws EscalarError `io-duplicate-label`, those of `wideLines` */
  readonly end: () => Side;
} {
  let flat: FlatTable | null = null;
  let columns: readonly string[] = [];
  const lines: WideLine[] = [];
  const reader = wideLines(
    file,
    {
      header: (names, corner) => {
        const cells = flatNames(names, corner);
        flat = cells === null ? null : flatTable(file, cells);
        columns = names.map((one) => one.join('.'));
      },
      row: (line) => {
        if (flat === null) lines.push({ ...line, values: line.values.slice() });
        else flat.row(line);
      },
    },
    decimal === ',' ? ',' : '.',
  );
  return {
    feed: reader.feed,
    end: () => {
      reader.end();
      return flat === null ? { columns, lines } : wholeOf(flat);
    },
  };
}

/** A flat file may leave zeros out. */
function wholeOf(flat: FlatTable): Side {
  const lines = [...flat.rows()].map((line) => ({
    ...line,
    values: line.values.map((value) => (Number.isNaN(value) ? 0 : value)),
  }));
  return { columns: flat.columns(), lines };
}

/**
 * A supply and a use table put together: the rows of supply are the products, its columns the industries.
 * @throws EscalarError `io-bad-label`, `io-duplicate-label`, `io-row-unknown`, `io-row-missing`, `io-not-finite`, `io-total-differs`
 */
export function supplyUse(
  files: Readonly<Record<SupplyUseSide, string>>,
  supply: Side,
  use: Side,
  options: WideOptions,
): SupplyUseInput {
  const labels = supply.lines.map((line) => line.labels.join('_'));
  const products = placesOf(files.supply, labels);
  const industries = placesOf(files.supply, supply.columns);
  const n = industries.size;
  const made = new Float64Array(products.size * n);
  for (const [row, line] of supply.lines.entries()) {
    refuseGap(files.supply, labels[row], supply.columns, line);
    made.set(line.values, row * n);
  }
  const { demand, use: used, Y, ...accounts } = usesOf(files.use, use, products, industries);
  const source = supplyUseSource(`${files.supply} ${files.use}`);
  const input = {
    year: believedYear(options.year, source),
    products: [...products.keys()].map(pairOf),
    industries: [...industries.keys()].map(pairOf),
    demand,
    supply: made,
    use: used,
    Y,
    unit: unitAt(source.publisher.unit, source.prices),
    notes: sourceNotes(files.use, source, options.year),
  };
  if (options.totals === 'ignore') return input;
  checkSupplyUse({ ...input, ...accounts });
  return { ...input, ...accounts };
}

type Places = ReadonlyMap<string, number>;

/** What each industry and final user takes of each product, and the accounts below. */
function usesOf(
  file: string,
  { columns, lines }: Side,
  products: Places,
  industries: Places,
): Pick<SupplyUseInput, 'demand' | 'use' | 'Y' | 'valueAdded' | 'taxes'> {
  const places = placesOf(file, columns);
  const [p, n] = [products.size, industries.size];
  const names = [...industries.keys()];
  refuseLacking(names, places, file);
  const at = names.map((name) => places.get(name) ?? -1);
  const demandAt = columns.flatMap((name, c) => (industries.has(name) ? [] : [c]));
  const demand = demandAt.map((c) => demandOf(columns[c]) ?? unknown(file, columns[c], industries, 1));
  const [use, Y] = [new Float64Array(p * n), new Float64Array(p * demand.length)];
  const accounts: { valueAdded?: Float64Array; taxes?: Float64Array } = {};
  const seen = new Set<string>();
  for (const line of lines) {
    const label = line.labels.join('_');
    refuseGap(file, label, columns, line);
    if (seen.has(label)) throw twice(file, label, line.line);
    seen.add(label);
    const own = Float64Array.from(at, (c) => line.values[c]);
    const row = products.get(label);
    const account = accountRow(label);
    if (row !== undefined) {
      use.set(own, row * n);
      const final = demandAt.map((c) => line.values[c]);
      Y.set(final, row * demand.length);
    } else if (account === 'valueAdded' || account === 'taxes')
      accounts[account] = (accounts[account] ?? new Float64Array(n)).map((value, i) => value + own[i]);
    else unknown(file, label, products, line.line);
  }
  refuseLacking([...products.keys()], seen, file);
  return { demand, use, Y, ...accounts };
}

function pairOf(label: string): IoRow {
  const at = label.indexOf('_');
  return { economy: label.slice(0, at), sector: label.slice(at + 1) };
}

function demandOf(label: string): IoDemand | null {
  const { economy, sector } = pairOf(label);
  return FIGARO_SUPPLY_USE.demand.includes(sector) ? { economy, category: sector } : null;
}

/** The place of each label. @throws EscalarError `io-bad-label`, `io-duplicate-label` */
function placesOf(part: string, labels: readonly string[]): Places {
  const places = new Map<string, number>();
  for (const [at, label] of labels.entries()) {
    const { economy, sector } = pairOf(label);
    if (economy === '' || sector === '') throw new EscalarError('io-bad-label', { part, label });
    if (places.has(label)) throw twice(part, label, 1);
    places.set(label, at);
  }
  return places;
}

function twice(part: string, label: string, line: number): EscalarError {
  return new EscalarError('io-duplicate-label', { part, label }, { file: part, line });
}

/** @throws EscalarError `io-row-unknown` */
function unknown(file: string, label: string, known: Places, line: number): never {
  const nearest = nearestName(label, [...known.keys()]);
  throw ioRowUnknown({ label, nearest }, { file, line });
}

/** @throws EscalarError `io-row-missing` */
function refuseLacking(names: readonly string[], there: { has(name: string): boolean }, file: string): void {
  const lacking = names.filter((name) => !there.has(name));
  if (lacking.length === 0) return;
  const [labels, count] = [someOf(lacking), lacking.length];
  throw ioRowMissing({ labels, count, all: names.length }, { file });
}

/** @throws EscalarError `io-not-finite` for an empty cell */
function refuseGap(
  part: string,
  label: string,
  columns: readonly string[],
  { values, line }: WideLine,
): void {
  const gap = values.findIndex(Number.isNaN);
  if (gap < 0) return;
  const cell = `${label} → ${columns[gap]}`;
  throw new EscalarError('io-not-finite', { part, cell, value: '' }, { file: part, line });
}
