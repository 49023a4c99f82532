import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import type { Cell, Field, Table } from '../base/table.ts';
import { tableOf } from '../base/table.ts';
import { UNITS, type Unit } from '../base/unit.ts';

/** Column names that many indicators share, with their titles. */
export const KEYS = {
  economy: { name: 'economy', title: { en: 'Economy', es: 'Economía' } },
  activity: { name: 'activity', title: { en: 'Class', es: 'Clase' } },
  period: { name: 'period', title: { en: 'Period', es: 'Periodo' } },
  from: { name: 'from', title: { en: 'From', es: 'Desde' } },
  to: { name: 'to', title: { en: 'To', es: 'Hasta' } },
  path: {
    name: 'path',
    title: { en: 'Path', es: 'Trayecto' },
    labels: {
      endpoint: { en: 'endpoint', es: 'extremos' },
      chained: { en: 'chained', es: 'encadenado' },
    },
  },
  group: { name: 'group', title: { en: 'Group', es: 'Grupo' } },
  reporter: { name: 'reporter', title: { en: 'Reporter', es: 'Declarante' } },
  partner: { name: 'partner', title: { en: 'Partner', es: 'Socio' } },
  product: { name: 'product', title: { en: 'Product', es: 'Producto' } },
  flow: {
    name: 'flow',
    title: { en: 'Flow', es: 'Flujo' },
    labels: { X: { en: 'exports', es: 'exportaciones' }, M: { en: 'imports', es: 'importaciones' } },
  },
} as const satisfies Readonly<Record<string, Field>>;

/** The class of results in which a row without one is of all classes together. */
export const CLASS_OR_ALL: Field = {
  ...KEYS.activity,
  labels: { '': { en: 'all classes', es: 'todas las clases' } },
};

/** The last three columns of every result: what is measured, in what unit, how much. */
const MEASURE: readonly Field[] = [
  { name: 'term', title: { en: 'Term', es: 'Término' } },
  { name: 'unit', title: { en: 'Unit', es: 'Unidad' } },
  { name: 'value', title: { en: 'Value', es: 'Valor' }, unit: UNITS.none },
];

/** One line of a result. Keys left out are empty. */
export interface LongRow {
  readonly keys: Readonly<Record<string, string | null>>;
  readonly term: string;
  readonly unit: Unit;
  readonly value: Exclude<Cell, string | null>;
}

/** The columns of a result with these keys. */
export function longFields(keys: readonly Field[]): readonly Field[] {
  return [...keys, ...MEASURE];
}

/**
 * The one shape of every result: the keys, then `term`, `unit`, `value`.
 * A value is finite or missing with its reason.
 * @throws EscalarError `not-computable` for data so large that a result is infinite; TypeError for NaN, a fault of ours.
 */
export function longTable(name: string, keys: readonly Field[], rows: readonly LongRow[]): Table {
  for (const { value } of rows)
    if (typeof value === 'number' && Math.abs(value) === Number.POSITIVE_INFINITY) throw tooLarge(name);
  return tableOf(
    name,
    longFields(keys),
    rows.map((row) => ({ ...row.keys, term: row.term, unit: row.unit.id, value: row.value })),
  );
}

/** Why a number is none, where the data are of such a size. */
export const BEYOND: Text = {
  en: 'the numbers are beyond the range of arithmetic',
  es: 'los números rebasan el alcance de la aritmética',
};

function tooLarge(indicator: string): EscalarError {
  return new EscalarError('not-computable', {
    indicator,
    why: BEYOND,
    try: { en: 'Look for a cell with a wrong unit.', es: 'Busque una celda con la unidad equivocada.' },
  });
}
