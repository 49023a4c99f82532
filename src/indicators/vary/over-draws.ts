import { concatTables } from '../../base/concat-tables.ts';
import { EscalarError } from '../../base/error.ts';
import { type Row, rowAt, type Table, tableOf, takeRows } from '../../base/table.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { mean } from '../../math/mean.ts';
import { quantile } from '../../math/quantile.ts';
import { standardDeviation } from '../../math/standard-deviation.ts';
import type { AnyIndicator } from '../catalogue.ts';
import type { IndicatorDefinition, IndicatorResult } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import type { Dropped } from '../left-out.ts';
import type { Note } from '../note.ts';
import type { OptionSpecs, OptionValues } from '../options.ts';
import { cellWords } from './cell-words.ts';
import { numbersOf } from './economy-ranks.ts';
import { KEYS_OF_VARIANT } from './keys-of-variant.ts';
import { computeWhole, marked, type Outcome, ranked } from './outcome.ts';
import { HEADLINE } from './plan-variants.ts';
import { EXAMPLES, type Refused, refusals } from './refused-variants.ts';
import { type CellNames, cellNames } from './result-cells.ts';
import { SUMMARY } from './summary-rows.ts';

/** Draws of an error that a person assumes. */
export interface DrawRequest {
  /** What is drawn, as the headline says it: `noise=0.1; draws=200; seed=1`. */
  readonly words: string;
  readonly draws: number;
  /** What stands under the result: the error is assumed, and how; of so many draws that compute. */
  readonly caveat: (computed: number) => Note;
}

/** The number of a draw; 0 is the table as published. */
export type ComputeDraw = (
  options: OptionValues<OptionSpecs>,
  draw: number,
) => IndicatorResult | Promise<IndicatorResult>;

/**
 * An indicator as given (`headline`) and over draws of its input (`summary`: mean, standard deviation, percentiles, in how
 * many draws there is a number, in what share of them it has the sign and the rank of the headline, and the best and the
 * worst rank). The draws themselves are not in the result.
 * @throws EscalarError of the headline; `not-computable` where no draw computes
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { buildTable, chainContext, noisyTable, openBackend, upstreamness } from 'escalar/chains';
 * import { overDraws } from 'escalar/indicators';
 *
 * const table = buildTable({
 *   year: '2020',
 *   rows: [
 *     { economy: 'MEX', sector: 'a' },
 *     { economy: 'USA', sector: 'a' },
 *   ],
 *   demand: [
 *     { economy: 'MEX', category: 'hh' },
 *     { economy: 'USA', category: 'hh' },
 *   ],
 *   Z: Float64Array.of(10, 5, 20, 30),
 *   Y: Float64Array.of(60, 25, 10, 140),
 * });
 * const backend = await openBackend();
 * const caveat = () => ({ level: 'info', text: { en: 'assumed', es: 'supuesto' } }) as const;
 * const { table: found } = await overDraws(
 *   upstreamness,
 *   { years: [], show: {} },
 *   { words: 'noise=0.1', draws: 20, caveat },
 *   (options, draw) => {
 *     const drawn = noisyTable(table, { error: draw === 0 ? 0 : 0.1, seed: 1 }, draw).table;
 *     return upstreamness.computeTable(chainContext(drawn, backend), options);
 *   },
 * );
 * const kept = rowsOf(found).filter(({ variant, term }) => variant === 'variants' && term === 'upstreamness');
 * kept.map(({ value }) => value); // => [20, 20]
 * await backend.close();
 */
export async function overDraws(
  indicator: Pick<AnyIndicator, 'id' | 'terms'> & Pick<IndicatorDefinition, 'pairs'>,
  options: OptionValues<OptionSpecs>,
  { words, draws, caveat }: DrawRequest,
  compute: ComputeDraw,
  onDraw: (draw: number) => void = () => undefined,
): Promise<IndicatorResult> {
  const own = { choice: HEADLINE, variant: words, options };
  const whole = await computeWhole(own, (chosen) => compute(chosen, 0), indicator.pairs);
  const names = cellNames(takeRows(whole.result.table, whole.shown), indicator.terms, []);
  const headline = ranked(own, whole, names);
  const kept = keeping(names.of(headline.result.table), draws, indicator.id);
  const refused: Refused[] = [];
  for (let draw = 1; draw <= draws; draw += 1) {
    onDraw(draw);
    const variant = { choice: DRAW, variant: String(draw), options };
    try {
      const found = await computeWhole(variant, (chosen) => compute(chosen, draw), indicator.pairs);
      keepDraw(kept, draw - 1, ranked(variant, found, names), names);
    } catch (error) {
      if (!(error instanceof EscalarError)) throw error;
      refused.push({ variant, why: error.toJSON().what });
    }
  }
  if (refused.length === draws) throw noneComputes(indicator.id, draws, refused[0]);
  const { table } = headline.result;
  const fields = [...KEYS_OF_VARIANT, ...table.fields];
  return {
    ...headline.result,
    table: concatTables([marked(headline), tableOf(table.name, fields, summed(headline, kept, names))]),
    residuals: worstOf([...headline.result.residuals, ...kept.residuals]),
    notes: [caveat(draws - refused.length), ...headline.result.notes],
    dropped: [
      ...headline.result.dropped,
      ...refusals(refused),
      ...notInAll(table, kept, draws - refused.length),
    ],
  };
}

const DRAW = 'draw';

/** Numbers and ranks of the cells of the headline in each draw; NaN where a draw has none. */
interface Kept {
  readonly cells: readonly string[];
  readonly place: ReadonlyMap<string, number>;
  readonly draws: number;
  /** Cells × draws. */
  readonly values: Float64Array;
  readonly ranks: Float64Array;
  readonly residuals: IndicatorResult['residuals'][number][];
}

/** Numbers that are held at a time: 400 MB of them, and as much of ranks. */
const MOST_NUMBERS = 5e7;

function keeping(cells: readonly string[], draws: number, indicator: string): Kept {
  const count = cells.length * draws;
  if (count > MOST_NUMBERS) throw tooMuch(indicator, cells.length, draws);
  const [values, ranks] = [0, 1].map(() => new Float64Array(count).fill(Number.NaN));
  const place = new Map(cells.map((name, at) => [name, at]));
  return { cells, place, draws, values, ranks, residuals: [] };
}

function keepDraw(kept: Kept, draw: number, { result, ranks }: Outcome, names: CellNames): void {
  const values = numbersOf(result.table);
  names.of(result.table).forEach((name, row) => {
    const at = kept.place.get(name);
    if (at === undefined) return;
    kept.values[at * kept.draws + draw] = values[row] ?? Number.NaN;
    kept.ranks[at * kept.draws + draw] = ranks[row] ?? Number.NaN;
  });
  kept.residuals.push(...result.residuals);
}

function overAll({ draws }: Kept, numbers: Float64Array, at: number): Float64Array {
  return numbers.subarray(at * draws, (at + 1) * draws).filter((value) => !Number.isNaN(value));
}

/** Numbers that some draws have not got, as paths that are among the strongest in some: their summary is of the others. */
function notInAll(headline: Table, kept: Kept, computed: number): readonly Dropped[] {
  const some = kept.cells.filter((_, at) => overAll(kept, kept.values, at).length < computed);
  if (some.length === 0) return [];
  return [
    {
      what: {
        en: 'numbers of the headline that some draws do not have (variants says how many have each)',
        es: 'números de la cifra principal que algunas extracciones no tienen (variants dice cuántas tienen cada uno)',
      },
      count: some.length,
      examples: some.slice(0, EXAMPLES).map((name) => cellWords(headline, kept.cells.indexOf(name))),
    },
  ];
}

function summed(headline: Outcome, kept: Kept, names: CellNames): readonly Row[] {
  const { table } = headline.result;
  const own = numbersOf(table);
  const besidesUnit = names.besidesUnit(table);
  const units = new Map<string, number>();
  for (const name of besidesUnit) units.set(name, (units.get(name) ?? 0) + 1);
  return kept.cells.flatMap((_, at) => {
    const [values, ranks] = [kept.values, kept.ranks].map((numbers) => overAll(kept, numbers, at));
    const several = (units.get(besidesUnit[at]) ?? 0) > 1;
    return rowsOfCell(rowAt(table, at), own[at], headline.ranks[at], values, ranks, several);
  });
}

/** @param several as in `summaryRows`: whether a twin differs in its unit alone */
function rowsOfCell(
  cell: Row,
  own: number,
  rank: number,
  values: Float64Array,
  ranks: Float64Array,
  several: boolean,
): readonly Row[] {
  if (values.length === 0) return [];
  const row = (variant: string, value: number, unit?: Unit): Row => ({
    ...cell,
    choice: SUMMARY,
    variant: unit !== undefined && several ? `${variant}:${String(cell.unit)}` : variant,
    ...(unit === undefined ? {} : { unit: unit.id }),
    value,
  });
  // from the headline on: draws that all have its number have its mean too, to the bit
  const centre = Number.isNaN(own) ? 0 : own;
  const apart = values.map((value) => value - centre);
  const same = values.filter((value) => Math.sign(value) === Math.sign(own)).length;
  return [
    row('mean', centre + mean(apart)),
    ...(values.length < 2 ? [] : [row('standard-deviation', standardDeviation(apart))]),
    ...PERCENTILES.map((percent) => row(`p${percent}`, quantile(values, percent / 100))),
    row('variants', values.length, UNITS.count),
    ...(Number.isNaN(own) ? [] : [row('same-sign', (100 * same) / values.length, UNITS.percent)]),
    ...(ranks.length === 0 || Number.isNaN(rank) ? [] : ranksOf(rank, ranks).map((one) => row(...one))),
  ];
}

function ranksOf(rank: number, ranks: Float64Array): readonly (readonly [string, number, Unit])[] {
  const same = ranks.filter((one) => one === rank).length;
  return [
    ['same-rank', (100 * same) / ranks.length, UNITS.percent],
    ['best-rank', ranks.reduce((a, b) => Math.min(a, b)), UNITS.count],
    ['worst-rank', ranks.reduce((a, b) => Math.max(a, b)), UNITS.count],
  ];
}

const PERCENTILES = [2.5, 50, 97.5];

function tooMuch(indicator: string, cells: number, draws: number): EscalarError {
  return new EscalarError('not-computable', {
    indicator,
    why: {
      en: `${cells} numbers in ${draws} draws are more than can be held at a time`,
      es: `${cells} números en ${draws} extracciones son más de los que caben a la vez`,
    },
    try: {
      en: 'Show fewer of them (--show), or draw less often (--draws).',
      es: 'Muestre menos (--show), o extraiga menos veces (--draws).',
    },
  });
}

function noneComputes(indicator: string, draws: number, { why }: Refused): EscalarError {
  return new EscalarError('not-computable', {
    indicator,
    why: {
      en: `none of the ${draws} draws can be computed: ${why.en}`,
      es: `ninguna de las ${draws} extracciones se puede calcular: ${why.es}`,
    },
    try: {
      en: 'Assume a smaller error, or leave it out.',
      es: 'Suponga un error menor, u omítalo.',
    },
  });
}
