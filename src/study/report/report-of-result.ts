import type { Release } from '../../base/metadata.ts';
import { workOf } from '../../catalog/works.ts';
import type { SpanishFormulas } from '../../indicators/formulas/formula-lines.ts';
import type { MethodNote } from '../../report/method-note.ts';
import type { ReportModel } from '../../report/model.ts';
import { type PrintedRows, printedRows } from '../../report/printed-rows.ts';
import type { InputRecord } from '../../workspace/loaded-source.ts';
import type { StepResult } from '../../workspace/step-result.ts';
import type { ChartKind } from './chart-kinds.ts';
import { chartOfResult } from './chart-of-result.ts';
import { sourceText } from './inputs-behind.ts';
import { methodNote } from './method-note.ts';
import { printedTable } from './printed-table.ts';
import { warnOnce } from './warn-once.ts';
import { wholeOfFigure, wholeOfResult } from './whole-of-result.ts';

export interface ResultToReport extends Pick<StepResult, 'indicator' | 'given' | 'result'> {
  readonly inputs: readonly InputRecord[];
  /** Default: chosen by the shape of the result. */
  readonly chart?: ChartKind;
  /** Of the package. */
  readonly version: string;
  readonly formulas?: SpanishFormulas;
  /** Rows of its table to show. Default: what a page has room for. */
  readonly rows?: PrintedRows;
  /** A column of the table that stays whatever it holds. */
  readonly keep?: string | null;
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
  const all = result.table.rows;
  const method = methodNote(of, releases, '');
  const { title } = indicator;
  const drawn = chartOfResult(result.table, {
    title,
    source,
    ...(chart === undefined ? {} : { kind: chart }),
    ...(indicator.charted === undefined ? {} : { term: indicator.charted }),
  });
  const below = wholeOfFigure(all, printedRows(all, of.rows ?? null));
  const figure = 'varying' in drawn ? [] : [{ kind: 'figure' as const, spec: drawn, method, wholeIn: below }];
  const section = {
    id: 'result',
    title: { en: 'Result', es: 'Resultado' },
    whole: true as const,
    blocks: warnOnce([...figure, { ...tableBlock(of, method), wholeIn: wholeOfResult(all) }]),
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

function tableBlock({ indicator, result, rows = null, keep = null }: ResultToReport, method: MethodNote) {
  const printed = printedTable(result.table, {
    keep,
    shown: printedRows(result.table.rows, rows),
    ...(indicator.charted === undefined ? {} : { first: indicator.charted }),
  });
  const asked = rows === null ? {} : { rows };
  return { kind: 'table' as const, title: indicator.title, method, ...printed, ...asked };
}

function onceEach(releases: readonly Release[]): readonly Release[] {
  return [...new Map(releases.map((release) => [release.id, release])).values()];
}
