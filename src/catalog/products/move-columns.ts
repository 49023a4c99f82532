import { type NumberColumn, numberColumn, type Table, textColumn } from '../../base/table.ts';
import { textAt, textColumnOf } from '../../base/text-column.ts';

/** Columns of numbers that add up over products; a name may carry a unit or a year behind it. */
const ADDITIVE =
  /^(value|quantity|net_weight|exports|imports|output|value_added|hours|persons|employment)(_[a-z0-9_]+)?$/;
const RATE = /(^|_)(share|rate|price|index|ratio|average|mean|per|deflator|unit_value)(_|$)/;
const PLACE = /^source_/;

/** What becomes of the columns of a table whose products move. */
export interface MoveColumns {
  /** With the columns that are kept; numbers that tell rows apart have become text. */
  readonly table: Table;
  /** Numbers that say something of the economy and year, not of the product: taken over, not added. */
  readonly carried: ReadonlySet<string>;
  readonly asKeys: readonly string[];
  readonly dropped: readonly string[];
}

/** Whether a column of numbers is one that may be added up over products. */
export function isAdditive(name: string, named: readonly string[] = []): boolean {
  return !RATE.test(name) && (ADDITIVE.test(name) || named.includes(name));
}

/**
 * Which columns of numbers are added, which tell rows apart and which can be neither. Only known measures are added. A
 * number that the other keys decide (a population) is carried along; whole numbers that nobody knows are codes and
 * years, and stay as keys where rows cannot be told apart without them; anything else is left out by name.
 * @param measures columns that a person has named as measures
 */
export function moveColumns(table: Table, measures: readonly string[] = []): MoveColumns {
  const unknown = table.fields
    .filter(({ name, unit }) => unit !== undefined && !PLACE.test(name) && !isAdditive(name, measures))
    .map(({ name }) => name);
  const texts = table.fields.filter(({ unit }) => unit === undefined).map(({ name }) => name);
  const others = texts.filter((name) => name !== 'product');
  const asKeys: string[] = [];
  for (const name of byDistinct(
    table,
    unknown.filter((one) => isWhole(table, one)),
  )) {
    const looksLikeCode = table.rows < FEW || distinct(table, name) * 2 <= table.rows;
    if (looksLikeCode || !areApart(table, [...texts, ...asKeys])) asKeys.push(name);
  }
  const needed = areApart(table, texts) ? [] : asKeys;
  const keys = keysOf(table, [...others, ...needed]);
  const rest = unknown.filter((name) => !needed.includes(name));
  const carried = new Set(rest.filter((name) => isDecided(table, name, keys)));
  const dropped = rest.filter((name) => !carried.has(name));
  return { table: shaped(table, needed, dropped), carried, asKeys: needed, dropped };
}

/** So few rows that codes and amounts look alike. */
const FEW = 20;

function isWhole(table: Table, name: string): boolean {
  return (numberColumn(table, name) as NumberColumn).values.every((value) => Number.isInteger(value));
}

function distinct(table: Table, name: string): number {
  return new Set((numberColumn(table, name) as NumberColumn).values).size;
}

function byDistinct(table: Table, names: readonly string[]): readonly string[] {
  const counts = new Map(names.map((name) => [name, distinct(table, name)]));
  return [...names].sort((a, b) => (counts.get(a) as number) - (counts.get(b) as number));
}

function keysOf(table: Table, names: readonly string[]): readonly string[] {
  const columns = names.flatMap((name) => table.columns[name] ?? []);
  return Array.from({ length: table.rows }, (_, row) =>
    columns
      .map((column) => (column.kind === 'text' ? textAt(column, row) : column.values[row]) ?? '')
      .join('\0'),
  );
}

function areApart(table: Table, names: readonly string[]): boolean {
  return new Set(keysOf(table, names)).size === table.rows;
}

/** Whether rows of one key always have the same number, in at least one key of several rows. */
function isDecided(table: Table, name: string, keys: readonly string[]): boolean {
  const { values } = numberColumn(table, name) as NumberColumn;
  const first = new Map<string, number>();
  for (let row = 0; row < table.rows; row += 1) {
    const before = first.get(keys[row]);
    if (before === undefined) first.set(keys[row], values[row]);
    else if (!Object.is(before, values[row])) return false;
  }
  return first.size < table.rows;
}

function shaped(table: Table, asKeys: readonly string[], dropped: readonly string[]): Table {
  const kept = table.fields.filter(({ name }) => !dropped.includes(name));
  const columns = { ...table.columns };
  for (const name of asKeys) {
    const { values } = numberColumn(table, name) as NumberColumn;
    columns[name] = textColumnOf(Array.from(values, String));
  }
  const fields = kept.map(({ unit, ...field }) =>
    unit === undefined || asKeys.includes(field.name) ? field : { ...field, unit },
  );
  return { ...table, fields, columns };
}

/** Names of columns that describe the product they stand beside. */
const DESCRIPTION =
  /^(cmd ?desc.*|.*descri(ption|pcion|pci[óo]n).*|product[ _]?name|nombre.*|denominaci[óo]n.*|commodity.*|aggrlevel|isleaf)$/i;
/** Texts that tell rows apart whatever the product is. */
const KEYS =
  /^(year|period|month|quarter|reporter|economy|exporter|importer|country|partner|flow|classification|unit|quantity_unit|product)$/;

/** The columns that only say something of the old product: its description, or any text that the product decides. */
export function productNames(table: Table): readonly string[] {
  const codes = textColumn(table, 'product') ?? [];
  const said = textColumn(table, 'classification');
  return table.fields.flatMap(({ name }) => {
    const texts = textColumn(table, name);
    if (texts === null || KEYS.test(name)) return [];
    if (DESCRIPTION.test(name)) return [name];
    const byCode = new Map<string, string | null>();
    const isNamed = texts.every((text, row) => {
      const code = `${said?.[row] ?? ''}\0${codes[row] ?? ''}`;
      if (!byCode.has(code)) byCode.set(code, text);
      return byCode.get(code) === text;
    });
    return isNamed && new Set(byCode.values()).size > 1 ? [name] : [];
  });
}
