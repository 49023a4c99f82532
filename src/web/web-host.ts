import { gunzipSync } from 'fflate';
import { EscalarError } from '../base/error.ts';
import { same } from '../base/locale.ts';
import { UNITS } from '../base/unit.ts';
import { CATALOG_FILES, type CatalogFile, provideCatalog } from '../catalog/catalog-text.ts';
import { namesCodes } from '../columns/vocabulary.ts';
import type { DenseBackend } from '../math/dense/backend.ts';
import { openBackend } from '../math/dense/open-backend.ts';
import { CATALOG_FOLDER } from '../sources/release/descriptor.ts';
import { useAllShapes } from '../sources/tabular/shapes/all-shapes.ts';
import type { Host, LazyBackend } from '../workspace/host.ts';
import { readParquetBytes } from './read-parquet-bytes.ts';
import { fetchBytes, hashOfBytes, type ShippedIndex, webFiles } from './web-files.ts';
import { webReleases } from './web-releases.ts';

/**
 * A browser as the place where indicators and studies run: it reads what ships from the folder of the package, which
 * any static server gives, and the files that a person hands to the page. Needs `fetch` and `crypto.subtle` (https or
 * localhost). The catalog, some 2 MB unpacked, is read at once.
 * @param base where the folder of the package is served, with `/` at its end
 * @param own files of a person, by name
 * @throws EscalarError `file-not-found`, `cannot-read-file` when the package is not there
 * @example
 * import { createServer } from 'node:http';
 * import { readFile } from 'node:fs/promises';
 * import { correspondence } from 'escalar/catalog';
 * import { webHost } from 'escalar/web';
 *
 * const folder = new URL('.', import.meta.resolve('escalar/package.json'));
 * const server = createServer((request, response) =>
 *   readFile(new URL(`.${request.url}`, folder)).then(
 *     (bytes) => response.end(bytes),
 *     () => response.writeHead(404).end(),
 *   ),
 * ).listen(0);
 * const { port } = server.address() as { port: number };
 * const host = await webHost(`http://localhost:${port}/`);
 * (await host.store.table('us-cpi', 'series')).rows; // => 112
 * server.close();
 */
export async function webHost(base: string, own: ReadonlyMap<string, Uint8Array> = new Map()): Promise<Host> {
  const data = `${base}data/`;
  const index = JSON.parse(text(await needed(`${data}index.json`))) as ShippedIndex;
  const texts = await Promise.all(
    CATALOG_FILES.map(async (file) => [file, await catalogText(data, file)] as const),
  );
  const catalog = new Map(texts);
  provideCatalog((file) => catalog.get(file) as string);
  useAllShapes();
  const files = webFiles(base, index, own);
  return {
    store: webReleases(data, index),
    files,
    hash: (words) => hashOfBytes(new TextEncoder().encode(words)),
    async parquet(path, shown, { text: codes }) {
      const { bytes, sha256 } = await files.read(path, shown);
      const isCode = codes === undefined ? namesCodes : (name: string) => codes.includes(name);
      const { rows, columns } = await readParquetBytes(bytes, shown, isCode);
      const fields = Object.entries(columns).map(([name, { kind }]) =>
        kind === 'number' ? { name, title: same(name), unit: UNITS.dataUnit } : { name, title: same(name) },
      );
      const table = {
        name: shown.replace(/\.parquet$/i, ''),
        rows,
        fields,
        columns,
        origins: [{ file: path }],
      };
      return { table, sha256 };
    },
    backend: webBackend,
    inverses: null,
  };
}

function webBackend(): LazyBackend {
  let opened: Promise<DenseBackend> | null = null;
  return {
    get() {
      opened ??= openBackend();
      return opened;
    },
    close: async () => (await opened)?.close(),
  };
}

async function catalogText(data: string, file: CatalogFile): Promise<string> {
  const packed = !file.includes('.');
  const bytes = await needed(`${data}${CATALOG_FOLDER}/${packed ? `${file}.txt.gz` : file}`);
  // a server may have unpacked it on the way
  return text(packed && bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
}

async function needed(address: string): Promise<Uint8Array> {
  const bytes = await fetchBytes(address);
  if (bytes === null) throw new EscalarError('file-not-found', { path: address });
  return bytes;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
