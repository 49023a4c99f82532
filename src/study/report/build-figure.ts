import { differingColumns } from '../../base/differing-columns.ts';
import { joinTexts, type Text } from '../../base/locale.ts';
import { type Table, textColumn } from '../../base/table.ts';
import { unitOf } from '../../base/unit.ts';
import type { FigureSpec } from '../../figures/spec.ts';
import type { StepResult } from '../../workspace/step-result.ts';
import { textOf } from '../../workspace/text-of.ts';
import type { FigureBlockSpec } from '../block-schema.ts';
import { resultRows } from '../result-rows.ts';
import { figureUnits } from '../study-errors.ts';
import type { StudyLayout, StudyResult } from '../study-result.ts';
import { defined, joinedTexts, namedTotals } from './block-parts.ts';
import { figureParts } from './figure-parts.ts';
import { inputsBehind, sourceText } from './inputs-behind.ts';
import { labelsOf } from './labels.ts';
import { placeRows } from './layouts.ts';
import { pivotTable } from './pivot-table.ts';
import { scaleTable } from './scale-table.ts';
import { unsaidPeriods } from './unsaid-periods.ts';
import { numbersAsCodes, unitByRow } from './wide-results.ts';

/** The figure of a block: also what the run writes as SVG. */
export function figureOf(spec: FigureBlockSpec, step: StepResult, result: StudyResult): FigureSpec {
  const { kept, labels } = keptOf(spec, step, result);
  const wide =
    spec.pivot === undefined
      ? kept
      : pivotTable(kept, spec.pivot, (code) => labels[code] ?? { en: code, es: code });
  const layout = spec.layout === undefined ? undefined : result.layouts.get(spec.layout);
  const placed = layout === undefined ? wide : placeRows(wide, spec.series ?? 'product', layout);
  const y = spec.y ?? (layout === undefined ? 'value' : 'y');
  const points = spec.kind === 'scatter' || spec.kind === 'network';
  const { table, labels: steps } = points ? { table: placed, labels: {} } : numbersAsCodes(placed, spec.x);
  const { id, kind, x, highlight, decimals, scale, baseline, sort, orientation, totals } = spec;
  const { size, present, presentFrom, group, end, colour, startState, endState, through } = spec;
  const { en, es } = textOf(spec.title);
  const series = spec.series ?? (layout === undefined ? undefined : 'product');
  return {
    id,
    kind,
    title: { en, es },
    source: sourceOf(step, result, layout),
    unit: unitByRow(kept, y)
      ? unitOf(oneUnit(id, kept))
      : (table.fields.find((field) => field.name === y)?.unit ?? unitOf('')),
    x,
    y,
    table,
    labels: { ...labelsOf(table, spec.classification, result.names), ...labels, ...steps },
    ...defined({ highlight, decimals, scale, baseline, sort, orientation, totals, series }),
    ...defined({ size, present, presentFrom, group, end, colour, startState, endState, through }),
    ...figureParts(spec, result),
    ...(spec.subtitle === undefined ? {} : { subtitle: textOf(spec.subtitle) }),
    ...defined({ note: noteOf(spec, kept, step) }),
    ...(spec.zeroLine === true ? { references: [{ axis: 'y' as const, value: 0 }] } : {}),
    ...(kind === 'scatter' ? { xAxis: axisOf(table, x), yTitle: labels[y] ?? { en: y, es: y } } : {}),
  };
}

/** What a block says under its figure, the years that nothing else in it says, and what stands under all of its step. */
function noteOf(spec: FigureBlockSpec, rows: Table, step: StepResult): Text | undefined {
  const { x, y, series, size, group, end, pivot, through = [], title, subtitle } = spec;
  const own = spec.note === undefined || lacksWhom(spec.note, rows) ? undefined : textOf(spec.note);
  const years = unsaidPeriods(rows, rows.columns.value === undefined ? (y ?? '') : 'value', {
    columns: [x, y, series, size, group, end, pivot, ...through],
    words: [textOf(title), subtitle === undefined ? undefined : textOf(subtitle), own],
  });
  return joinedTexts([years, own, step.indicator.caveat]);
}

/** Whether a note is of an economy that has no row. */
function lacksWhom(note: NonNullable<FigureBlockSpec['note']>, rows: Table): boolean {
  if (typeof note !== 'object' || !('of' in note)) return false;
  return !Object.keys(rows.columns).some((name) => textColumn(rows, name)?.includes(note.of));
}

/** The rows that a figure is of, in the unit that it wants, and the names of their codes. */
function keptOf(spec: FigureBlockSpec, { result: own }: StepResult, { names }: StudyResult) {
  const rows = namedTotals(resultRows(own.table, spec.where, `figure "${spec.id}": ${spec.step}`));
  const column = rows.columns.value === undefined ? spec.y : 'value';
  const kept = scaleTable(rows, spec.times ?? 1, spec.unit, column, spec.id);
  return { kept, labels: labelsOf(kept, spec.classification, names) };
}

function axisOf(table: Table, x: string) {
  const field = table.fields.find((candidate) => candidate.name === x);
  return {
    ...(field === undefined ? {} : { title: field.title }),
    ...(field?.unit === undefined ? {} : { unit: field.unit }),
  };
}

/** The unit of the rows: a figure shows one. @throws EscalarError `figure-units` */
function oneUnit(figure: string, table: Table): string {
  const texts = (textColumn(table, 'unit') ?? []).map((unit) => unit ?? '');
  const units = [...new Set(texts)];
  if (units.length > 1) {
    const rows = units.map((unit) => texts.indexOf(unit));
    const differ = differingColumns(table, rows).filter((one) => !one.startsWith('unit '));
    throw figureUnits({ figure, units, differ });
  }
  return units[0] ?? '';
}

function sourceOf(step: StepResult, { steps }: StudyResult, layout?: StudyLayout): Text {
  const source = sourceText(inputsBehind(step, steps));
  return layout === undefined ? source : joinTexts([source, layout.release.title], '; ');
}
