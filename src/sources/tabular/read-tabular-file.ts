import { readFile, stat } from 'node:fs/promises';
import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { MOST_BYTES, readTabularBytes, type TabularResult } from './read-tabular.ts';
import type { TabularOptions } from './tabular-options.ts';

/**
 * Reads a person's own CSV or XLSX file. See `readTabularBytes`.
 * @throws EscalarError `cannot-read-file`, `file-too-large` (before anything is read), and the rest
 */
export async function readTabularFile(path: string, options: TabularOptions = {}): Promise<TabularResult> {
  const bytes = await bytesOf(path);
  return readTabularBytes(path, bytes, options);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) {
      throw new EscalarError('file-too-large', { bytes: size, limit: MOST_BYTES }, { file: path });
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof EscalarError) throw error;
    throw new EscalarError('cannot-read-file', { why: reasonOf(error) }, { file: path });
  }
}

function reasonOf(error: unknown): Text {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const known: Readonly<Record<string, Text>> = {
    ENOENT: { en: 'it does not exist', es: 'no existe' },
    EISDIR: { en: 'it is a folder', es: 'es una carpeta' },
    EACCES: { en: 'there is no permission', es: 'no hay permiso' },
    EPERM: { en: 'there is no permission', es: 'no hay permiso' },
    EBUSY: { en: 'another program holds it', es: 'otro programa lo tiene ocupado' },
  };
  return known[code] ?? { en: code || 'unknown reason', es: code || 'razón desconocida' };
}
