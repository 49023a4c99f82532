import { concatTables } from '../../base/concat-tables.ts';
import { EscalarError } from '../../base/error.ts';
import { info, type PlainNote } from '../../base/note.ts';
import type { Column, Field, Table } from '../../base/table.ts';
import { sameText } from '../../base/text-column.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { flowCode } from '../../columns/flow-words.ts';
import { columnOfHeader, fieldNamed } from '../../columns/vocabulary.ts';
import { joinMeasures } from './join-measures.ts';
import { periodOfName } from './period-in-name.ts';
import { inUnitOf } from './said-units.ts';
import { beforeFlow, byBuyer } from './seller-buyer.ts';
import { tableShapes } from './shapes/table-shapes.ts';
import { someOf } from './some-of.ts';
import type { TabularOptions } from './tabular-options.ts';
import type { TabularResult } from './tabular-result.ts';

/** A sheet of a workbook, or a file of several. */
export interface Part {
  readonly name: string;
  read(options: TabularOptions): TabularResult;
}

/** The column that says which sheet or file a row's line is in. */
const PART_COLUMN = 'source_part';

/**
 * Sheets or files as one table. What their names say becomes a column where the rows do not say it: the period, the
 * economy, the flow, or the variable of a value; `parts` names another, or none. Parts that measure different things of
 * the same rows are joined.
 * @throws EscalarError `parts-differ`, those of the parts, `duplicate-row` of the join
 */
export function combineParts(given: readonly Part[], asked: TabularOptions): TabularResult {
  if (given.length === 1) return given[0].read(asked);
  const lacking = new Map<string, readonly EscalarError[]>();
  const parts = given.map((part) => withoutDropped(part, lacking));
  const [first] = parts;
  const named = parts.map(({ name }) => name);
  const role = asked.parts ?? null;
  const isFlow = role === 'flow' || (role === null && areFlows(named));
  const options = isFlow ? { ...asked, where: beforeFlow(asked.where ?? {}) } : asked;
  const valued = role === 'variable' || (role === null && asksForValue(first, options));
  const inner = valued && options.wideValue === undefined ? { ...options, wideValue: 'value' } : options;
  lacking.clear();
  const read = inOneUnit(parts.map((part) => part.read(inner)));
  for (const [error, ...others] of lacking.values()) if (others.length === parts.length - 1) throw error;
  const field = role ?? (valued ? 'variable' : meaningOfNames(named, read[0].table, options));
  const built = read.map((part, i) => withSides(part, withName(part.table, named[i], field)));
  refuseMixed(built, named);
  const tables = built.map(({ table }) => table);
  const alike = sameKeys(tables, named);
  const joined = alike.isJoined ? joinMeasures(alike.tables) : concatTables(alike.tables);
  return {
    ...built[0],
    table: tableShapes()?.indentedIn(joined, tables) ?? joined,
    met: built[0].met.filter((name) => built.every(({ met }) => met.includes(name))),
    notes: [partsNote(named, field), ...notesOf(built, named)],
  };
}

/** The parts in the units of the first that says one. */
function inOneUnit(parts: readonly TabularResult[]): readonly TabularResult[] {
  return parts.map((part) => {
    const said: PlainNote[] = [];
    let { table } = part;
    for (const [field, own] of Object.entries(part.units ?? {})) {
      const first = parts.find(({ units }) => units?.[field] !== undefined)?.units?.[field];
      const moved = inUnitOf(table, field, own, first);
      table = moved.table;
      said.push(...moved.notes);
    }
    return { ...part, table, notes: [...part.notes, ...said] };
  });
}

/** A part that may lack a column to be dropped, as long as another has it: what it lacks is written down. */
function withoutDropped(part: Part, lacking: Map<string, readonly EscalarError[]>): Part {
  const read = (options: TabularOptions): TabularResult => {
    try {
      return part.read(options);
    } catch (error) {
      const { drop = [] } = options;
      if (!(error instanceof EscalarError) || error.code !== 'unknown-name') throw error;
      const { name } = (error as EscalarError<'unknown-name'>).params;
      if (!drop.includes(name)) throw error;
      lacking.set(name, [...(lacking.get(name) ?? []), error]);
      return read({ ...options, drop: drop.filter((one) => one !== name) });
    }
  };
  return { name: part.name, read };
}

/** Whether a part has periods as columns and nothing that says what its numbers are. */
function asksForValue(part: Part, options: TabularOptions): boolean {
  if (periodOfName(part.name) !== null) return false;
  try {
    part.read(options);
    return false;
  } catch (error) {
    if (error instanceof EscalarError && error.code === 'wide-needs-value') return true;
    throw error;
  }
}

/** A part whose imports are of the importer, where its name says that they are imports. */
function withSides(part: TabularResult, named: Table): TabularResult {
  const { notes, ...sided } = byBuyer(named, part.sides ?? null);
  return { ...part, ...sided, notes: [...part.notes, ...notes] };
}

/** `01`, `02` and `M` number the parts as often. */
const areFlows = (names: readonly string[]): boolean =>
  names.every((name) => /\p{L}{2}/u.test(name) && flowCode(name) !== name);

/** @throws EscalarError `parts-differ` where imports are of the importer in some parts alone */
function refuseMixed(built: readonly TabularResult[], names: readonly string[]): void {
  const [first] = built;
  const other = built.findIndex(({ sides }) => (sides === null) !== (first.sides === null));
  if (other >= 0 && built.some(({ table }) => table.columns.imports !== undefined))
    throw new EscalarError('parts-differ', { first: names[0], other: names[other], column: 'economy' });
}

/** The column that the names of the parts stand for; none where the rows have it, or the names say nothing. */
function meaningOfNames(names: readonly string[], table: Table, { for: wanted }: TabularOptions): string {
  const lacks = (field: string) => table.columns[field] === undefined;
  if (names.every((name) => periodOfName(name) !== null)) return lacks('period') ? 'period' : 'none';
  if (lacks('flow') && areFlows(names)) return 'flow';
  if (lacks('economy') && names.every((name) => findEconomy(name) !== null)) return 'economy';
  const isSeries = wanted === 'industry_panel' || wanted === 'series';
  return isSeries && lacks('variable') && table.columns.value?.kind === 'number' ? 'variable' : 'none';
}

function withName(table: Table, name: string, field: string): Table {
  const text = field === 'period' ? periodOfName(name) : field === 'flow' ? flowCode(name) : name;
  const own = columnOfHeader(field)?.name ?? field;
  const said = own === 'year' ? 'period' : own;
  if (field !== 'none' && table.columns[said] !== undefined)
    throw new EscalarError('duplicate-field', { field: said, columns: [said, name] }, { sheet: name });
  const added = [...(field === 'none' ? [] : [[said, text ?? name] as const]), [PART_COLUMN, name] as const];
  return {
    ...table,
    fields: [...table.fields, ...added.map(([one]) => fieldNamed(one))],
    columns: {
      ...table.columns,
      ...Object.fromEntries(added.map(([one, word]) => [one, sameText(word, table.rows)])),
    },
  };
}

/** The tables with the same columns in the same order, where they tell rows apart by the same. */
function sameKeys(
  tables: readonly Table[],
  names: readonly string[],
): { readonly tables: readonly Table[]; readonly isJoined: boolean } {
  const kindOf = (table: Table, name: string) => table.columns[name]?.kind;
  const all = new Map(tables.flatMap(({ fields }) => fields).map((field) => [field.name, field]));
  let isJoined = false;
  for (const [i, table] of tables.entries())
    for (const { name } of all.values()) {
      if (kindOf(table, name) === kindOf(tables[0], name)) continue;
      const other = kindOf(table, name) ?? kindOf(tables[0], name);
      const isGap = kindOf(table, name) === undefined || kindOf(tables[0], name) === undefined;
      if (other === 'number' && isGap) isJoined = true;
      else throw new EscalarError('parts-differ', { first: names[0], other: names[i], column: name });
    }
  return { tables: tables.map((table) => completed(table, [...all.values()])), isJoined };
}

function completed(table: Table, fields: readonly Field[]): Table {
  const columns = fields.map(({ name }): [string, Column] => [
    name,
    table.columns[name] ?? { kind: 'number', values: new Float64Array(table.rows).fill(Number.NaN) },
  ]);
  return { ...table, fields, columns: Object.fromEntries(columns) };
}

function partsNote(names: readonly string[], field: string): PlainNote {
  const shown = someOf(names, 20);
  const [en, es] = field === 'none' ? ['', ''] : [`; their names are ${field}`, `; sus nombres son ${field}`];
  return info(`Read as one table: ${shown}${en}.`, `Leídas como una sola tabla: ${shown}${es}.`);
}

/** Notes that stand under their own name, at most. */
const MOST_OWN = 12;

/** What was said of every part, then what was said of some, under their names. */
function notesOf(built: readonly TabularResult[], names: readonly string[]): PlainNote[] {
  const saying = new Map<string, { readonly note: PlainNote; readonly of: string[] }>();
  for (const [at, { notes }] of built.entries())
    for (const note of notes) {
      const of = saying.get(note.text.en)?.of ?? [];
      if (of.at(-1) !== names[at]) of.push(names[at] ?? '');
      saying.set(note.text.en, { note, of });
    }
  const all = [...saying.values()];
  const shared = all.filter(({ of }) => of.length === names.length);
  const own = all.filter(({ of }) => of.length < names.length);
  return [
    ...shared.map(({ note: { level, text } }) => ({
      level,
      text: { en: text.en.replace(/\.$/, ' (in each).'), es: text.es.replace(/\.$/, ' (en cada una).') },
    })),
    ...own.slice(0, MOST_OWN).map(({ note: { level, text }, of }) => ({
      level,
      text: { en: `${someOf(of)}: ${text.en}`, es: `${someOf(of)}: ${text.es}` },
    })),
  ];
}
