import { EscalarError } from '../../base/error.ts';
import { number } from '../options.ts';

/** How many cells of a year a matrix of industries may have. */
export const mostCells = number(
  5_000_000,
  {
    en: 'most cells of a year; more are refused, for a table of n industries has n²',
    es: 'máximo de celdas de un año; más se rechazan, pues una tabla de n industrias tiene n²',
  },
  { min: 1, integer: true },
);

/** @throws EscalarError `not-computable`, with both ways on */
export function refuseTooMany(indicator: string, cells: number, most: number, columns: string): void {
  if (cells <= most) return;
  throw new EscalarError('not-computable', {
    indicator,
    why: {
      en: `a year has ${cells} cells, more than the ${most} that are shown`,
      es: `un año tiene ${cells} celdas, más que las ${most} que se muestran`,
    },
    try: {
      en: `Name economies (${columns}), or allow them: --with most=${cells} --out FILE.parquet`,
      es: `Indique economías (${columns}) o permítalas: --with most=${cells} --out ARCHIVO.parquet`,
    },
  });
}
