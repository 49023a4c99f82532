import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { isMissing } from '../../base/missing.ts';
import { type Cell, type Field, type Row, rowAt, type Table, tableOf } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import type { Dropped } from '../../indicators/left-out.ts';
import type { Term } from '../../indicators/term.ts';
import { cellNames } from '../../indicators/vary/result-cells.ts';

/** Two results of one indicator, row beside row. */
export interface SideBySide {
  /**
   * The keys, `term` and `unit` of the first, then `first`, `second`, `difference` (second less first, in their unit) and
   * `percent` of the first. A difference of amounts in two units is missing.
   */
  readonly table: Table;
  /** Rows that one of them alone has, and those that share their keys with others: which belong together is not known. */
  readonly dropped: readonly Dropped[];
  /** Units that stand in the place of another, each pair once. */
  readonly units: readonly (readonly [first: string, second: string])[];
}

/**
 * What an indicator gives with two data, matched by all that says what a number is of: keys and term. The unit tells rows
 * apart only where one result has a number in several.
 * @param names of the two data, as titles of their columns
 * @throws EscalarError `not-computable` where no row of one is in the other, or none that its keys tell apart
 */
export function sideBySide(
  indicator: { readonly id: string; readonly terms: readonly Term[] },
  [first, second]: readonly [Table, Table],
  names: readonly [Text, Text],
): SideBySide {
  const cells = cellNames(first, indicator.terms, []);
  const plain = [first, second].map((table) => cells.besidesUnit(table));
  const byPlain = plain.every((own) => new Set(own).size === own.length);
  const [own, others] = byPlain ? plain : [cells.of(first), cells.of(second)];
  const there = new Map(others.map((name, row) => [name, row]));
  const twice = new Set([...repeated(own), ...repeated(others)]);
  const pairs = own.flatMap((name, row) => {
    const other = there.get(name);
    return other === undefined || twice.has(name) ? [] : [[row, other] as const];
  });
  const matched = new Set(own.filter((name) => there.has(name)));
  const [unclear] = [...matched].filter((name) => twice.has(name));
  if (pairs.length === 0)
    throw unclear === undefined
      ? nothingInBoth(indicator.id, own[0], others[0])
      : noneToldApart(indicator.id, unclear);
  const rows = pairs.map(([a, b]) => besides(rowAt(first, a), rowAt(second, b)));
  const mixed = pairs.flatMap(([a, b]): (readonly [string, string])[] => {
    const [left, right] = [rowAt(first, a).unit, rowAt(second, b).unit];
    return left === right ? [] : [[String(left), String(right)]];
  });
  const keys = first.fields.filter(({ name }) => name !== 'value');
  return {
    table: tableOf(first.name, [...keys, ...numberFields(names)], rows),
    dropped: [own, others].flatMap((all, at) => leftOut(all, matched, twice, names[at])),
    units: [...new Map(mixed.map((pair) => [pair.join(), pair])).values()],
  };
}

function numberFields(names: readonly [Text, Text]): readonly Field[] {
  return [
    { name: 'first', title: names[0], unit: UNITS.none },
    { name: 'second', title: names[1], unit: UNITS.none },
    { name: 'difference', title: { en: 'Difference', es: 'Diferencia' }, unit: UNITS.none },
    { name: 'percent', title: { en: 'Difference', es: 'Diferencia' }, unit: UNITS.percent },
  ];
}

function besides({ value: a, ...keys }: Row, { value: b, unit }: Row): Row {
  return { ...keys, first: a, second: b, ...differences(a, b, keys.unit === unit) };
}

function differences(
  a: Cell,
  b: Cell,
  alike: boolean,
): { readonly difference: Cell; readonly percent: Cell } {
  const lacking = [a, b].find((cell) => typeof cell !== 'number');
  if (typeof a !== 'number' || typeof b !== 'number') {
    const why = isMissing(lacking) ? lacking : ({ missing: 'not-reported' } as const);
    return { difference: why, percent: why };
  }
  if (!alike) return { difference: { missing: 'not-defined' }, percent: { missing: 'not-defined' } };
  const difference = b - a;
  return {
    difference,
    percent: a === 0 ? { missing: 'zero-denominator' } : (100 * difference) / Math.abs(a),
  };
}

/** Rows named on the command line, most. */
const EXAMPLES = 5;

function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

function leftOut(
  own: readonly string[],
  matched: ReadonlySet<string>,
  twice: ReadonlySet<string>,
  { en, es }: Text,
): readonly Dropped[] {
  const alone = own.filter((name) => !matched.has(name));
  const unclear = own.filter((name) => matched.has(name) && twice.has(name));
  return [
    ...counted(alone, { en: `numbers that only ${en} has`, es: `números que solo tiene ${es}` }),
    ...counted(unclear, {
      en: `numbers of ${en} that share their keys with another, so that which belong together is not known`,
      es: `números de ${es} que comparten sus claves con otro, de modo que no se sabe cuáles van juntos`,
    }),
  ];
}

function counted(left: readonly string[], what: Text): readonly Dropped[] {
  if (left.length === 0) return [];
  return [{ what, count: left.length, examples: [...new Set(left)].slice(0, EXAMPLES).map(words) }];
}

function words(name: string): string {
  return name
    .split('\0')
    .filter((word) => word !== '')
    .join(' ');
}

function nothingInBoth(indicator: string, first = '', second = ''): EscalarError {
  const [one, other] = [words(first), words(second)];
  return new EscalarError('not-computable', {
    indicator,
    why: {
      en: `no number of one data is in the other: the first has ${one}, the second ${other}`,
      es: `ningún número de unos datos está en los otros: los primeros tienen ${one}, los segundos ${other}`,
    },
    try: {
      en: 'Compare the same years and economies, at a level that both have: a total instead of classes, or classes brought to one classification (--bridge to=SCHEME; --read sectors= for input-output tables).',
      es: 'Compare los mismos años y economías, en un nivel que ambos tengan: un total en lugar de clases, o clases llevadas a una clasificación (--bridge to=ESQUEMA; --read sectors= en matrices de insumo-producto).',
    },
  });
}

function noneToldApart(indicator: string, name: string): EscalarError {
  const row = words(name);
  return new EscalarError('not-computable', {
    indicator,
    why: {
      en: `which numbers of both data belong together is not known: several are of ${row}`,
      es: `no se sabe qué números de ambos datos van juntos: varios son de ${row}`,
    },
    try: {
      en: 'Choose one with --where, or say which column tells them apart (--map).',
      es: 'Elija uno con --where, o diga qué columna los distingue (--map).',
    },
  });
}
