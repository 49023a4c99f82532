import type { IoDemand, IoRow, IoTableInput } from '../../base/io-table-input.ts';
import { crossNotes } from './cross-notes.ts';
import { type CrossPlaces, crossPlaces } from './cross-places.ts';
import { type CrossRoles, crossRoles } from './cross-roles.ts';
import { crossSums, type Sums } from './cross-sums.ts';
import { ABROAD, type CrossLine, type CrossTable, lineName } from './cross-table.ts';
import { added, settleStated } from './cross-totals.ts';
import { OUTPUT, statedBelow, statedBeside } from './stated-totals.ts';

/** The industry of that economy where imports stand in one row. */
const IMPORTS = 'imports';

/**
 * A table of cells as an input-output table: industries stand on both sides, final demand, value added, taxes and totals are
 * told by their codes or names. Every total must be a sum of the table, and where value added is stated inputs must make up
 * output. A cell that is not there is zero, and counted. Of one economy alone, imports come from ROW and exports go there.
 * @throws EscalarError those of `crossRoles`; `io-duplicate-label`, `io-row-missing`, `io-total-differs`
 */
export function settleCross(table: CrossTable, checks: 'check' | 'ignore'): IoTableInput {
  const roles = crossRoles(table);
  const lines = crossPlaces(table, roles);
  const sums = crossSums(table, roles, lines);
  const { Z, Y, empty } = cellsOf(table, lines);
  const stated = checks === 'ignore' ? {} : settleAll(table, roles, lines, sums);
  const whole = withAbroad(table, lines, sums, { Z, Y, ...stated });
  return {
    year: table.year,
    ...whole,
    ...(table.unit === undefined ? {} : { unit: table.unit }),
    notes: [...table.notes, ...crossNotes(table, roles, { empty: empty(), sums, checks })],
  };
}

/** Inputs and final demand of the industries' rows; a cell that is not there is zero. */
function cellsOf(table: CrossTable, { producers, buyers, demands }: CrossPlaces) {
  const { values, rows, columns, home } = table;
  const width = columns.length;
  // what is bought abroad is in no table of one economy
  const isSilent = (k: number): boolean => home !== null && rows[producers[k]]?.economy === ABROAD;
  let empty = 0;
  const take = (wanted: readonly number[]): Float64Array => {
    const out = new Float64Array(producers.length * wanted.length);
    producers.forEach((r, i) => {
      wanted.forEach((c, k) => {
        const value = c < 0 ? Number.NaN : values[r * width + c];
        if (Number.isNaN(value)) empty += c < 0 && isSilent(k) ? 0 : 1;
        else out[i * wanted.length + k] = value;
      });
    });
    return out;
  };
  return { Z: take(buyers), Y: take(demands), empty: () => empty };
}

type Stated = Pick<IoTableInput, 'output' | 'valueAdded' | 'taxes'>;

/** Compares what is stated, and gives what stands beside inputs. @throws EscalarError `io-total-differs` */
function settleAll(table: CrossTable, roles: CrossRoles, lines: CrossPlaces, sums: Sums): Stated {
  const { rows, decimals, home } = table;
  const { producers, demands } = lines;
  const isAbroad = producers.map((r) => home !== null && rows[r].economy === ABROAD);
  const below = statedBelow(table, roles, lines, sums);
  const totals = [...below, ...statedBeside(table, roles, lines, sums)];
  const balance = [...(sums.valueAdded === null ? [] : sums.uses)]
    .map((value, i) => ({
      side: 'column' as const,
      cells: producers.length + demands.length,
      cell: () => lineName(rows[producers[i]]),
      sum: sums.made[i],
      value,
    }))
    .filter((_, i) => !isAbroad[i]);
  const noise = 1e-12 * sums.uses.reduce((all, value) => all + Math.abs(value), 0);
  const found = settleStated(totals, balance, { noise, decimals });
  // the first half is below industries
  const output = below.find((_, k) => 2 * k < below.length && found[k] === OUTPUT)?.values;
  const isWhole = output?.every((value, i) => isAbroad[i] || !Number.isNaN(value)) === true;
  return {
    ...(output !== undefined && isWhole ? { output } : {}),
    ...(sums.valueAdded === null ? {} : { valueAdded: sums.valueAdded }),
    ...(sums.taxes === null ? {} : { taxes: sums.taxes }),
  };
}

type Flows = Pick<IoTableInput, 'rows' | 'demand' | 'Z' | 'Y'> & Stated;

/** The economy abroad, where imports stand in a row and exports in a column of one economy. */
function withAbroad(
  { rows, columns, home }: CrossTable,
  { producers, demands }: CrossPlaces,
  { imports, importsOfDemand, exports }: Sums,
  own: Omit<Flows, 'rows' | 'demand'>,
): Flows {
  const economyOf = (line: CrossLine): string => (line.economy === '' ? (home ?? '') : line.economy);
  const all: IoRow[] = producers.map((r) => ({ economy: economyOf(rows[r]), sector: rows[r].code }));
  const demand: IoDemand[] = demands.map((c) => ({
    economy: exports.includes(c) ? ABROAD : economyOf(columns[c]),
    category: columns[c].code,
  }));
  const needed = imports !== null || exports.length > 0;
  const isThere = all.some(({ economy }) => economy === ABROAD);
  if (home === null || (!needed && !isThere)) return { rows: all, demand, ...own };
  const wide = isThere ? own : plusRow(own, all.length, imports, importsOfDemand);
  const more = isThere ? all : [...all, { economy: ABROAD, sector: IMPORTS }];
  return { rows: more, demand, ...wide, ...addedAbroad(more, wide) };
}

/** Inputs and final demand with a row more, of what is imported, and a column of nothing. */
function plusRow(
  { Z, Y, ...stated }: Omit<Flows, 'rows' | 'demand'>,
  n: number,
  imports: Float64Array | null,
  ofDemand: Float64Array,
): Omit<Flows, 'rows' | 'demand'> {
  const wider = new Float64Array((n + 1) ** 2);
  for (let i = 0; i < n; i += 1) wider.set(Z.subarray(i * n, (i + 1) * n), i * (n + 1));
  if (imports !== null) wider.set(imports, n * (n + 1));
  const used = new Float64Array(Y.length + ofDemand.length);
  used.set(Y);
  used.set(ofDemand, Y.length);
  const longer = Object.entries(stated).map(([key, values]) => [key, added(n + 1, values)]);
  return { Z: wider, Y: used, ...Object.fromEntries(longer) };
}

/** What is made abroad is all value added there, for nothing tells its inputs; where none is stated, at home it is the rest. */
function addedAbroad(rows: readonly IoRow[], { Z, Y, ...stated }: Omit<Flows, 'rows' | 'demand'>): Stated {
  const n = rows.length;
  const width = Y.length / n;
  const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  const uses = (i: number): number =>
    sumOf(Z.subarray(i * n, (i + 1) * n)) + sumOf(Y.subarray(i * width, (i + 1) * width));
  const inputs = (j: number): number => rows.reduce((sum, _, i) => sum + Z[i * n + j], 0);
  const isAbroad = (i: number): boolean => rows[i].economy === ABROAD;
  const rest = (i: number): number => uses(i) - inputs(i);
  return {
    ...(stated.output === undefined
      ? {}
      : { output: stated.output.map((value, i) => (isAbroad(i) ? uses(i) : value)) }),
    valueAdded: Float64Array.from(rows, (_, i) =>
      isAbroad(i) ? uses(i) : (stated.valueAdded?.[i] ?? rest(i)),
    ),
  };
}
