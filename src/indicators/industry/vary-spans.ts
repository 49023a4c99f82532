import type { Text } from '../../base/locale.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import { type Field, rowsOf, type Table } from '../../base/table.ts';
import type { IndicatorDefinition, IndicatorResult, Note } from '../define.ts';
import { KEYS, type LongRow } from '../long-table.ts';
import { warning } from '../note.ts';
import type { OptionSpecs } from '../options.ts';
import { KEYS_OF_VARIANT } from '../vary/keys-of-variant.ts';
import { computeNamed, type NamedVariant } from '../vary/named-variants.ts';
import { type MeasuredPanel, type MeasureNeed, measurePanels } from './measured-panel.ts';
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

/** What is said of several spans alike is said once. */
function distinct<T>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
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
  const [{ result: headline }] = computed;
  return {
    rows: readings.flatMap(({ keys, rows }) => rows.map((row) => ({ keys, ...row }))),
    residuals: computed.flatMap(({ result }) => result.residuals),
    notes: [...headline.notes, ...(signs.size > 1 ? [flipNote(placeName(economy, from, to), sign)] : [])],
    dropped: [...headline.dropped, ...dropped],
  };
}

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
