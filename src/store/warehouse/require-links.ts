import { link, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from '../../base/system-error.ts';
import type { TemporaryFolder } from '../temporary-folder.ts';
import { badWarehouse } from './warehouse-errors.ts';

/** What systems answer where a disk knows no hard links (exFAT, FAT32, some network disks). */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'UNKNOWN'];

/**
 * Tries the hard link by which a list comes in, before hours of work: no other call of the system gives a file its name
 * whole, and only where the name is free.
 * @throws EscalarError `warehouse` where the disk has no hard links
 */
export async function requireLinks(work: TemporaryFolder, shown: string): Promise<void> {
  const [from, to] = [join(work.path, 'link-from'), join(work.path, 'link-to')];
  await writeFile(from, '');
  try {
    await link(from, to);
  } catch (cause) {
    if (!isSystemError(cause, NO_LINKS)) throw cause;
    throw badWarehouse(
      {
        en: `Nothing was imported into ${shown}: its disk has no hard links (exFAT and FAT32 have none), by which an import comes in whole.`,
        es: `No se importó nada a ${shown}: su disco no tiene enlaces duros (exFAT y FAT32 no los tienen), con los que una importación entra completa.`,
      },
      {
        en: 'Import into one file with --to duckdb://FILE, or into a folder on another disk, and copy that here.',
        es: 'Importe a un solo archivo con --to duckdb://ARCHIVO, o a una carpeta de otro disco y cópiela aquí.',
      },
    );
  }
  await Promise.all([rm(from), rm(to)]);
}
