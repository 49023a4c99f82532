import { type ColumnMeaning, column } from './column.ts';

/** When. A year of its own is the period, unless months or quarters or a period stand beside it. */
export const TIMES: readonly ColumnMeaning[] = [
  column(
    'period',
    { kind: 'period', role: 'time' },
    ['Period', 'Periodo'],
    'periodo|fecha|date|observation date|time period|time|mes ano|ano mes|ref date|periode|年月|統計期|统计期|時間|时间|시점|기간',
  ),
  column(
    'year',
    { kind: 'year', role: 'time' },
    ['Year', 'Año'],
    'ano|anos|anio|anios|anos estandar|years estandar|years|ejercicio|yr|ref year|annee|annees|' +
      'ano de referencia|reference year|fiscal year|ano fiscal|calendar year|ano calendario|jahr|jahre|berichtsjahr|年|年別|年份|年度|연도|년도',
  ),
  column(
    'month',
    { kind: 'month', role: 'time' },
    ['Month', 'Mes'],
    'mes|ref month|mois|monat|mth|月|月別|月份|월',
  ),
  column(
    'quarter',
    { kind: 'quarter', role: 'time' },
    ['Quarter', 'Trimestre'],
    'trimestre|trim|quartal|qtr|季|季別|季度|분기',
  ),
];
