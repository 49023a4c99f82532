import { badOption } from '../base/bad-option.ts';
import type { Host, ReleaseReader } from './host.ts';
import { ambiguousData } from './name-errors.ts';
import { isPolicyName } from './policies/find-policies.ts';
import type { SourceSpec } from './source-schema.ts';

const RELEASE = 'release:';
const FILE = /\.(?:csv|tsv|txt|xlsx|xls|parquet|ya?ml|gz|zip|ods|dta)$/i;

/** Whether a name ends as a file's does: no release can be meant by it. */
export function looksLikeFile(name: string): boolean {
  return FILE.test(name);
}

/**
 * What a name after `--data` means: a file or folder, what is piped in, or RELEASE[/TABLE]. `./NAME` is always a
 * file, `release:NAME` always a release; a bare name that is both is refused.
 * @throws EscalarError `ambiguous-data`, `bad-option` for more than RELEASE/TABLE
 */
export async function dataOrigin(
  data: string,
  { store, files }: Pick<Host, 'store' | 'files'>,
): Promise<Pick<SourceSpec, 'file' | 'release' | 'table'>> {
  const meant = data.startsWith(RELEASE);
  const name = meant ? data.slice(RELEASE.length) : data;
  if (!meant) {
    const there = (await files.kindAt(name, name)) !== null;
    if (there && !(await isRelease(name, store))) return { file: name };
    if (there) throw ambiguousData({ name });
    if (
      looksLikeFile(name) ||
      isPolicyName(name) ||
      /^[./\\]|^[a-z]:\\|^(?:duckdb|clickhouse):\/\//i.test(name)
    )
      return { file: name };
  }
  const [release = '', table, ...more] = name.split('/');
  if (more.length > 0)
    throw badOption('--data', data, {
      en: `a file (there is none of this name) or RELEASE/TABLE, as ${release}/${table}`,
      es: `un archivo (no hay ninguno con ese nombre) o PUBLICACIÓN/TABLA, como ${release}/${table}`,
    });
  return { release, ...(table === undefined ? {} : { table }) };
}

async function isRelease(name: string, store: ReleaseReader): Promise<boolean> {
  const [id = '', ...rest] = name.split('/');
  if (id === '' || rest.length > 1) return false;
  const found = (await store.releases()).find((release) => release.id === id);
  const [table] = rest;
  return found !== undefined && (table === undefined || found.files.some((file) => file.table === table));
}
