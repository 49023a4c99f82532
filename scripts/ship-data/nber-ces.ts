import { join } from 'node:path';
import { type Row, type Table, tableOf, textColumn } from '../../src/base/table.ts';
import { COLUMNS, label } from './columns.ts';
import { readCsv } from './csv.ts';

/** File of class titles; NAICS titles are of the Census Bureau, in the public domain. */
export const TITLES_FILE = 'naics_manufacturing_titles.csv';

/** Titles and parents of the classes of one NAICS revision. */
export function naicsActivities(data: string, scheme: 'NAICS1997' | 'NAICS2012'): Table {
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
export function requireTitles(panel: Table, activities: Table, classes: number): void {
  const codes = new Set(textColumn(panel, 'activity'));
  const titled = new Set(textColumn(activities, 'activity'));
  const missing = [...codes].filter((code) => !titled.has(code));
  if (codes.size !== classes || titled.size !== classes || missing.length > 0) {
    throw new Error(`${panel.name}: ${codes.size} classes, ${titled.size} titles, without title: ${missing}`);
  }
}
