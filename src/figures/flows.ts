import { differingColumns } from '../base/differing-columns.ts';
import { type GapReason, gapOf, numbersOf, placedNumber, refuseNegative, textOf } from './data.ts';
import { figureDuplicate } from './figure-errors.ts';
import { OTHERS } from './palette.ts';
import type { FigureSpec } from './spec.ts';

/** A code in one stage of the flows. */
export interface FlowNode {
  readonly stage: number;
  readonly code: string;
  readonly value: number;
  readonly rows: readonly number[];
}

/** What goes from a node to one of the next stage; the ends are places in the list of nodes. */
export interface FlowLink {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly rows: readonly number[];
}

export interface Flows {
  /** Columns of the stages, from the first to the last. */
  readonly stages: readonly string[];
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly total: number;
  /** How many nodes are summed as others. */
  readonly folded: number;
  readonly gaps: readonly GapReason[];
}

/** With more codes in a stage, the lightest are summed. */
const MOST_NODES = 12;

/**
 * Rows as ways through stages: `x`, then `through`, then `series`.
 * @throws EscalarError `figure-column`, `figure-column-kind`, `figure-negative`, `figure-duplicate` for one way twice.
 */
export function readFlows(spec: FigureSpec): Flows {
  const stages = [spec.x, ...(spec.through ?? []), spec.series ?? ''];
  const columns = stages.map((name) => textOf(spec, name));
  const numbers = numbersOf(spec, spec.y);
  const gaps: GapReason[] = [];
  const seen = new Map<string, number>();
  const ways: { codes: readonly string[]; value: number; row: number }[] = [];
  for (let row = 0; row < spec.table.rows; row += 1) {
    const codes = columns.map((column) => column[row] ?? '');
    const place = codes.join(' → ');
    const key = JSON.stringify(codes);
    const first = seen.get(key);
    if (first !== undefined) {
      const differ = differingColumns(spec.table, [first, row]);
      throw figureDuplicate({ figure: spec.id, place, differ });
    }
    seen.set(key, row);
    const mark = placedNumber(numbers, row);
    refuseNegative(spec, spec.y, mark, place);
    if (typeof mark === 'number' && mark > 0) ways.push({ codes, value: mark, row });
    else gaps.push(...gapOf(mark));
  }
  const kept = stages.map((_, stage) => heaviest(ways.map(({ codes, value }) => [codes[stage], value])));
  const nodes = new Group<FlowNode>();
  const links = new Group<FlowLink>();
  let total = 0;
  for (const { codes, value, row } of ways) {
    total += value;
    const places = codes.map((own, stage) => {
      const code = kept[stage].kept.has(own) ? own : OTHERS;
      return nodes.add(JSON.stringify([stage, code]), { stage, code, value, rows: [row] });
    });
    for (let stage = 1; stage < places.length; stage += 1) {
      const [from, to] = [places[stage - 1], places[stage]];
      links.add(`${from} ${to}`, { from, to, value, rows: [row] });
    }
  }
  const folded = kept.reduce((sum, { others }) => sum + others, 0);
  return { stages, nodes: nodes.all, links: links.all, total, folded, gaps };
}

/** The codes of a stage that stay for themselves, and how many do not. */
function heaviest(values: readonly (readonly [code: string, value: number])[]): {
  readonly kept: ReadonlySet<string>;
  readonly others: number;
} {
  const weights = new Map<string, number>();
  for (const [code, value] of values) weights.set(code, (weights.get(code) ?? 0) + value);
  if (weights.size <= MOST_NODES) return { kept: new Set(weights.keys()), others: 0 };
  const order = [...weights].toSorted(([, a], [, b]) => b - a).slice(0, MOST_NODES - 1);
  return { kept: new Set(order.map(([code]) => code)), others: weights.size - order.length };
}

/** Sums values and collects rows by key, in the order of the keys. */
class Group<T extends { readonly value: number; readonly rows: readonly number[] }> {
  readonly all: T[] = [];
  readonly #places = new Map<string, number>();

  /** The place of the key in the list. */
  add(key: string, one: T): number {
    const place = this.#places.get(key);
    if (place === undefined) {
      this.#places.set(key, this.all.length);
      return this.all.push(one) - 1;
    }
    const had = this.all[place];
    this.all[place] = { ...had, value: had.value + one.value, rows: [...had.rows, ...one.rows] };
    return place;
  }
}
