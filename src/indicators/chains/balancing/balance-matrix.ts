import { EscalarError } from '../../../base/error.ts';
import { formatNumber, type Text } from '../../../base/locale.ts';
import { info, warning } from '../../../base/note.ts';
import { UNITS } from '../../../base/unit.ts';
import { unknownName } from '../../../base/unknown-name.ts';
import { type Balanced, balance, type Total } from '../../../math/balance.ts';
import { closes, type IndicatorResult } from '../../define.ts';
import { longRows } from '../../long-rows.ts';
import type { Note } from '../../note.ts';
import { term, withTermTitles } from '../../term.ts';

/** A matrix whose lines have names. */
export interface LabelledMatrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Row-major. */
  readonly values: Float64Array;
}

/** What the cells of some rows in some columns must add up to. */
export interface LabelledTotal {
  /** Names of rows, and of columns; none for all. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly total: number;
  /** Standard deviation of the total, in its unit; 0 where it must hold. */
  readonly deviation: number;
}

export interface BalancedMatrix {
  readonly matrix: LabelledMatrix;
  /** By total what was given and what came out, with how it came about. */
  readonly result: IndicatorResult;
}

const keys = [
  { name: 'number', title: { en: 'No.', es: 'N.º' } },
  { name: 'row', title: { en: 'Row', es: 'Fila' } },
  { name: 'column', title: { en: 'Column', es: 'Columna' } },
];

const TERMS = [
  term('given', UNITS.dataUnit, 'total given', 'total dado'),
  term('before', UNITS.dataUnit, 'before', 'antes'),
  term('after', UNITS.dataUnit, 'after', 'después'),
  term('residual', UNITS.dataUnit, 'after less given', 'después menos dado'),
  term('deviations', UNITS.ratio, 'residual in deviations', 'residuo en desviaciones'),
];

/**
 * A matrix balanced to totals of rows, columns, cells or blocks (RAS, GRAS, KRAS), with its residuals.
 * @throws EscalarError `unknown-name` for a name that is no line; `not-computable` with the totals that cannot be reached
 * @example
 * import { balanceMatrix } from 'escalar/input-output';
 *
 * const old = { rows: ['a', 'b'], columns: ['p', 'q'], values: Float64Array.of(2, 1, 1, 2) };
 * const row = (name: string, total: number) => ({ rows: [name], columns: [], total, deviation: 0 });
 * const column = (name: string, total: number) => ({ rows: [], columns: [name], total, deviation: 0 });
 * const { matrix } = balanceMatrix(old, [row('a', 4), row('b', 4), column('p', 5), column('q', 3)]);
 * [...matrix.values]; // => [3.1202, 0.8798, 1.8798, 2.1202]
 */
export function balanceMatrix(given: LabelledMatrix, totals: readonly LabelledTotal[]): BalancedMatrix {
  const places = totals.map(
    (total): Total => ({
      rows: placesOf(total.rows, given.rows, { en: 'row of the matrix', es: 'la fila de la matriz' }),
      columns: placesOf(total.columns, given.columns, {
        en: 'column of the matrix',
        es: 'la columna de la matriz',
      }),
      total: total.total,
      deviation: total.deviation,
    }),
  );
  const found = balance(given.values, given.columns.length, places);
  if (found.unreached.length > 0) throw unreachable(totals, found);
  const rows = longRows(keys);
  let [miss, scale] = [0, 0];
  totals.forEach((total, at) => {
    const [held, after] = [found.held[at], found.reached[at]];
    miss = Math.max(miss, Math.abs(after - held));
    scale = Math.max(scale, Math.abs(held));
    rows.at([String(at + 1), total.rows.join('+'), total.columns.join('+')]);
    const put = (name: string, value: number): void => rows.put(rows.term(name, UNITS.dataUnit), value);
    put('given', total.total);
    put('before', sumOf(given, places[at]));
    put('after', after);
    put('residual', after - total.total);
    if (total.deviation > 0)
      rows.put(rows.term('deviations', UNITS.ratio), (after - total.total) / total.deviation);
  });
  return {
    matrix: { ...given, values: found.values },
    result: {
      table: withTermTitles('balance', TERMS, rows.table('balance')),
      residuals: [closes('Σ cells = total held to', miss, scale)],
      notes: [methodNote(given, totals, found), movedNote(given, found)],
      dropped: [],
    },
  };
}

function placesOf(names: readonly string[], known: readonly string[], kind: Text): readonly number[] {
  if (names.length === 0) return known.map((_, at) => at);
  return names.map((name) => {
    const at = known.indexOf(name);
    if (at < 0) throw unknownName(kind, name, known);
    return at;
  });
}

function sumOf({ columns, values }: LabelledMatrix, total: Total): number {
  return total.rows.reduce(
    (sum, i) => total.columns.reduce((part, j) => part + values[i * columns.length + j], sum),
    0,
  );
}

/** How it was balanced, and what gave way. */
function methodNote({ values }: LabelledMatrix, totals: readonly LabelledTotal[], { held }: Balanced): Note {
  const name = values.some((cell) => cell < 0) ? 'GRAS' : 'RAS';
  const gave = totals.filter(({ total }, at) => held[at] !== total).length;
  if (gave === 0)
    return info(`Every total is reached (${name}).`, `Se alcanzan todos los totales (${name}).`);
  return warning(
    `The totals contradict each other: ${gave} of ${totals.length} gave way, the uncertain before the sure (KRAS).`,
    `Los totales se contradicen: ${gave} de ${totals.length} cedieron, los inciertos antes que los seguros (KRAS).`,
  );
}

/** How far the matrix is from the one given. */
function movedNote({ values }: LabelledMatrix, found: Balanced): Note {
  const all = values.reduce((sum, cell) => sum + Math.abs(cell), 0);
  const moved = values.reduce((sum, cell, at) => sum + Math.abs(found.values[at] - cell), 0);
  const percent = all === 0 ? 0 : (100 * moved) / all;
  return info(
    `The changes of the cells come to ${formatNumber(percent, 'en', 2)}% of the matrix.`,
    `Los cambios de las celdas suman ${formatNumber(percent, 'es', 2)}% de la matriz.`,
  );
}

const MOST_NAMED = 5;

function unreachable(totals: readonly LabelledTotal[], { unreached, held, reached }: Balanced): EscalarError {
  const named = unreached
    .slice(0, MOST_NAMED)
    .map((at) => `${nameOf(totals[at])}: ${held[at]} ≠ ${Number(reached[at].toPrecision(8))}`)
    .join('; ');
  return new EscalarError('not-computable', {
    indicator: 'balance',
    why: {
      en: `no matrix with these zeros and signs has these totals together (${named})`,
      es: `ninguna matriz con estos ceros y signos tiene a la vez estos totales (${named})`,
    },
    try: {
      en: 'Correct them, give a small number to a cell that may have changed from zero, or say in a column deviation how uncertain each total is: those give way.',
      es: 'Corríjalos, dé un número pequeño a una celda que pudo dejar de ser cero, o diga en una columna deviation qué tan incierto es cada total: esos ceden.',
    },
  });
}

function nameOf({ rows, columns }: LabelledTotal): string {
  return [rows, columns].map((names) => (names.length === 0 ? '*' : names.join('+'))).join(' × ');
}
