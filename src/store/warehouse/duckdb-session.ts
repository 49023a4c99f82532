import { tmpdir } from 'node:os';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { diskFault } from '../disk-fault.ts';
import { loadDuckDB } from '../duckdb.ts';
import { sweepLeftovers } from '../sweep-leftovers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Statement, written } from './statement.ts';
import type { Block } from './warehouse.ts';
import { unreachedWarehouse } from './warehouse-errors.ts';

/** A DuckDB in this process with bounded memory, for the length of one piece of work. */
export interface DuckSession {
  readonly connection: DuckDBConnection;
  /** Runs a statement for what it does. */
  run(statement: Statement): Promise<void>;
  /** Runs a question and hands its rows over, block by block. */
  ask(question: Statement, take: (block: Block) => void, signal?: AbortSignal): Promise<void>;
  close(): void;
}

export interface DuckSettings {
  /** The database; in memory when left out. */
  readonly file?: string;
  readonly readOnly?: boolean;
  /** Bytes that the engine may hold before it goes to the disk. */
  readonly memory?: number;
  /** The folder that takes what does not fit; that of the system when left out. */
  readonly spillTo?: string;
}

/** Bytes that an engine may hold unless told otherwise: what a small machine can spare. */
export const USUAL_MEMORY = 1_500_000_000;

/** @throws EscalarError `database-missing`, `warehouse` */
export async function duckSession(shown: string, settings: DuckSettings = {}): Promise<DuckSession> {
  const { DuckDBInstance } = await loadDuckDB();
  const { spillTo = tmpdir() } = settings;
  sweepLeftovers(spillTo);
  const spill = temporaryFolder(spillTo);
  let instance: DuckDBInstance;
  try {
    instance = await DuckDBInstance.create(settings.file ?? ':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      temp_directory: spill.path,
      memory_limit: `${Math.floor((settings.memory ?? USUAL_MEMORY) / 1e6)}MB`,
      preserve_insertion_order: 'false',
      ...(settings.readOnly === true ? { access_mode: 'READ_ONLY' } : {}),
    });
  } catch (cause) {
    spill.remove();
    throw refused(shown, cause);
  }
  const connection = await instance.connect();
  return {
    connection,
    async run(statement) {
      await connection.run(...bound(statement)).catch((cause: unknown) => {
        throw refused(shown, cause);
      });
    },
    ask: (question, take, signal) => asked(connection, shown, question, { take, signal }),
    close() {
      connection.closeSync();
      instance.closeSync();
      spill.remove();
    },
  };
}

async function asked(
  connection: DuckDBConnection,
  shown: string,
  question: Statement,
  { take, signal }: { readonly take: (block: Block) => void; readonly signal: AbortSignal | undefined },
): Promise<void> {
  signal?.throwIfAborted();
  const stop = () => connection.interrupt();
  signal?.addEventListener('abort', stop);
  try {
    const result = await connection.stream(...bound(question));
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) break;
      signal?.throwIfAborted();
      take(chunk.getColumns().map((column) => column.map((cell) => (cell === null ? null : String(cell)))));
    }
  } catch (cause) {
    signal?.throwIfAborted();
    throw refused(shown, cause);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** A statement as DuckDB takes it: its words with a place for each value, and the values. */
function bound(statement: Statement): [string, (string | number)[]] {
  return [written(statement, (_, i) => `$${i + 1}`), [...statement.values]];
}

/** What a person can mend of what an engine says: the disk, the memory, a file in use or spoilt. The rest is our fault. */
const OF_THE_MACHINE = /^(?:IO|Out of Memory|FATAL|Serialization|Connection) Error|orrupt/;

function refused(shown: string, cause: unknown): unknown {
  const fault = diskFault(cause);
  if (fault !== null) return fault;
  if (!(cause instanceof Error) || !OF_THE_MACHINE.test(cause.message)) return cause;
  return unreachedWarehouse(shown, (cause.message.split('\n')[0] ?? '').replace(/\.$/, ''));
}
