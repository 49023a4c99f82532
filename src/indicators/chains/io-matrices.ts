import { UNITS } from '../../base/unit.ts';
import type { Residual } from '../define.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice } from '../options.ts';
import { term } from '../term.ts';
import { INDUSTRY_PAIR } from './chain-keys.ts';
import { chainOptions, type Shown, shown } from './chain-options.ts';
import { chainResult, closesTo } from './chain-result.ts';
import { closesIn } from './closes-in.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import type { IoTable } from './io-table.ts';
import { ghoshGap, IO_MATRICES, type IoMatrix, matrixRows, matrixTotals } from './kernels/io-matrices.ts';
import { aTimes, rowTotals } from './kernels/products.ts';
import { forwardGap } from './kernels/recursion-gap.ts';
import { mostCells, refuseTooMany } from './most-cells.ts';

export const ioMatrices = defineChain({
  id: 'io-matrices',
  room: 'chains',
  tables: 'year',
  title: { en: 'Leontief and Ghosh matrices', es: 'Matrices de Leontief y de Ghosh' },
  summary: {
    en: 'How much of each industry a unit of final use of another calls for, directly and through all its suppliers; or where a unit of what an industry makes ends up.',
    es: 'Cuánto de cada industria requiere una unidad de uso final de otra, de forma directa y por medio de todos sus proveedores; o adónde va a dar una unidad de lo que una industria produce.',
  },
  formula: [
    'inputs A_ij = Z_ij / x_j,  leontief B = (I − A)⁻¹',
    'allocation H_ij = Z_ij / x_i,  ghosh G = (I − H)⁻¹ = x̂⁻¹ B x̂',
  ],
  references: [{ work: 'miller2009', chapter: '2, 12' }],
  input: { table: 'io_table' },
  options: {
    matrix: choice(IO_MATRICES, 'leontief', {
      en: 'leontief and ghosh are the inverses; inputs and allocation the coefficients that they are made of',
      es: 'leontief y ghosh son las inversas; inputs y allocation, los coeficientes de que se hacen',
    }),
    years: chainOptions.years,
    most: mostCells,
  },
  output: longFields(INDUSTRY_PAIR),
  terms: [
    term('leontief', UNITS.ratio, 'Leontief inverse', 'inversa de Leontief'),
    term('ghosh', UNITS.ratio, 'Ghosh inverse', 'inversa de Ghosh'),
    term('inputs', UNITS.ratio, 'input coefficient', 'coeficiente técnico'),
    term('allocation', UNITS.ratio, 'allocation coefficient', 'coeficiente de distribución'),
  ],
  conventions: [
    {
      en: 'Rows (exporter, sector) supply, columns (partner, partner_sector) use. Parts of an economy keep their own names: a coefficient does not add up.',
      es: 'Las filas (exporter, sector) abastecen y las columnas (partner, partner_sector) usan. Las partes de una economía conservan su nombre: un coeficiente no se suma.',
    },
    {
      en: 'R icio and decompr call the Leontief inverse B and L; without output a column of A and a row of H are zero.',
      es: 'icio y decompr de R llaman B y L a la inversa de Leontief; sin producción, una columna de A y una fila de H son cero.',
    },
  ],
  computeTable(context, options) {
    const { table, G, n } = context;
    const { matrix, most } = options;
    const show = shown(table, options, ['exporter', 'partner', 'sector']);
    const columns = Array.from({ length: n }, (_, j) => j).filter((j) => show.importer(table.rowEconomy[j]));
    const cells = columns.length * table.rows.filter((_, i) => isRow(table, show, i)).length;
    refuseTooMany('io-matrices', cells, most, 'show.exporter=, show.partner=');
    const rows = longRows(INDUSTRY_PAIR);
    for (let s = 0; s < G; s += 1) {
      if (!show.exporter(s)) continue;
      const values = matrixRows(context, s, matrix);
      const from = table.start[s];
      for (let i = from; i < table.start[s + 1]; i += 1) {
        if (!isRow(table, show, i)) continue;
        const { economy, sector } = table.rows[i];
        for (const j of columns) {
          const to = table.rows[j];
          rows.add(
            [table.year, economy, sector, to.economy, to.sector],
            matrix,
            UNITS.ratio,
            values[(i - from) * n + j],
          );
        }
      }
    }
    return chainResult('io-matrices', rows, context, residualsOf(context, matrix));
  },
});

function isRow({ rowEconomy, rowSector }: IoTable, show: Shown, i: number): boolean {
  return show.exporter(rowEconomy[i]) && show.sector(rowSector[i]);
}

/** The equation that the whole matrix solves, whatever of it is shown. */
function residualsOf(context: ChainContext, matrix: IoMatrix): Residual[] {
  const { n, G, table } = context;
  const { x, Y, valueAdded } = table;
  const final = rowTotals(Y, n, G);
  if (matrix === 'leontief') {
    const { miss, scale } = forwardGap(context, rowTotals(context.absorbed(), n, G), final);
    return [closesIn(context, 'B y = y + A B y', miss, scale)];
  }
  if (matrix === 'ghosh') {
    const { miss, scale } = ghoshGap(context);
    return [closesIn(context, 'x̂ G 1 = x + Z G 1', miss, scale)];
  }
  if (matrix === 'inputs') {
    const bought = aTimes(context, new Float64Array(n).fill(1)).map((share, j) => share * x[j]);
    return closesTo(context, 'Σ_i A_ij x_j + va_j = x_j', [bought, valueAdded], x);
  }
  const sold = matrixTotals(context, matrix).map((share, i) => share * x[i]);
  const used = final.map((y, i) => (x[i] === 0 ? 0 : y));
  return closesTo(context, 'Σ_j x_i H_ij + y_i = x_i', [sold, used], x);
}
