import { type Row, rowsOf, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import type { IndicatorDefinition } from '../../../src/indicators/define.ts';
import type { OptionSpecs, RawOptions } from '../../../src/indicators/options.ts';
import { compute } from '../../support/compute.ts';

/** A number that moved: its values in 2000 and 2008; one value alone stands in 2008. */
export type Moves = Readonly<Record<string, readonly [number | null, number] | number>>;

/** A table of evidence about one place. */
export function evidence(moves: Moves, place: Row = { economy: 'MEX', activity: 'manufacturing' }) {
  const text = ['economy', 'activity', 'period', 'variable', 'unit'].map((name) => ({
    name,
    title: { en: name, es: name },
  }));
  const value = { name: 'value', title: { en: 'value', es: 'valor' }, unit: UNITS.dataUnit };
  return tableOf('evidence', [...text, value], evidenceRows(moves, place));
}

export function evidenceRows(
  moves: Moves,
  place: Row = { economy: 'MEX', activity: 'manufacturing' },
): Row[] {
  return Object.entries(moves).flatMap(([variable, values]) => {
    const [first, last] = typeof values === 'number' ? [null, values] : values;
    const at = (period: string, value: number) => ({ ...place, period, variable, value });
    return [...(first === null ? [] : [at('2000', first)]), at('2008', last)];
  });
}

/** What a rule says of moves, as `kind verdict outcome`, with ` knife` on a knife edge; several kinds joined. */
export function says<O extends OptionSpecs>(
  indicator: IndicatorDefinition<O>,
  moves: Moves,
  options: RawOptions = {},
): string {
  const all = { from: '2000', to: '2008', tolerances: [0], ...options };
  const { table } = compute(indicator, evidence({ nothing: [1, 1], ...moves }), all);
  const found = rowsOf(table).map((row) => {
    const knife = row.knife_edge === 'yes' ? ' knife' : '';
    return `${row.kind} ${row.verdict} ${row.outcome}${knife}`;
  });
  return [...new Set(found)].join(' | ');
}
