import { mapValues, plainValues } from '../../base/condition.ts';
import { chooseRows } from '../../base/keep-rows.ts';
import { mapWords, textColumnOf } from '../../base/text-column.ts';
import { nameAmong } from '../../columns/conditions-named.ts';
import { flowCode, flowCodes, flowOfLetter } from '../../columns/flow-words.ts';
import { plainHeader } from '../../columns/plain-header.ts';
import { columnOfHeader } from '../../columns/vocabulary.ts';
import { fieldOf } from '../recognised/both.ts';
import { layoutOf } from '../recognised/recognise.ts';
import { wordsNamed } from './narrow-rows.ts';
import { type ColumnPlan, planColumns } from './plan-columns.ts';
import { readNumber } from './read-number.ts';
import { cellOf } from './table-grid.ts';
import type { TabularOptions } from './tabular-options.ts';

/** Headers of files whose cells are changed before anything is known of them (`plainGrid`). */
const CHANGED = /[:\\]|^ActivityCombination$/;

/**
 * By header, the words of a typed file whose rows a reader would keep: conditions that can be met before the file is
 * read, because neither a layout, a recode, another column nor another row has a say in what a word means. None of a
 * file that a layout is known for, or whose flow may be E for exports.
 * @param words the different texts of its columns of text
 * @throws EscalarError `condition-keeps-nothing` where no word of a column meets its condition
 */
export function narrowWords(
  headers: readonly string[],
  words: ReadonlyMap<string, readonly string[]>,
  options: TabularOptions,
): Readonly<Record<string, readonly string[]>> {
  if (isTranslated(headers, words, options)) return {};
  const where = (column: number) => ({ column: column + 1 });
  const { columns } = planColumns(headers, options.map ?? {}, where, options.names === 'own');
  const flow = columns.find(({ field }) => field === 'flow');
  const letters = words.get(flow?.header ?? '')?.map((word) => flowOfLetter(cellOf(word))) ?? [];
  if (letters.some((code) => code !== null) && letters.includes(null)) return {};
  const said = new Set(
    [...Object.entries(options.map ?? {}).flat(), ...Object.keys(options.recode ?? {})].map(fieldOf),
  );
  return Object.fromEntries(
    Object.entries(options.where ?? {}).flatMap(([name, condition]) => {
      const plan = columns.find(({ header }) => header === name);
      const own = words.get(name);
      const isPlain = plainValues(condition) !== null && plan !== undefined && own !== undefined;
      if (!isPlain || said.has(fieldOf(name)) || !meansItself(plan, columns)) return [];
      const kept = wordsKept(plan, own, mapValues(condition, plan.field === 'flow' ? flowCode : String));
      return kept === null ? [] : [[name, kept]];
    }),
  );
}

function isTranslated(
  headers: readonly string[],
  words: ReadonlyMap<string, readonly string[]>,
  options: TabularOptions,
): boolean {
  if (headers.some((header) => CHANGED.test(header))) return true;
  if (options.names === 'own' || (options.layout ?? 'auto') !== 'auto') return false;
  const cells = (header: string) => words.get(header)?.map(cellOf) ?? [];
  return layoutOf({ name: '', above: [], headers, table: options.for, words: cells }) !== null;
}

/** Whether a condition that names the header means that column, and no other fills its blanks. */
function meansItself(plan: ColumnPlan, columns: readonly ColumnPlan[]): boolean {
  const { header, field } = plan;
  const fields = columns.map((column) => column.field);
  if (nameAmong(header, fields, new Map([[plainHeader(header), field]])) !== field) return false;
  if (!['code', 'text', 'unknown'].includes(plan.kind)) return false;
  const isPlace = field === 'economy' || field === 'partner';
  return !isPlace || columns.every((one) => one === plan || columnOfHeader(one.header)?.name !== field);
}

/** The words that meet a condition; null where they may be read as numbers. */
function wordsKept(
  { field, kind }: ColumnPlan,
  words: readonly string[],
  condition: ReturnType<typeof mapValues>,
): readonly string[] | null {
  const cells = words.map(cellOf);
  if (kind === 'unknown' && !cells.every((cell) => readNumber(cell).kind === 'trouble')) return null;
  const column = mapWords(
    textColumnOf(cells.map((cell) => cell || null)),
    field === 'flow' ? flowCodes(cells) : String,
  );
  const table = { name: '', rows: words.length, fields: [], columns: { [field]: column } };
  const { kept } = chooseRows(table, { [field]: condition }, wordsNamed);
  return words.filter((_, i) => kept[i] === 1);
}
