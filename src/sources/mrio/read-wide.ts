import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import { nearestName } from '../../base/nearest.ts';
import { someOf } from '../tabular/note.ts';
import { checkTotals, type StatedTotals } from './check-totals.ts';
import type { MrioSource } from './publisher.ts';
import {
  type AccountRow,
  accountRow,
  brokenOrder,
  type WideColumn,
  type WideLayout,
  wideLayout,
} from './wide-layout.ts';
import { type WideLine, type WideReader, wideLines } from './wide-lines.ts';
import { believedYear, wideNotes } from './wide-notes.ts';

export interface WideOptions {
  readonly year: string;
  readonly decimal: 'auto' | '.' | ',';
  /** Whether stated totals must be the sums that they are said to be. */
  readonly totals: 'check' | 'ignore';
}

/** A table in one text file, read from chunks. */
export interface WideTable {
  readonly feed: WideReader['feed'];
  /** @throws EscalarError `io-row-missing`, `io-total-differs`, those of `wideLines` */
  readonly end: () => IoTableInput;
}

/**
 * Reads an inter-country table from one text file: inputs, final demand, and the rows and column of totals, value added
 * and taxes, told apart by their names. A year that the edition does not have is not believed.
 * @throws EscalarError `io-not-recognised`, `io-row-unknown`, `io-row-missing`, `io-duplicate-label`, `io-not-finite`,
 *   `io-total-differs`, with the line
 */
export function readWide(file: string, options: WideOptions): WideTable {
  let parts: Assembly | null = null;
  const reader = wideLines(
    file,
    {
      header: (names, corner) => {
        const layout = wideLayout(names);
        if (layout === null) throw notRecognised(file, [...corner, ...names.map((one) => one.join('.'))]);
        const broken =
          layout.source === null || options.totals === 'ignore' ? null : brokenOrder(layout.columns);
        if (broken !== null) throw new EscalarError('io-column-order', broken, { line: 1 });
        parts = assembly(file, layout);
      },
      row: (line) => parts?.row(line),
    },
    options.decimal === ',' ? ',' : '.',
  );
  return {
    feed: reader.feed,
    end: () => {
      const decimals = reader.end();
      return (parts as unknown as Assembly).end(options, decimals);
    },
  };
}

/** The names of a file, read as far as they go, for what it is taken for. */
export function sniffWide(file: string): {
  /** @returns whether the names were read */
  readonly feed: (chunk: Uint8Array) => boolean;
  /** @throws EscalarError `io-not-recognised` */
  readonly end: () => MrioSource | null;
} {
  const found: WideLayout[] = [];
  let names: readonly string[] = [];
  const reader = wideLines(file, {
    header: (columns, corner) => {
      const layout = wideLayout(columns);
      if (layout !== null) found.push(layout);
      names = [...corner, ...columns.map((one) => one.join('.'))];
    },
    row: () => undefined,
  });
  return {
    feed: (chunk) => {
      try {
        reader.feed(chunk);
      } catch (error) {
        // numbers are not looked at yet
        if (!(error instanceof EscalarError)) throw error;
        return true;
      }
      return names.length > 0;
    },
    end: () => {
      const [layout] = found;
      if (layout === undefined) throw notRecognised(file, names);
      return layout.source;
    },
  };
}

function notRecognised(file: string, names: readonly string[]): EscalarError {
  return new EscalarError('io-not-recognised', { path: file, names: names.slice(0, 6) });
}

interface Assembly {
  readonly row: (line: WideLine) => void;
  readonly end: (options: WideOptions, decimals: number) => IoTableInput;
}

function assembly(file: string, { columns, source }: WideLayout): Assembly {
  const [producers, demands] = [columnsOf(columns, 'producer'), columnsOf(columns, 'demand')];
  const rows = producers.map((c) => columns[c] as WideColumn & { readonly kind: 'producer' });
  const demand = demands.map((c) => columns[c] as WideColumn & { readonly kind: 'demand' });
  const at = new Map<string, number>();
  rows.forEach((row, i) => {
    if (at.has(labelOf(row)))
      throw new EscalarError('io-duplicate-label', { part: file, label: labelOf(row) }, { line: 1 });
    at.set(labelOf(row), i);
  });
  const [n, width] = [rows.length, demand.length];
  const [Z, Y] = [new Float64Array(n * n), new Float64Array(n * width)];
  const lines = new Uint32Array(n);
  const [outputAt = -1] = columnsOf(columns, 'output');
  const [discrepancyAt = -1] = columnsOf(columns, 'discrepancy');
  const byRow = { output: new Float64Array(n).fill(Number.NaN), discrepancy: new Float64Array(n) };
  const accounts: Partial<Record<AccountRow, Float64Array>> = {};

  const account = (kind: AccountRow, label: string, { values, line }: WideLine): void => {
    const before = accounts[kind];
    if (kind === 'output' && before !== undefined)
      throw new EscalarError('io-duplicate-label', { part: file, label }, { line });
    // an empty cell of an account is nothing, as beside VA under final demand; a total that is not stated is no zero
    accounts[kind] = values.map((value, c) =>
      before === undefined ? (kind === 'output' ? value : value || 0) : before[c] + (value || 0),
    );
  };
  const row = (line: WideLine): void => {
    const label = line.labels.join('_');
    const i = at.get(label);
    if (i === undefined) {
      const kind = accountRow(label);
      if (kind !== null) {
        account(kind, label, line);
        return;
      }
      const known = [...at.keys()];
      throw new EscalarError(
        'io-row-unknown',
        { label, nearest: nearestName(label, known) },
        { line: line.line },
      );
    }
    if (lines[i] > 0)
      throw new EscalarError(
        'io-duplicate-label',
        { part: file, label, first: lines[i] },
        { line: line.line },
      );
    lines[i] = line.line;
    take(line.values, producers, Z, i * n);
    take(line.values, demands, Y, i * width);
    const gap = line.values.findIndex((value, c) => Number.isNaN(value) && columns[c].kind !== 'discrepancy');
    if (gap >= 0) {
      const cell = `${label} → ${labelOf(columns[gap])}`;
      throw new EscalarError('io-not-finite', { part: file, cell, value: '' }, { line: line.line });
    }
    if (outputAt >= 0) byRow.output[i] = line.values[outputAt];
    if (discrepancyAt >= 0) byRow.discrepancy[i] = line.values[discrepancyAt] || 0;
  };
  const end = ({ year, totals }: WideOptions, decimals: number): IoTableInput => {
    const lacking = rows.filter((_, i) => lines[i] === 0).map(labelOf);
    if (lacking.length > 0)
      throw new EscalarError('io-row-missing', {
        labels: someOf(lacking),
        count: lacking.length,
        all: n,
      });
    const ofProducers = (values: Float64Array | undefined): Float64Array | undefined =>
      values === undefined ? undefined : Float64Array.from(producers, (c) => values[c]);
    const stated: StatedTotals = {
      rowOutput: outputAt < 0 ? undefined : byRow.output,
      columnOutput: ofProducers(accounts.output),
      demandOutput:
        accounts.output === undefined
          ? undefined
          : Float64Array.from(demands, (c) => accounts.output?.[c] as number),
      demandTaxes: Float64Array.from(demands, (c) => accounts.taxes?.[c] ?? 0),
      discrepancy: byRow.discrepancy,
      valueAdded: ofProducers(accounts.valueAdded),
      taxes: ofProducers(accounts.taxes),
    };
    if (totals === 'check') checkTotals({ rows, demand, Z, Y, decimals }, stated);
    const told = {
      output: whole(stated.rowOutput ?? stated.columnOutput),
      valueAdded: stated.valueAdded,
      taxes: stated.taxes,
    };
    return {
      year: believedYear(year, source),
      rows: rows.map(({ economy, sector }) => ({ economy, sector })),
      demand: demand.map(({ economy, category }) => ({ economy, category })),
      Z,
      Y,
      ...(totals === 'ignore'
        ? {}
        : Object.fromEntries(Object.entries(told).filter(([, values]) => values !== undefined))),
      ...(source === null ? {} : { unit: source.publisher.unit }),
      notes: wideNotes(file, columns, source, year, totals, byRow.discrepancy),
    };
  };
  return { row, end };
}

function labelOf(column: WideColumn): string {
  if (column.kind === 'producer') return `${column.economy}_${column.sector}`;
  return column.kind === 'demand' ? `${column.economy}_${column.category}` : 'OUT';
}

function columnsOf(columns: readonly WideColumn[], kind: WideColumn['kind']): readonly number[] {
  return columns.flatMap((column, c) => (column.kind === kind ? [c] : []));
}

/** Copies the wanted columns; in one piece where they lie together. */
function take(values: Float64Array, wanted: readonly number[], into: Float64Array, from: number): void {
  const [first, last] = [wanted[0], wanted[wanted.length - 1]];
  if (last - first === wanted.length - 1) into.set(values.subarray(first, last + 1), from);
  else for (let k = 0; k < wanted.length; k += 1) into[from + k] = values[wanted[k]];
}

/** Outputs, when every one is stated. */
function whole(values: Float64Array | undefined): Float64Array | undefined {
  return values?.some(Number.isNaN) ? undefined : values;
}
