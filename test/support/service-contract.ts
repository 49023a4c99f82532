import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { httpTransport } from '../../src/node/get/http-transport.ts';
import { keptAnswers } from '../../src/node/get/kept-answers.ts';
import { download } from '../../src/sources/services/core/download.ts';
import type { Fault, Given, Rows, Service } from '../../src/sources/services/service.ts';
import { type Replay, replayServer, type Step } from './replay-server.ts';

export const KEY = 'k3y/of+a person';

export interface Contract {
  readonly service: Service;
  readonly given: Given;
  /** An answer with rows, and these as lines `a|b|c` under the names. */
  readonly ok: Step;
  readonly lines: readonly string[];
  /** What the request must look like. */
  readonly asks: RegExp;
  readonly empty: Step;
  /** A wrong parameter; how it ends. */
  readonly wrong: readonly [readonly Step[], Fault];
  /** The same rows under other names, as a service that changed. */
  readonly changed: Step;
  /** An answer that is cut without a word, how it ends, and what is asked for besides `given`. */
  readonly capped: readonly [Step, Fault, Given?];
  /** A refused key; 401 unless the service has words of its own. */
  readonly auth?: Step;
  /** A spent quota with its wait in seconds; 429 until tomorrow unless the service has words of its own. */
  readonly quota?: readonly [Step, number];
}

const TOMORROW = [{ status: 429, headers: { 'retry-after': '86400' } }, 86_400] as const;

/** Runs of one service against a server on this machine, with a clock and a sleep of their own. */
export function serviceDesk(service: Service) {
  let replay: Replay;
  let folder = '';
  const slept: number[] = [];
  let now = Date.parse('2026-03-01T00:00:00Z');
  beforeAll(async () => {
    replay = await replayServer();
  });
  afterAll(() => replay.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'escalar-service-'));
    slept.length = 0;
    return () => rmSync(folder, { recursive: true, force: true });
  });
  return {
    slept,
    get replay() {
      return replay;
    },
    get folder() {
      return folder;
    },
    async run(given: Given, more: { readonly isOffline?: boolean; readonly keptSince?: string } = {}) {
      const rows: Rows[] = [];
      const ports = {
        ...keptAnswers(folder),
        send: httpTransport({ address: replay.url, secret: KEY, env: {} }),
        now: () => now,
        random: () => 0,
        sleep: async (milliseconds: number) => {
          slept.push(milliseconds);
          now += milliseconds;
        },
        isStopped: () => false,
        progress: () => undefined,
      };
      const options = { patience: 120, address: replay.url, ...more };
      const done = await download(service, given, ports, options, async (one) => void rows.push(one));
      return { done, lines: rows.flatMap(linesOf) };
    },
  };
}

function linesOf({ columns }: Rows): readonly string[] {
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]).join('|'));
}

/** Every text in the files of a folder, unpacked. */
export function textsIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => {
      const bytes = readFileSync(join(one.parentPath, one.name));
      const end = bytes.indexOf(10);
      const packed = bytes.subarray(end + 1);
      const body = packed[0] === 0x1f && packed[1] === 0x8b ? gunzipSync(packed).toString('latin1') : '';
      return one.name + bytes.toString('latin1') + body;
    })
    .join('\n');
}

/** What every service must do with each kind of answer. */
export function keepsContract(contract: Contract): void {
  const { service, given, ok, lines, empty, wrong, changed } = contract;
  describe(`${service.id} keeps the contract`, () => {
    const desk = serviceDesk(service);
    const run = async (steps: readonly Step[]) => {
      desk.replay.answer(steps);
      return desk.run(given);
    };
    it('asks as the service is asked, and hands on its rows', async () => {
      const { done, lines: got } = await run([ok]);
      expect(got).toEqual(lines);
      expect(done).toMatchObject({ calls: 1, kept: 0, failures: [], stop: null, left: 0 });
      expect(`${desk.replay.asked[0]?.method} ${desk.replay.asked[0]?.address}`).toMatch(contract.asks);
    });
    it('does not ask twice', async () => {
      await run([ok]);
      const again = await desk.run(given);
      expect(again.lines).toEqual(lines);
      expect(again.done).toMatchObject({ calls: 0, kept: 1 });
      expect(desk.replay.asked).toHaveLength(1);
    });
    it('has no rows and no failure where there is nothing', async () => {
      const { done } = await run([empty]);
      expect(done).toMatchObject({ rows: 0, empty: 1, failures: [], stop: null });
    });
    it('names a wrong parameter, without a second try', async () => {
      const { done } = await run(wrong[0]);
      expect(done.failures.length).toBeGreaterThan(0);
      expect(new Set(done.failures.map(({ outcome }) => outcome))).toEqual(new Set([wrong[1]]));
      expect(desk.slept.filter((one) => one > service.pace * 1000)).toEqual([]);
    });
    it('waits at least as told, and longer than zero', async () => {
      const zero = await run([{ status: 429, headers: { 'retry-after': '0' } }, ok]);
      expect(zero.lines).toEqual(lines);
      expect(desk.slept[0]).toBeGreaterThanOrEqual(1000);
    });
    it('ends the run, to go on later, where the wait is long', async () => {
      const { done } = await run([{ status: 429, headers: { 'retry-after': '5000' } }]);
      expect(done.stop).toMatchObject({ outcome: 'throttled', wait: 5000 });
      expect(done).toMatchObject({ calls: 1, left: 1 });
      desk.replay.answer([ok]);
      expect((await desk.run(given)).lines).toEqual(lines);
    });
    it('takes a cut connection for no answer, and asks again', async () => {
      const { lines: got, done } = await run([{ ...ok, cut: 20 }, ok]);
      expect(got).toEqual(lines);
      expect(done.calls).toBe(2);
    });
    it('takes no half of a body, no wrong letters, no page for people', async () => {
      const half = { ...ok, body: Buffer.from(ok.body ?? '').subarray(0, 40) };
      const latin = { ...ok, body: Buffer.concat([Buffer.from(ok.body ?? ''), Buffer.from([0xff, 0xfe])]) };
      const page = { ...ok, body: '<!DOCTYPE html><html><body>Mantenimiento</body></html>' };
      for (const bad of [half, latin, page, changed]) {
        const { done, lines: got } = await run([bad]);
        expect(got).toEqual([]);
        expect(done.failures.map(({ outcome }) => outcome)).toEqual(['malformed']);
        expect(done.calls).toBe(5);
      }
    });
    it('says that the service is down, and keeps nothing of it', async () => {
      const { done } = await run([{ status: 503, body: 'down' }]);
      expect(done.failures.map(({ outcome }) => outcome)).toEqual(['unavailable']);
      desk.replay.answer([ok]);
      expect((await desk.run(given)).lines).toEqual(lines);
    });
    it('goes without the network by what it has, and says of when', async () => {
      await run([ok]);
      const { lines: got, done } = await desk.run(given, { isOffline: true });
      expect(got).toEqual(lines);
      expect(done.asOf?.oldest).toMatch(/^2026-03-01T/);
      expect(desk.replay.asked).toHaveLength(1);
    });
    it('asks anew for answers older than a day, and keeps the old while the service is down', async () => {
      await run([ok]);
      const { done } = await desk.run(given, { keptSince: '2027-01-01' });
      expect(done.calls).toBe(1);
      desk.replay.answer([{ status: 503 }]);
      expect((await desk.run(given, { keptSince: '2027-01-01' })).done.failures).toHaveLength(1);
      expect((await desk.run(given)).lines).toEqual(lines);
    });
    it('ends with an expired key, after one call, or two where it is in doubt', async () => {
      const { done, lines: got } = await run([contract.auth ?? { status: 401 }]);
      expect(done.stop).toMatchObject({ outcome: 'auth' });
      expect(done.calls).toBe(service.doubtsKey === true ? 2 : 1);
      expect(got).toEqual([]);
    });
    it('ends with a spent quota, says until when, and goes on then', async () => {
      const [step, wait] = contract.quota ?? TOMORROW;
      const { done } = await run([step]);
      expect(done.stop).toMatchObject({ wait });
      expect(['quota', 'throttled']).toContain(done.stop?.outcome);
      expect(done).toMatchObject({ calls: 1, left: 1 });
      desk.replay.answer([ok]);
      expect((await desk.run(given)).lines).toEqual(lines);
    });
    it('gives no row of an answer that is cut without a word', async () => {
      const [step, outcome, more] = contract.capped;
      desk.replay.answer([step]);
      const { done, lines: got } = await desk.run({ ...given, ...more });
      expect(got).toEqual([]);
      expect(new Set(done.failures.map((one) => one.outcome))).toEqual(new Set([outcome]));
    }, 60_000);
    it('asks again for what a bare 404 or an unlisted refusal brought', async () => {
      for (const status of [404, 418]) {
        const { done } = await run([{ status }, { status }, { status }]);
        expect(done.rows).toBe(0);
        expect(done.stop !== null || done.failures.length > 0).toBe(true);
      }
      desk.replay.answer([ok]);
      expect((await desk.run(given)).lines).toEqual(lines);
    });
    if (service.secret !== undefined)
      it('leaves the key in no file, even where the service says it back', async () => {
        const [first = {}, ...rest] = wrong[0];
        const echo = { ...first, body: `${Buffer.from(first.body ?? '')} ${KEY} ${encodeURIComponent(KEY)}` };
        await run([echo, ...rest]);
        const sent = JSON.stringify(desk.replay.asked);
        await run([ok]);
        const all = textsIn(desk.folder);
        expect(statSync(join(desk.folder, 'ledger.jsonl')).size).toBeGreaterThan(0);
        expect(all).not.toContain(KEY);
        expect(all).not.toContain(encodeURIComponent(KEY));
        expect(sent.includes(KEY) || sent.includes(encodeURIComponent(KEY))).toBe(true);
      });
  });
}
