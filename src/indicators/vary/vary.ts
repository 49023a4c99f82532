import { concatTables } from '../../base/concat-tables.ts';
import { EscalarError } from '../../base/error.ts';
import { grouped, joinTexts, type Lang, type Text } from '../../base/locale.ts';
import { info, warning } from '../../base/note.ts';
import { rowsOf, type Table, tableOf, takeRows } from '../../base/table.ts';
import type { AnyIndicator } from '../catalogue.ts';
import type { IndicatorDefinition, IndicatorResult } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import type { Dropped } from '../left-out.ts';
import type { Note } from '../note.ts';
import type { RawOptions } from '../options.ts';
import { cellTexts, cellWords } from './cell-words.ts';
import { KEYS_OF_VARIANT } from './keys-of-variant.ts';
import { type Compute, computeWhole, marked, type Outcome, ranked } from './outcome.ts';
import { planVariants, type Variant, type VaryRequest } from './plan-variants.ts';
import { EXAMPLES, nameOf, type Refused, refusals } from './refused-variants.ts';
import { type CellNames, cellNames } from './result-cells.ts';
import { type Summed, summaryRows } from './summary-rows.ts';
import { differenceCode, type Pair, pairMeant, withDifference } from './with-difference.ts';

/** Told before each variant. */
export type OnVariant = (variant: Variant, index: number, count: number) => void;

/**
 * The sensitivity of any indicator to any of its options: the computation as given (`headline`), its variants, and rows
 * that sum them up (`summary`: minimum, maximum, variants, same-sign, best-rank, worst-rank). The result is that of the
 * indicator with the columns `choice` and `variant` before its own; each variant stands as it would if computed alone. With
 * `compare`, every number of two economies is followed by their difference (`MEX-TWN`, percents in percentage points).
 * A variant that the indicator refuses is counted with the reason.
 * @throws EscalarError of `planVariants`, of the headline; `not-computable`, `unknown-name` for `compare`;
 *   `not-computable` for an indicator whose result has variants of its own
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { concentration } from 'escalar/industry';
 * import { vary } from 'escalar/indicators';
 * import { readTabularBytes } from 'escalar/sources';
 *
 * const csv = 'activity,period,output\nFood,2000,70\nTextiles,2000,20\nMetal,2000,10\n';
 * const { table } = readTabularBytes('own.csv', new TextEncoder().encode(csv));
 * const varied = await vary(concentration, {}, { vary: { top: '1..2' } }, (options) =>
 *   concentration.compute(table, options),
 * );
 * const ranges = rowsOf(varied.table).filter(({ term, choice }) => term === 'top_share' && choice === 'summary');
 * ranges.map(({ variant, value }) => [variant, value]);
 * // => [['minimum', 70], ['maximum', 100], ['variants', 2], ['same-sign', 100]]
 */
export async function vary(
  indicator: Pick<AnyIndicator, 'id' | 'terms' | 'options'> & Pick<IndicatorDefinition, 'pairs'>,
  given: RawOptions,
  request: VaryRequest,
  compute: Compute,
  onVariant: OnVariant = () => undefined,
): Promise<IndicatorResult> {
  const [first, ...planned] = planVariants(indicator.options, given, request);
  const count = planned.length + 1;
  onVariant(first, 0, count);
  const whole = await computeWhole(first, compute, indicator.pairs);
  if (whole.result.table.columns.variant !== undefined) throw variesItself(indicator.id);
  const names = cellNames(
    takeRows(whole.result.table, whole.shown),
    indicator.terms,
    Object.keys(request.vary),
  );
  const headline = ranked(first, whole, names);
  const outcomes: Outcome[] = [];
  const refused: Refused[] = [];
  for (const [index, variant] of planned.entries()) {
    onVariant(variant, index + 1, count);
    try {
      const found = await computeWhole(variant, compute, indicator.pairs);
      if (sameColumns(found.result.table, headline.result.table))
        outcomes.push(ranked(variant, found, names));
      else refused.push({ variant, why: OTHER_COLUMNS });
    } catch (error) {
      if (!(error instanceof EscalarError)) throw error;
      refused.push({ variant, why: error.toJSON().what });
    }
  }
  const { compare } = request;
  const pair = compare === undefined ? null : pairMeant(headline.result.table, names, compare, indicator.id);
  const compared = [headline, ...outcomes].map((one) => withPair(one, names, pair));
  return gathered(compared, names, pair === null ? null : differenceCode(pair), refusals(refused));
}

function withPair(one: Outcome, names: CellNames, pair: Pair | null): Outcome {
  if (pair === null) return one;
  const { result } = one;
  return { ...one, result: { ...result, table: withDifference(result.table, names, pair) } };
}

function variesItself(indicator: string): EscalarError {
  return new EscalarError('not-computable', {
    indicator,
    why: { en: 'it moves choices by itself already', es: 'ya mueve elecciones por sí mismo' },
    try: {
      en: 'Vary the indicator that it is about: shift-share or concentration.',
      es: 'Varíe el indicador del que trata: shift-share o concentration.',
    },
  });
}

const OTHER_COLUMNS: Text = {
  en: 'Its result has other columns than the headline’s.',
  es: 'Su resultado tiene otras columnas que el de la cifra principal.',
};

function sameColumns(a: Table, b: Table): boolean {
  return a.fields.map(({ name }) => name).join() === b.fields.map(({ name }) => name).join();
}

function gathered(
  [headline, ...outcomes]: readonly Outcome[],
  names: CellNames,
  difference: string | null,
  refused: readonly Dropped[],
): IndicatorResult {
  const { table } = headline.result;
  const [first, ...others] = [headline, ...outcomes].map(({ result, ranks }) => ({
    table: result.table,
    ranks,
  }));
  const summed = summaryRows(first, others, names);
  const fields = [...KEYS_OF_VARIANT, ...table.fields];
  const parts = [headline, ...outcomes].map(marked);
  return {
    table: concatTables([...parts, tableOf(table.name, fields, summed.rows)]),
    residuals: worstOf([headline, ...outcomes].flatMap(({ result }) => result.residuals)),
    notes: [
      ...headline.result.notes,
      ...flipNotes(table, summed, difference),
      ...sameNotes(headline, outcomes),
      ...ownNotes(headline, outcomes),
    ],
    dropped: [...headline.result.dropped, ...refused, ...lost(table, outcomes, names)],
  };
}

/** Numbers of the headline that a variant does not have. */
function lost(headline: Table, outcomes: readonly Outcome[], names: CellNames): readonly Dropped[] {
  const own = names.of(headline);
  return outcomes.flatMap(({ variant, result }): Dropped[] => {
    const found = new Set(names.of(result.table));
    const missing = own.filter((name) => !found.has(name));
    if (missing.length === 0) return [];
    const what = {
      en: `numbers of the headline that the variant ${nameOf(variant)} does not have`,
      es: `números de la cifra principal que la variante ${nameOf(variant)} no tiene`,
    };
    const examples = missing.slice(0, EXAMPLES).map((name) => cellWords(headline, own.indexOf(name)));
    return [{ what, count: missing.length, examples }];
  });
}

function flipNotes(headline: Table, { flips, compared }: Summed, difference: string | null): readonly Note[] {
  if (flips.length === 0) return [];
  const words = flips.map((at) => cellTexts(headline, at));
  // what was asked for comes first
  const isOfBoth = (cells: readonly Text[]) => cells.some(({ en }) => en === difference);
  const examples = [...words.filter(isOfBoth), ...words.filter((cells) => !isOfBoth(cells))].slice(
    0,
    EXAMPLES,
  );
  const list = (lang: Lang) =>
    `${examples.map((cells) => joinTexts(cells)[lang]).join('; ')}${flips.length > EXAMPLES ? '; …' : ''}`;
  return [
    warning(
      `The sign of ${grouped(flips.length)} of ${grouped(compared)} numbers depends on the choice: ${list('en')}.`,
      `El signo de ${grouped(flips.length)} de ${grouped(compared)} números depende de la elección: ${list('es')}.`,
    ),
  ];
}

/** Variants that only write a choice of the headline in other words count in every share: that must be known. */
function sameNotes(headline: Outcome, outcomes: readonly Outcome[]): readonly Note[] {
  const text = (one: Outcome) => JSON.stringify(rowsOf(one.result.table));
  const own = text(headline);
  const same = outcomes.filter((one) => text(one) === own).map(({ variant }) => nameOf(variant));
  if (same.length === 0) return [];
  const list = same.join('; ');
  return [
    info(
      `With the same numbers as the headline, every one of them: ${list}.`,
      `Con los mismos números que la cifra principal, sin excepción: ${list}.`,
    ),
  ];
}

/** Warnings of variants that the headline does not have, each said once. */
function ownNotes(headline: Outcome, outcomes: readonly Outcome[]): readonly Note[] {
  const said = new Set(headline.result.notes.map(({ text }) => text.en));
  return outcomes.flatMap(({ variant, result }) =>
    result.notes.flatMap((note): Note[] => {
      if (note.level !== 'warning' || said.has(note.text.en)) return [];
      said.add(note.text.en);
      const name = nameOf(variant);
      return [{ ...note, text: { en: `${name}: ${note.text.en}`, es: `${name}: ${note.text.es}` } }];
    }),
  );
}
