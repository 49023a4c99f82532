import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { importFlows } from '../../../src/store/warehouse/import-flows.ts';
import { openWarehouse } from '../../../src/store/warehouse/open-warehouse.ts';
import { sumFlows } from '../../../src/store/warehouse/sum-flows.ts';
import { warehouseAddress } from '../../../src/store/warehouse/warehouse-address.ts';
import { type BuiltCli, buildCli } from '../../support/built-cli.ts';
import { startPair, whyNoClickHouse } from '../../support/clickhouse.ts';
import { cuttingProxy } from '../../support/cutting-proxy.ts';
import { hasOpenssl, tlsProxy } from '../../support/tls-proxy.ts';
import { flowsCsv, testFlows } from '../../support/warehouse-rows.ts';

const lacking = whyNoClickHouse();
if (lacking !== null) process.stderr.write(`skipped: imports into ClickHouse, for ${lacking}\n`);

const isAnew = ({ period }: { readonly period: string }) => period !== '2000';
/** Of 2000, 2001 and 2003, and then, three times others, of 2001 and 2003 alone. */
const FLOWS = {
  old: testFlows(3, 60),
  a: testFlows(5, 40).filter(isAnew),
  b: testFlows(11, 40).filter(isAnew),
  c: testFlows(7, 40).filter(isAnew),
} as const;
const ANEW = ['a', 'b', 'c'] as const;
type Name = keyof typeof FLOWS;

let pair: Awaited<ReturnType<typeof startPair>>;
let cli: BuiltCli;
let files = '';
const csv = (name: Name) => join(files, `${name}.csv`);

describe.skipIf(lacking !== null)('an import into ClickHouse', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    files = mkdtempSync(join(tmpdir(), 'escalar-cluster-import-'));
    for (const name of Object.keys(FLOWS) as Name[]) writeFileSync(csv(name), flowsCsv(FLOWS[name]));
    cli = buildCli();
    pair = await startPair();
  }, 120_000);
  afterAll(async () => {
    cli?.remove();
    rmSync(files, { recursive: true, force: true });
    await pair?.remove();
  });

  /** The command in a process of its own; `started` may kill it. */
  async function flows(
    args: readonly string[],
    started: (child: ChildProcess) => void = () => {},
    env: Readonly<Record<string, string>> = {},
  ) {
    const child = spawn(process.execPath, [cli.main, 'flows', ...args], {
      cwd: cli.folder,
      env: { PATH: process.env.PATH ?? '', HOME: cli.folder, TMPDIR: files, LANG: 'en_US.UTF-8', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => {
        said += bytes.toString();
      });
    started(child);
    return new Promise<{ code: number | null; signal: string | null; said: string }>((resolve) =>
      child.once('close', (code, signal) => resolve({ code, signal, said })),
    );
  }
  const imported = (name: Name, to: string, started?: (child: ChildProcess) => void) =>
    flows(['import', csv(name), '--to', to, '--unit', 'usd'], started);

  /** What is asked of a warehouse: the sum of each year and economy, and what its list says. */
  async function found(address: string) {
    const warehouse = await openWarehouse(warehouseAddress(address));
    try {
      const table = await sumFlows(warehouse, { table: 'trade_flow', by: ['period', 'economy'], where: {} });
      return { list: warehouse.list, sums: rowsOf(table) };
    } finally {
      await warehouse.close();
    }
  }
  /** What the same imports make of a folder. */
  async function inFolder(...names: readonly Name[]) {
    const folder = join(files, names.join('-'));
    for (const name of names)
      await importFlows({
        ...{ files: [csv(name)], folder, table: 'trade_flow', unit: 'usd', source: '', classification: null },
      });
    return found(folder);
  }
  async function rowsAt(database: string) {
    const counts = pair.servers.map(({ run }) => run('SELECT count() FROM trade_flow', database));
    return (await Promise.all(counts)).reduce((sum, count) => sum + Number(count), 0);
  }

  it('killed ten times shows the old rows or the new, none twice, and comes in whole the next time', async () => {
    const proxies = await Promise.all(pair.servers.map(({ http }) => cuttingProxy(http)));
    const direct = await pair.database('killed');
    const through = await pair.database(
      'killed',
      proxies.map(({ host }) => host),
    );
    const expected = {
      a: await inFolder('old', 'a'),
      b: await inFolder('old', 'b'),
      c: await inFolder('old', 'c'),
    };
    for (const name of ['old', ...ANEW] as const) {
      for (const proxy of proxies) proxy.count();
      const { code, said } = await imported(name, through);
      expect(code, said).toBe(0);
      expect(await found(direct)).toEqual(name === 'old' ? await inFolder('old') : expected[name]);
    }
    const requests = proxies.map((proxy) => proxy.count());
    for (let kill = 1; kill <= 10; kill += 1) {
      const [before, now] = [ANEW[(kill + 1) % 3], ANEW[(kill + 2) % 3]];
      const at = kill % 3 === 0 ? 1 : 0;
      const { signal } = await imported(now, through, (child) =>
        proxies[at].cutAfter(Math.round((requests[at] * (kill - 0.5)) / 10.5), () => child.kill('SIGKILL')),
      );
      expect(signal, `kill ${kill}`).toBe('SIGKILL');
      const left = await found(direct);
      expect([expected[before], expected[now]], `kill ${kill}`).toContainEqual(left);
      for (const proxy of proxies) proxy.cutAfter(Number.POSITIVE_INFINITY);
      const again = await imported(now, through);
      expect(again.code, `kill ${kill}: ${again.said}`).toBe(0);
      expect(await found(direct), `kill ${kill}`).toEqual(expected[now]);
      // the years before stay until the next list, and nothing else does
      const rows = FLOWS.old.filter(({ period }) => period === '2000').length;
      expect(await rowsAt('killed'), `kill ${kill}`).toBe(rows + FLOWS[before].length + FLOWS[now].length);
    }
    for (const proxy of proxies) proxy.close();
  });
  it('of two at once into one database has both', async () => {
    const to = await pair.database('both');
    writeFileSync(join(files, 'later.csv'), flowsCsv(FLOWS.old).replaceAll(/^200/gm, '201'));
    const later = flows(['import', join(files, 'later.csv'), '--to', to, '--unit', 'usd']);
    for (const { code, said } of await Promise.all([imported('old', to), later])) expect(code, said).toBe(0);
    const { list, sums } = await found(to);
    expect(list.parts.map(({ year }) => year)).toEqual(['2000', '2001', '2003', '2010', '2011', '2013']);
    expect(sums.length).toBe((await inFolder('old')).sums.length * 2);
    expect(await rowsAt('both')).toBe(FLOWS.old.length * 2);
  });
  it('is refused, with the years that are there untouched, in another unit or beside a year that lacks rows', async () => {
    const to = await pair.database('refused');
    expect((await imported('old', to)).code).toBe(0);
    const before = await found(to);
    const other = await flows(['import', csv('a'), '--to', to, '--unit', 'usd-million']);
    expect(other.code).toBe(1);
    expect(other.said).toMatch(/its values are in usd-million, and those of the warehouse in usd/);
    expect(await found(to)).toEqual(before);
    await pair.servers[0].run('TRUNCATE TABLE trade_flow', 'refused');
    const damaged = await imported('a', to);
    expect(damaged.code).toBe(1);
    expect(damaged.said).toMatch(/is damaged: trade_flow 2000 came out with rows/);
  });
  it.skipIf(!hasOpenssl)(
    'goes by TLS to a server whose certificate is trusted, and to no other',
    async () => {
      await pair.database('secure');
      const proxy = await tlsProxy(pair.servers[0].http);
      const to = `clickhouse://localhost:${proxy.port}/secure?secure=true`;
      const args = ['import', csv('old'), '--to', to, '--unit', 'usd'];
      const unknown = await flows(args);
      expect(unknown.code).toBe(1);
      expect(unknown.said).toMatch(/certificate[\s\S]*NODE_EXTRA_CA_CERTS/);
      const known = await flows(args, () => {}, { NODE_EXTRA_CA_CERTS: proxy.cert });
      expect(known.code, known.said).toBe(0);
      expect((await found(`clickhouse://${pair.hosts[0]}/secure`)).sums).toEqual(
        (await inFolder('old')).sums,
      );
      const plain = await flows(['list', '--data', `clickhouse://${pair.hosts[0]}/secure?secure=true`]);
      expect(plain.said).toMatch(/does not speak TLS/);
      proxy.close();
    },
  );
});
