import { type ColumnMeaning, column } from './column.ts';

/** When. A year of its own is the period, unless months or quarters or a period stand beside it. */
export const TIMES: readonly ColumnMeaning[] = [
  column(
    'period',
    { kind: 'period', role: 'time' },
    ['Period', 'Periodo'],
    ['periodo', 'fecha', 'date', 'time period', 'time'],
  ),
  column(
    'year',
    { kind: 'year', role: 'time' },
    ['Year', 'Año'],
    ['ano', 'anio', 'ejercicio', 'yr', 'refyear'],
  ),
  column('month', { kind: 'month', role: 'time' }, ['Month', 'Mes'], ['mes', 'mth', 'refmonth']),
  column(
    'quarter',
    { kind: 'quarter', role: 'time' },
    ['Quarter', 'Trimestre'],
    ['trimestre', 'trim', 'qtr'],
  ),
];
