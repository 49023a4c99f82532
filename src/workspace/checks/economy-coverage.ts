import { frequencyOf, PERIODS_PER_YEAR, yearsBetween } from '../../base/period.ts';
import { codedColumn, type Table } from '../../base/table.ts';

/** One economy of a table, and the periods in which it has rows. */
export interface EconomyCoverage {
  readonly economy: string;
  /** In order. */
  readonly periods: readonly string[];
  readonly rows: number;
}

/** Which economies a table has in which periods; empty where it has no column of one of them. */
export function economyCoverage(table: Table): readonly EconomyCoverage[] {
  const [economies, periods] = [codedColumn(table, 'economy'), codedColumn(table, 'period')];
  if (economies === null || periods === null) return [];
  const met = economies.words.map((economy) => ({ economy, codes: new Set<number>(), rows: 0 }));
  economies.codes.forEach((code, row) => {
    if (code === 0 || periods.codes[row] === 0) return;
    met[code - 1].codes.add(periods.codes[row]);
    met[code - 1].rows += 1;
  });
  return met
    .filter(({ rows }) => rows > 0)
    .map(({ economy, codes, rows }) => ({
      economy,
      periods: [...codes].map((code) => periods.words[code - 1]).sort(),
      rows,
    }))
    .sort((a, b) => (a.economy < b.economy ? -1 : 1));
}

/** The periods of a table that an economy lacks between its first and its last. */
export function holesOf({ periods }: EconomyCoverage, all: readonly string[]): readonly string[] {
  const own = new Set(periods);
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  return all.filter((period) => period > first && period < last && !own.has(period));
}

/** `1995..2008, 2010`: periods in order, those that follow one another as ranges. */
export function periodsInWords(periods: readonly string[]): string {
  const runs: [string, string][] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run[1], period)) run[1] = period;
    else runs.push([period, period]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}..${to}`)).join(', ');
}

function follows(before: string, period: string): boolean {
  const [one, other] = [frequencyOf(before), frequencyOf(period)];
  if (one === null || one !== other) return false;
  return Math.round(yearsBetween(before, period) * PERIODS_PER_YEAR[one]) === 1;
}
