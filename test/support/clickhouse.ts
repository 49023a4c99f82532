import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why the tests of ClickHouse cannot run here; null where they can. */
export function whyNoClickHouse(): string | null {
  try {
    execFileSync('which', ['clickhouse-server']);
  } catch {
    return 'clickhouse-server is not installed';
  }
  try {
    import.meta.resolve('@clickhouse/client');
    return null;
  } catch {
    return '@clickhouse/client is not installed';
  }
}

/** A user of the servers with a password, beside `default` who has none. */
export const USER = { name: 'ana', password: "p'ass\\w ö" } as const;

export interface TestServer {
  readonly http: number;
  process(): ChildProcess;
  start(): Promise<void>;
  /** Runs a statement beside the program that is tested. */
  run(query: string, database?: string): Promise<string>;
}

/** Two servers on this machine that name themselves `pair` together, and `twins` as replicas of one shard; whoever profiles them would take half an answer. */
export async function startPair() {
  const root = mkdtempSync(join(tmpdir(), 'escalar-clickhouse-'));
  const ports = await freePorts(6);
  const tcp = ports.slice(0, 2);
  const servers = [0, 1].map((n) => testServer(join(root, String(n)), ports[2 + n], tcp, n));
  await Promise.all(servers.map((server) => server.start()));
  const hosts = servers.map(({ http }) => `127.0.0.1:${http}`);
  return {
    servers,
    hosts,
    /** Makes a database on both. @returns its address */
    async database(name: string, through: readonly string[] = hosts) {
      for (const server of servers) await server.run(`CREATE DATABASE IF NOT EXISTS ${name}`);
      return `clickhouse://${through.join(',')}/${name}?cluster=pair`;
    },
    async remove() {
      await Promise.all(servers.map((server) => ended(server.process(), 'SIGKILL')));
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function testServer(folder: string, http: number, tcp: readonly number[], n: number): TestServer {
  for (const name of ['data', 'tmp']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'config.xml'), config(folder, http, tcp, n));
  writeFileSync(join(folder, 'users.xml'), users());
  let child: ChildProcess | null = null;
  const run: TestServer['run'] = async (query, database = 'default') => {
    const answer = await fetch(`http://127.0.0.1:${http}/?database=${database}`, {
      method: 'POST',
      body: query,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return text.trimEnd();
  };
  return {
    http,
    run,
    process() {
      if (child === null) throw new Error('the server was never started');
      return child;
    },
    async start() {
      child = spawn('clickhouse-server', [`--config-file=${join(folder, 'config.xml')}`], {
        cwd: folder,
        stdio: 'ignore',
      });
      for (let tries = 0; ; tries += 1) {
        if (child.exitCode !== null || tries > 600) throw new Error('clickhouse-server does not start');
        if (await run('SELECT 1').catch(() => null)) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}

/** Ends a process and waits for it. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

function config(folder: string, http: number, tcp: readonly number[], n: number): string {
  const shards = tcp.map(
    (port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`,
  );
  return `<yandex>
<logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
<http_port>${http}</http_port><tcp_port>${tcp[n]}</tcp_port><listen_host>127.0.0.1</listen_host>
<path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><mark_cache_size>10000000</mark_cache_size>
<users_config>users.xml</users_config><default_profile>default</default_profile>
<default_database>default</default_database>
<remote_servers><pair>${shards.join('')}</pair><first_alone>${shards[0]}</first_alone>
<twins><shard>${shards.map((shard) => shard.replaceAll(/<.?shard>/g, '')).join('')}</shard></twins></remote_servers>
</yandex>`;
}

function users(): string {
  const password = USER.password.replaceAll('&', '&amp;');
  const user = (name: string, secret: string) =>
    `<${name}><password>${secret}</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></${name}>`;
  return `<yandex>
<profiles><default><max_memory_usage>500000000</max_memory_usage><skip_unavailable_shards>1</skip_unavailable_shards>
<group_by_overflow_mode>any</group_by_overflow_mode></default></profiles>
<users>${user('default', '')}${user(USER.name, password)}</users><quotas><default></default></quotas>
</yandex>`;
}

async function freePorts(count: number): Promise<readonly number[]> {
  const taken = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  return Promise.all(
    taken.map(async (server) => {
      const address = server.address();
      await new Promise((resolve) => server.close(resolve));
      if (address === null || typeof address === 'string') throw new Error('no port');
      return address.port;
    }),
  );
}
