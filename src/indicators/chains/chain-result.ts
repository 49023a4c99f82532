import type { IndicatorResult, Residual } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import type { LongRows } from '../long-rows.ts';
import type { Note } from '../note.ts';
import { closesIn } from './closes-in.ts';
import type { ChainContext } from './context.ts';
import type { DegenerateCell, IoTable } from './io-table.ts';
import { unproductiveCell } from './kernels/unproductive.ts';
import { inYear, tableNotes } from './table-notes.ts';

const IDLE = {
  en: 'cells without output that export or buy',
  es: 'celdas sin producción que exportan o compran',
};

/** A result with what its reader must know about the table. */
export function chainResult(
  name: string,
  rows: LongRows,
  context: ChainContext,
  residuals: readonly Residual[],
  notes: readonly Note[] = [],
): IndicatorResult {
  return {
    table: rows.table(name),
    residuals,
    notes: [...notes, ...keptNotes(context), ...tableNotes(context.table)],
    dropped: unsplit(context.table),
  };
}

/** That the table is one that would be refused. */
function keptNotes({ table, columnSums }: ChainContext): readonly Note[] {
  const cell = table.unproductive === 'keep' ? unproductiveCell(table, columnSums()) : null;
  if (cell === null) return [];
  return [
    {
      level: 'warning',
      of: { what: 'unproductive', period: table.year },
      text: {
        en: `${inYear(table)}the industries of the table, ${cell} among them, use more than they make (unproductive=keep): stages and shares mean nothing.`,
        es: `${inYear(table)}las industrias de la tabla, entre ellas ${cell}, usan más de lo que producen (unproductive=keep): las etapas y proporciones no significan nada.`,
      },
    },
  ];
}

/** The flows of cells without output: no formula can split them, and they stand in the results as `residual`. */
export function unsplit(table: IoTable): readonly Dropped[] {
  const cells = table.degenerate.filter(({ kind }) => kind.startsWith('no-output'));
  if (cells.length === 0) return [];
  return [
    {
      what: IDLE,
      count: cells.length,
      examples: cells
        .slice(0, 5)
        .map(({ cell, amount }) => `${cell}${table.year === '' ? '' : ` ${table.year}`}: ${amount}`),
    },
  ];
}

/** The exports of rows without output, n × G: the part of gross exports that no formula can split. */
export function idleExports(context: ChainContext): Float64Array {
  const { G, table } = context;
  return context.exports().map((value, at) => (table.x[Math.floor(at / G)] === 0 ? value : 0));
}

/** What rows without output that buy, and published outputs that differ from uses, put in question anywhere. */
function unplaced(table: IoTable): number {
  let amount = 0;
  for (const cell of table.degenerate) {
    if (cell.kind === 'no-output-but-inputs' || cell.kind === 'output-differs-from-uses')
      amount += Math.abs(cell.amount);
  }
  return amount;
}

/**
 * Checks that parts add up to a whole, cell by cell, relative to the sum of the whole. `idle` is the part of the
 * whole that comes from rows without output, which the results show as a residual. With supplied value added
 * nothing closes and nothing is checked.
 * @throws EscalarError `residual-too-large`.
 */
export function closesTo(
  context: ChainContext,
  identity: string,
  parts: readonly Float64Array[],
  whole: Float64Array,
  idle: Float64Array | null = null,
): Residual[] {
  if (context.table.valueAddedFrom === 'supplied') return [];
  const slack = unplaced(context.table);
  let worst = 0;
  let scale = 0;
  for (let at = 0; at < whole.length; at += 1) {
    let rest = whole[at] - (idle === null ? 0 : idle[at]);
    for (const part of parts) rest -= part[at];
    worst = Math.max(worst, Math.abs(rest));
    scale += Math.abs(whole[at]);
  }
  // what no formula can split stands in the results as `residual`, and in the identity that they close
  const rest = slack > 0 || (idle?.some((value) => value !== 0) ?? false);
  const name = rest ? identity.replace(' = ', ' + residual = ') : identity;
  return [closesIn(context, name, Math.max(0, worst - slack), scale)];
}

/** That the value added in a unit of exports adds up to the whole: the sum that everything made of B rests on. */
export function contentCloses(context: ChainContext): Residual[] {
  const { domestic, foreign } = context.shares();
  const e = context.totalExports();
  return closesTo(
    context,
    'domestic + foreign = exports',
    [domestic.map((c, j) => c * e[j]), foreign.map((c, j) => c * e[j])],
    e,
    e.map((value, j) => (context.table.x[j] === 0 ? value : 0)),
  );
}

/** Whether results of this table show a row `residual`. */
export function showsResidual(table: IoTable): boolean {
  return table.valueAddedFrom === 'supplied' || unplaced(table) > 0 || table.degenerate.some(isIdle);
}

function isIdle({ kind }: DegenerateCell): boolean {
  return kind.startsWith('no-output');
}
