import { nodeFiles } from '../node/node-files.ts';
import type { IoFile } from '../sources/io-csv/read-io-csv.ts';

/** A file of a person, under the name that it was given. @throws EscalarError `file-not-found` */
export async function ioFile(name: string): Promise<IoFile> {
  const { bytes } = await nodeFiles.read(nodeFiles.resolve('', name), name);
  return { name, bytes };
}
