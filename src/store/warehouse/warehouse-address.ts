import { badWarehouse } from './warehouse-errors.ts';

/** A folder or a file of this machine. */
export interface FileAddress {
  readonly kind: 'folder' | 'duckdb';
  readonly path: string;
  /** As a person wrote it. */
  readonly shown: string;
}

/** A database of ClickHouse; on several servers where it is divided among them. */
export interface ClusterAddress {
  readonly kind: 'clickhouse';
  readonly shown: string;
  readonly user: string | null;
  /** `host:port` of HTTP; the first is asked and keeps the list. */
  readonly hosts: readonly [string, ...string[]];
  readonly database: string;
  /** As the servers name themselves together; null for one server. */
  readonly cluster: string | null;
  /** By TLS. */
  readonly isSecure: boolean;
}

/** Where a warehouse lies. */
export type WarehouseAddress = FileAddress | ClusterAddress;

const DUCKDB = 'duckdb://';
const CLICKHOUSE =
  /^clickhouse:\/\/(?:(?<user>[\w.-]+)@)?(?<hosts>[^/@?#]+)\/(?<database>[A-Za-z_]\w*)(?:\?(?<more>[^#]*))?$/;
const HOST = /^(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(?::\d{1,5})?$/;
/** Where ClickHouse takes HTTP, and HTTP by TLS, unless told otherwise. */
const PORTS = { plain: 8123, secure: 8443 } as const;
const MORE = /^(?:cluster=(?<cluster>[A-Za-z_]\w*)|secure=(?<secure>true))$/;

/**
 * `duckdb://FILE`, `clickhouse://[USER@]HOST[:PORT][,HOST[:PORT]...]/DATABASE[?cluster=NAME][&secure=true]`, else a folder. A password never
 * stands in an address.
 * @throws EscalarError `warehouse` for nothing, or another kind of address
 */
export function warehouseAddress(given: string): WarehouseAddress {
  if (given.startsWith('clickhouse://')) return clusterAddress(given);
  const isFile = given.startsWith(DUCKDB);
  const path = isFile ? given.slice(DUCKDB.length) : given;
  if (path === '' || (!isFile && /^[a-z][a-z0-9+.-]*:\/\//i.test(given))) throw badAddress(given);
  return { kind: isFile ? 'duckdb' : 'folder', path, shown: given };
}

function clusterAddress(given: string): ClusterAddress {
  const { user = null, hosts = '', database = '', more } = CLICKHOUSE.exec(given)?.groups ?? {};
  const said: Record<string, string> = {};
  for (const one of more?.split('&') ?? []) {
    const [[name, value] = ['', '']] = Object.entries(MORE.exec(one)?.groups ?? {}).filter(
      ([, found]) => found !== undefined,
    );
    if (name === '' || Object.hasOwn(said, name)) throw badAddress(given);
    said[name] = value;
  }
  const isSecure = said.secure !== undefined;
  const cluster = said.cluster ?? null;
  const [first, ...others] = hosts.split(',').map((host) => {
    if (!HOST.test(host)) throw badAddress(given);
    return /:\d+$/.test(host) ? host : `${host}:${isSecure ? PORTS.secure : PORTS.plain}`;
  });
  // several servers are one database only where they know of each other
  if (first === undefined || (others.length > 0 && cluster === null)) throw badAddress(given);
  return { kind: 'clickhouse', shown: given, user, hosts: [first, ...others], database, cluster, isSecure };
}

function badAddress(given: string) {
  // an address may carry a password
  const shown = given.replace(/\/\/.*@/, '//…@');
  return badWarehouse(
    { en: `"${shown}" names no warehouse.`, es: `"${shown}" no nombra ningún almacén.` },
    {
      en: 'Expected a folder, duckdb://FILE or clickhouse://[USER@]HOST[:PORT]/DATABASE (several hosts with commas and ?cluster=NAME; by TLS with secure=true; the password in ESCALAR_CLICKHOUSE_PASSWORD).',
      es: 'Se esperaba una carpeta, duckdb://ARCHIVO o clickhouse://[USUARIO@]SERVIDOR[:PUERTO]/BASE (varios servidores, con comas y ?cluster=NOMBRE; por TLS, con secure=true; la contraseña, en ESCALAR_CLICKHOUSE_PASSWORD).',
    },
  );
}
