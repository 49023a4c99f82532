import { EscalarError } from '../../base/error.ts';
import { gather } from '../../base/gather.ts';
import type { Table } from '../../base/table.ts';
import { placeOf } from '../place-of.ts';

/** What tells flows apart. */
export const FLOW_PARTS = ['reporter', 'partner', 'product', 'flow', 'year'] as const;

export type FlowPart = (typeof FLOW_PARTS)[number];

/** A part of each line: its place among the names. */
export interface FlowNames {
  /** Sorted; those that occur, and an empty text where the data have none. */
  readonly names: readonly string[];
  readonly of: Int32Array;
}

/** Lines of trade, by column. Never mutated. */
export interface FlowLines extends Readonly<Record<FlowPart, FlowNames>> {
  readonly value: Float64Array;
  /** Of each line, its row of the table. */
  readonly row: Uint32Array;
}

/** The lines that pass, with the names that occur among them; the same where all pass. */
export function linesWhere(lines: FlowLines, passes: (line: number) => boolean): FlowLines {
  const kept = new Uint32Array(lines.value.length);
  let count = 0;
  for (let line = 0; line < kept.length; line += 1) if (passes(line)) kept[count++] = line;
  return count === kept.length ? lines : linesAt(lines, kept.subarray(0, count));
}

function linesAt(lines: FlowLines, kept: Uint32Array): FlowLines {
  const occurring = ({ names, of: all }: FlowNames): FlowNames => {
    const of = gather(all, kept);
    const met = new Uint8Array(names.length);
    for (let k = 0; k < of.length; k += 1) met[of[k]] = 1;
    return renamed(
      { names, of },
      names.filter((_, at) => met[at] === 1),
    );
  };
  return {
    ...byPart((part) => occurring(lines[part])),
    value: gather(lines.value, kept),
    row: gather(lines.row, kept),
  };
}

/** The same names by their places among others, which hold those that occur. */
export function renamed({ names, of }: FlowNames, others: readonly string[]): FlowNames {
  const place = new Map(others.map((name, at) => [name, at]));
  return {
    names: others,
    of: gather(
      Int32Array.from(names, (name) => place.get(name) ?? -1),
      of,
    ),
  };
}

/** The lines of one flow. @throws EscalarError `unknown-name` when there are none. */
export function ofFlow(lines: FlowLines, flow: 'X' | 'M'): FlowLines {
  requireFlow(flow, lines.flow.names);
  const wanted = lines.flow.names.indexOf(flow);
  return linesWhere(lines, (line) => lines.flow.of[line] === wanted);
}

/** @throws EscalarError `unknown-name` */
export function requireFlow(flow: 'X' | 'M', occurring: readonly string[]): void {
  if (occurring.includes(flow)) return;
  const known = occurring.toSorted();
  const other = known.find((one) => one === 'X' || one === 'M');
  // no word says which of them it is: none may look chosen
  const told = known.slice(0, 2).map((word) => `--recode "flow:${word}=${flow}"`);
  const way = other === undefined ? told : [`--with flow=${other}`];
  const kind = { en: 'flow', es: 'el flujo' };
  throw new EscalarError('unknown-name', {
    kind,
    name: flow,
    nearest: null,
    known,
    way: { en: ` Try ${way.join(' or ')}.`, es: ` Pruebe ${way.join(' o ')}.` },
  });
}

/** The name of a part of a line. */
export function nameOf(lines: FlowLines, part: FlowPart, line: number): string {
  return lines[part].names[lines[part].of[line]];
}

/** What a line is called in a message: MEX / USA / 8708 / 2000. */
export function lineKey(lines: FlowLines, line: number): string {
  return FLOW_PARTS.map((part) => nameOf(lines, part, line))
    .filter((name) => name !== '')
    .join(' / ');
}

/** @throws EscalarError `negative-value` at the first line below zero */
export function refuseNegative(table: Table, lines: FlowLines): void {
  const line = lines.value.findIndex((value) => value < 0);
  if (line < 0) return;
  const params = { column: 'value', key: lineKey(lines, line), value: lines.value[line] };
  throw new EscalarError('negative-value', params, placeOf(table, lines.row[line]));
}

/** Lines one after another, with the names of both. */
export function joinedLines(one: FlowLines, other: FlowLines): FlowLines {
  const both = (part: FlowPart): FlowNames => {
    const names = [...new Set([...one[part].names, ...other[part].names])].sort();
    return { names, of: joined(Int32Array, renamed(one[part], names).of, renamed(other[part], names).of) };
  };
  return {
    ...byPart(both),
    value: joined(Float64Array, one.value, other.value),
    row: joined(Uint32Array, one.row, other.row),
  };
}

function joined<T extends Int32Array | Float64Array | Uint32Array>(
  Numbers: new (length: number) => T,
  one: T,
  other: T,
): T {
  const all = new Numbers(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

/** By reporter and year, the sum of its lines; undefined where it has none. */
export function sumsByYear({ reporter, year, value }: FlowLines): (number | undefined)[][] {
  const sums = reporter.names.map(() => year.names.map((): number | undefined => undefined));
  for (let line = 0; line < value.length; line += 1) {
    const own = sums[reporter.of[line]];
    own[year.of[line]] = (own[year.of[line]] ?? 0) + value[line];
  }
  return sums;
}

export function byPart<T>(make: (part: FlowPart) => T): Record<FlowPart, T> {
  return {
    reporter: make('reporter'),
    partner: make('partner'),
    product: make('product'),
    flow: make('flow'),
    year: make('year'),
  };
}
