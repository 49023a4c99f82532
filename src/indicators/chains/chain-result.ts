import { closes, type Dropped, type IndicatorResult, type Note, type Residual } from '../define.ts';
import type { LongRows } from '../long-rows.ts';
import type { ChainContext } from './context.ts';
import type { DegenerateCell, IoTable } from './io-table.ts';

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
    notes: [...notes, ...tableNotes(context.table)],
    dropped: unsplit(context.table),
  };
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

/** What a reader of any result must know about the table: values below zero, supplied value added. */
export function tableNotes(table: IoTable): readonly Note[] {
  const count = (kind: DegenerateCell['kind']): number =>
    table.degenerate.filter((cell) => cell.kind === kind).length;
  const notes: Note[] = [];
  const when = table.year === '' ? '' : `${table.year}: `;
  const negative = count('negative-value-added');
  const final = count('negative-final-demand');
  const first = table.degenerate.find(({ kind }) => kind === 'negative-value-added');
  if (negative > 0)
    notes.push({
      level: 'warning',
      of: { what: 'negative-value-added', period: table.year },
      text: {
        en: `${when}${negative} industries with negative value added (${first?.cell}); shares of these can fall outside 0 to 1.`,
        es: `${when}${negative} industrias con valor agregado negativo (${first?.cell}); sus proporciones pueden salir de 0 a 1.`,
      },
    });
  if (final > 0)
    notes.push({
      level: 'info',
      of: { what: 'negative-final-demand', period: table.year },
      text: {
        en: `${when}${final} ${final === 1 ? 'cell' : 'cells'} of final demand below zero (changes of inventories), kept as ${final === 1 ? 'it is' : 'they are'}.`,
        es: `${when}${final} ${final === 1 ? 'celda de demanda final menor' : 'celdas de demanda final menores'} que cero (variación de existencias), tal como ${final === 1 ? 'viene' : 'vienen'}.`,
      },
    });
  if (table.valueAddedFrom === 'supplied')
    notes.push({
      level: 'info',
      text: {
        en: 'Value added is that of the table: net taxes and margins on inputs are neither domestic nor foreign, and stand as `residual`.',
        es: 'El valor agregado es el de la tabla: los impuestos netos y márgenes sobre los insumos no son nacionales ni extranjeros y figuran como `residual`.',
      },
    });
  return notes;
}

/** The exports of rows without output, n × G: the part of gross exports that no formula can split. */
export function idleExports(context: ChainContext): Float64Array {
  const { G, table } = context;
  return context.exports().map((value, at) => (table.x[Math.floor(at / G)] > 0 ? 0 : value));
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
  return [closes(identity, Math.max(0, worst - slack), scale)];
}

/** Whether results of this table show a row `residual`. */
export function showsResidual(table: IoTable): boolean {
  return table.valueAddedFrom === 'supplied' || unplaced(table) > 0 || table.degenerate.some(isIdle);
}

function isIdle({ kind }: DegenerateCell): boolean {
  return kind.startsWith('no-output');
}
