import { distinct } from '../../base/distinct.ts';
import { joinTexts, same, type Text } from '../../base/locale.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import { warning } from '../../base/note.ts';
import { type Field, rowsOf, type Table } from '../../base/table.ts';
import type { IndicatorDefinition, IndicatorResult } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { KEYS, type LongRow } from '../long-table.ts';
import type { Note } from '../note.ts';
import type { OptionSpecs } from '../options.ts';
import { KEYS_OF_VARIANT } from '../vary/keys-of-variant.ts';
import { computeNamed, type NamedVariant } from '../vary/named-variants.ts';
import { wordsOfVariant } from '../vary/refused-variants.ts';
import { measurePanels } from './measure-panels.ts';
import type { MeasuredPanel, MeasureNeed } from './measured-panel.ts';
import { gather, type Part, placeName } from './over-spans.ts';
import type { LabourOptions, PanelOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

/** The keys of a result of `varySpans`. */
export const sensitivityKeys: readonly Field[] = [KEYS.economy, KEYS.from, KEYS.to, ...KEYS_OF_VARIANT];

/** An economy between two columns of its panel. */
export interface Place {
  readonly measured: MeasuredPanel;
  readonly from: number;
  readonly to: number;
}

/** The number of a result whose row has these cells. */
export type NumberAt = (cells: Readonly<Record<string, string | null>>) => Measured;

/** What one variant says at a place. */
export interface Reading {
  readonly rows: readonly Omit<LongRow, 'keys'>[];
  /** The number whose sign is the message. */
  readonly signed: Measured;
}

/** What is varied, and how. */
export interface SpanSensitivity<O extends OptionSpecs> {
  readonly indicator: IndicatorDefinition<O>;
  readonly need: MeasureNeed;
  readonly spans: (measured: MeasuredPanel) => readonly (readonly [from: number, to: number])[];
  /** The headline and the ways to choose that the data of a place allow. */
  readonly variants: (place: Place) => readonly [NamedVariant<O>, ...NamedVariant<O>[]];
  readonly read: (at: NumberAt, variant: string, place: Place) => Reading;
  /** What the sign says, as in `whether … depends on the choice`. */
  readonly sign: Text;
}

/**
 * Varies an indicator place by place: the prices of the last period, or which classes jump, hang on the economy and span.
 * @throws EscalarError of `measurePanels`, of the headline
 */
export function varySpans<O extends OptionSpecs>(
  name: string,
  table: Table,
  chosen: PanelOptions & Partial<LabourOptions>,
  sensitivity: SpanSensitivity<O>,
): IndicatorResult {
  const { panels } = measurePanels(table, chosen, sensitivity.need);
  const parts = panels.flatMap((measured) =>
    sensitivity.spans(measured).map(([from, to]) => partOf(table, sensitivity, { measured, from, to })),
  );
  const { residuals, notes, dropped, ...rest } = gather(name, sensitivityKeys, parts, [], []);
  return {
    ...rest,
    residuals: worstOf(residuals),
    notes: distinct(notes),
    dropped: distinct(dropped),
  };
}

function partOf<O extends OptionSpecs>(
  table: Table,
  { indicator, variants, read, sign }: SpanSensitivity<O>,
  place: Place,
): Part {
  const { economy, periods } = place.measured.panel;
  const [from, to] = [periods[place.from], periods[place.to]];
  const { computed, dropped } = computeNamed(indicator, table, variants(place));
  const readings = computed.map(({ variant, result }) => ({
    keys: { economy: economy || null, from, to, choice: variant.choice, variant: variant.variant },
    ...read(numberIn(result.table), variant.variant, place),
  }));
  const signs = new Set(readings.map(({ signed }) => (isMissing(signed) ? 0 : Math.sign(signed))));
  signs.delete(0);
  const [{ result: headline }, ...others] = computed;
  const name = placeName(economy, from, to);
  return {
    rows: readings.flatMap(({ keys, rows }) => rows.map((row) => ({ keys, ...row }))),
    residuals: computed.flatMap(({ result }) => result.residuals),
    notes: [
      ...headline.notes,
      ...addedNotes(headline.notes, others),
      ...(signs.size > 1 ? [flipNote(name, sign)] : []),
    ],
    dropped: [
      ...headline.dropped,
      ...addedDropped(headline.dropped, others),
      ...dropped.map((one) => ({ ...one, what: prefixed(same(name), one.what) })),
    ],
  };
}

type Others = readonly {
  readonly variant: Parameters<typeof wordsOfVariant>[0];
  readonly result: IndicatorResult;
}[];

/** What variants warn of and the headline does not, under the names of the variants. */
function addedNotes(own: readonly Note[], others: Others): readonly Note[] {
  return added(
    others,
    ({ notes }) => notes.filter(({ level }) => level === 'warning'),
    own,
    ({ text }) => text.en,
  ).map(([names, note]) => ({ ...note, text: prefixed(names, note.text) }));
}

/** What variants leave out and the headline does not. */
function addedDropped(own: readonly Dropped[], others: Others): readonly Dropped[] {
  return added(others, ({ dropped }) => dropped, own, JSON.stringify).map(([names, one]) => ({
    ...one,
    what: prefixed(names, one.what),
  }));
}

function added<T>(
  others: Others,
  of: (result: IndicatorResult) => readonly T[],
  own: readonly T[],
  key: (one: T) => string,
): readonly (readonly [names: Text, one: T])[] {
  const known = new Set(own.map(key));
  const byKey = new Map<string, { readonly names: Text[]; readonly one: T }>();
  for (const { variant, result } of others) {
    for (const one of of(result)) {
      if (known.has(key(one))) continue;
      const alike = byKey.get(key(one)) ?? { names: [], one };
      byKey.set(key(one), alike);
      alike.names.push(wordsOfVariant(variant));
    }
  }
  return [...byKey.values()].map(({ names, one }) => [joinTexts(distinct(names), '; '), one]);
}

const prefixed = (name: Text, { en, es }: Text): Text => ({
  en: `${name.en}: ${en}`,
  es: `${name.es}: ${es}`,
});

function numberIn(table: Table): NumberAt {
  const rows = rowsOf(table);
  return (cells) => {
    const wanted = Object.entries(cells);
    const found = rows.find((row) => wanted.every(([name, cell]) => row[name] === cell))?.value;
    if (typeof found === 'number' || isMissing(found)) return found;
    throw new TypeError(`no number of ${JSON.stringify(cells)}`);
  };
}

function flipNote(place: string, what: Text): Note {
  return warning(
    `${place}: ${what.en} depends on the choice.`,
    `${place}: ${what.es} depende de la elección.`,
  );
}
