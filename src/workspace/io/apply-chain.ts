import { concatTables } from '../../base/concat-tables.ts';
import { EscalarError } from '../../base/error.ts';
import { wantedYears } from '../../indicators/chains/chain-options.ts';
import type { ChainContext } from '../../indicators/chains/context.ts';
import type { ChainIndicator } from '../../indicators/chains/define-chain.ts';
import type { IndicatorResult } from '../../indicators/define.ts';
import { economiesMeant } from '../../indicators/economies-meant.ts';
import type { Dropped } from '../../indicators/left-out.ts';
import type { Note } from '../../indicators/note.ts';
import type { OptionSpecs, OptionValues } from '../../indicators/options.ts';
import type { ChainContexts } from './chain-contexts.ts';
import type { IoSource } from './io-source.ts';

/**
 * Computes an indicator of input-output tables, year by year (two tables at once for a change between years); the rows
 * of all years make one result.
 * @throws EscalarError of the tables and the indicator; `period-not-there`, `io-no-year`.
 */
export async function applyChain(
  indicator: ChainIndicator,
  options: OptionValues<OptionSpecs>,
  source: IoSource,
  contexts: ChainContexts,
  onYear: (year: string) => void = () => undefined,
): Promise<IndicatorResult> {
  const using = <T>(year: string, use: (context: ChainContext) => T | Promise<T>): Promise<T> => {
    onYear(year);
    return contexts.using(source, year, use);
  };
  const asked = [options.from, options.to, options.years].flat().some((one) => typeof one === 'string');
  if (asked && source.years.includes(''))
    throw new EscalarError('io-no-year', { path: source.input.file ?? '' });
  if (indicator.tables === 'pair') {
    const [from, to] = [pick(options.from, source.years, 0), pick(options.to, source.years, -1)];
    const pair = await using(from, (first) =>
      using(to, (last) => indicator.computePair(first, last, meantIn(indicator, options, first))),
    );
    return { ...pair, notes: [...source.notes, ...pair.notes] };
  }
  const years = wantedYears(Array.isArray(options.years) ? options.years.map(String) : [], source.years);
  const results: IndicatorResult[] = [];
  for (const year of years)
    results.push(
      await using(year, (context) => indicator.computeTable(context, meantIn(indicator, options, context))),
    );
  const all = merged(results);
  return { ...all, notes: [...source.notes, ...all.notes] };
}

/** Economies by any code or name, as the table writes them. */
function meantIn(
  indicator: ChainIndicator,
  options: OptionValues<OptionSpecs>,
  { table }: ChainContext,
): OptionValues<OptionSpecs> {
  const codes = () => table.economies;
  return economiesMeant(indicator.options, options, { economy: codes, partner: codes });
}

/** A year that was asked for, or the one at that end. @throws EscalarError `period-not-there` */
function pick(wanted: unknown, years: readonly string[], end: number): string {
  const year = typeof wanted === 'string' ? wanted : (years.at(end) ?? '');
  if (!years.includes(year)) throw new EscalarError('period-not-there', { period: year, have: years });
  return year;
}

/** One result; of each identity the worst year, of notes and gaps that say the same one. */
function merged(results: readonly IndicatorResult[]): IndicatorResult {
  const residuals = new Map<string, IndicatorResult['residuals'][number]>();
  for (const residual of results.flatMap((one) => one.residuals)) {
    const before = residuals.get(residual.identity);
    if (before === undefined || residual.value > before.value) residuals.set(residual.identity, residual);
  }
  return {
    table: concatTables(results.map((one) => one.table)),
    residuals: [...residuals.values()],
    notes: mergedNotes(results.flatMap((one) => one.notes)),
    dropped: mergedGaps(results.flatMap((one) => one.dropped)),
  };
}

function mergedNotes(notes: readonly Note[]): readonly Note[] {
  const byText = new Map<string, { readonly note: Note; readonly also: string[] }>();
  for (const note of notes) {
    const key = note.of?.what ?? note.text.en;
    const first = byText.get(key);
    if (first === undefined) byText.set(key, { note, also: [] });
    else if (note.of !== undefined) first.also.push(note.of.period);
  }
  return [...byText.values()].map(({ note, also }) => {
    if (also.length === 0) return note;
    const { en, es } = note.text;
    const list = also.join(', ');
    return { ...note, text: { en: `${en} Likewise in ${list}.`, es: `${es} Igual en ${list}.` } };
  });
}

const EXAMPLES = 5;

function mergedGaps(gaps: readonly Dropped[]): readonly Dropped[] {
  const byWhat = new Map<string, Dropped>();
  for (const gap of gaps) {
    const first = byWhat.get(gap.what.en);
    byWhat.set(
      gap.what.en,
      first === undefined
        ? gap
        : {
            ...first,
            count: first.count + gap.count,
            examples: [...first.examples, ...gap.examples].slice(0, EXAMPLES),
          },
    );
  }
  return [...byWhat.values()];
}
