import { join } from 'node:path';
import type { Text } from '../base/locale.ts';
import { LOCK_FILE, lockOf } from '../study/lock.ts';
import { type StudyFilesOptions, studyFiles } from '../study/study-files.ts';
import type { StudyResult } from '../study/study-result.ts';
import { openOutput } from './output-folder.ts';

export interface WriteOptions extends StudyFilesOptions {
  /** Folder to write; replaced whole when it is of an earlier run. */
  readonly out: string;
  readonly onFile?: (path: string) => void;
}

export interface WrittenStudy {
  readonly report: string;
  readonly files: readonly string[];
  /** What the person should know of the folder: what was put back of a run that died, how it was filled. */
  readonly notes: readonly Text[];
}

/**
 * Writes a study's folder: `studyFiles` and the lock. The folder appears whole or not at all.
 * @throws EscalarError of `openOutput` and of its `commit`
 * @example
 * import { defaultRoots, nodeHost, openStore, writeStudy } from 'escalar/node';
 * import { runStudy } from 'escalar/study';
 * import { findStudy } from 'escalar/workspace';
 *
 * const store = await openStore({ roots: defaultRoots() });
 * const host = nodeHost(store);
 * const result = await runStudy(await findStudy('us-manufacturing', host.files), { host, only: ['productivity'] });
 * const written = await writeStudy(result, { out: 'us', lang: 'en', version: 'mine' });
 * written.report; // => 'us/report.html'
 * await store.close();
 */
export async function writeStudy(result: StudyResult, options: WriteOptions): Promise<WrittenStudy> {
  const { out, version } = options;
  const output = openOutput(out);
  try {
    for (const { path, content } of studyFiles(result, options)) {
      options.onFile?.(path);
      await output.write(path, content);
    }
    const lock = lockOf(result, version, output.hashes());
    await output.write(LOCK_FILE, `${JSON.stringify(lock, null, 2)}\n`);
    const notes = [...output.notes, ...output.commit()];
    return { report: join(out, 'report.html'), files: Object.keys(lock.outputs), notes };
  } catch (error) {
    output.discard();
    throw error;
  }
}
