import type { Field } from '../../src/base/table.ts';
import { UNITS, type Unit } from '../../src/base/unit.ts';

function column(name: string, en: string, es: string, unit?: Unit): Field {
  const title = { en, es };
  return unit === undefined ? { name, title } : { name, title, unit };
}

/** Columns that several releases share; the canonical names of the tables. */
export const COLUMNS = {
  economy: column('economy', 'Economy', 'Economía'),
  activity: column('activity', 'Activity', 'Actividad'),
  period: column('period', 'Year', 'Año'),
  variable: column('variable', 'Variable', 'Variable'),
  year: column('year', 'Year', 'Año'),
  reporter: column('reporter', 'Reporter', 'Declarante'),
  partner: column('partner', 'Partner', 'Socio'),
  product: column('product', 'Product', 'Producto'),
  flow: column('flow', 'Flow (X exports, M imports)', 'Flujo (X exportaciones, M importaciones)'),
  title: column('title', 'Title', 'Nombre en inglés'),
  titleEs: column('title_es', 'Title in Spanish', 'Nombre'),
  valueAddedNominal: column(
    'value_added_nominal',
    'Value added at current prices',
    'Valor agregado a precios corrientes',
    UNITS.lcuMillion,
  ),
  persons: column('persons', 'Persons engaged', 'Personal ocupado', UNITS.personsThousand),
  sourceLine: column(
    'source_line',
    'Line of the source file',
    'Línea del archivo de origen',
    UNITS.lineNumber,
  ),
  sourceRows: column('source_rows', 'Lines combined', 'Líneas combinadas', UNITS.count),
} as const satisfies Readonly<Record<string, Field>>;

/** A numeric column of one release. */
export function measure(name: string, unit: Unit, en: string, es: string): Field {
  return column(name, en, es, unit);
}

/** A text column of one release. */
export function label(name: string, en: string, es: string): Field {
  return column(name, en, es);
}

/** The columns of values of trade that are added up from lines of the source. */
export function flowFields(en: string, es: string): readonly Field[] {
  const { year, reporter, partner, product, flow, sourceLine, sourceRows } = COLUMNS;
  const value = measure('value', UNITS.usdMillion, en, es);
  return [year, reporter, partner, product, flow, value, sourceLine, sourceRows];
}
