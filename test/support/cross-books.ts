import { EscalarError } from '../../src/base/error.ts';
import type { IoTableInput } from '../../src/base/io-table-input.ts';
import { crossTables } from '../../src/node/cross-tables.ts';
import { rowXml, workbook } from '../sources/tabular/xlsx/fixture.ts';

/** A line of a sheet. */
export type Row = readonly (string | number | null)[];

/** A workbook of sheets by name. */
export const book = (sheets: Readonly<Record<string, readonly Row[]>>): Uint8Array =>
  workbook({
    cells: '',
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      cells: rows.map((row, i) => rowXml(i + 1, row)).join(''),
    })),
  });

/** How a table of one economy is read from a file that `put` writes. */
export function crossDesk(put: (content: string | Uint8Array, name: string) => string) {
  const read = async (
    name: string,
    content: string | Uint8Array,
    totals: 'check' | 'ignore' = 'check',
  ): Promise<IoTableInput | null> => {
    const [found] = await crossTables(put(content, name), name);
    if (found === undefined) return null;
    const how = {
      parents: [],
      decimal: 'auto',
      totals,
      technology: 'none',
      valuation: 'published',
      economies: [],
      sectors: [],
    } as const;
    return (await found.read(found.year, how)).table;
  };
  const codeOf = async (name: string, content: string | Uint8Array): Promise<string> => {
    try {
      return (await read(name, content)) === null ? 'none' : 'read';
    } catch (error) {
      if (error instanceof EscalarError) return error.code;
      throw error;
    }
  };

  return { read, codeOf };
}

const _ = null;
/** Two industries that make 8000 each, imports 1200 and 800, of which households 600 more. */
export const INEGI: readonly Row[] = [
  ['INEGI. Sistema de Cuentas Nacionales de México'],
  ['Matriz de insumo producto doméstica por subsector, 2018. Año base 2013'],
  ['Millones de pesos a precios básicos'],
  [],
  [_, 'Denominación', 111, 112, _, _, _, _, _, _],
  [
    'Código',
    _,
    'Agricultura',
    'Cría de animales',
    'Total de demanda intermedia',
    'Consumo privado',
    'Formación bruta de capital fijo',
    'Exportaciones de bienes y servicios',
    'Total de demanda final',
    'Utilización total',
  ],
  [111, 'Agricultura', 1000, 2000, 3000, 3000, 500, 1500, 5000, 8000],
  [112, 'Cría de animales', 500, 1500, 2000, 4000, 0, 2000, 6000, 8000],
  ['Uso total de origen nacional', _, 1500, 3500, 5000, 7000, 500, 3500, 11000, 16000],
  ['Importaciones', _, 1200, 800, 2000, 600, 0, 0, 600, 2600],
  ['Impuestos sobre los productos netos de subsidios', _, 300, 200, 500],
  ['Total de usos a precios de comprador', _, 3000, 4500, 7500],
  ['Remuneración de los asalariados', _, 3000, 2000, 5000],
  ['Excedente bruto de operación', _, 2000, 1500, 3500],
  ['Valor agregado bruto', _, 5000, 3500, 8500],
  ['Producción a precios básicos', _, 8000, 8000, 16000],
  [],
  ['Fuente: INEGI. Cifras preliminares'],
];

/** INEGI's table with another cell. */
export const changed = (row: number, column: number, value: string | number): readonly Row[] =>
  INEGI.map((cells, r) => (r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells));

/** As a program of sheets saves it: every line as long as the longest. */
export const csv = (rows: readonly Row[], mark = ','): string => {
  const width = Math.max(...rows.map(({ length }) => length));
  const cellOf = (cell: unknown): string => (`${cell ?? ''}`.includes(mark) ? `"${cell}"` : `${cell ?? ''}`);
  return rows.map((row) => Array.from({ length: width }, (_, c) => cellOf(row[c])).join(mark)).join('\n');
};
