import { appendAll } from '../../base/append-all.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import type { Note } from '../note.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { hasShareOfChange, undefinedShareNote } from '../share-of-change.ts';
import { term } from '../term.ts';
import { type CellYear, cellsOption, readCells } from './cells.ts';
import { byCells } from './flows-apart.ts';
import { type GrowthSplit, growthSplit } from './kernels/growth-split.ts';
import { requireChange } from './require-span.ts';
import { matrixFields } from './trade-input.ts';
import { ofFlow } from './trade-lineage.ts';
import { shownPlaces, tradedAbove, tradeOptions } from './trade-options.ts';

const keys = [KEYS.reporter, KEYS.from, KEYS.to];

export const growthMargins = defineIndicator({
  id: 'growth-margins',
  room: 'trade',
  title: {
    en: 'Growth of exports by continuing, new and ended products',
    es: 'Crecimiento de las exportaciones por productos que siguen, nuevos y terminados',
  },
  summary: {
    en: 'How much of the growth of exports came from what was sold before, and how much from new products or markets.',
    es: 'Cuánto del crecimiento de las exportaciones vino de lo que ya se vendía y cuánto de productos o mercados nuevos.',
  },
  formula: [
    'ΔX = Σ_continuing (x₁ − x₀) + Σ_entry x₁ − Σ_exit x₀;  each over ΔX: the shares add to 1, where ΔX ≥ 2% of X₀',
  ],
  references: [{ work: 'amurgopacheco2008' }, { work: 'besedes2011' }],
  input: { table: 'trade_flow', fields: matrixFields },
  options: {
    ...tradeOptions,
    cells: cellsOption,
    threshold: tradedAbove,
    from: vocabulary.from,
    to: vocabulary.to,
  },
  sums: ['partner', 'product'],
  apart: byCells,
  output: longFields(keys),
  terms: [
    term('change', 'input', 'change', 'cambio'),
    term('intensive', 'input', 'continuing products', 'productos que siguen'),
    term('entry', 'input', 'entry', 'entrada'),
    term('exit', 'input', 'exit', 'salida'),
    term('below', 'input', 'below the threshold', 'bajo el umbral'),
    term('intensive_up', 'input', 'continuing products that grew', 'productos que siguen y crecieron'),
    term('intensive_down', 'input', 'continuing products that shrank', 'productos que siguen y cayeron'),
    term('intensive_share', UNITS.share, 'continuing products, share', 'productos que siguen, proporción'),
    term('entry_share', UNITS.share, 'entry, share', 'entrada, proporción'),
    term('exit_share', UNITS.share, 'exit, share', 'salida, proporción'),
    term('below_share', UNITS.share, 'below the threshold, share', 'bajo el umbral, proporción'),
    term('continuing_cells', UNITS.count, 'continuing, number', 'siguen, número'),
    term('entry_cells', UNITS.count, 'entries, number', 'entradas, número'),
    term('exit_cells', UNITS.count, 'exits, number', 'salidas, número'),
  ],
  conventions: [
    {
      en: 'Only the two years count: a product sold in between is not seen.',
      es: 'Solo cuentan los dos años: un producto vendido entre ellos no se ve.',
    },
    {
      en: 'With a threshold, entry and exit are x₁ − x₀ of cells that cross it, and `below` the change of those that stay under it.',
      es: 'Con umbral, entrada y salida son x₁ − x₀ de las celdas que lo cruzan, y `below` el cambio de las que quedan debajo.',
    },
    {
      en: 'Shares need exports that grew by 2% or more: of a change near zero or negative they flip their sign or explode, so the values alone are given.',
      es: 'Las proporciones requieren exportaciones que crecieron 2% o más: de un cambio casi nulo o negativo cambian de signo o se disparan, así que solo se dan los valores.',
    },
    {
      en: 'An economy without lines in one of the years is missing: its whole trade would look like entry or exit.',
      es: 'Una economía sin líneas en uno de los años falta: todo su comercio parecería entrada o salida.',
    },
  ],
  lineage: ofFlow('endpoints', 'reporter'),
  compute(table, options) {
    const read = readCells(table, options, 'growth-margins');
    const { from, to } = requireChange(options, read.years, 'growth-margins');
    const [first, last] = [from, to].map((name) => read.years.find(({ year }) => year === name) as CellYear);
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const notes: Note[] = [...read.notes];
    for (const c of shownPlaces(options, read.economies)) {
      const place = [read.economies[c], from, to];
      if (!first.reports[c] && !last.reports[c]) continue;
      if (!first.reports[c] || !last.reports[c]) {
        rows.add(place, 'change', UNITS.dataUnit, 'not-reported');
        continue;
      }
      const split = growthSplit(first.cells[c], last.cells[c], options.threshold);
      appendAll(residuals, splitRows(rows, place, split));
      notes.push(
        ...undefinedShareNote(
          `${read.economies[c]} ${from}–${to}`,
          split,
          { en: 'trade', es: 'el comercio' },
          'rise',
          VALUES,
        ),
      );
    }
    return {
      table: rows.table('growth-margins'),
      residuals: worstOf(residuals),
      notes,
      dropped: read.dropped,
    };
  },
});

/** What to read where shares have no meaning. */
const VALUES = { en: 'the values', es: 'los valores' };

function splitRows(rows: LongRows, place: readonly string[], split: GrowthSplit): Residual[] {
  const intensive = split.grew + split.shrank;
  const parts = { intensive, entry: split.entry, exit: split.exit, below: split.below };
  const { change } = split;
  rows.add(place, 'change', UNITS.dataUnit, change);
  for (const [term, value] of Object.entries(parts)) rows.add(place, term, UNITS.dataUnit, value);
  rows.add(place, 'intensive_up', UNITS.dataUnit, split.grew);
  rows.add(place, 'intensive_down', UNITS.dataUnit, split.shrank);
  for (const [term, value] of Object.entries(parts))
    rows.add(
      place,
      `${term}_share`,
      UNITS.share,
      hasShareOfChange(split) ? value / change : 'undefined-share-of-change',
    );
  rows.add(place, 'continuing_cells', UNITS.count, split.continuing);
  rows.add(place, 'entry_cells', UNITS.count, split.entries);
  rows.add(place, 'exit_cells', UNITS.count, split.exits);
  const miss = Object.values(parts).reduce((so, value) => so + value, -change);
  const size = split.grew - split.shrank + split.entry - split.exit + Math.abs(split.below);
  return [
    closes('ΔX = intensive + entry + exit', miss, size),
    closes('X₁ = X₀ + ΔX', split.level1 - split.level0 - change, split.level0 + split.level1),
  ];
}
