import { type Lang, same, type Text } from '../base/locale.ts';
import type { Reference, Release } from '../base/metadata.ts';
import { type Table, takeRows } from '../base/table.ts';
import { unitOf } from '../base/unit.ts';
import type { FigureSpec } from '../figures/spec.ts';
import type { Block, MethodNote, ReportModel } from '../report/model.ts';
import { buildCard } from './build-card.ts';
import { buildComparison } from './build-comparison.ts';
import { buildVerdict } from './build-verdict.ts';
import { figureParts } from './figure-parts.ts';
import { fillParameters, fillText, textOf } from './fill-text.ts';
import { inputsBehind } from './inputs-behind.ts';
import { labelsOf } from './labels.ts';
import { placeRows } from './layouts.ts';
import { pivotTable } from './pivot-table.ts';
import { scaleTable } from './scale-table.ts';
import type { BlockSpec, CardBlockSpec, FigureBlockSpec, StudyText, TableBlockSpec } from './schema.ts';
import { keepRows } from './shape-table.ts';
import type { StepResult, StudyLayout, StudyResult } from './study-result.ts';
import { type StudySummary, summarise } from './summarise.ts';
import { warnOnce } from './warn-once.ts';
import { numbersAsCodes, unitByRow, unitInHeads } from './wide-results.ts';

/** What a study says, as a report without language or format. Blocks of steps that did not run are left out. */
export function buildReport(
  result: StudyResult,
  versions: Readonly<Record<string, string>>,
  otherLanguage?: { lang: Lang; href: string },
): ReportModel {
  const { study, parameters } = result;
  const summary = summarise(result);
  const sections = (study.sections ?? []).map((section) => ({
    id: section.id,
    title: fillParameters(section.title, parameters),
    blocks: warnOnce(section.blocks.flatMap((block) => buildBlock(block, result, summary))),
  }));
  return {
    id: study.id,
    title: fillParameters(study.title, parameters),
    subtitle: fillParameters(study.subtitle, parameters),
    summary: summary.findings,
    sections: sections.filter((section) => section.blocks.length > 0),
    claims: summary.claims,
    releases: releasesOf(result),
    references: referencesOf(result),
    versions: { ...versions, study: result.studyHash.slice(0, 16) },
    ...(otherLanguage === undefined ? {} : { otherLanguage }),
  };
}

function buildBlock(block: BlockSpec, result: StudyResult, summary: StudySummary): Block[] {
  if ('prose' in block)
    return [{ kind: 'prose', text: fillText(block.prose, summary.values, result.parameters) }];
  const [spec] = Object.values(block) as [{ readonly step: string }];
  const step = result.steps.get(spec.step);
  if (step === undefined) return [];
  const method = methodOf(step, result);
  const tableCsv = `tables/${step.id}.csv`;
  if ('verdict' in block)
    return block.verdict.economies.map((economy) => ({
      kind: 'verdict',
      view: buildVerdict(block.verdict, economy, step, result),
      method,
      tableCsv,
    }));
  if ('comparison' in block)
    return [
      {
        kind: 'comparison',
        view: buildComparison(block.comparison, step, result, summary.values),
        method,
        tableCsv,
      },
    ];
  if ('figure' in block)
    return [
      {
        kind: 'figure',
        spec: figureOf(block.figure, step, result),
        method,
        tableCsv,
      },
    ];
  if ('table' in block) return [{ ...tableOfBlock(block.table, step, result), method, tableCsv }];
  const card = cardOf(block.card, step);
  if (card === null) return [{ kind: 'prose', text: noCard(textOf(block.card.title)) }];
  return [{ kind: 'card', card, method }];
}

function noCard(title: Text): Text {
  return {
    en: `**${title.en}** No choice gives a number here: a share of a change that is near zero or negative says nothing.`,
    es: `**${title.es}** Aquí ninguna elección da un número: la proporción de un cambio casi nulo o negativo no dice nada.`,
  };
}

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
  const { size, present, presentFrom, group, end, colour, startState, endState } = spec;
  const series = spec.series ?? (layout === undefined ? undefined : 'product');
  return {
    id,
    kind,
    title: textOf(spec.title),
    source: sourceOf(step, result, layout),
    unit: unitByRow(kept, y)
      ? unitOf(oneUnit(kept))
      : (table.fields.find((field) => field.name === y)?.unit ?? unitOf('')),
    x,
    y,
    table,
    labels: { ...labelsOf(table, spec.classification, result.names), ...labels, ...steps },
    ...defined({ highlight, decimals, scale, baseline, sort, orientation, totals, series }),
    ...defined({ size, present, presentFrom, group, end, colour, startState, endState }),
    ...figureParts(spec, result),
    ...(spec.subtitle === undefined ? {} : { subtitle: textOf(spec.subtitle) }),
    ...defined({ note: withCaveat(spec.note, step) }),
    ...(spec.zeroLine === true ? { references: [{ axis: 'y' as const, value: 0 }] } : {}),
    ...(kind === 'scatter' ? { xAxis: axisOf(table, x), yTitle: labels[y] ?? { en: y, es: y } } : {}),
  };
}

/** The rows that a figure is of, in the unit that it wants, and the names of their codes. */
function keptOf(spec: FigureBlockSpec, { result: own, indicator }: StepResult, { names }: StudyResult) {
  const rows = named(keepRows(own.table, spec.where ?? {}));
  const column = rows.columns.value === undefined ? spec.y : 'value';
  const kept = scaleTable(rows, spec.times ?? 1, spec.unit, column);
  return { kept, labels: { ...labelsOf(kept, spec.classification, names), ...indicator.terms } };
}

/** A note, and what must stand under every figure and table of the step. */
function withCaveat(note: StudyText | undefined, { indicator: { caveat } }: StepResult): Text | undefined {
  const own = note === undefined ? undefined : textOf(note);
  if (caveat === undefined || own === undefined) return own ?? caveat;
  return { en: `${own.en} ${caveat.en}`, es: `${own.es} ${caveat.es}` };
}

function axisOf(table: Table, x: string) {
  const field = table.fields.find((candidate) => candidate.name === x);
  return {
    ...(field === undefined ? {} : { title: field.title }),
    ...(field?.unit === undefined ? {} : { unit: field.unit }),
  };
}

/** The unit of the rows: a figure shows one. @throws TypeError when the rows mix units. */
function oneUnit(table: Table): string {
  const column = table.columns.unit;
  const units = column?.kind === 'text' ? [...new Set(column.values)] : [];
  if (units.length > 1) throw new TypeError(`a figure shows one unit, these rows have ${units.join(', ')}`);
  return units[0] ?? '';
}

function tableOfBlock(spec: TableBlockSpec, step: StepResult, result: StudyResult) {
  const kept = unitInHeads(named(keepRows(step.result.table, spec.where ?? {})));
  const names = { ...labelsOf(kept, spec.classification, result.names), ...step.indicator.terms };
  const pivoted =
    spec.pivot === undefined
      ? kept
      : pivotTable(kept, spec.pivot, (code) => names[code] ?? { en: code, es: code });
  const sorted = spec.sort === undefined ? pivoted : sortTable(pivoted, spec.sort.by, spec.sort.order);
  const table =
    spec.limit === undefined
      ? sorted
      : takeRows(
          sorted,
          Array.from({ length: Math.min(spec.limit, sorted.rows) }, (_, i) => i),
        );
  return {
    kind: 'table' as const,
    title: textOf(spec.title),
    table,
    labels: names,
    ...defined({ caption: withCaveat(spec.caption, step) }),
    ...(spec.columns === undefined ? {} : { columns: spec.columns }),
  };
}

/** Rows by a column of numbers; missing last. */
function sortTable(table: Table, by: string, order: 'ascending' | 'descending'): Table {
  const column = table.columns[by];
  if (column?.kind !== 'number') return table;
  const sign = order === 'ascending' ? 1 : -1;
  const key = (row: number) =>
    Number.isNaN(column.values[row]) ? Number.POSITIVE_INFINITY : sign * (column.values[row] as number);
  return takeRows(
    table,
    Array.from({ length: table.rows }, (_, i) => i).sort((a, b) => key(a) - key(b)),
  );
}

function cardOf(spec: CardBlockSpec, step: StepResult) {
  return buildCard(
    keepRows(step.result.table, spec.where ?? {}),
    textOf(spec.title),
    labelsOf(step.result.table, undefined),
  );
}

function sourceOf(step: StepResult, { steps }: StudyResult, layout?: StudyLayout): Text {
  const titles = inputsBehind(step, steps).map(
    ({ release, title, file = '' }) => release?.title ?? title ?? same(file),
  );
  const all = layout === undefined ? titles : [...titles, layout.release.title];
  return { en: all.map(({ en }) => en).join('; '), es: all.map(({ es }) => es).join('; ') };
}

/** What stands behind the numbers of a step. */
export function methodOf(step: StepResult, { study, steps }: StudyResult): MethodNote {
  const { indicator, result } = step;
  return {
    indicatorTitle: indicator.title,
    indicatorId: indicator.id,
    formula: indicator.formula,
    references: indicator.references,
    conventions: indicator.conventions,
    options: Object.entries(step.given).map(([name, value]) => ({
      name,
      value: Array.isArray(value) ? value.join(', ') : String(value),
    })),
    releases: inputsBehind(step, steps).flatMap(({ release }) =>
      release === undefined ? [] : [{ id: release.id, title: release.title, citation: release.citation }],
    ),
    residuals: result.residuals,
    dropped: result.dropped,
    notes: result.notes,
    explain: `escalar explain ${study.id} ${step.id}`,
  };
}

function releasesOf(result: StudyResult): readonly Release[] {
  const found = new Map<string, Release>();
  for (const { release } of result.inputs) if (release !== undefined) found.set(release.id, release);
  return [...found.values()];
}

function referencesOf(result: StudyResult): readonly Reference[] {
  const found = new Map<string, Reference>();
  for (const step of result.steps.values())
    for (const reference of step.indicator.references) found.set(reference.key, reference);
  return [...found.values()].sort((a, b) => a.text.localeCompare(b.text, 'en'));
}

/** Without the keys that are undefined. */
function defined<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** A row without a class is the total of its classes: it gets a name where it stands beside them. */
function named(table: Table): Table {
  const column = table.columns.activity;
  if (column?.kind !== 'text' || column.values.every((code) => code === null || code === '')) return table;
  const values = column.values.map((code) => (code === null || code === '' ? 'total' : code));
  return { ...table, columns: { ...table.columns, activity: { kind: 'text', values } } };
}
