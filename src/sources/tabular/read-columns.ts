import { MISSING_REASONS, MISSING_TEXT, type MissingReason } from '../../base/missing.ts';
import type { Column } from '../../base/table.ts';
import type { Grid } from './grid.ts';
import { info, type SourceNote, someOf, warning } from './note.ts';
import {
  type DecimalEvidence,
  decimalOfFile,
  draftNumbers,
  finishNumbers,
  type NumberDraft,
} from './number-columns.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { type DecimalMark, readNumber } from './read-number.ts';
import { textsOf } from './text-column.ts';

export interface ColumnsRead {
  /** The column of each plan, by the plan's index. */
  readonly columns: ReadonlyMap<number, Column>;
  readonly decimal: DecimalEvidence;
  readonly notes: readonly SourceNote[];
}

/**
 * Reads columns of numbers, of text, and those of unknown fields: numbers only when every cell
 * that is not missing is one and none is written like a code (`0101`).
 * @throws EscalarError for a cell of a number field that is no number, or not clearly one
 */
export function readColumns(
  grid: Grid,
  rows: Uint32Array,
  plans: readonly ColumnPlan[],
  wanted: 'auto' | DecimalMark,
  semicolons: boolean,
): ColumnsRead {
  const notes: SourceNote[] = [];
  const drafts = new Map<ColumnPlan, NumberDraft>();
  for (const plan of plans) {
    if (plan.kind !== 'number' && plan.kind !== 'unknown') continue;
    const draft = draftNumbers(grid, rows, plan);
    if (plan.kind === 'number' || isNumeric(draft)) drafts.set(plan, draft);
    else notes.push(...nearlyNumeric(grid, rows, draft));
  }
  const decimal = decimalOfFile([...drafts.values()], wanted, semicolons);
  const columns = new Map<number, Column>();
  for (const plan of plans) {
    const draft = drafts.get(plan);
    const mixed = draft?.proofs['.'] !== undefined && draft.proofs[','] !== undefined;
    const asText = draft === undefined || (plan.kind === 'unknown' && mixed);
    columns.set(
      plan.index,
      asText ? textsOf(grid, rows, plan.index) : finishNumbers(grid, rows, draft, decimal),
    );
  }
  const all = [...drafts.values()];
  notes.push(...decimalNotes(grid, rows, all, decimal), ...flagNotes(all), ...missingNotes(all));
  return { columns, decimal, notes };
}

function isNumeric(draft: NumberDraft): boolean {
  return draft.trouble === null && draft.numbers > 0 && !draft.zeroPadded;
}

/** Warns of an unknown column that would be one of numbers but for a few cells. */
function nearlyNumeric(grid: Grid, rows: Uint32Array, draft: NumberDraft): SourceNote[] {
  const { plan, trouble } = draft;
  if (trouble === null) return [];
  const most = Math.floor(rows.length / 10);
  let odd = 0;
  let numbers = 0;
  for (const row of rows) {
    const { kind } = readNumber(grid.text(row, plan.index));
    if (kind === 'trouble') odd += 1;
    else if (kind !== 'missing') numbers += 1;
    if (odd > most) return [];
  }
  if (numbers < 9 * odd) return [];
  const [line, text] = [grid.line(trouble.row), grid.text(trouble.row, plan.index).slice(0, 60)];
  return [
    warning(
      `Column "${plan.header}" was read as text because of "${text}" on line ${line}; its other cells are numbers.`,
      `La columna "${plan.header}" se leyó como texto por "${text}" en la línea ${line}; sus demás celdas son números.`,
    ),
  ];
}

/** Only of columns that do not prove their mark themselves. */
function decimalNotes(
  grid: Grid,
  rows: Uint32Array,
  drafts: readonly NumberDraft[],
  decimal: DecimalEvidence,
): SourceNote[] {
  const led = drafts.filter(({ open, proofs }) => open.length > 0 && Object.keys(proofs).length === 0);
  const [first] = led;
  if (first === undefined || decimal.by === 'option' || decimal.mark === null) return [];
  const cell = grid.text(rows[first.open[0] as number] as number, first.plan.index);
  const names = someOf(led.map(({ plan }) => `"${plan.header}"`));
  const byDelimiter = decimal.by === 'delimiter';
  return [
    warning(
      `Numbers such as ${cell} in ${names} were read with the decimal mark "${decimal.mark}", which ${byDelimiter ? 'the separator ";" suggests' : 'other columns prove'}.`,
      `Números como ${cell} en ${names} se leyeron con el signo decimal "${decimal.mark}", que ${byDelimiter ? 'el separador ";" sugiere' : 'otras columnas prueban'}.`,
    ),
  ];
}

function flagNotes(drafts: readonly NumberDraft[]): SourceNote[] {
  const flagged = drafts.reduce((sum, draft) => sum + draft.flagged, 0);
  if (flagged === 0) return [];
  return [
    info(
      `${flagged} numbers carry a flag (preliminary p/, revised r/, estimated e/), which was left out.`,
      `${flagged} números llevan una marca (preliminar p/, revisado r/, estimado e/), que se omitió.`,
    ),
  ];
}

function missingNotes(drafts: readonly NumberDraft[]): SourceNote[] {
  const lists: [string[], string[]] = [[], []];
  for (const { plan, reason } of drafts) {
    if (reason === null) continue;
    const counts = new Map<number, number>();
    for (const code of reason) if (code !== 0) counts.set(code, (counts.get(code) ?? 0) + 1);
    (['en', 'es'] as const).forEach((lang, i) => {
      const words = [...counts].map(
        ([code, count]) => `${count} ${MISSING_TEXT[MISSING_REASONS[code - 1] as MissingReason][lang]}`,
      );
      lists[i]?.push(`"${plan.header}" ${words.join(', ')}`);
    });
  }
  const [en, es] = lists;
  if (en.length === 0) return [];
  return [info(`Missing cells: ${someOf(en, 8)}.`, `Celdas faltantes: ${someOf(es, 8)}.`)];
}
