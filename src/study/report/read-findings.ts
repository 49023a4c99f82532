import { same } from '../../base/locale.ts';
import { isMissing } from '../../base/missing.ts';
import { type Row, rowsOf } from '../../base/table.ts';
import { unitOf } from '../../base/unit.ts';
import { KINDS, type Kind, type Rule } from '../../indicators/upgrading/rule.ts';
import { RULES } from '../../indicators/upgrading/rules.ts';
import { OUTCOME_TITLES, variableInSentence, variableTitle } from '../../indicators/upgrading/titles.ts';
import type { CellKey, VerdictCell, VerdictNumber, VerdictWord } from '../../report/verdict-model.ts';
import type { StepResult } from '../../workspace/step-result.ts';
import { cellNotFound } from '../study-errors.ts';

export interface ReadSpan {
  readonly from: string;
  readonly to: string;
}

/** One rule of one kind, and its cells by span; null where it speaks of another kind. */
export interface ReadRule {
  readonly rule: Rule;
  readonly kind: Kind;
  /** The class that the numbers are of. */
  readonly activity: string;
  readonly cells: readonly (VerdictCell | null)[];
  /** Variables without a number in some span. */
  readonly missing: ReadonlySet<string>;
}

export interface ReadVerdict {
  readonly scope: string;
  /** In time order, but one that covers all the others last. */
  readonly spans: readonly ReadSpan[];
  readonly tolerances: readonly number[];
  readonly rules: readonly ReadRule[];
}

/** A step that judges; of one that was computed outside a study as much as is needed. */
export type VerdictStep = Pick<StepResult, 'id' | 'result'>;

/**
 * What a step with `upgrading-verdict`, or with one of its rules, says of one economy, at the smallest tolerance, with knife edges at all.
 * @throws EscalarError `cell-not-found` when the step says nothing of the economy or the class.
 */
export function readVerdict(step: VerdictStep, economy: string, scope: string | undefined): ReadVerdict {
  const judged = step.result.table.columns.verdict !== undefined;
  const own = judgedRows(step, economy);
  const chosen = scope ?? scopesOf(step, economy)[0] ?? '';
  const rows = own.filter((row) => String(row.scope ?? '') === chosen);
  if (rows.length === 0 || !judged)
    throw cellNotFound({
      cell: `${step.id} {economy: ${economy}${scope === undefined ? '' : `, scope: ${scope}`}}`,
      columns: Object.keys(step.result.table.columns),
    });
  const spans = spansOf(rows);
  const tolerances = [...new Set(rows.map((row) => Number(row.tolerance)))].sort((a, b) => a - b);
  const rules = RULES.flatMap((rule) =>
    KINDS.filter((kind) => rule.kinds.includes(kind)).map((kind): ReadRule => {
      const mine = rows.filter((row) => row.rule === rule.id);
      const cells = spans.map(({ from, to }) =>
        cellOf(
          mine.filter((row) => row.from === from && row.to === to),
          kind,
          tolerances,
        ),
      );
      const gaps = mine.filter(
        (row) => (row.term === 'change' || row.term === 'lowest') && isMissing(row.value),
      );
      const missing = new Set(gaps.map((row) => String(row.variable)));
      // a span without evidence looked nowhere else
      const told = mine.findLast((row) => row.verdict !== 'no-evidence') ?? mine[0];
      return { rule, kind, activity: String(told?.activity ?? ''), cells, missing };
    }),
  );
  return { scope: chosen, spans, tolerances, rules };
}

/** The classes in which a step judges an economy, the first of the result first. */
export function scopesOf(step: VerdictStep, economy: string): readonly string[] {
  return [...new Set(judgedRows(step, economy).map((row) => String(row.scope ?? '')))];
}

/** The first class in which all are judged; undefined where there is none, as where of one only a wider class is known. */
export function sharedScope(step: VerdictStep, economies: readonly string[]): string | undefined {
  const [first = [], ...others] = economies.map((code) => scopesOf(step, code));
  return first.find((scope) => others.every((scopes) => scopes.includes(scope)));
}

function judgedRows({ result: { table } }: VerdictStep, economy: string): readonly Row[] {
  return rowsOf(table).filter((row) => (row.economy ?? '') === economy && row.rule !== null);
}

/** The cells of one span, one a rule: one that speaks of two kinds at once counts once. */
export function onePerRule(
  rules: readonly ReadRule[],
  span: number,
): readonly { readonly rule: Rule; readonly activity: string; readonly cell: VerdictCell }[] {
  const found = new Map<Rule, { readonly activity: string; readonly cell: VerdictCell }>();
  for (const { rule, activity, cells } of rules) {
    const cell = cells[span] ?? null;
    if (cell !== null && !found.has(rule)) found.set(rule, { activity, cell });
  }
  return [...found].map(([rule, one]) => ({ rule, ...one }));
}

/** In time order, but one that covers all the others last. */
function spansOf(rows: readonly Row[]): ReadSpan[] {
  const keys = new Set(rows.map((row) => `${row.from} ${row.to}`));
  const spans = [...keys].sort().map((key) => {
    const [from = '', to = ''] = key.split(' ');
    return { from, to };
  });
  const whole = spans.find(({ from, to }) => spans.every((span) => from <= span.from && span.to <= to));
  return whole === undefined ? spans : [...spans.filter((span) => span !== whole), whole];
}

/** Outcomes that say no more than their verdict. */
const PLAIN = ['upgrading', 'downgrading', 'lacking'];

function cellOf(rows: readonly Row[], kind: Kind, tolerances: readonly number[]): VerdictCell | null {
  const at = (tolerance: number) => rows.filter((row) => Number(row.tolerance) === tolerance);
  const headline = at(tolerances[0]).filter((row) => row.kind === kind);
  const first = headline[0];
  if (first === undefined) return null;
  const edge = tolerances.find((tolerance) => at(tolerance).some((row) => row.knife_edge === 'yes')) ?? null;
  const outcome = String(first.outcome) as keyof typeof OUTCOME_TITLES;
  const numbers = numbersOf(headline);
  return {
    key: keyOf(first),
    verdict: first.verdict as VerdictWord,
    outcome: OUTCOME_TITLES[outcome],
    telling: !PLAIN.includes(outcome),
    numbers,
    knifeEdge: edge,
    small: edge === null ? [] : numbers.filter((number) => sizesOf(number).some((size) => size <= edge)),
  };
}

/** The weightings are named in the table; the page says how far the effect runs. */
function rangeOf(row: Row, lowest: number, highest: unknown): VerdictNumber {
  const variable = String(row.variable);
  return {
    key: keyOf(row),
    title: variableTitle(variable.split(':')[0]) ?? variableTitle(variable) ?? same(variable),
    said: variableInSentence(variable),
    as: 'range',
    value: lowest,
    unit: { en: 'points', es: 'puntos' },
    digits: 1,
    ends: { first: lowest, last: typeof highest === 'number' ? highest : lowest },
  };
}

/** The codes that all rows of a cell share. */
function keyOf(row: Row): CellKey {
  const names = ['economy', 'scope', 'from', 'to', 'rule'] as const;
  return Object.fromEntries(
    names.flatMap((name) => (typeof row[name] === 'string' && row[name] !== '' ? [[name, row[name]]] : [])),
  );
}

/** The sizes of a number as the tolerances count them: differences of indices in hundredths. */
function sizesOf({ value, as, digits, ends }: VerdictNumber): number[] {
  if (as === 'range' && ends !== undefined) return [Math.abs(ends.first), Math.abs(ends.last)];
  return [Math.abs(value) * (as === 'difference' && digits >= 3 ? 100 : 1)];
}

function numbersOf(rows: readonly Row[]): VerdictNumber[] {
  const found: VerdictNumber[] = [];
  for (const row of rows) {
    const { term, value } = row;
    if (typeof value !== 'number') continue;
    const title = variableTitle(String(row.variable)) ?? same(String(row.variable));
    const said = variableInSentence(String(row.variable));
    const unit = unitOf(String(row.unit));
    if (term === 'lowest') {
      found.push(rangeOf(row, value, rows.find((other) => other.term === 'highest')?.value));
    } else if (term === 'change') {
      const percent = unit.id === 'percent';
      const end = (name: string) =>
        rows.find((other) => other.variable === row.variable && other.term === name)?.value;
      const [first, last] = [end('first'), end('last')];
      const ends =
        !percent && typeof first === 'number' && typeof last === 'number' ? { ends: { first, last } } : {};
      found.push({
        key: { ...keyOf(row), variable: String(row.variable) },
        title,
        said,
        as: percent ? 'percent' : 'difference',
        value,
        unit: percent ? same('%') : { en: '', es: '' },
        digits: percent ? 1 : unit.id === 'count' ? 0 : unit.id === 'index' ? 3 : 1,
        ...ends,
      });
    }
  }
  return found;
}
