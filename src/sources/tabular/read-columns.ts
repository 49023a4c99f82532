import { counted } from '../../base/locale.ts';
import { MISSING_REASONS, MISSING_TEXT } from '../../base/missing.ts';
import { info, type PlainNote, warning } from '../../base/note.ts';
import { shorten } from '../../base/shorten.ts';
import type { Column } from '../../base/table.ts';
import { wordsIn } from '../../base/text-column.ts';
import type { BuildContext } from './build-context.ts';
import { changedWords, type WordChange, wordChange } from './change-words.ts';
import type { Grid } from './grid.ts';
import type { AskedColumn } from './narrow-rows.ts';
import {
  type DecimalEvidence,
  decimalOfFile,
  draftNumbers,
  finishNumbers,
  type NumberDraft,
} from './number-columns.ts';
import { isMoney } from './number-flags.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { type DecimalMark, readNumber } from './read-number.ts';
import { tableShapes } from './shapes/table-shapes.ts';
import { someOf } from './some-of.ts';
import { textsOf } from './text-column.ts';

export interface ColumnsRead {
  /** The column of each plan, by the plan's index. */
  readonly columns: ReadonlyMap<number, Column>;
  readonly decimal: DecimalEvidence;
  readonly notes: readonly PlainNote[];
}

/** Reads the cells of columns from some rows. */
type CellReader = (rows: Uint32Array, plans: readonly ColumnPlan[]) => ColumnsRead;

/** Columns that a condition may ask for, each read when it is asked. */
export function askedColumns(plans: readonly ColumnPlan[], cells: CellReader): AskedColumn[] {
  return plans.map((plan) => ({
    ...plan,
    read: (rows) => cells(rows, [plan]).columns.get(plan.index) as Column,
  }));
}

/**
 * Reads columns of a file from some of its rows. What the left-out rows prove of the decimal mark counts where the
 * rows themselves prove nothing; nothing else of them does.
 * @param plans every column that may be asked for
 */
export function cellReader(
  { grid, all, options, variables }: Pick<BuildContext, 'grid' | 'all' | 'options' | 'variables'>,
  plans: readonly ColumnPlan[],
): CellReader {
  const numeric = plans.filter(({ kind }) => kind === 'number' || kind === 'unknown');
  let drafts: readonly NumberDraft[] | null = null;
  const witnesses = () => {
    drafts ??= numeric.map((plan) => draftNumbers(grid, all, plan));
    return drafts;
  };
  const words = (plan: ColumnPlan) => wordChange(plan, options.recode ?? {}, variables);
  const everywhere = ({ index }: ColumnPlan) => wordsIn(textsOf(grid, all, index));
  return (rows, some) =>
    readColumns(grid, rows, some, options.decimal ?? 'auto', {
      witnesses,
      words,
      everywhere,
      isPointed: options.isPointed === true,
    });
}

interface Around {
  /** Drafts of more rows of the file, whose decimal marks count where these rows prove none. */
  readonly witnesses: () => readonly NumberDraft[];
  /** What becomes of the words of a column. */
  readonly words: (plan: ColumnPlan) => WordChange;
  /** The words of a column in all rows. */
  readonly everywhere: (plan: ColumnPlan) => readonly string[];
  readonly isPointed: boolean;
}

/**
 * Reads columns of numbers, of text, and those of unknown fields: numbers only when every cell
 * that is not missing is one and none is written like a code (`0101`).
 * @throws EscalarError for a cell of a number field that is no number, or not clearly one
 */
function readColumns(
  grid: Grid,
  rows: Uint32Array,
  plans: readonly ColumnPlan[],
  wanted: 'auto' | DecimalMark,
  { witnesses, words, everywhere, isPointed }: Around,
): ColumnsRead {
  const notes: PlainNote[] = [];
  const drafts = new Map<ColumnPlan, NumberDraft>();
  for (const plan of plans) {
    if (plan.kind !== 'number' && plan.kind !== 'unknown') continue;
    const draft = draftNumbers(grid, rows, plan);
    if (holdsNumbers(draft)) drafts.set(plan, draft);
    else notes.push(...nearlyNumeric(grid, rows, draft));
  }
  const leaning = [...drafts].filter(([, { open, proofs }]) => open.length > 0 && !isProved(proofs));
  const beyond =
    leaning.length === 0 ? [] : witnesses().filter((draft) => holdsNumbers(draft) && !isMixed(draft));
  for (const [plan, draft] of leaning) {
    const same = beyond.find((witness) => witness.plan.index === plan.index);
    if (same !== undefined) drafts.set(plan, { ...draft, proofs: same.proofs });
  }
  const all = [...drafts.values()];
  const proved = [all, beyond].map((some) => decimalOfFile(some, wanted)).find(({ by }) => by !== 'none');
  const decimal = proved ?? (isPointed ? pointsOfPublisher(grid, rows, all) : UNPROVED);
  const columns = new Map<number, Column>();
  for (const plan of plans) {
    const draft = drafts.get(plan);
    const asText = draft === undefined || (plan.kind === 'unknown' && isMixed(draft));
    if (asText && draft !== undefined) notes.push(...(tableShapes()?.mixed(grid, draft) ?? []));
    columns.set(
      plan.index,
      asText
        ? changedWords(textsOf(grid, rows, plan.index), plan, { change: words(plan), everywhere, notes })
        : finishNumbers(grid, rows, draft, decimal),
    );
  }
  notes.push(...decimalNotes(grid, rows, all, beyond, decimal), ...flagNotes(all), ...missingNotes(all));
  return { columns, decimal, notes };
}

/** The point that a publisher is known to write, where every cell in doubt has one. */
function pointsOfPublisher(grid: Grid, rows: Uint32Array, drafts: readonly NumberDraft[]): DecimalEvidence {
  const doubts = drafts.flatMap(({ plan, open }) => open.map((i) => grid.text(rows[i], plan.index)));
  const isPoint = doubts.length > 0 && doubts.every((text) => text.includes('.'));
  return isPoint ? { mark: '.', by: 'publisher' } : UNPROVED;
}

const UNPROVED: DecimalEvidence = { mark: null, by: 'none' };

/** A column of an unknown field holds numbers when all of its cells do, and none is written like a code. */
function holdsNumbers({ plan, trouble, numbers, zeroPadded }: NumberDraft): boolean {
  return plan.kind === 'number' || (trouble === null && numbers > 0 && !zeroPadded);
}

/** Whether a column whose name says nothing is one of numbers. */
export function isNumeric(grid: Grid, rows: Uint32Array, plan: ColumnPlan): boolean {
  return holdsNumbers(draftNumbers(grid, rows, plan));
}

function isProved(proofs: NumberDraft['proofs']): boolean {
  return proofs['.'] !== undefined || proofs[','] !== undefined;
}

function isMixed({ proofs }: NumberDraft): boolean {
  return proofs['.'] !== undefined && proofs[','] !== undefined;
}

/** Warns of an unknown column that would be one of numbers but for a few cells. */
function nearlyNumeric(grid: Grid, rows: Uint32Array, draft: NumberDraft): PlainNote[] {
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
  const [line, text] = [grid.line(trouble.row), shorten(grid.text(trouble.row, plan.index))];
  return [
    warning(
      `Column "${plan.header}" was read as text because of "${text}" on line ${line}; its other cells are numbers.`,
      `La columna "${plan.header}" se leyó como texto por "${text}" en la línea ${line}; sus demás celdas son números.`,
    ),
  ];
}

/** Of columns that do not prove their mark themselves, and of two marks in one file. */
function decimalNotes(
  grid: Grid,
  rows: Uint32Array,
  drafts: readonly NumberDraft[],
  beyond: readonly NumberDraft[],
  decimal: DecimalEvidence,
): PlainNote[] {
  if (decimal.by === 'option') return [];
  const proving = (mark: DecimalMark) =>
    drafts.filter((draft) => draft.proofs[mark] !== undefined && !isMixed(draft));
  const [points, commas] = [proving('.'), proving(',')];
  const named = (some: readonly NumberDraft[]) => someOf(some.map(({ plan }) => `"${plan.header}"`));
  if (points.length > 0 && commas.length > 0)
    return [
      warning(
        `The columns write decimals in two ways: with a point in ${named(points)}, with a comma in ${named(commas)}. Each was read as its own cells prove.`,
        `Las columnas escriben los decimales de dos maneras: con punto en ${named(points)}, con coma en ${named(commas)}. Cada una se leyó como lo prueban sus propias celdas.`,
      ),
    ];
  const led = drafts.filter(({ open, proofs }) => open.length > 0 && !isProved(proofs));
  const [first] = led;
  if (first === undefined || decimal.mark === null) return [];
  const cell = grid.text(rows[first.open[0]], first.plan.index);
  const proof = [...drafts, ...beyond].find(({ proofs }) => isProved(proofs));
  const proved = grid.text(proof?.proofs[decimal.mark]?.row ?? 0, proof?.plan.index ?? 0);
  // without a proof it is the publisher's mark
  const [en, es] =
    proof === undefined
      ? ['as its publisher has it', 'como lo usa su fuente']
      : [
          `as ${proved} in "${proof.plan.header}" proves`,
          `como lo prueba ${proved} en "${proof.plan.header}"`,
        ];
  return [
    warning(
      `Numbers such as ${cell} in ${named(led)} were read with the decimal mark "${decimal.mark}", ${en}.`,
      `Números como ${cell} en ${named(led)} se leyeron con el signo decimal "${decimal.mark}", ${es}.`,
    ),
  ];
}

function flagNotes(drafts: readonly NumberDraft[]): PlainNote[] {
  const counts = new Map<string, number>();
  const signs = new Set<string>();
  for (const { flagged } of drafts)
    for (const [flag, count] of flagged)
      if (isMoney(flag)) signs.add(flag);
      else counts.set(flag, (counts.get(flag) ?? 0) + count);
  const amounts = tableShapes()?.amounts([...signs], counts.get('()') ?? 0) ?? [];
  counts.delete('()');
  return [...amounts, ...(counts.size === 0 ? [] : markNotes(drafts, counts))];
}

function markNotes(drafts: readonly NumberDraft[], counts: ReadonlyMap<string, number>): PlainNote[] {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const list = (lang: 'en' | 'es') =>
    someOf(
      [...counts].map(([flag, count]) => `${tableShapes()?.flag(flag)[lang] ?? flag} ${count}`),
      12,
    );
  return [
    info(
      `${counted(all, 'number carries', 'numbers carry')} a flag, which was left out: ${list('en')}.`,
      `${counted(all, 'número lleva', 'números llevan')} una marca, que se omitió: ${list('es')}.`,
    ),
    ...drafts.flatMap(({ plan, flagged, numbers }) =>
      numbers > 1 && flagged.get('b') === numbers ? (tableShapes()?.billions(plan.header) ?? []) : [],
    ),
  ];
}

function missingNotes(drafts: readonly NumberDraft[]): PlainNote[] {
  const lists: [string[], string[]] = [[], []];
  for (const { plan, reason } of drafts) {
    if (reason === null) continue;
    const counts = new Map<number, number>();
    for (const code of reason) if (code !== 0) counts.set(code, (counts.get(code) ?? 0) + 1);
    (['en', 'es'] as const).forEach((lang, i) => {
      const words = [...counts].map(
        ([code, count]) => `${count} ${MISSING_TEXT[MISSING_REASONS[code - 1]][lang]}`,
      );
      lists[i]?.push(`"${plan.header}" ${words.join(', ')}`);
    });
  }
  const [en, es] = lists;
  if (en.length === 0) return [];
  return [info(`Missing cells: ${someOf(en, 8)}.`, `Celdas faltantes: ${someOf(es, 8)}.`)];
}
