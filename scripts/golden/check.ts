/**
 * `npm run check:golden`: what is carried is what the script makes, the tests hold with the whole reference material
 * in the place of what is carried, and none of it lies there unread.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countNumbers, packSet } from './pack.ts';
import { goldenSets } from './sets.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const shared = process.env.ESCALAR_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'escalar-golden-'));
const log = join(folder, 'read');
/** Where tests read `test/support/golden.ts`. */
const TESTS = [
  'test/indicators',
  'test/cli/trade.test.ts',
  'test/sources/io-csv',
  'test/store/shipped-sweep.test.ts',
];

function run(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: repository,
    stdio: 'inherit',
    env: { ...process.env, ESCALAR_GOLDEN: 'shared', ESCALAR_GOLDEN_LOG: log },
  });
  if (status !== 0) process.exit(1);
}

run('--import', 'tsx', 'scripts/golden/make.ts', '--check');
run('node_modules/vitest/vitest.mjs', 'run', ...TESTS);
const read = new Set(readFileSync(log, 'utf8').split('\n'));
rmSync(folder, { recursive: true });
let numbers = 0;
for (const set of goldenSets) {
  const packed = packSet(shared, set);
  if (set.kind === 'result') numbers += countNumbers(packed);
  for (const path of [...packed.tables.map((table) => table.path), ...Object.keys(packed.documents)]) {
    if (read.has(path)) continue;
    process.stderr.write(`${path} is carried and no test reads it\n`);
    process.exitCode = 1;
  }
}
process.stdout.write(`${numbers} numbers of outside programs, all read\n`);
