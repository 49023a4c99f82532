import type { Conditions } from '../base/condition.ts';
import { EscalarError } from '../base/error.ts';
import { info, type PlainNote } from '../base/note.ts';
import { ownTables, tableNames } from '../sources/tabular/own-tables.ts';
import { readTabularBytes, readTabularFiles } from '../sources/tabular/read-tabular.ts';
import { beforeFlow } from '../sources/tabular/seller-buyer.ts';
import { someOf } from '../sources/tabular/some-of.ts';
import type { TabularOptions } from '../sources/tabular/tabular-options.ts';
import { firstThere } from './first-there.ts';
import type { Files } from './host.ts';
import type { LoadContext } from './load-context.ts';
import type { LoadedSource } from './loaded-source.ts';
import { parquetSource } from './parquet-source.ts';
import type { SourceSpec } from './source-schema.ts';

/**
 * A person's file, or a folder of such files, as the table that is wanted.
 * @throws EscalarError of the readers, `file-not-found`, `not-a-file`
 */
export async function fileSource(
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
    const { table, notes, met, sides, units, sha256 } = await parquetSource({ path, shown }, host, options);
    return { table, notes, met, sides, units, input: { name, file: shown, sha256 } };
  }
  if ((await host.files.kindAt(path, shown)) === 'folder') {
    const { files, beside } = await filesIn(path, shown, host.files);
    const { table, notes: said, met, sides, units } = readTabularFiles(files, options, host.readTable);
    const sha256 = await host.hash(files.map((file) => `${file.sha256}\n`).join(''));
    return { table, notes: [...beside, ...said], met, sides, units, input: { name, file: shown, sha256 } };
  }
  const { bytes, sha256 } = await host.files.read(path, shown);
  const { table, notes, met, sides, units } = (host.readTable ?? readTabularBytes)(path, bytes, options);
  return { table, notes, met, sides, units, input: { name, file: shown, sha256 } };
}

/** The tables in a folder, by name. @throws EscalarError `not-a-file` where there is none */
async function filesIn(path: string, shown: string, files: Files) {
  const there = await files.names(path);
  const all = tableNames(there, /\.(?:gz|zip)$/i);
  const names = ownTables(all);
  if (names.length === 0) throw new EscalarError('not-a-file', { path: shown, kind: 'folder' });
  const read = names.map(async (name) => {
    const file = files.resolve(path, name);
    return { name: file, ...(await files.read(file, name)) };
  });
  const about = all.filter((name) => !names.includes(name));
  const others = there.filter((name) => /^[^.].*\.\w+$/.test(name) && !all.includes(name));
  const notes = [
    ...besideNote(about, 'for they tell of the data', 'pues describen los datos'),
    ...besideNote(others, 'being of another kind', 'por ser de otro tipo'),
  ];
  return { files: await Promise.all(read), beside: notes };
}

function besideNote(names: readonly string[], en: string, es: string): readonly PlainNote[] {
  if (names.length === 0) return [];
  const list = someOf(names);
  return [info(`Not read, ${en}: ${list}.`, `No se leyeron, ${es}: ${list}.`)];
}

/** The conditions but those of some columns. */
export function without(conditions: Conditions, names: readonly string[]): Conditions {
  return Object.fromEntries(Object.entries(conditions).filter(([name]) => !names.includes(name)));
}
