import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { EscalarError } from '../base/error.ts';

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
  let closed = false;

  return {
    async with(work) {
      if (closed) throw new TypeError('the store is closed');
      instance ??= createInstance(options.threads);
      const connection = await (await instance).connect();
      try {
        return await work(connection);
      } finally {
        connection.closeSync();
      }
    },
    async close() {
      closed = true;
      const open = instance;
      instance = null;
      if (open !== null) (await open).closeSync();
    },
  };
}

/** The part in native code is a package of each platform, which an installation may have left out. */
async function loadDuckDB(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    const detail = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new EscalarError('database-missing', { detail });
  }
}

async function createInstance(threads: number | undefined): Promise<DuckDBInstance> {
  const { DuckDBInstance } = await loadDuckDB();
  return DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: join(tmpdir(), `escalar-${process.pid}`),
    ...(threads === undefined ? {} : { threads: String(threads) }),
  });
}
