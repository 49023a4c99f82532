import { EscalarError } from '../base/error.ts';
import { chooseRows } from '../base/keep-rows.ts';
import type { Table } from '../base/table.ts';
import { unknownName } from '../base/unknown-name.ts';
import { economiesNamed } from '../catalog/codes-meant.ts';
import { withoutOfWhich } from '../catalog/of-which.ts';
import { tidyCodes } from '../catalog/tidy-codes.ts';
import { claimsOf } from '../columns/canonical-table.ts';
import { conditionsNamed } from '../columns/conditions-named.ts';
import type { Note } from '../indicators/note.ts';
import type { SaidUnits } from '../sources/tabular/said-units.ts';
import { byBuyer, type Sides, sellerAndBuyer } from '../sources/tabular/seller-buyer.ts';
import { bridgeSource } from './bridge-source.ts';
import type { DemandCheck } from './checks/demand.ts';
import { fileSource, without } from './file-source.ts';
import { flowColumns } from './flow-columns.ts';
import { joinColumns } from './join-columns.ts';
import type { LoadContext } from './load-context.ts';
import type { InputRecord, LoadedSource } from './loaded-source.ts';
import { requireOneUnit, unitOfRows } from './one-unit.ts';
import { ownNames } from './own-names.ts';
import { findPolicies, isPolicyName } from './policies/find-policies.ts';
import { POLICY_TABLES, policyNames, policyTable } from './policies/policy-table.ts';
import { namedTable, setColumns, withoutColumns } from './shape-table.ts';
import type { SourceSpec } from './source-schema.ts';
import { spreadTable } from './spread-table.ts';
import { textOf } from './text-of.ts';
import { warehouseSource } from './warehouse-source.ts';

/** Gives the columns of a table their names, some as a person says. */
type Named = (table: Table, map?: Readonly<Record<string, string>>) => Table;

/** The tables whose economies and products are checked when they come from a person's file; a release has the codes of its catalog. */
const OF_CODES: readonly string[] = ['trade_flow', 'industry_panel', 'series'];

/**
 * Reads a source: a table of a release or a person's own file; renames, adds and filters as it says.
 * @throws EscalarError of the store, of the readers, `file-not-found`, `missing-column`.
 * @example
 * import { defaultRoots, nodeHost, openStore } from 'escalar/node';
 * import { loadSource } from 'escalar/workspace';
 *
 * const store = await openStore({ roots: defaultRoots() });
 * const context = { host: nodeHost(store), folder: '' };
 * const spec = { release: 'atlas-2016', where: { economy: ['MEX'] } };
 * const { table } = await loadSource('atlas', spec, 'trade_flow', context);
 * table.rows; // => 1192
 * await store.close();
 */
export async function loadSource(
  name: string,
  spec: SourceSpec,
  fallbackTable: string,
  context: LoadContext,
): Promise<LoadedSource> {
  const wanted = spec.table ?? fallbackTable;
  // a rule names the facts of a firm as the file does
  const names = wanted === 'firm_table' ? 'own' : 'ours';
  const named: Named = (table, map = {}) => namedTable(table, { map, names });
  const loaded = await fromOrigin(name, spec, fallbackTable, context, named);
  const isOwn = isOwnFile(loaded.input) && OF_CODES.includes(fallbackTable);
  const shaped = named(setColumns(loaded.table, spec.set ?? {}));
  const { table: set, notes: sided } = flowColumns(shaped, isOwn && wanted === 'trade_flow', loaded.sides);
  const asked = conditionsNamed(spec.where ?? {}, Object.keys(set.columns));
  const { table: kept, notes: chosen } = chooseRows(set, without(asked, loaded.met ?? []), economiesNamed);
  const spread = spec.spread ?? (isSeries(kept, wanted) ? 'variable' : undefined);
  const wide =
    spread === undefined ? kept : named(spreadTable(kept, spread), spec.spread === undefined ? {} : spec.map);
  const isMoved = context.moves ?? spec.bridge !== undefined;
  const tidy = isOwn ? tidyOwn(wide, wanted, isMoved) : { table: wide, notes: [] };
  const moved: Awaited<ReturnType<typeof bridgeSource>> =
    spec.bridge === undefined
      ? { table: tidy.table, notes: [] }
      : await bridgeSource(tidy.table, spec.bridge, context, Object.values(spec.map ?? {}));
  if (moved.table.rows === 0) throw new EscalarError('empty-table', { table: name });
  if (isOwn && wanted !== 'series') requireOneUnit(moved.table, wanted === 'trade_flow');
  const joined = await joinColumns(moved.table, spec.join ?? {}, seriesOf(name, context));
  const own = isOwn && spec.bridge === undefined ? ownNames(joined.table) : {};
  const notes = [loaded, { notes: sided }, { notes: chosen }, tidy, moved, joined].flatMap(
    (one) => one.notes,
  );
  return {
    ...loaded,
    table: inUnits(joined.table, loaded.units ?? {}, Object.keys(spec.set ?? {})),
    names: { ...own, ...loaded.names, ...moved.names },
    notes: [...notes, ...checked(name, spec, loaded, wide, context.host.check)],
    input: inputOf(loaded.input, moved.weights, joined.inputs),
  };
}

/** A person's file, and no warehouse: what that holds was looked at when it came in. */
function isOwnFile({ file, rows }: InputRecord): boolean {
  return file !== undefined && rows === undefined && !isPolicyName(file);
}

/** A table with the units that the file, or its own columns, say; none of a column that was set. */
function inUnits(table: Table, said: SaidUnits, set: readonly string[]): Table {
  const amounts = ['value', 'exports', 'imports'];
  const kept = Object.entries(said).filter(([name]) => !set.includes(name));
  const units = Object.fromEntries(kept.map(([name, { unit }]) => [name, unit]));
  const value = amounts.some((name) => set.includes(name))
    ? null
    : (unitOfRows(table) ?? units.value ?? units.exports ?? units.imports ?? null);
  if (value !== null) units.value = value;
  return Object.keys(units).length === 0 ? table : { ...table, units };
}

/** What is there, before anything is done to it. */
async function fromOrigin(
  name: string,
  spec: SourceSpec,
  fallbackTable: string,
  context: LoadContext,
  named: Named,
): Promise<LoadedSource> {
  // a spread gives the columns that map renames
  const read = spec.spread === undefined ? spec : withoutMap(spec);
  if (spec.release !== undefined) return fromRelease(name, read, fallbackTable, context, named);
  if (isPolicyName(spec.file ?? '')) return fromPolicies(name, read, fallbackTable, context, named);
  const table = spec.table ?? fallbackTable;
  return (await warehouseSource(name, read, table, context)) ?? fileSource(name, read, table, context);
}

/** Loads what is joined, under the name of the source and of the column. */
function seriesOf(name: string, context: LoadContext) {
  return (spec: SourceSpec, column: string) => loadSource(`${name}.${column}`, spec, 'series', context);
}

function inputOf(
  input: InputRecord,
  weights: InputRecord['weights'],
  joined: readonly InputRecord[],
): InputRecord {
  return {
    ...input,
    ...(weights === undefined ? {} : { weights }),
    ...(joined.length === 0 ? {} : { joined }),
  };
}

/** A person's table with tidy codes, and without parts of rows where numbers are added up. */
function tidyOwn(table: Table, wanted: string, isMoved: boolean): Pick<LoadedSource, 'table' | 'notes'> {
  const tidy = tidyCodes(table, isMoved);
  if (wanted === 'series') return tidy;
  const left = withoutOfWhich(tidy.table);
  return { table: left.table, notes: [...tidy.notes, ...left.notes] };
}

/** What the checks that the study asks for find in the rows that are kept, before they move to other codes. @throws EscalarError `data-faults` */
function checked(
  name: string,
  { check, release }: SourceSpec,
  { input }: LoadedSource,
  table: Table,
  demand: DemandCheck | undefined,
): readonly Note[] {
  if (check === undefined) return [];
  if (demand === undefined)
    throw new TypeError(`${name} asks for a check: its host needs check, demandCheck of escalar/checks`);
  return demand(name, { ...table, name: input.table ?? table.name }, release ?? null, check);
}

/** Whether a person's panel has what it measures in rows: a variable and a value. */
function isSeries({ columns }: Table, wanted: string): boolean {
  return wanted === 'industry_panel' && columns.variable?.kind === 'text' && columns.value?.kind === 'number';
}

function withoutMap({ map: _, ...rest }: SourceSpec): SourceSpec {
  return rest;
}

async function fromRelease(
  name: string,
  spec: SourceSpec,
  fallbackTable: string,
  { host: { store } }: LoadContext,
  named: Named,
): Promise<LoadedSource> {
  const release = await store.release(spec.release ?? '');
  const tableName = spec.table ?? fallbackTable;
  const raw = await store.table(release.id, tableName);
  const { table, notes } = byBuyer(
    named(withoutColumns(raw, spec.drop ?? []), spec.map),
    sidesOf(raw, spec.map),
  );
  const file = release.files.find((candidate) => candidate.table === tableName);
  return {
    table,
    notes: [...(release.notes ?? []), ...notes],
    input: { name, release, table: tableName, sha256: file?.sha256 ?? '' },
  };
}

/** Who sells and who buys in the rows of a table as it came; null where it does not say so. */
function sidesOf(raw: Table, map: Readonly<Record<string, string>> = {}): Sides | null {
  const claims = claimsOf(raw, { map }).map(({ name, header }) => ({ field: name, header }));
  return sellerAndBuyer(claims, map);
}

/** A table of a file of policy instruments. @throws EscalarError of the parser, `unknown-name` */
async function fromPolicies(
  name: string,
  spec: SourceSpec,
  fallbackTable: string,
  { host, folder }: LoadContext,
  named: Named,
): Promise<LoadedSource> {
  const { file, text, notes } = await findPolicies(spec.file ?? '', host.files, folder);
  const { parsePolicies } = await import('./policies/parse-policies.ts');
  const parsed = parsePolicies(text, file);
  const wanted = spec.table ?? fallbackTable;
  const known = POLICY_TABLES.find((table) => table === wanted);
  if (known === undefined) throw unknownName({ en: 'table', es: 'la tabla' }, wanted, POLICY_TABLES);
  return {
    table: named(policyTable(parsed, known, file), spec.map),
    notes,
    names: policyNames(parsed),
    input: { name, file, title: textOf(parsed.policies.title), sha256: await host.hash(text) },
  };
}
