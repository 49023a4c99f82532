import type { Text } from '../../base/locale.ts';
import type { Release } from '../../base/metadata.ts';
import type { Table } from '../../base/table.ts';
import { workOf } from '../../catalog/works.ts';
import type { SpanishFormulas } from '../../indicators/formulas/formula-lines.ts';
import type { MethodNote } from '../../report/method-note.ts';
import type { ReportModel } from '../../report/model.ts';
import type { InputRecord } from '../../workspace/loaded-source.ts';
import type { StepResult } from '../../workspace/step-result.ts';
import { type ChartKind, chartOfResult } from './chart-of-result.ts';
import { sourceText } from './inputs-behind.ts';
import { labelsOf } from './labels.ts';
import { methodNote } from './method-note.ts';
import { warnOnce } from './warn-once.ts';

export interface ResultToReport extends Pick<StepResult, 'indicator' | 'given' | 'result'> {
  readonly inputs: readonly InputRecord[];
  /** Default: chosen by the shape of the result. */
  readonly chart?: ChartKind;
  /** Of the package. */
  readonly version: string;
  readonly formulas?: SpanishFormulas;
}

export interface ResultReport {
  readonly model: ReportModel;
  /** Columns to narrow before the result can be drawn; null where it is drawn. */
  readonly varying: readonly string[] | null;
}

/** One result as a report: its figure where it has one, its table, and what stands behind both. */
export function reportOfResult(of: ResultToReport): ResultReport {
  const { indicator, result, inputs, chart, version } = of;
  const releases = inputs.flatMap(({ release }) => release ?? []);
  const source = sourceText(inputs);
  const method = methodNote(of, releases, '');
  const { title } = indicator;
  const drawn = chartOfResult(result.table, {
    title,
    source,
    ...(chart === undefined ? {} : { kind: chart }),
    ...(indicator.charted === undefined ? {} : { term: indicator.charted }),
  });
  const figure = 'varying' in drawn ? [] : [{ kind: 'figure' as const, spec: drawn, method }];
  const section = {
    id: 'result',
    title: { en: 'Result', es: 'Resultado' },
    whole: true as const,
    blocks: warnOnce([...figure, tableBlock(result.table, title, method)]),
  };
  const model: ReportModel = {
    id: indicator.id,
    title,
    subtitle: source,
    summary: [],
    sections: [section],
    claims: [],
    releases: onceEach(releases),
    references: [...new Set(indicator.references.map(({ work }) => work))].map(workOf),
    versions: { escalar: version },
  };
  return { model, varying: 'varying' in drawn ? drawn.varying : null };
}

function tableBlock(table: Table, title: Text, method: MethodNote) {
  // columns that no row fills are structure for programs
  const columns = table.fields
    .map(({ name }) => name)
    .filter((name) => {
      const column = table.columns[name];
      return column?.kind !== 'text' || column.codes.some((code) => code !== 0);
    });
  return { kind: 'table' as const, title, table, method, columns, labels: labelsOf(table, undefined) };
}

function onceEach(releases: readonly Release[]): readonly Release[] {
  return [...new Map(releases.map((release) => [release.id, release])).values()];
}
