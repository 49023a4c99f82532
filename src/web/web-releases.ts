import type { Release, ReleaseFile } from '../base/metadata.ts';
import { unitOf } from '../base/unit.ts';
import { unknownName } from '../base/unknown-name.ts';
import {
  DESCRIPTOR,
  damaged,
  IO_TABLE,
  openDescriptor,
  soundRelease,
} from '../sources/release/descriptor.ts';
import { fieldsOf } from '../sources/release/fields.ts';
import { decodeIoFile } from '../sources/release/io-file.ts';
import type { ReleaseReader } from '../workspace/host.ts';
import { readParquetBytes } from './read-parquet-bytes.ts';
import { fetchBytes, hashOfBytes, type ShippedIndex } from './web-files.ts';

/**
 * Releases below an address, each file compared with the hash that its descriptor states.
 * @param root where the folders of the releases are served, with `/` at its end
 */
export function webReleases(
  root: string,
  { releases: ids, codes }: Pick<ShippedIndex, 'releases' | 'codes'>,
): ReleaseReader {
  const opened = new Map<string, Promise<Release>>();
  const release = async (id: string): Promise<Release> => {
    if (!ids.includes(id)) throw unknownName({ en: 'release', es: 'la publicación' }, id, ids);
    const found = opened.get(id) ?? openRelease(root, id);
    opened.set(id, found);
    return found;
  };
  const ioFiles = async (id: string) => (await release(id)).files.filter(({ table }) => table === IO_TABLE);
  return {
    releases: () => Promise.all(ids.map(release)),
    release,
    knownCodes: ({ release: id, table, column }) => codes[`${id}/${table}/${column}`]?.split(' '),
    async table(id, name) {
      const of = await release(id);
      const file = of.files.find((one) => one.table === name);
      const known = of.files.map(({ table }) => table);
      if (file === undefined)
        throw unknownName({ en: `table of ${id}`, es: `en ${id} la tabla` }, name, known);
      const { rows, columns } = await readParquetBytes(await soundBytes(root, id, file), file.path);
      const fields = fieldsOf(file, Object.keys(columns), columns);
      return { name, rows, fields, columns, origins: [{ release: of, file: file.sourceFile }] };
    },
    ioYears: async (id) => (await ioFiles(id)).flatMap(({ year }) => year ?? []).sort(),
    async ioTable(id, year) {
      const files = await ioFiles(id);
      const file = files.find((one) => one.year === year);
      const kind = { en: `input-output table of ${id} for`, es: `en ${id} la matriz de` };
      const known = files.flatMap((one) => one.year ?? []);
      if (file === undefined) throw unknownName(kind, year, known);
      const table = decodeIoFile(await soundBytes(root, id, file));
      return file.unit === undefined ? table : { ...table, unit: unitOf(file.unit) };
    },
  };
}

async function openRelease(root: string, id: string): Promise<Release> {
  const text = new TextDecoder().decode(await bytesOf(root, id, DESCRIPTOR));
  const descriptor = openDescriptor(id, text);
  return soundRelease(id, descriptor, await hashOfBytes(new TextEncoder().encode(descriptor.sealed)));
}

async function soundBytes(root: string, id: string, file: ReleaseFile): Promise<Uint8Array> {
  const bytes = await bytesOf(root, id, file.path);
  if ((await hashOfBytes(bytes)) === file.sha256) return bytes;
  throw damaged(id, file.path, { en: 'is not as it was written', es: 'no está como se escribió' });
}

async function bytesOf(root: string, id: string, path: string): Promise<Uint8Array> {
  const bytes = await fetchBytes(`${root}${id}/${path}`);
  if (bytes !== null) return bytes;
  throw damaged(id, path, { en: 'is not there', es: 'no está' });
}
