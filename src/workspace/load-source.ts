import type { Conditions } from '../base/condition.ts';
import { EscalarError } from '../base/error.ts';
import { chooseRows } from '../base/keep-rows.ts';
import { nearestName } from '../base/nearest.ts';
import type { Table } from '../base/table.ts';
import { economiesNamed } from '../catalog/codes-meant.ts';
import { withoutOfWhich } from '../catalog/of-which.ts';
import { tidyCodes } from '../catalog/tidy-codes.ts';
import { claimsOf } from '../columns/canonical-table.ts';
import { conditionsNamed } from '../columns/conditions-named.ts';
import type { Note } from '../indicators/note.ts';
import { ownTables } from '../sources/tabular/own-tables.ts';
import { readTabularBytes, readTabularFiles } from '../sources/tabular/read-tabular.ts';
import { beforeFlow, byBuyer, type Sides, sellerAndBuyer } from '../sources/tabular/seller-buyer.ts';
import type { TabularOptions } from '../sources/tabular/tabular-options.ts';
import { bridgeSource } from './bridge-source.ts';
import { firstThere } from './first-there.ts';
import { flowColumns } from './flow-columns.ts';
import type { Files } from './host.ts';
import type { DemandCheck, LoadContext } from './load-context.ts';
import type { LoadedSource } from './loaded-source.ts';
import { requireOneUnit } from './one-unit.ts';
import { ownNames } from './own-names.ts';
import { parquetSource } from './parquet-source.ts';
import { findPolicies, isPolicyName } from './policies/find-policies.ts';
import { POLICY_TABLES, policyNames, policyTable } from './policies/policy-table.ts';
import { namedTable, setColumns } from './shape-table.ts';
import type { SourceSpec } from './source-schema.ts';
import { spreadTable } from './spread-table.ts';
import { textOf } from './text-of.ts';

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
  // a rule names the facts of a firm as the file does
  const wanted = spec.table ?? fallbackTable;
  const isOwnNamed = wanted === 'firm_table';
  const named: Named = (table, map = {}) => namedTable(table, { map, names: isOwnNamed ? 'own' : 'ours' });
  // a spread gives the columns that map renames
  const read = spec.spread === undefined ? spec : withoutMap(spec);
  const loaded =
    spec.release === undefined
      ? isPolicyName(spec.file ?? '')
        ? await fromPolicies(name, read, fallbackTable, context, named)
        : await fromFile(name, read, wanted, context)
      : await fromRelease(name, read, fallbackTable, context, named);
  const isOwn = spec.file !== undefined && !isPolicyName(spec.file) && OF_CODES.includes(fallbackTable);
  const shaped = named(setColumns(loaded.table, spec.set ?? {}));
  const { table: set, notes: sided } = flowColumns(shaped, isOwn && wanted === 'trade_flow', loaded.sides);
  const asked = conditionsNamed(spec.where ?? {}, Object.keys(set.columns));
  const { table: kept, notes: chosen } = chooseRows(set, without(asked, loaded.met ?? []), economiesNamed);
  const spread = spec.spread ?? (isSeries(kept, wanted) ? 'variable' : undefined);
  const wide =
    spread === undefined ? kept : named(spreadTable(kept, spread), spec.spread === undefined ? {} : spec.map);
  const isMoved = spec.bridge !== undefined || context.moves === true;
  const tidy = isOwn ? tidyOwn(wide, wanted, isMoved) : { table: wide, notes: [] };
  const { table, notes, weights, names } =
    spec.bridge === undefined
      ? { table: tidy.table, notes: [], weights: undefined, names: undefined }
      : await bridgeSource(tidy.table, spec.bridge, context, Object.values(spec.map ?? {}));
  if (table.rows === 0) throw new EscalarError('empty-table', { table: name });
  if (isOwn && wanted !== 'series') requireOneUnit(table, wanted === 'trade_flow');
  const input = weights === undefined ? loaded.input : { ...loaded.input, weights };
  const own = isOwn && spec.bridge === undefined ? ownNames(table) : {};
  const said = { ...loaded, names: { ...own, ...loaded.names, ...names } };
  const all = [...loaded.notes, ...sided, ...chosen, ...tidy.notes, ...notes];
  return { ...said, table, notes: [...all, ...checked(name, spec, loaded, wide, context.check)], input };
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
    throw new TypeError(`${name} asks for a check: hand in check: demandCheck of escalar/study`);
  return demand(name, { ...table, name: input.table ?? table.name }, release ?? null, check);
}

/** Whether a person's panel has what it measures in rows: a variable and a value. */
function isSeries({ columns }: Table, wanted: string): boolean {
  return wanted === 'industry_panel' && columns.variable?.kind === 'text' && columns.value?.kind === 'number';
}

function without(conditions: Conditions, names: readonly string[]): Conditions {
  return Object.fromEntries(Object.entries(conditions).filter(([name]) => !names.includes(name)));
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
  const { table, notes } = byBuyer(named(raw, spec.map), sidesOf(raw, spec.map));
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
  if (known === undefined)
    throw new EscalarError('unknown-name', {
      kind: { en: 'table', es: 'la tabla' },
      name: wanted,
      nearest: nearestName(wanted, POLICY_TABLES),
      known: POLICY_TABLES,
    });
  return {
    table: named(policyTable(parsed, known, file), spec.map),
    notes,
    names: policyNames(parsed),
    input: { name, file, title: textOf(parsed.policies.title), sha256: await host.hash(text) },
  };
}

async function fromFile(
  name: string,
  spec: SourceSpec,
  wanted: string,
  { host, folder }: LoadContext,
): Promise<LoadedSource> {
  const shown = spec.file ?? '';
  // beside the study, or where the command was given
  const places = [host.files.resolve(folder, shown), host.files.resolve('', shown)] as const;
  const path = await firstThere(host.files, places, shown);
  const { where = {}, set = {} } = spec;
  const options = {
    ...(wanted === 'firm_table' ? { names: 'own' } : {}),
    ...spec.read,
    for: wanted,
    ...(spec.map === undefined ? {} : { map: spec.map }),
    ...(spec.recode === undefined ? {} : { recode: spec.recode }),
    ...(spec.drop === undefined ? {} : { drop: spec.drop }),
    where: without(set.flow === undefined ? where : beforeFlow(where), Object.keys(set)),
  } as TabularOptions;
  if (/\.parquet$/i.test(path)) {
    const { table, notes, met, sides, sha256 } = await parquetSource({ path, shown }, host, options);
    return { table, notes, met, sides, input: { name, file: shown, sha256 } };
  }
  if ((await host.files.kindAt(path, shown)) === 'folder') {
    const { files, beside } = await filesIn(path, shown, host.files);
    const { table, notes: said, met, sides } = readTabularFiles(files, options);
    const sha256 = await host.hash(files.map((file) => `${file.sha256}\n`).join(''));
    const notes = beside.length === 0 ? said : [besideNote(beside), ...said];
    return { table, notes, met, sides, input: { name, file: shown, sha256 } };
  }
  const { bytes, sha256 } = await host.files.read(path, shown);
  const { table, notes, met, sides } = (host.readTable ?? readTabularBytes)(path, bytes, options);
  return { table, notes, met, sides, input: { name, file: shown, sha256 } };
}

/** The tables in a folder, by name. @throws EscalarError `not-a-file` where there is none */
async function filesIn(path: string, shown: string, files: Files) {
  const all = (await files.names(path)).filter((name) =>
    /\.(?:csv|tsv|txt|xlsx|ods|dta|gz|zip)$/i.test(name),
  );
  const names = ownTables(all);
  if (names.length === 0) throw new EscalarError('not-a-file', { path: shown, kind: 'folder' });
  const read = names.map(async (name) => {
    const file = files.resolve(path, name);
    return { name: file, ...(await files.read(file, name)) };
  });
  return { files: await Promise.all(read), beside: all.filter((name) => !names.includes(name)) };
}

function besideNote(names: readonly string[]): Note {
  const list = names.join(', ');
  return {
    level: 'info',
    text: {
      en: `Not read, for they tell of the data: ${list}.`,
      es: `No se leyeron, pues describen los datos: ${list}.`,
    },
  };
}
