import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isAlive, thisProcess } from '../../src/store/process-identity.ts';
import { countLeftovers, sweepLeftovers } from '../../src/store/sweep-leftovers.ts';
import { ownerOf, temporaryFolder } from '../../src/store/temporary-folder.ts';
import { buildEntry } from '../support/built-cli.ts';
import { temporaryRoot } from '../support/store-folder.ts';

const ELSEWHERE = '0123456789ab';
const DEAD = 4_194_304_999;

/** A hidden folder as a process would have made it, with a file of ten bytes. */
function leftover(root: string, { space = thisProcess().space, pid = DEAD, start = '1' }): string {
  const path = join(root, `.work-${space}-${pid}-${start}-abcdef`);
  mkdirSync(path);
  writeFileSync(join(path, 'alive'), '');
  writeFileSync(join(path, 'data'), '0123456789');
  return path;
}
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3600 * 1000);

describe('the owner of a hidden folder', () => {
  it('is this process, and lives', () => {
    const root = temporaryRoot();
    const folder = temporaryFolder(root);
    const owner = ownerOf(basename(folder.path));
    expect(owner).toEqual(thisProcess());
    expect(isAlive(thisProcess())).toBe(true);
    folder.remove();
    folder.remove();
    expect(readdirSync(root)).toEqual([]);
  });
  it('is dead when the number is free', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    expect(isAlive({ ...thisProcess(), pid })).toBe(false);
  });
  it.runIf(process.platform === 'linux')('is dead when another process has its number', () => {
    expect(isAlive({ ...thisProcess(), start: '1' })).toBe(false);
  });
  it('cannot be asked in another container or on another machine', () => {
    expect(isAlive({ ...thisProcess(), space: ELSEWHERE })).toBeNull();
  });
});

describe('a sweep', () => {
  it('deletes the folder of a dead process at once, and counts it before', () => {
    const root = temporaryRoot();
    leftover(root, {});
    expect(countLeftovers(root)).toEqual({ count: 1, bytes: 10 });
    sweepLeftovers(root);
    expect(readdirSync(root)).toEqual([]);
    expect(countLeftovers(root)).toEqual({ count: 0, bytes: 0 });
  });
  it('leaves that of a living process, however old it looks', () => {
    const root = temporaryRoot();
    const folder = temporaryFolder(root);
    for (const path of [join(folder.path, 'alive'), folder.path])
      utimesSync(path, daysAgo(400), daysAgo(400));
    sweepLeftovers(root);
    expect(existsSync(folder.path)).toBe(true);
    expect(countLeftovers(root).count).toBe(0);
    folder.remove();
  });
  it('deletes that of a process it cannot ask only when its beat stood still for a day between two looks', () => {
    const root = temporaryRoot();
    const path = leftover(root, { space: ELSEWHERE });
    utimesSync(join(path, 'alive'), daysAgo(30), daysAgo(30));
    sweepLeftovers(root);
    sweepLeftovers(root);
    expect(existsSync(path), 'two looks at one moment').toBe(true);
    utimesSync(join(path, 'seen'), daysAgo(2), daysAgo(2));
    utimesSync(join(path, 'alive'), daysAgo(29), daysAgo(29));
    sweepLeftovers(root);
    expect(existsSync(path), 'it beat between the looks').toBe(true);
    utimesSync(join(path, 'seen'), daysAgo(2), daysAgo(2));
    sweepLeftovers(root);
    expect(existsSync(path)).toBe(false);
  });
  it('treats a folder of an earlier version in the same way', () => {
    const root = temporaryRoot();
    const old = join(root, '.work-host-1-abcdef');
    mkdirSync(old);
    sweepLeftovers(root);
    expect(existsSync(old)).toBe(true);
    utimesSync(join(old, 'seen'), daysAgo(2), daysAgo(2));
    sweepLeftovers(root);
    expect(existsSync(old)).toBe(false);
  });
  it('puts back what a dead process had taken away, from another container too', () => {
    for (const space of [thisProcess().space, ELSEWHERE]) {
      const root = temporaryRoot();
      const path = leftover(root, { space });
      mkdirSync(join(path, 'old', 'out'), { recursive: true });
      writeFileSync(join(path, 'old', 'out', 'report.html'), 'the only copy');
      mkdirSync(join(path, 'new', 'out'), { recursive: true });
      expect(sweepLeftovers(root).map(({ en }) => en)).toEqual([
        `${join(root, 'out')} was put back: a run was stopped while it replaced it.`,
      ]);
      expect(readFileSync(join(root, 'out', 'report.html'), 'utf8')).toBe('the only copy');
    }
  });
  it('is content with a folder that is not there or holds other things', () => {
    const root = temporaryRoot();
    writeFileSync(join(root, '.work-host-1-abcdef'), '');
    const mine = ['.work-notes', '.work-on-2-chapters', 'other'];
    for (const name of mine) {
      mkdirSync(join(root, name));
      utimesSync(join(root, name), daysAgo(30), daysAgo(30));
    }
    expect(sweepLeftovers(join(root, 'nothing'))).toEqual([]);
    expect(sweepLeftovers(root)).toEqual([]);
    expect(readdirSync(root).sort()).toEqual(['.work-host-1-abcdef', ...mine]);
    expect(mine.flatMap((name) => readdirSync(join(root, name)))).toEqual([]);
  });
});

/** Whether this system lets a person make a process space of their own, as a container has. */
const canSeparate =
  spawnSync('unshare', ['--user', '--map-root-user', '--pid', '--fork', 'true']).status === 0;
if (!canSeparate) process.stderr.write('skipped: this system makes no process spaces for people (unshare)\n');

describe.runIf(canSeparate)('two containers that share a folder and a name', () => {
  const SPACE = ['--user', '--map-root-user', '--pid', '--fork', '--kill-child', process.execPath];
  let child = '';
  let removeChild = () => undefined as unknown;
  beforeAll(() => {
    const built = buildEntry(fileURLToPath(new URL('../support/kill-child.ts', import.meta.url)));
    child = join(built.folder, 'kill-child.js');
    removeChild = built.remove;
  });
  afterAll(() => removeChild());

  it('do not take the living process of the other for dead, whichever looks', async () => {
    const root = temporaryRoot();
    const other = spawn('unshare', [...SPACE, child, 'hold', root], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(other.stdout, 'data');
    try {
      const [name] = readdirSync(root) as [string];
      const owner = ownerOf(name);
      expect(owner?.space).not.toBe(thisProcess().space);
      sweepLeftovers(root);
      const mine = temporaryFolder(root);
      const swept = spawnSync('unshare', [...SPACE, child, 'sweep', root], { encoding: 'utf8' });
      expect(swept.status, swept.stderr).toBe(0);
      expect(readdirSync(root).sort()).toEqual([name, basename(mine.path)].sort());
      mine.remove();
    } finally {
      const gone = once(other, 'exit');
      other.stdin.end();
      await gone;
    }
  });
});

describe('the beat', () => {
  it('moves while the process lives, and stops with the folder', () => {
    vi.useFakeTimers();
    try {
      const root = temporaryRoot();
      const folder = temporaryFolder(root);
      const beat = join(folder.path, 'alive');
      utimesSync(beat, daysAgo(3), daysAgo(3));
      const before = statSync(beat).mtimeMs;
      vi.advanceTimersByTime(20_000);
      expect(statSync(beat).mtimeMs).toBeGreaterThan(before);
      folder.remove();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
