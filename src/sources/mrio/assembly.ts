import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import { nearestName } from '../../base/nearest.ts';
import { info, type PlainNote, warning } from '../../base/note.ts';
import { someOf } from '../tabular/some-of.ts';
import { checkTotals, type StatedTotals } from './check-totals.ts';
import { looseNames } from './label-key.ts';
import { ioOtherYear } from './layout-errors.ts';
import { ioRowMissing, ioRowUnknown } from './row-errors.ts';
import { rowUnits } from './row-units.ts';
import { unitAt } from './stated-prices.ts';
import type { WideColumn } from './wide-column.ts';
import type { AccountRow, WideLayout } from './wide-layout.ts';
import type { WideLine } from './wide-lines.ts';
import { believedYear, wideNotes } from './wide-notes.ts';
import type { WideOptions } from './wide-options.ts';

type Accounts = Partial<Record<AccountRow, Float64Array>>;

/** What takes the rows of a table as they come. */
export interface Assembly {
  readonly row: (line: WideLine) => void;
  readonly end: (options: WideOptions, decimals: number) => IoTableInput;
}

/**
 * Puts the rows of a file into inputs, final demand and accounts.
 * @throws EscalarError `io-duplicate-label`, `io-row-unknown`, `io-row-missing`, `io-not-finite`, `io-total-differs`, `io-other-year`
 */
export function assembly(file: string, layout: WideLayout): Assembly {
  const { columns, source, rowOf, accountOf, emptyIsZero } = layout;
  const [producers, demands] = [columnsOf(columns, 'producer'), columnsOf(columns, 'demand')];
  const rows = producers.map((c) => columns[c] as WideColumn & { readonly kind: 'producer' });
  const demand = demands.map((c) => columns[c] as WideColumn & { readonly kind: 'demand' });
  const at = new Map<string, number>();
  rows.forEach((row, i) => {
    if (at.has(labelOf(row)))
      throw new EscalarError('io-duplicate-label', { part: file, label: labelOf(row) }, { line: 1 });
    at.set(labelOf(row), i);
  });
  const names = looseNames([...at.keys()]);
  const named = new Set<number>();
  const units = rowUnits(file, named);
  const [n, width] = [rows.length, demand.length];
  const [Z, Y] = [new Float64Array(n * n), new Float64Array(n * width)];
  const lines = new Uint32Array(n);
  const [outputAt = -1] = columnsOf(columns, 'output');
  const [discrepancyAt = -1] = columnsOf(columns, 'discrepancy');
  const [yearAt = -1] = columnsOf(columns, 'year');
  const flows = [...producers, ...demands];
  const ownYears = new Set<number>();
  let empty = 0;
  const byRow = { output: new Float64Array(n).fill(Number.NaN), discrepancy: new Float64Array(n) };
  const accounts: Accounts = {};

  const account = (kind: AccountRow, label: string, { values, line }: WideLine): void => {
    const before = accounts[kind];
    const isTotal = kind === 'output' || kind === 'inputs';
    if (isTotal && before !== undefined)
      throw new EscalarError('io-duplicate-label', { part: file, label }, { line });
    // an empty cell of an account is nothing, as beside VA under final demand; a total that is not stated is no zero
    accounts[kind] = values.map((value, c) =>
      before === undefined ? (isTotal ? value : value || 0) : before[c] + (value || 0),
    );
  };
  const row = (line: WideLine): void => {
    const label = names.find(rowOf(line.labels));
    const i = at.get(label);
    if (i !== undefined && named.size === 0) for (const c of namesIn(line.labels, rowOf)) named.add(c);
    units.see(line.labels, line.line);
    if (yearAt >= 0) ownYears.add(line.values[yearAt]);
    if (i === undefined) {
      const kind = accountOf(line.labels);
      if (kind !== null) {
        account(kind, label, line);
        return;
      }
      const known = [...at.keys()];
      throw ioRowUnknown({ label, nearest: nearestName(label, known) }, { line: line.line });
    }
    if (lines[i] > 0)
      throw new EscalarError(
        'io-duplicate-label',
        { part: file, label, first: lines[i] },
        { line: line.line },
      );
    lines[i] = line.line;
    if (emptyIsZero) empty += zeroWhereEmpty(line.values, flows);
    take(line.values, producers, Z, i * n);
    take(line.values, demands, Y, i * width);
    refuseGap(file, label, line, columns);
    if (outputAt >= 0) byRow.output[i] = line.values[outputAt];
    if (discrepancyAt >= 0) byRow.discrepancy[i] = line.values[discrepancyAt] || 0;
  };
  const end = ({ year, totals }: WideOptions, decimals: number): IoTableInput => {
    const lacking = rows.filter((_, i) => lines[i] === 0).map(labelOf);
    if (lacking.length > 0)
      throw ioRowMissing({
        labels: someOf(lacking),
        count: lacking.length,
        all: n,
      });
    const stated = statedTotals(layout, accounts, byRow);
    if (totals === 'check') checkTotals({ rows, demand, Z, Y, decimals }, stated);
    const told = {
      output: whole(stated.rowOutput ?? stated.columnOutput),
      valueAdded: stated.valueAdded,
      taxes: stated.taxes,
    };
    return {
      year: yearAt < 0 ? believedYear(year, source) : oneYear(file, ownYears, year),
      rows: rows.map(({ economy, sector }) => ({ economy, sector })),
      demand: demand.map(({ economy, category }) => ({ economy, category })),
      Z,
      Y,
      ...(totals === 'ignore'
        ? {}
        : Object.fromEntries(Object.entries(told).filter(([, values]) => values !== undefined))),
      ...(source === null ? {} : { unit: unitAt(source.publisher.unit, source.prices) }),
      notes: [
        ...wideNotes(file, columns, source, yearAt < 0 ? year : '', totals, byRow.discrepancy),
        ...readNotes(file, empty, names.matched, source !== null && totals === 'check' ? told : null),
      ],
    };
  };
  return { row, end };
}

/** The cells without which a row is called otherwise, or that name it alone. */
function namesIn(labels: readonly string[], rowOf: WideLayout['rowOf']): readonly number[] {
  const name = rowOf(labels);
  const isIn = (c: number): boolean =>
    rowOf([labels[c]]) === name || rowOf(labels.map((label, k) => (k === c ? '' : label))) !== name;
  return [...labels.keys()].filter(isIn);
}

/** The year that every line states. @throws EscalarError `io-other-year` for lines of others */
function oneYear(file: string, years: ReadonlySet<number>, wanted: string): string {
  const [first] = years;
  if (years.size === 1 && (wanted === '' || wanted === String(first))) return String(first);
  throw ioOtherYear({ path: file, have: [...years].map(String), wanted });
}

/** That empty cells are zeros, that names were found although they are written otherwise, and that a row is lacking. */
function readNotes(
  file: string,
  empty: number,
  names: readonly string[],
  told: { readonly valueAdded: Float64Array | undefined } | null,
): readonly PlainNote[] {
  const shown = someOf(names);
  return [
    ...(told === null || told.valueAdded !== undefined ? [] : [lackNote(file)]),
    ...(empty === 0 ? [] : [emptyNote(file, empty)]),
    ...(names.length === 0
      ? []
      : [
          info(
            `${file}: names were matched without capitals, blanks and leading zeros: ${shown}.`,
            `${file}: los nombres se emparejaron sin mayúsculas, espacios ni ceros a la izquierda: ${shown}.`,
          ),
        ]),
  ];
}

function lackNote(file: string): PlainNote {
  return warning(
    `${file}: no row of value added, which the published table has: nothing compares inputs with output.`,
    `${file}: sin renglón de valor agregado, que la tabla publicada tiene: nada compara los insumos con la producción.`,
  );
}

function emptyNote(file: string, cells: number): PlainNote {
  return info(
    `${file}: ${cells} empty cells of flows were read as zero.`,
    `${file}: ${cells} celdas vacías de flujos se leyeron como cero.`,
  );
}

/** What the rows of accounts, and the columns beside, state. */
function statedTotals(
  { columns, demandTotals }: WideLayout,
  { output, inputs, valueAdded, taxes }: Accounts,
  byRow: Readonly<Record<'output' | 'discrepancy', Float64Array>>,
): StatedTotals {
  const of = (kind: 'producer' | 'demand', values: Float64Array | undefined): Float64Array | undefined =>
    values === undefined ? undefined : Float64Array.from(columnsOf(columns, kind), (c) => values[c]);
  return {
    rowOutput: columnsOf(columns, 'output').length === 0 ? undefined : byRow.output,
    columnOutput: of('producer', output),
    columnInputs: of('producer', inputs),
    demandInputs: of('demand', inputs),
    demandOutput: demandTotals ? of('demand', output) : undefined,
    demandTaxes: Float64Array.from(columnsOf(columns, 'demand'), (c) => taxes?.[c] ?? 0),
    discrepancy: byRow.discrepancy,
    valueAdded: of('producer', valueAdded),
    taxes: of('producer', taxes),
  };
}

/** @throws EscalarError `io-not-finite` for an empty cell of a flow or a total */
function refuseGap(
  file: string,
  label: string,
  { values, line }: WideLine,
  columns: readonly WideColumn[],
): void {
  let gap = 0;
  while (gap < values.length && (!Number.isNaN(values[gap]) || MAY_LACK.has(columns[gap].kind))) gap += 1;
  if (gap === values.length) return;
  const cell = `${label} → ${labelOf(columns[gap])}`;
  throw new EscalarError('io-not-finite', { part: file, cell, value: '' }, { line });
}

const MAY_LACK: ReadonlySet<string> = new Set(['discrepancy', 'year', 'beside']);

/** Writes zero where a flow is empty. @returns how many were */
function zeroWhereEmpty(values: Float64Array, flows: readonly number[]): number {
  const empty = flows.filter((c) => Number.isNaN(values[c]));
  for (const c of empty) values[c] = 0;
  return empty.length;
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
