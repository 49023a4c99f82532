import type { Readable } from 'node:stream';
import { badWarehouse } from '../warehouse-errors.ts';

/** What we use of the official client. */
export interface ClickHouseClient {
  exec(request: ClickHouseRequest): Promise<{ readonly stream: Readable }>;
  close(): Promise<void>;
}

export interface ClickHouseRequest {
  readonly query: string;
  /** Rows to insert, as `query` says that they are written. */
  readonly values?: Readable;
  readonly query_id?: string;
  readonly abort_signal?: AbortSignal;
  readonly clickhouse_settings?: Readonly<Record<string, string>>;
}

interface ClientPackage {
  createClient(settings: object): ClickHouseClient;
}

const PACKAGE = '@clickhouse/client';

/**
 * The client is loaded when an address asks for it, by a name that no type check follows: the sources build where it is
 * not installed.
 * @throws EscalarError `warehouse` where it is not installed
 */
export async function loadClient(shown: string): Promise<ClientPackage> {
  try {
    return await import(/* @vite-ignore */ PACKAGE);
  } catch {
    throw badWarehouse(
      {
        en: `${shown} needs the optional package ${PACKAGE}, which this installation does not have.`,
        es: `${shown} necesita el paquete opcional ${PACKAGE}, que esta instalación no tiene.`,
      },
      { en: `Install it: npm install ${PACKAGE}.`, es: `Instálelo: npm install ${PACKAGE}.` },
    );
  }
}
