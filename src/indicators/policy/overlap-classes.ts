import type { Measured } from '../../base/missing.ts';
import { type Cell, type Table, textColumn } from '../../base/table.ts';
import { readSeries as readAll } from '../read-series.ts';
import { requireCodes } from '../require-codes.ts';
import { hasShareOfTotal } from '../share-of-change.ts';
import { targetedIn } from './kernels/overlap.ts';

type Years = ReadonlyMap<string, Cell>;
type ByEconomy = ReadonlyMap<string, ReadonlyMap<string, Years>>;

/** @throws EscalarError `unknown-name` where one of the two series is not in the table */
export function readOverlap(
  table: Table,
  variable: string | null,
): { readonly value: ByEconomy; readonly instruments: ByEconomy } {
  const names = textColumn(table, 'variable') ?? [];
  const wanted = variable ?? 'value_added';
  requireCodes([wanted, 'instruments'], names, { en: 'variable', es: 'la variable' });
  const { cells } = readAll(
    table,
    (place) =>
      (place.variable === wanted || place.variable === 'instruments') &&
      place.economy !== '' &&
      place.activity !== '' &&
      place.period !== '',
  );
  const read = (name: string) => {
    const out = new Map<string, Map<string, Map<string, Cell>>>();
    for (const { economy, activity, variable, period, value } of cells) {
      if (variable !== name) continue;
      const industries = out.get(economy) ?? new Map<string, Map<string, Cell>>();
      const years = industries.get(activity) ?? new Map<string, Cell>();
      out.set(economy, industries.set(activity, years.set(period, value)));
    }
    return out;
  };
  return { value: read(wanted), instruments: read('instruments') };
}

export interface OverlapClass {
  readonly code: string;
  readonly targeted: boolean;
  readonly rose: boolean;
  /** In percentage points of the sum, or in percent of the first level. */
  readonly change: Measured;
}

export interface OverlapFound {
  readonly kept: readonly OverlapClass[];
  readonly withoutValue: readonly string[];
  readonly withoutInstruments: readonly string[];
}

interface Choices {
  readonly from: string;
  readonly to: string;
  readonly measure: 'share' | 'level';
  readonly targeted: 'any' | 'first' | 'last' | 'all';
  readonly tolerance: number;
  readonly absent: 'leave-out' | 'untargeted';
}

/** Relative size of a change that is the rounding of a division. */
const DUST = 1e-12;

export function classesOf(
  industries: ReadonlyMap<string, Years>,
  instruments: ReadonlyMap<string, Years> | undefined,
  options: Choices,
): OverlapFound {
  const { from, to, measure } = options;
  const ends = (years: Years) => [years.get(from), years.get(to)] as Ends;
  // an economy with a single year has no change
  const complete = [...industries].filter(
    ([, years]) => from < to && ends(years).every((cell) => typeof cell === 'number'),
  );
  const known = complete.map(([, years]) => ends(years));
  const total: Ends = [sum(known.map(([first]) => first)), sum(known.map(([, last]) => last))];
  const sizes = [0, 1].map((end) => sum(known.map((both) => Math.abs(both[end]))));
  const usable =
    measure === 'level' || total.every((all, end) => hasShareOfTotal(all, sizes[end])) ? complete : [];
  const withoutInstruments: string[] = [];
  const kept = usable.flatMap(([code, years]): OverlapClass[] => {
    const counts = [...(instruments?.get(code) ?? [])].filter(([year]) => year >= from && year <= to);
    const targeted = counts.length === 0 ? null : targetedIn(counts, options);
    if (targeted === null && options.absent === 'leave-out') {
      withoutInstruments.push(code);
      return [];
    }
    return [{ code, targeted: targeted ?? false, ...changeOf(ends(years), total, options) }];
  });
  const withoutValue = [...industries.keys()].filter((code) => !usable.some(([name]) => name === code));
  return { kept, withoutValue, withoutInstruments };
}

type Ends = readonly [first: number, last: number];

/** Whether a class rose, in its level or in its share of the total, and by how much. */
function changeOf([a, b]: Ends, total: Ends, { measure, tolerance }: Choices) {
  const [first, last] = measure === 'share' ? [a / total[0], b / total[1]] : [a, b];
  const least = Math.abs(first) * (tolerance / 100 + DUST);
  return {
    rose: last > first + least,
    change: measure === 'share' ? 100 * (last - first) : growth(first, last),
  };
}

function growth(first: number, last: number): Measured {
  return first > 0 ? 100 * (last / first - 1) : { missing: 'undefined-share-of-change' };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
