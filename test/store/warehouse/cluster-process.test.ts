import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { copyToCluster } from '../../../src/store/warehouse/clickhouse/copy-to-cluster.ts';
import { serverSession } from '../../../src/store/warehouse/clickhouse/server-session.ts';
import { openWarehouse } from '../../../src/store/warehouse/open-warehouse.ts';
import { joined, sql } from '../../../src/store/warehouse/statement.ts';
import { sumFlows } from '../../../src/store/warehouse/sum-flows.ts';
import type { Warehouse } from '../../../src/store/warehouse/warehouse.ts';
import { type ClusterAddress, warehouseAddress } from '../../../src/store/warehouse/warehouse-address.ts';
import { ended, startPair, USER, whyNoClickHouse } from '../../support/clickhouse.ts';
import { cuttingProxy } from '../../support/cutting-proxy.ts';
import { itKeepsTheContract } from '../../support/warehouse-contract.ts';
import { itComputesAsFromAFile } from '../../support/warehouse-indicators.ts';
import { testFlows, testWarehouse } from '../../support/warehouse-rows.ts';

const lacking = whyNoClickHouse();
if (lacking !== null) process.stderr.write(`skipped: warehouses in ClickHouse, for ${lacking}\n`);

type Made = Awaited<ReturnType<typeof testWarehouse>>;
const flows = testFlows(7);
const others = [testFlows(3, 60), testFlows(5, 40), testFlows(11, 20)];
let pair: Awaited<ReturnType<typeof startPair>>;
/** Three of trade alone, each with other rows. */
let three: readonly Made[] = [];
let whole: Made;
let shown = '';
let open: Warehouse;

function cluster(address: string): ClusterAddress {
  const found = warehouseAddress(address);
  if (found.kind !== 'clickhouse') throw new Error('no cluster');
  return found;
}
async function copied(made: Made, address: string, password: string | null = null) {
  const from = await openWarehouse(warehouseAddress(made.folder));
  await from.close();
  const copy = { folder: made.folder, shown: made.folder, list: from.list };
  return copyToCluster(copy, cluster(address), password);
}
/** The sum of each period, or null where there is no warehouse yet. */
async function sums(address: string) {
  const warehouse = await openWarehouse(warehouseAddress(address)).catch((cause: Error) => cause);
  if (warehouse instanceof Error) return warehouse.message.includes('no warehouse') ? null : warehouse;
  try {
    return rowsOf(await sumFlows(warehouse, { table: 'trade_flow', by: ['period'], where: {} }));
  } finally {
    await warehouse.close();
  }
}
const rowsAt = async (name: string) => {
  const [a, b] = await Promise.all(
    pair.servers.map(({ run }) => run('SELECT count() FROM trade_flow', name)),
  );
  return [Number(a), Number(b)];
};

describe.skipIf(lacking !== null)('a database of ClickHouse on two servers', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    pair = await startPair();
    whole = await testWarehouse(flows);
    three = await Promise.all(others.map((rows) => testWarehouse(rows, true)));
    shown = await pair.database('contract');
    await copied(whole, shown);
    open = await openWarehouse(warehouseAddress(shown));
  }, 120_000);
  afterAll(async () => {
    await open?.close();
    whole?.remove();
    for (const made of three) made.remove();
    await pair?.remove();
  });

  itKeepsTheContract(
    () => open,
    () => flows,
  );
  itComputesAsFromAFile(
    () => open,
    () => flows,
  );
  it('divides the rows among its servers, each once', async () => {
    const counts = await rowsAt('contract');
    expect(counts[0] + counts[1]).toBe(flows.length);
    expect(Math.min(...counts)).toBeGreaterThan(flows.length / 4);
  });
  it('divides anew what lay on one server, and asks under the name that the cluster has now', async () => {
    const both = await pair.database('grown');
    await copied(three[0], both.replace(/,[^/]*/, '').replace(/\?.*/, ''));
    const before = await sums(both.replace(/,[^/]*/, '').replace(/\?.*/, ''));
    await copied(three[0], both);
    const counts = await rowsAt('grown');
    expect(counts[0] + counts[1]).toBe(others[0].length);
    expect(Math.min(...counts)).toBeGreaterThan(others[0].length / 5);
    expect(await sums(both)).toEqual(before);
    // as a cluster of another name left it, which has one of the servers
    const [first] = pair.servers;
    await first.run('DROP TABLE trade_flow_shards', 'grown');
    const old =
      'CREATE TABLE trade_flow_shards AS trade_flow ENGINE = Distributed(first_alone, grown, trade_flow)';
    await first.run(old, 'grown');
    await copied(three[0], both);
    expect(await sums(both)).toEqual(before);
  });
  it('takes any text for the text that it is, and gives it back', async () => {
    const server = await serverSession(cluster(shown), pair.hosts[0], null);
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 9 }), 150);
    const all = ["'", '\\', '\\N', "\\'", '\0', '\t\n\r\b\f', "'; DROP TABLE x; --", ...texts];
    const columns = joined(
      all.map((text) => sql`${text}`),
      ', ',
    );
    expect((await server.rows(sql`SELECT arrayJoin([${columns}])`)).flat()).toEqual(all);
    await server.close();
  });
  it('asks for a password, and never shows one', async () => {
    const address = shown.replace('://', `://${USER.name}@`);
    const wrong = openWarehouse(warehouseAddress(address), () => 'seCret9');
    await expect(wrong).rejects.toThrow(/Wrong password/);
    await expect(wrong).rejects.toThrow(/^(?!.*seCret9).*$/s);
    const right = await openWarehouse(warehouseAddress(address), () => USER.password);
    expect(right.list).toEqual(open.list);
    await right.close();
  });
  it('ends a question in the server too', async () => {
    const stopper = new AbortController();
    const endless = open.ask(sql`SELECT count(*) FROM system.numbers`, () => undefined, {
      ...{ table: 'series', years: [], signal: stopper.signal },
    });
    const running = () =>
      pair.servers[0].run("SELECT count() FROM system.processes WHERE query LIKE '%system.numbers%'");
    while ((await running()) !== '2') await new Promise((resolve) => setTimeout(resolve, 20));
    stopper.abort();
    await expect(endless).rejects.toMatchObject({ name: 'AbortError' });
    while ((await running()) !== '1') await new Promise((resolve) => setTimeout(resolve, 20));
  });
  it('lets go of a server that hangs', async () => {
    const stopper = new AbortController();
    const hanging = await openWarehouse(warehouseAddress(shown));
    const [first] = pair.servers;
    first.process().kill('SIGSTOP');
    try {
      const question = { table: 'trade_flow', by: ['period'], where: {} } as const;
      const asked = sumFlows(hanging, question, { signal: stopper.signal }).catch((cause: unknown) => cause);
      await new Promise((resolve) => setTimeout(resolve, 200));
      stopper.abort();
      expect(await asked).toMatchObject({ name: 'AbortError' });
      await hanging.close();
    } finally {
      first.process().kill('SIGCONT');
    }
  });
  it('gives no number where a server lacks rows', async () => {
    const address = await pair.database('lacking');
    await copied(three[0], address);
    await pair.servers[1].run('TRUNCATE TABLE trade_flow', 'lacking');
    await expect(sums(address)).rejects.toThrow(
      /is damaged: its servers hold of trade_flow 2000 rows: \d+, and/,
    );
    // and is whole again after another copy
    await copied(three[0], address);
    expect(await sums(address)).toMatchObject([{ period: '2000' }, {}, {}, {}]);
  });
  it('is refused where the servers are others than those of the cluster', async () => {
    await pair.database('others');
    const one = `clickhouse://${pair.hosts[0]}/others`;
    await expect(copied(three[0], `${one}?cluster=pair`)).rejects.toThrow(/are not those of pair/);
    await copied(three[0], await pair.database('others'));
    await expect(copied(three[0], one)).rejects.toThrow(/are not those of others/);
    await pair.servers[0].run('INSERT INTO escalar_migrations VALUES (99)', 'others');
    await expect(copied(three[0], await pair.database('others'))).rejects.toThrow(/of step 99/);
  });
  it('is refused where replicas may answer that have no rows, or older ones', async () => {
    const twins = (await pair.database('twins')).replace(/,[^/]*/, '').replace('=pair', '=twins');
    await expect(copied(three[0], twins)).rejects.toThrow(/twins of \S+ any of 2 replicas .* shard 1/);
    expect(await sums(twins)).toBeNull();
    // a cluster that was given a second replica after the copy
    const address = await pair.database('behind');
    await copied(three[0], address);
    const [first] = pair.servers;
    await first.run('DROP TABLE trade_flow_shards', 'behind');
    const engine = 'Distributed(twins, behind, trade_flow)';
    await first.run(`CREATE TABLE trade_flow_shards AS trade_flow ENGINE = ${engine}`, 'behind');
    await expect(openWarehouse(warehouseAddress(address))).rejects.toThrow(/any of 2 replicas/);
  });
  it('may lie on one server', async () => {
    await pair.database('alone');
    const address = `clickhouse://${pair.hosts[1]}/alone`;
    await copied(three[0], address);
    expect(await sums(address)).toEqual(await sums(three[0].folder));
  });
  it('cut off at ten moments of a copy shows the old rows or the new, and none twice', async () => {
    const proxies = await Promise.all(pair.servers.map(({ http }) => cuttingProxy(http)));
    const direct = await pair.database('cut');
    const through = await pair.database(
      'cut',
      proxies.map(({ host }) => host),
    );
    const expected = await Promise.all(three.map(({ folder }) => sums(folder)));
    await copied(three[0], through);
    const requests = proxies.map((proxy) => proxy.count());
    let interrupted = 0;
    for (let n = 1; n <= 10; n += 1) {
      const [before, now] = [(n - 1) % 3, n % 3];
      proxies[n % 2].cutAfter(Math.round((requests[n % 2] * n) / 11));
      interrupted += await copied(three[now], through).then(
        () => 0,
        () => 1,
      );
      expect([expected[before], expected[now]], `cut ${n}`).toContainEqual(await sums(direct));
      for (const proxy of proxies) proxy.cutAfter(Number.POSITIVE_INFINITY);
      await copied(three[now], through);
      expect(await sums(direct), `cut ${n}`).toEqual(expected[now]);
      const [a, b] = await rowsAt('cut');
      // those of the list before stay until the next
      expect(a + b, `cut ${n}`).toBe(others[before].length + others[now].length);
    }
    expect(interrupted).toBeGreaterThan(7);
    for (const proxy of proxies) proxy.close();
  });
  it('keeps the rows of the last two lists, and tells who asks for older ones', async () => {
    const address = await pair.database('lists');
    const question = { table: 'trade_flow', by: [], where: { economy: ['MEX'] } } as const;
    await copied(three[0], address);
    const old = await openWarehouse(warehouseAddress(address));
    const alone = rowsOf(await sumFlows(old, question));
    const left = ['escalar_work_1000000000_a_stage', `escalar_work_${Math.round(Date.now() / 1000)}_a_stage`];
    for (const table of left)
      await pair.servers[1].run(`CREATE TABLE ${table} (a String) ENGINE = Log`, 'lists');
    await copied(three[1], address);
    expect(rowsOf(await sumFlows(old, question))).toEqual(alone);
    // of copies that were stopped a day ago nothing stays; another may be under way
    const work = "SELECT name FROM system.tables WHERE database = 'lists' AND name LIKE 'escalar_work%'";
    expect(await pair.servers[1].run(work)).toBe(left[1]);
    await copied(three[2], address);
    await expect(sumFlows(old, question)).rejects.toThrow(/imported anew/);
    await old.close();
  });
  it('of two copies at once has one whole', async () => {
    const address = await pair.database('twice');
    await Promise.all([copied(three[1], address), copied(three[1], address)]);
    expect(await sums(address)).toEqual(await sums(three[1].folder));
    expect((await rowsAt('twice')).reduce((a, b) => a + b)).toBe(others[1].length);
  });
  it('with a server that is lost in the middle of a question gives an error, whatever the profile allows', async () => {
    const [first, second] = pair.servers;
    const question = { table: 'trade_flow', by: ['economy'], where: { partner: ['MEX'] } } as const;
    await sumFlows(open, { ...question, where: {} });
    second.process().kill('SIGSTOP');
    const asked = sumFlows(open, question).catch((cause: unknown) => cause);
    const waiting = "SELECT count() FROM system.processes WHERE query LIKE '%trade_flow_shards%'";
    while ((await first.run(waiting)) !== '2') await new Promise((resolve) => setTimeout(resolve, 20));
    await ended(second.process(), 'SIGKILL');
    expect(await asked).toMatchObject({
      code: 'warehouse',
      message: expect.stringMatching(/did not answer in whole/),
    });
    // nor does what is left answer for all
    await expect(sumFlows(open, question)).rejects.toMatchObject({ code: 'warehouse' });
    await second.start();
    expect(rowsOf(await sumFlows(open, question)).length).toBeGreaterThan(2);
  });
});
