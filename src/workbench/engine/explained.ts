import type { Conditions } from '../../base/condition.ts';
import { formatNumber, type Lang } from '../../base/locale.ts';
import { isMissing, MISSING_TEXT } from '../../base/missing.ts';
import type { Cell, Row, Table } from '../../base/table.ts';
import { unitOf } from '../../base/unit.ts';
import { referenceLines } from '../../catalog/works.ts';
import { formulaLines } from '../../indicators/formulas/formula-lines.ts';
import { spanishFormulas } from '../../indicators/formulas/spanish-formulas.ts';
import { citationIn, versionIn } from '../../report/citation-in.ts';
import { inputsBehind } from '../../study/report/inputs-behind.ts';
import { labelsOf } from '../../study/report/labels.ts';
import { cellNotFound } from '../../study/study-errors.ts';
import { scopeWords } from '../../workspace/count-scope.ts';
import { explainRows, type Lineage } from '../../workspace/explain-rows.ts';
import { readsTables } from '../../workspace/step-method.ts';
import { type StepResult, sourceName } from '../../workspace/step-result.ts';
import { tableLine } from '../../workspace/table-line.ts';
import type { Desk } from './desk.ts';
import type { DataLine, Explained } from './explained-cell.ts';
import type { ResultAsk } from './result-of.ts';
import { droppedOf, notesOf } from './result-view.ts';
import { sidesOf } from './sides-of.ts';

export interface ExplainAsk extends ResultAsk {
  readonly cell: Conditions;
}

/** Lines of the publication that are listed; the rest are counted. */
const LISTED = 200;

/** Columns that say where a row was read and nothing of it. */
const PLACES: readonly string[] = ['source_file', 'source_line', 'source_rows', 'source_step', 'source_row'];

/**
 * A cell walked back: the formula, what was chosen, and the published lines that it was computed from.
 * @throws EscalarError `cell-not-found`
 */
export async function explained(desk: Desk, ask: ExplainAsk): Promise<Explained> {
  const { of } = ask;
  if (!('indicator' in of) || of.against === undefined) return explainedOne(desk, ask);
  const [first, second] = sidesOf(of);
  const { step } = await desk.results.of(of);
  const whole = wholeKey(step, ask.cell);
  const own = await explainedOne(desk, { ...ask, of: first, cell: whole });
  const there = explainRows((await desk.results.of(second)).step, whole).rows.length > 0;
  // numbers of both stand beside each other in two units too
  const { unit: _, ...others } = whole;
  return {
    ...own,
    beside: await explainedOne(desk, { ...ask, of: second, cell: there ? whole : others }),
  };
}

/** A cell of two data with the keys that no row of both has: a whole, where each of them has its parts beside it. */
function wholeKey(step: StepResult, cell: Conditions): Conditions {
  const { rows } = explainRows(step, cell);
  const empty = Object.keys(rows[0] ?? {}).filter((name) => rows.every((row) => row[name] === null));
  return { ...Object.fromEntries(empty.map((name) => [name, ''])), ...cell };
}

async function explainedOne({ results }: Desk, { of, cell, lang }: ExplainAsk): Promise<Explained> {
  const { step, steps, named } = await results.of(of);
  const lineage = explainRows(step, cell, steps);
  if (lineage.rows.length === 0)
    throw cellNotFound({
      cell: Object.entries(cell)
        .map(([name, value]) => `${name}=${String(value)}`)
        .join(' '),
      columns: Object.keys(step.result.table.columns),
    });
  const { indicator, result } = step;
  const { columns, lines } = linesOf(lineage, lang);
  return {
    title: indicator.title[lang],
    results: lineage.rows.slice(0, LISTED).map((row) => resultOf(row, named, lang)),
    formula: formulaLines(indicator, spanishFormulas).map((line) => line[lang]),
    options: optionsOf(step),
    data: inputsBehind(step, steps).map((input) => dataLine(input, lang)),
    through: lineage.through.map(({ step: id, rows }) => `${id} (${formatNumber(rows.length, lang, 0)})`),
    scope:
      lineage.scope === null || readsTables(indicator)
        ? ''
        : scopeWords(lineage.scope, sourceName(step))[lang],
    columns,
    lines,
    lineCount: readsTables(indicator) ? 0 : lineage.inputCount,
    tables: lineage.tables.map((file) => tableLine(file, lang)),
    identities: result.residuals
      .slice(0, 8)
      .map(({ identity, value }) => `${identity}: ${value.toExponential(1)}`),
    notes: notesOf(step, lang),
    dropped: droppedOf(step, lang),
    conventions: [
      ...(indicator.caveat === undefined ? [] : [indicator.caveat]),
      ...indicator.conventions,
    ].map((one) => one[lang]),
    references: referenceLines(indicator.references, lang),
  };
}

function resultOf({ term, unit, value, ...keys }: Row, table: Table, lang: Lang) {
  const labels = labelsOf(table, undefined);
  const word = (code: Cell) => (typeof code === 'string' ? (labels[code]?.[lang] ?? code) : '');
  // a scenario has numbers of its own names and no value
  const number = value ?? keys.difference ?? null;
  return {
    place: Object.values(keys)
      .map(word)
      .filter((part) => part !== '')
      .join(' · '),
    term: word(term ?? null),
    value: cellWords(number, lang),
    unit: typeof unit === 'string' ? unitOf(unit).label[lang] : '',
  };
}

function optionsOf({ given, options }: StepResult): Explained['options'] {
  return Object.entries(options).flatMap(([name, value]) => {
    const empty = value === null || (Array.isArray(value) && value.length === 0);
    if ((empty && !Object.hasOwn(given, name)) || (typeof value === 'object' && !Array.isArray(value)))
      return [];
    return [{ name, value: Array.isArray(value) ? value.join(', ') : String(value) }];
  });
}

function dataLine({ release, file, name, sha256 }: StepResult['inputRecord'], lang: Lang): DataLine {
  if (release === undefined)
    return { title: file ?? name, citation: '', licence: '', address: '', sha256: sha256 ?? '' };
  return {
    title: `${release.title[lang]} (${release.id} ${versionIn(release, lang)})`,
    citation: citationIn(release, lang),
    licence: release.licence[lang],
    address: release.address,
    sha256: sha256 ?? '',
  };
}

function linesOf(lineage: Lineage, lang: Lang): Pick<Explained, 'columns' | 'lines'> {
  const listed = lineage.nearest(LISTED);
  const columns = [...new Set(listed.flatMap(({ row }) => Object.keys(row)))].filter(
    (name) => !PLACES.includes(name) && listed.some(({ row }) => (row[name] ?? null) !== null),
  );
  return {
    columns,
    lines: listed.map(({ row, file, line }) => ({
      place: line === null ? (file ?? '') : `${file}:${line}`,
      cells: columns.map((name) => cellWords(row[name] ?? null, lang)),
    })),
  };
}

/** A number as it was published, to six digits after the point. */
function cellWords(cell: Cell, lang: Lang): string {
  if (isMissing(cell)) return `(${MISSING_TEXT[cell.missing][lang]})`;
  if (typeof cell !== 'number') return String(cell ?? '');
  return formatNumber(cell, lang, 6)
    .replace(/([.,]\d*?)0+$/, '$1')
    .replace(/[.,]$/, '');
}
