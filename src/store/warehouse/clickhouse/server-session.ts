import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { joined, type Statement, sql, words, written } from '../statement.ts';
import type { Block } from '../warehouse.ts';
import type { ClusterAddress } from '../warehouse-address.ts';
import { type ClickHouseClient, type ClickHouseRequest, loadClient } from './load-client.ts';
import { quoted } from './quoted.ts';
import { serverFault, silentServer } from './server-faults.ts';
import { tabSeparated } from './tab-separated.ts';

/** One server of a cluster. */
export interface ServerSession {
  readonly host: string;
  /** Runs a statement for what it does. */
  run(statement: Statement): Promise<void>;
  /** Runs a question and hands its rows over, block by block. */
  ask(question: Statement, take: (block: Block) => void, signal?: AbortSignal): Promise<void>;
  /** The rows of a small answer. */
  rows(question: Statement): Promise<readonly (readonly (string | null)[])[]>;
  /** Inserts the rows of a CSV file without a header. */
  load(table: Statement, file: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * What every question carries, wherever the server knows it, whatever its profile says: no answer that lacks a shard or was cut
 * at a limit, no replica that is behind, and errors before the first row.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  skip_unavailable_shards: '0',
  fallback_to_stale_replicas_for_distributed_queries: '0',
  allow_experimental_parallel_reading_from_replicas: '0',
  ...Object.fromEntries(
    ['read', 'group_by', 'sort', 'result', 'timeout', 'set', 'join', 'transfer', 'distinct'].map((limit) => [
      `${limit}_overflow_mode`,
      'throw',
    ]),
  ),
  ...{ read_overflow_mode_leaf: 'throw', timeout_overflow_mode_leaf: 'throw' },
  // a basket may have thousands of codes
  ...{ max_query_size: '16777216', max_ast_elements: '1000000', max_expanded_ast_elements: '1000000' },
};

/** Of every request: the server holds an answer back until it is whole. */
const WHOLE = { wait_end_of_query: '1' } as const;
/** Milliseconds that a question may take. */
const PATIENCE = 24 * 3_600_000;
/** Milliseconds for the first, which reads nothing: a port that does not speak TLS may wait for the rest of a greeting for ever. */
const GREETING = 30_000;

/** @throws EscalarError `warehouse` */
export async function serverSession(
  { shown, user, database, isSecure }: ClusterAddress,
  host: string,
  password: string | null,
): Promise<ServerSession> {
  const { createClient } = await loadClient(shown);
  const client = createClient({
    url: `${isSecure ? 'https' : 'http'}://${host}`,
    ...{ username: user ?? 'default', password: password ?? '', database },
    ...{ request_timeout: PATIENCE, keep_alive: { idle_socket_ttl: 1000 }, log: { level: 127 } },
  });
  const session = sessionOf({ client, shown, host, settings: WHOLE });
  let silence: NodeJS.Timeout | undefined;
  try {
    const names = joined(
      Object.keys(SETTINGS).map((name) => sql`${name}`),
      ', ',
    );
    const known = await Promise.race([
      session.rows(sql`SELECT name FROM system.settings WHERE name IN (${names})`),
      new Promise<never>((_, reject) => {
        silence = setTimeout(() => reject(silentServer(shown, host, isSecure)), GREETING);
      }),
    ]);
    const settings = Object.fromEntries(known.map(([name]) => [name, SETTINGS[name ?? '']]));
    return sessionOf({ client, shown, host, settings: { ...WHOLE, ...settings } });
  } catch (cause) {
    await client.close();
    throw cause;
  } finally {
    clearTimeout(silence);
  }
}

interface Line {
  readonly client: ClickHouseClient;
  readonly shown: string;
  readonly host: string;
  readonly settings: Readonly<Record<string, string>>;
}

function sessionOf(line: Line): ServerSession {
  const run = (statement: Statement, more: Partial<ClickHouseRequest> = {}) =>
    explained(line, send(line, statement, more).then(drained));
  const ask: ServerSession['ask'] = (question, take, signal) => asked(line, question, take, signal);
  return {
    host: line.host,
    run: (statement) => run(statement),
    ask,
    async rows(question) {
      const rows: (string | null)[][] = [];
      await ask(question, (block) =>
        rows.push(...(block[0] ?? []).map((_, row) => block.map((column) => column[row] ?? null))),
      );
      return rows;
    },
    load: (table, file) =>
      run(sql`INSERT INTO ${table} ${words('FORMAT CSV')}`, { values: createReadStream(file) }),
    close: () => line.client.close(),
  };
}

async function send({ client, settings }: Line, statement: Statement, more: Partial<ClickHouseRequest> = {}) {
  const query = written(statement, quoted);
  return (await client.exec({ query, clickhouse_settings: settings, ...more })).stream;
}

async function asked(
  line: Line,
  question: Statement,
  take: (block: Block) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  const query_id = randomUUID();
  // the server goes on with a question whose asker is gone
  const stop = () =>
    void send(line, sql`KILL QUERY WHERE query_id = ${query_id}`)
      .then(drained)
      .catch(() => undefined);
  signal?.addEventListener('abort', stop);
  const answer = async () => {
    const options = { query_id, ...(signal === undefined ? {} : { abort_signal: signal }) };
    const reader = tabSeparated(take);
    const stream = await send(line, sql`${question} ${words('FORMAT TabSeparated')}`, options);
    for await (const bytes of stream) reader.add(bytes as Uint8Array);
    reader.end();
  };
  await explained(line, answer(), signal).finally(() => signal?.removeEventListener('abort', stop));
  signal?.throwIfAborted();
}

async function explained<T>({ shown, host }: Line, work: Promise<T>, signal?: AbortSignal): Promise<T> {
  return work.catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw serverFault(shown, host, cause);
  });
}

async function drained(stream: Readable): Promise<void> {
  for await (const _ of stream);
}
