import { tmpdir } from 'node:os';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { diskFault } from './disk-fault.ts';
import { databaseMissing } from './store-errors.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.ts';

/** The database in this process: loaded at the first query, gone after `close`. */
export interface Engine {
  /** Runs `work` on a connection of its own. */
  with<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * An engine that loads DuckDB when first used, so that a command without data starts fast.
 * It never reaches for the network: extensions are neither installed nor loaded.
 */
export function lazyEngine(options: { readonly threads?: number } = {}): Engine {
  let instance: Promise<DuckDBInstance> | null = null;
  let spill: TemporaryFolder | null = null;
  let closed = false;

  return {
    async with(work) {
      if (closed) throw new TypeError('the store is closed');
      if (instance === null) {
        spill = spillFolder();
        instance = createInstance(spill?.path ?? '', options.threads);
      }
      const connection = await (await instance).connect();
      try {
        return await work(connection);
      } catch (cause) {
        throw diskFault(cause) ?? cause;
      } finally {
        connection.closeSync();
      }
    },
    async close() {
      closed = true;
      const open = instance;
      instance = null;
      try {
        if (open !== null) (await open).closeSync();
      } finally {
        spill?.remove();
      }
    },
  };
}

/**
 * The part in native code is a package of each platform, which an installation may have left out.
 * @throws EscalarError `database-missing`
 */
export async function loadDuckDB(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    const detail = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw databaseMissing({ detail });
  }
}

/** Where the database puts what exceeds its memory; null where nothing can be written, and it does without. */
function spillFolder(): TemporaryFolder | null {
  sweepLeftovers(tmpdir());
  try {
    return temporaryFolder(tmpdir());
  } catch {
    return null;
  }
}

async function createInstance(spill: string, threads: number | undefined): Promise<DuckDBInstance> {
  const { DuckDBInstance } = await loadDuckDB();
  return DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: spill,
    ...(threads === undefined ? {} : { threads: String(threads) }),
  });
}
