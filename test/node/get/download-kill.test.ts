import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { repository } from '../../support/source-files.ts';

const PARTS = 12_000;
const KILLS = 10;
const folder = mkdtempSync(join(tmpdir(), 'escalar-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linesOf = (name: string): readonly string[] => {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
};

/** Runs the child; kills it once so many calls were made, null to let it end. */
function run(until: number | null): Promise<NodeJS.Signals | null> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(repository, 'test/support/download-child.ts'), folder, String(PARTS)],
    { cwd: repository, stdio: 'inherit' },
  );
  const timer = setInterval(() => {
    if (until !== null && linesOf('CALLS').length >= until) child.kill('SIGKILL');
  }, 20);
  return new Promise((resolve) =>
    child.once('exit', (_, signal) => {
      clearInterval(timer);
      resolve(signal);
    }),
  );
}

it(`${PARTS} calls killed ${KILLS} times end with every row once, and no call again whose answer was kept`, async () => {
  const kept: ReadonlySet<string>[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    expect(await run(kill * 1000)).toBe('SIGKILL');
    expect(existsSync(join(folder, 'rows.csv'))).toBe(false);
    kept.push(new Set(linesOf('CALLS')));
    // a line that was cut, as a loss of power leaves it
    appendFileSync(join(folder, 'ledger.jsonl'), '{"at":"2026-0');
  }
  expect(await run(null)).toBeNull();
  const calls = linesOf('CALLS');
  // only the call under way when the process was killed may be made again
  expect(calls.length).toBeLessThanOrEqual(PARTS + KILLS);
  expect(new Set(calls).size).toBe(PARTS);
  const rows = linesOf('rows.csv');
  const expected = Array.from({ length: PARTS }, (_, at) => [`${at},a`, `${at},b`]).flat();
  expect(rows).toEqual(['part,row', ...expected]);
  const whole = linesOf('ledger.jsonl').filter((line) => {
    try {
      return JSON.parse(line).outcome === 'ok';
    } catch {
      return false;
    }
  });
  expect(whole.length).toBeGreaterThanOrEqual(PARTS - KILLS);
}, 600_000);
