import { join, resolve } from 'node:path';
import { distinct } from '../../base/distinct.ts';
import { isHiddenName } from '../../base/hidden-name.ts';
import type { Text } from '../../base/locale.ts';
import { findClassification } from '../../catalog/classification.ts';
import { useShippedCatalog } from '../catalog-files.ts';
import { makeFolder } from '../make-folder.ts';
import { sweepLeftovers } from '../sweep-leftovers.ts';
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts';
import { duckSession } from './duckdb-session.ts';
import { flowFileFault } from './flow-file-errors.ts';
import { commitParts } from './folder-list.ts';
import { merged } from './merge-lists.ts';
import { requireLinks } from './require-links.ts';
import { stageFlows } from './stage-flows.ts';
import { sweepParts } from './sweep-parts.ts';
import type { WarehouseList } from './warehouse-list.ts';
import { WAREHOUSE_TABLES, type WarehouseTableName } from './warehouse-tables.ts';
import { type WrittenPart, writePart } from './write-part.ts';
import { unpackMember, zipMembers } from './zip-members.ts';

/** What is to be imported, and whereto. */
export interface FlowImport {
  /** CSV, Parquet, or zips of CSV, as BACI comes. */
  readonly files: readonly string[];
  readonly folder: string;
  /** What words call the folder where it is a hidden one of ours, at which nobody else can be at work. */
  readonly shown?: string;
  readonly table: WarehouseTableName;
  /** `Unit.id` of the values. */
  readonly unit: string;
  readonly source: string;
  readonly classification: string | null;
  /** Bytes that the engine may hold. */
  readonly memory?: number;
  /** Told of each file, and of each year that is written. */
  readonly onProgress?: (what: string) => void;
}

/**
 * Imports files of any size into a folder of Parquet by year. One file at a time is unpacked onto the disk and sorted
 * there with bounded memory; all parts come in together at the end, so that an import that is stopped leaves the
 * folder as it was. A year that was there is replaced. Files that an import which was killed had brought in are removed,
 * with a note.
 * @throws EscalarError `warehouse`, `database-missing`; what the system says of a full disk or a missing permission
 */
export async function importFlows(
  wanted: FlowImport,
): Promise<{ readonly list: WarehouseList; readonly notes: readonly Text[] }> {
  useShippedCatalog();
  const folder = resolve(wanted.folder);
  const shown = wanted.shown ?? wanted.folder;
  const isHidden = wanted.shown !== undefined;
  makeFolder(folder);
  sweepLeftovers(folder);
  const work = temporaryFolder(folder);
  try {
    if (!isHidden) await requireLinks(work, shown);
    const parts: WrittenPart[] = [];
    const notes: Text[] = [...(await sweepParts(folder, shown, work))];
    for (const file of wanted.files)
      for await (const member of plainFiles(resolve(file), file, work)) {
        wanted.onProgress?.(member.shown);
        const added = await partsOf(member.path, member.shown, wanted, work);
        const twice = added.parts.find(({ part }) => parts.some((other) => other.part.year === part.year));
        if (twice !== undefined)
          throw flowFileFault(member.shown, {
            en: `another file of this import has the year ${twice.part.year} too`,
            es: `otro archivo de esta importación tiene también el año ${twice.part.year}`,
          });
        parts.push(...added.parts);
        notes.push(...added.notes);
      }
    const list = await commitParts({ folder, shown, isHidden }, work, parts, (before) =>
      merged(before, { ...wanted, folder: shown }, parts),
    );
    return { list, notes: distinct(notes) };
  } finally {
    work.remove();
  }
}

/** The tables in a file: itself, or those of a zip, each unpacked when its turn comes. */
async function* plainFiles(path: string, shown: string, work: TemporaryFolder) {
  if (!/\.zip$/i.test(path)) {
    yield { path, shown };
    return;
  }
  const tables = (await zipMembers(path)).filter(({ name }) => /\.csv$/i.test(name) && !isHiddenName(name));
  const members = tables.filter(({ name }) => /(?:^|[^a-z])baci_.*\.csv$/i.test(name));
  const all = members.length > 0 ? members : tables;
  if (all.length === 0)
    throw flowFileFault(shown, { en: 'there is no CSV in the zip', es: 'no hay ningún CSV en el zip' });
  const target = join(work.path, 'member.csv');
  for (const member of all) {
    await unpackMember(path, member, target);
    yield { path: target, shown: `${shown}/${member.name}` };
  }
}

async function partsOf(path: string, shown: string, wanted: FlowImport, work: TemporaryFolder) {
  const table = WAREHOUSE_TABLES[wanted.table];
  const session = await duckSession(shown, {
    spillTo: work.path,
    ...(wanted.memory === undefined ? {} : { memory: wanted.memory }),
  });
  try {
    const { years, notes } = await stageFlows(session, table, {
      path,
      shown,
      classification: wanted.classification,
    });
    if (years.length === 0) throw flowFileFault(shown, { en: 'it has no rows', es: 'no tiene filas' });
    const parts: WrittenPart[] = [];
    for (const year of years) {
      wanted.onProgress?.(`${shown} ${year}`);
      const written = await writePart(session, table, year, { folder: work.path, shown });
      parts.push({ ...written, part: { ...written.part, ...classificationOf(wanted, shown) } });
    }
    return { parts, notes };
  } finally {
    session.close();
  }
}

/** The classification that was given, else the one in the name of a file of BACI; nothing where neither tells it. */
function classificationOf({ table, classification }: FlowImport, shown: string) {
  const named = classification ?? /BACI_(HS\d\d)_/i.exec(shown)?.[1] ?? '';
  const id = table === 'trade_flow' ? findClassification(named)?.id : undefined;
  return id === undefined ? {} : { classification: id };
}
