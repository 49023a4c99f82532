import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EscalarError } from '../base/error.ts';
import { grouped, type Text } from '../base/locale.ts';
import type { Release, ReleaseFile } from '../base/metadata.ts';
import { DESCRIPTOR, IO_TABLE } from '../sources/release/descriptor.ts';
import { rowsOfIoFile } from '../sources/release/io-file.ts';
import type { Engine } from './duckdb.ts';
import { hashBytes, hashFile } from './hash.ts';
import { parquetRows } from './read-parquet.ts';
import { isAbsent, readDescriptor } from './release-folder.ts';

/** One fault of one file of a release. */
export interface Finding {
  readonly file: string;
  readonly problem: 'damaged' | 'missing' | 'unknown';
  readonly text: Text;
}

/** What a look at every byte of a release found; sound when `findings` is empty. */
export interface ReleaseCheck {
  readonly id: string;
  readonly root: string;
  readonly files: number;
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

/** Reads a release whole and compares it with its descriptor. */
export async function checkRelease(reader: Engine, root: string, id: string): Promise<ReleaseCheck> {
  const findings: Finding[] = [];
  let release: Release | null = null;
  try {
    release = await readDescriptor(root, id);
    if (release === null) findings.push(missing(DESCRIPTOR));
  } catch (cause) {
    if (!(cause instanceof EscalarError)) throw cause;
    const { what } = cause.toJSON();
    findings.push({ file: DESCRIPTOR, problem: 'damaged', text: what });
  }
  const files = release?.files ?? [];
  for (const file of files) {
    const finding = await checkFile(reader, join(root, id, file.path), file);
    if (finding !== null) findings.push(finding);
  }
  if (release !== null) findings.push(...(await unknownFiles(join(root, id), release)));
  return { id, root, files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0), findings };
}

async function checkFile(reader: Engine, path: string, file: ReleaseFile): Promise<Finding | null> {
  const fault = await fileFault(path, file);
  if (fault !== null) {
    return fault === 'missing' ? missing(file.path) : { file: file.path, problem: 'damaged', text: fault };
  }
  const rows = await countRows(reader, path, file).catch((cause: unknown) => {
    if (cause instanceof EscalarError) return -1;
    throw cause;
  });
  if (rows === file.rows) return null;
  const text = {
    en: `has ${grouped(rows)} rows instead of ${grouped(file.rows)}`,
    es: `tiene ${grouped(rows)} filas en vez de ${grouped(file.rows)}`,
  };
  return { file: file.path, problem: 'damaged', text };
}

async function countRows(reader: Engine, path: string, file: ReleaseFile): Promise<number> {
  if (file.table !== IO_TABLE) return reader.with((connection) => parquetRows(connection, path));
  try {
    return rowsOfIoFile(await readFile(path));
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof SyntaxError) return -1;
    throw cause;
  }
}

/** What is wrong with the bytes of a file; null when they are those of the descriptor. */
export async function fileFault(path: string, file: ReleaseFile): Promise<Text | 'missing' | null> {
  let bytes: number;
  try {
    bytes = (await stat(path)).size;
  } catch (cause) {
    if (isAbsent(cause)) return 'missing';
    throw cause;
  }
  return sizeFault(bytes, file) ?? contentFault(await hashFile(path), file);
}

/** The bytes of a file, when they are those of the descriptor; else what is wrong with them. */
export async function readSound(path: string, file: ReleaseFile): Promise<Uint8Array | Text | 'missing'> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    if (isAbsent(cause)) return 'missing';
    throw cause;
  }
  return sizeFault(bytes.length, file) ?? contentFault(hashBytes(bytes), file) ?? bytes;
}

function sizeFault(bytes: number, file: ReleaseFile): Text | null {
  if (bytes === file.bytes) return null;
  return {
    en: `has ${bytes} bytes instead of ${file.bytes}`,
    es: `tiene ${bytes} bytes en vez de ${file.bytes}`,
  };
}

function contentFault(sha256: string, file: ReleaseFile): Text | null {
  if (sha256 === file.sha256) return null;
  return { en: 'has other content than at import', es: 'tiene otro contenido que al importarse' };
}

async function unknownFiles(folder: string, release: Release): Promise<Finding[]> {
  const known = new Set([DESCRIPTOR, ...release.files.map((file) => file.path)]);
  const names = (await readdir(folder)).filter((name) => !known.has(name)).sort();
  return names.map((file) => ({
    file,
    problem: 'unknown',
    text: { en: 'is not part of the release', es: 'no es parte de la publicación' },
  }));
}

function missing(file: string): Finding {
  return { file, problem: 'missing', text: { en: 'is not there', es: 'no está' } };
}
