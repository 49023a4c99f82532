import { concatTables } from '../base/concat-tables.ts';
import { EscalarError } from '../base/error.ts';
import { buildTable } from '../indicators/chains/build-table.ts';
import { wantedYears } from '../indicators/chains/chain-options.ts';
import { type ChainContext, chainContext } from '../indicators/chains/context.ts';
import type { ChainIndicator } from '../indicators/chains/define-chain.ts';
import type { IndicatorResult } from '../indicators/define.ts';
import type { OptionSpecs, OptionValues } from '../indicators/options.ts';
import type { LazyBackend } from './dense/lazy-backend.ts';
import type { IoSource } from './io-source.ts';

/**
 * Computes an indicator of input-output tables, year by year: one table is in memory at a time (two for a change
 * between years), and the rows of all years make one result.
 * @throws EscalarError of the tables and the indicator; `period-not-there`.
 */
export async function applyChain(
  indicator: ChainIndicator,
  options: OptionValues<OptionSpecs>,
  source: IoSource,
  lazy: LazyBackend,
  onYear: (year: string) => void = () => undefined,
): Promise<IndicatorResult> {
  const backend = await lazy.get();
  const open = async (year: string): Promise<ChainContext> => {
    onYear(year);
    return chainContext(buildTable(await source.load(year)), backend);
  };
  if (indicator.tables === 'pair') {
    const [from, to] = [pick(options.from, source.years, 0), pick(options.to, source.years, -1)];
    return withContext(await open(from), async (first) =>
      withContext(await open(to), (last) => indicator.computePair(first, last, options)),
    );
  }
  const years = wantedYears(Array.isArray(options.years) ? options.years.map(String) : [], source.years);
  const results: IndicatorResult[] = [];
  for (const year of years)
    results.push(await withContext(await open(year), (context) => indicator.computeTable(context, options)));
  return merged(results);
}

/** A year that was asked for, or the one at that end. @throws EscalarError `period-not-there` */
function pick(wanted: unknown, years: readonly string[], end: number): string {
  const year = typeof wanted === 'string' ? wanted : (years.at(end) ?? '');
  if (!years.includes(year)) throw new EscalarError('period-not-there', { period: year, have: years });
  return year;
}

async function withContext<T>(
  context: ChainContext,
  use: (context: ChainContext) => T | Promise<T>,
): Promise<T> {
  try {
    return await use(context);
  } finally {
    context.release();
  }
}

/** One result; of each identity the worst year, of equal notes one. */
function merged(results: readonly IndicatorResult[]): IndicatorResult {
  const residuals = new Map<string, IndicatorResult['residuals'][number]>();
  for (const residual of results.flatMap((one) => one.residuals)) {
    const before = residuals.get(residual.identity);
    if (before === undefined || residual.value > before.value) residuals.set(residual.identity, residual);
  }
  const notes = results.flatMap((one) => one.notes);
  return {
    table: concatTables(results.map((one) => one.table)),
    residuals: [...residuals.values()],
    notes: notes.filter((note, i) => notes.findIndex((other) => other.text.en === note.text.en) === i),
    dropped: results.flatMap((one) => one.dropped),
  };
}
