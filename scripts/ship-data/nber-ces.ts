import { join } from 'node:path';
import { type Field, type Row, type Table, tableOf, textColumn } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import type { DraftTable } from '../../src/store/import-release.ts';
import { COLUMNS, label, measure } from './columns.ts';
import { numberCell, readCsv } from './csv.ts';

/** File of class titles; NAICS titles are of the Census Bureau, in the public domain. */
const TITLES_FILE = 'naics_manufacturing_titles.csv';

/** What one edition of the database is read by. */
interface Edition {
  readonly file: string;
  readonly naics: '1997' | '2012';
  /** All columns of the file, those that are not read included. */
  readonly header: readonly string[];
  readonly labour: { readonly column: string; readonly field: Field };
  /** Years after this are left out. */
  readonly last?: string;
  readonly classes: number;
}

/** Shipments at the prices of the year of the classification and labour by class, with the titles of the classes. */
export function nberTables(
  data: string,
  { file, naics, header, labour, last = '9999', classes }: Edition,
): readonly DraftTable[] {
  const shipments = `real_shipments_${naics}usd_m`;
  const code = `naics${naics}`;
  const rows = readCsv(join(data, 'industry', file), header)
    .filter(({ cells }) => cells.year <= last)
    .map(
      ({ line, cells }): Row => ({
        economy: 'USA',
        activity: cells[code],
        period: cells.year,
        output_real: numberCell(cells[shipments]),
        [labour.field.name]: numberCell(cells[labour.column]),
        source_line: line,
      }),
    );
  const fields = [
    COLUMNS.economy,
    COLUMNS.activity,
    COLUMNS.period,
    measure(
      'output_real',
      UNITS.usdMillion,
      `Shipments at ${naics} prices`,
      `Ventas de fábrica a precios de ${naics}`,
    ),
    labour.field,
    COLUMNS.sourceLine,
  ];
  const panel = tableOf('industry_panel', fields, rows);
  const activities = naicsActivities(data, `NAICS${naics}`);
  requireTitles(panel, activities, classes);
  return [
    { table: panel, sourceFile: file },
    { table: activities, sourceFile: TITLES_FILE },
  ];
}

/** Titles and parents of the classes of one NAICS revision. */
function naicsActivities(data: string, scheme: 'NAICS1997' | 'NAICS2012'): Table {
  const rows = readCsv(join(data, 'industry', TITLES_FILE), [
    'scheme',
    'code',
    'title',
    'naics3',
    'naics4',
    'naics3_title',
    'naics4_title',
  ])
    .filter(({ cells }) => cells.scheme === scheme)
    .map(
      ({ line, cells }): Row => ({
        activity: cells.code,
        title: cells.title,
        parent3: cells.naics3,
        parent3_title: cells.naics3_title,
        parent4: cells.naics4,
        parent4_title: cells.naics4_title,
        source_line: line,
      }),
    );
  const fields = [
    COLUMNS.activity,
    COLUMNS.title,
    label('parent3', 'Subsector', 'Subsector'),
    label('parent3_title', 'Title of the subsector', 'Nombre del subsector en inglés'),
    label('parent4', 'Group', 'Rama'),
    label('parent4_title', 'Title of the group', 'Nombre de la rama en inglés'),
    COLUMNS.sourceLine,
  ];
  return tableOf('activities', fields, rows);
}

/** Every class of the panel has a title, and every title a class. */
function requireTitles(panel: Table, activities: Table, classes: number): void {
  const codes = new Set(textColumn(panel, 'activity'));
  const titled = new Set(textColumn(activities, 'activity'));
  const missing = [...codes].filter((code) => !titled.has(code));
  if (codes.size !== classes || titled.size !== classes || missing.length > 0) {
    throw new Error(`${panel.name}: ${codes.size} classes, ${titled.size} titles, without title: ${missing}`);
  }
}
