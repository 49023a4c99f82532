import { basename } from 'node:path';
import { counted } from '../base/locale.ts';
import type { ReleaseDraft } from '../store/import-release.ts';
import type { Store } from '../store/store.ts';
import { checkTable, findingNote } from '../workspace/checks/check-table.ts';
import type { Host } from '../workspace/host.ts';
import { loadSource } from '../workspace/load-source.ts';
import type { SourceSpec } from '../workspace/source-schema.ts';
import { sayNotes } from './say-notes.ts';
import type { Terminal } from './terminal.ts';

/** What is told of a release besides what its file tells; its notes stand before those of reading it. */
type About = Omit<ReleaseDraft, 'id' | 'version' | 'published'> & { readonly version?: string };

/** Reads a file as any that a person brings, checks its table, and keeps it as a release. */
export async function keepFile(
  terminal: Terminal,
  { host, store }: { readonly host: Host; readonly store: Store },
  { id, table, spec }: { readonly id: string; readonly table: string; readonly spec: SourceSpec },
  about: About,
): Promise<void> {
  const source = await loadSource(id, spec, table, { host, folder: '' });
  const read = [...source.notes, ...checkTable(source.table).map(findingNote)];
  sayNotes(terminal, read);
  const notes = [...(about.notes ?? []), ...read.map(({ level, text }) => ({ level, text }))];
  const version = about.version ?? source.input.sha256.slice(0, 12);
  const release = await store.importRelease({ ...about, id, version, published: '', notes }, [
    { table: { ...source.table, name: table }, sourceFile: basename(spec.file ?? '') },
  ]);
  const rows = release.files[0]?.rows ?? 0;
  terminal.say({
    en: `Imported ${counted(rows, 'row', 'rows')} as ${id}/${table}.`,
    es: `${rows === 1 ? 'Se importó' : 'Se importaron'} ${counted(rows, 'fila', 'filas')} como ${id}/${table}.`,
  });
  terminal.out(id);
}
