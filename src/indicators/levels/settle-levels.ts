import { EscalarError } from '../../base/error.ts';
import type { Table } from '../../base/table.ts';
import type { LevelsPlace } from '../../base/texts/panel.ts';
import type { WholeDimension } from '../../catalog/wholes/named-whole.ts';
import type { OptionSpecs } from '../options.ts';
import { placeOf } from '../place-of.ts';
import { enteringRows, narrowings } from './entering-rows.ts';
import { type Judged, judgeWholes } from './judge-wholes.ts';
import { digitLengths, keepDigits } from './keep-digits.ts';
import { type CodedKey, type KeyedRows, keyOf, keyRows, withoutPlaces } from './keyed-rows.ts';
import { contradictedNotes, coverageNotes, namedPairs, perhapsNotes, takenNote } from './level-notes.ts';
import { type KeyWholes, type Marks, markWholes } from './mark-wholes.ts';
import { type Measure, measuresOf } from './measures.ts';
import type { Settled } from './settled.ts';
import { type UnnamedSums, unnamedSums } from './unnamed-sums.ts';

/** What an indicator adds up or compares, and the options that say which rows enter. */
export interface LevelsPlan {
  readonly sums: readonly WholeDimension[];
  readonly options: OptionSpecs;
  /** Codes of activities that the indicator reads as a total. */
  readonly ownTotals: readonly string[];
  /** The value of the option `levels`. */
  readonly levels: string;
  /** Where it is said, if not in an option of an indicator. */
  readonly saidBy?: LevelsPlace;
}

/**
 * Looks for wholes beside their parts in the dimensions that an indicator adds up, among the rows that its options
 * let in, and refuses them or leaves them out as `levels` says (see `levelsOption`). A whole is known by its name, by
 * the hierarchy of codes where numbers do not contradict it, or by being the sum of all others.
 * Cost: linear in the rows; tables without wholes are gone through once a key, and not again by the next that asks the
 * same of the same table.
 * @throws EscalarError `wholes-among-parts` with the pairs found; `no-such-level` for digits that no code has
 */
export function settleLevels(
  table: Table,
  plan: LevelsPlan,
  options: Readonly<Record<string, unknown>>,
): Settled {
  const { sums, ownTotals, levels, saidBy } = plan;
  if (sums.length === 0) return { table, notes: [], dropped: [] };
  const named = namedWholes(plan, options);
  const asked = JSON.stringify([
    ...[sums, ownTotals, levels, saidBy, named],
    narrowings(table, plan.options, options),
  ]);
  const before = settledLast.get(table);
  if (before?.asked === asked) return before.settled;
  const settled = settle(table, plan, options, exemptCodes(plan, named));
  settledLast.set(table, { asked, settled });
  return settled;
}

/** What was asked of a table last, and the answer: the variants of a computation and the steps of a study ask the same. */
const settledLast = new WeakMap<Table, { readonly asked: string; readonly settled: Settled }>();

type Exempt = (dimension: WholeDimension) => ReadonlySet<string>;

function settle(
  table: Table,
  plan: LevelsPlan,
  options: Readonly<Record<string, unknown>>,
  exempt: Exempt,
): Settled {
  const { levels } = plan;
  const rows = keyRows(table, enteringRows(table, plan.options, options));
  const measures = measuresOf(table);
  const judged = plan.sums.flatMap((dimension) => {
    const key = keyOf(rows, dimension);
    return key === null ? [] : [judgeWholes(rows, key, dimension, measures, exempt(dimension))];
  });
  const digits = /^\d+$/.test(levels) ? Number(levels) : null;
  const fixed = (key: CodedKey): boolean =>
    digits !== null && (key.key === 'product' || key.key === 'activity');
  const found = judged.filter(({ key }) => !fixed(key));
  const { marks, perhaps } = withUnnamed(rows, judged, found, measures, exempt);
  const doubts = [
    ...contradictedNotes(judged),
    ...perhapsNotes([...judged, ...perhaps], plan.saidBy === undefined),
  ];
  if (levels === 'all') return { table, notes: takenNote(marks.pairs), dropped: [] };
  if (levels === 'refuse') {
    if (marks.pairs.length > 0) throw refusal(rows, marks, judged, plan);
    return { table, notes: doubts, dropped: [] };
  }
  const kept = leaveOut(rows, marks, measures);
  if (digits === null) return { ...kept, notes: [...kept.notes, ...doubts] };
  return keepDigits(
    rows,
    marks.marked,
    judged.filter(({ key }) => fixed(key)),
    digits,
    measures,
    kept,
    plan.saidBy ?? 'with',
  );
}

/** Codes that an option names as the whole of the others. */
function namedWholes(
  { options: specs }: LevelsPlan,
  options: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.entries(specs).flatMap(([name, spec]) => {
    const value = options[name];
    return spec.kind === 'text' && spec.namesWhole === true && typeof value === 'string' ? [value] : [];
  });
}

/** Codes that are named as the whole of the others, or that the indicator reads as such. */
function exemptCodes({ ownTotals }: LevelsPlan, named: readonly string[]): Exempt {
  const economies = new Set(named);
  const activities = new Set(ownTotals);
  const none: ReadonlySet<string> = new Set();
  return (dimension) => (dimension === 'economy' ? economies : dimension === 'activity' ? activities : none);
}

/** How deep subtotals of subtotals are followed. */
const MOST_ROUNDS = 5;

/** The rows of the wholes found and of those that only sums tell; a round leaves out what the one before has found. */
function withUnnamed(
  rows: KeyedRows,
  judged: readonly Judged[],
  named: readonly KeyWholes[],
  measures: readonly Measure[],
  exempt: Exempt,
): { readonly marks: Marks; readonly perhaps: readonly (UnnamedSums & { readonly key: CodedKey })[] } {
  let found = named;
  for (let round = 1; ; round += 1) {
    const marks = markWholes(rows, found);
    const sums = found.map(({ key }) => {
      const others = judged.map((one) => one.key).filter((one) => one !== key);
      const own = exempt(key.key as WholeDimension);
      return { key, ...unnamedSums(rows, key, others, measures, own, marks.marked) };
    });
    if (round > MOST_ROUNDS || sums.every(({ sure }) => sure.length === 0)) return { marks, perhaps: sums };
    found = found.map(({ key, wholes }, k) => ({ key, wholes: [...wholes, ...sums[k].sure] }));
  }
}

function refusal(
  rows: KeyedRows,
  marks: Marks,
  judged: readonly Judged[],
  { saidBy = 'with' }: LevelsPlan,
): EscalarError {
  const [pair] = marks.pairs;
  const lengths = judged
    .filter(({ key }) => key.key === 'product' || key.key === 'activity')
    .flatMap(({ key }) => digitLengths(key.names));
  return new EscalarError(
    'wholes-among-parts',
    {
      pairs: namedPairs(marks.pairs),
      rows: count(marks.marked),
      digits: [...new Set(lengths)].sort((a, b) => a - b),
      saidBy,
    },
    pair === undefined ? {} : placeOf(rows.table, rows.rows[pair.first]),
  );
}

/** The table without the rows that have parts beside them. */
function leaveOut(rows: KeyedRows, marks: Marks, measures: readonly Measure[]): Settled {
  const out = count(marks.marked);
  if (out === 0) return { table: rows.table, notes: [], dropped: [] };
  return {
    table: withoutPlaces(rows, marks.marked),
    notes: coverageNotes(rows, marks, measures),
    dropped: [
      {
        what: { en: 'rows of wholes beside their parts', es: 'filas de totales junto a sus partes' },
        count: out,
        examples: firstMarked(marks.marked, 5).map((k) => placeName(rows, k)),
      },
    ],
  };
}

function firstMarked(marked: Uint8Array, most: number): readonly number[] {
  const places: number[] = [];
  for (let k = marked.indexOf(1); k >= 0 && places.length < most; k = marked.indexOf(1, k + 1))
    places.push(k);
  return places;
}

function placeName({ keys }: KeyedRows, k: number): string {
  const names = keys.map(({ names: codes, of }) => codes[of[k]]);
  return names.filter((name) => name !== '').join(' / ');
}

function count(marked: Uint8Array): number {
  return marked.reduce((sum, mark) => sum + mark, 0);
}
