import { same, type Text } from '../base/locale.ts';
import type { Field } from '../base/table.ts';
import { UNITS, type Unit } from '../base/unit.ts';
import { CLASSES } from './classes.ts';
import type { ColumnKind, ColumnMeaning } from './column.ts';
import { MEASURES } from './measures.ts';
import { PLACES } from './places.ts';
import { isMarked, plainHeader } from './plain-header.ts';
import { POLICIES, POLICY_DETAILS } from './policies.ts';
import { RESULT_KEYS } from './result-keys.ts';
import { TIMES } from './times.ts';
import { WORDS } from './words.ts';

/** The columns of inputs, in the order in which a header is looked for. */
export const INPUT_COLUMNS: readonly ColumnMeaning[] = [
  ...PLACES,
  ...CLASSES,
  ...TIMES,
  ...POLICIES,
  ...WORDS,
  ...MEASURES,
];

const INPUTS: ReadonlyMap<string, ColumnMeaning> = new Map(INPUT_COLUMNS.map((one) => [one.name, one]));
const ALL: ReadonlyMap<string, ColumnMeaning> = new Map(
  [...POLICY_DETAILS, ...RESULT_KEYS, ...INPUT_COLUMNS].map((one) => [one.name, one]),
);
const EXACT = [...INPUT_COLUMNS]
  .reverse()
  .flatMap(({ name, synonyms }): [string, ColumnMatch][] => [
    ...synonyms.flatMap((group, g) =>
      group.map((header): [string, ColumnMatch] => [header, { name, rank: g + 2 }]),
    ),
    [name.replaceAll('_', ' '), { name, rank: 1 }],
  ]);
/** `reporteriso` is `reporter iso` where no other column is more like it. */
const HEADERS: ReadonlyMap<string, ColumnMatch> = new Map([
  ...EXACT.map(([header, { name, rank }]): [string, ColumnMatch] => [
    header.replaceAll(' ', ''),
    { name, rank: rank + 0.5 },
  ]),
  ...EXACT,
]);

const NUMBER_PREFIX = /^(?:output|value_added|gdp|ppp|price_index|hours|persons)_[a-z0-9_]+$/;
/** Headers of columns that hold codes, which are text even where every cell is a number. */
const CODES =
  /(?:^|[ _])(?:codes?|codigos?|clave|cve|id|footnotes?|combination)(?:$|[ _])|^(?:naics|scian|isic|ciiu|cmap|nace|sitc|cuci|cpc|bec|hs)(?: ?(?:rev ?)?\d+)?$/;

export interface ColumnMatch {
  readonly name: string;
  /** 0: the column's own name; 1: the same in other letters; 2 and more: the group of synonyms. */
  readonly rank: number;
}

let others: ((header: string) => ColumnMatch | null) | null = null;

/** Hands in what else a header may mean (`otherHeaders`): the weakest names of a column. */
export function provideHeaders(match: (header: string) => ColumnMatch | null): void {
  others = match;
}

/** The rank of a name that was handed in: of two such, neither is meant. */
export const WEAK = 20;

/** The column of inputs that a header means, or null. */
export function columnOfHeader(header: string): ColumnMatch | null {
  const bare = header.trim();
  if (INPUTS.has(bare)) return { name: bare, rank: 0 };
  const plain = plainHeader(header);
  const found = HEADERS.get(plain) ?? HEADERS.get(plain.replaceAll(' ', '')) ?? others?.(header) ?? null;
  return found !== null && isMarked(header) ? { ...found, rank: found.rank + 0.25 } : found;
}

/** How the cells of a column are read, by its name. */
export function kindOfColumn(name: string): ColumnKind {
  const known = INPUTS.get(name);
  if (known !== undefined) return known.kind;
  if (NUMBER_PREFIX.test(name) && !/_(?:currency|unit|source|note|flag|status|name)$/.test(name))
    return 'number';
  return CODES.test(plainHeader(name.replace(/([a-z])([A-Z])/g, '$1 $2'))) ? 'code' : 'unknown';
}

const CODED: ReadonlySet<ColumnKind> = new Set(['code', 'period', 'year', 'month', 'quarter']);

/** Whether the cells of a column are codes or periods, which are text. */
export function isCoded(kind: ColumnKind): boolean {
  return CODED.has(kind);
}

/** Whether a header means codes or periods. */
export function namesCodes(header: string): boolean {
  return isCoded(kindOfColumn(columnOfHeader(header)?.name ?? header));
}

/** What a column of an input or a result means; null for a name that is the file's own. */
export function meaningOf(name: string): ColumnMeaning | null {
  return ALL.get(name) ?? null;
}

/** The title of a column; a name of the file's own is its title. */
export function titleOfColumn(name: string): Text {
  return ALL.get(name)?.title ?? same(name);
}

export function unitOfColumn(name: string): Unit {
  return ALL.get(name)?.unit ?? UNITS.dataUnit;
}

/** A column of this name with its title, and its unit where it holds numbers. */
export function fieldNamed(name: string, unit = ALL.get(name)?.unit): Field {
  const title = titleOfColumn(name);
  return unit === undefined ? { name, title } : { name, title, unit };
}
