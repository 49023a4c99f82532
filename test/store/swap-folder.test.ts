import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginFilling, planPath, removeWork, settle, swapIn } from '../../src/store/swap-folder.ts';
import { temporaryRoot } from '../support/store-folder.ts';

/** A root with a folder `out` of text `before`, and a hidden folder with a new one of text `after`. */
function halfway(before: string | null) {
  const root = temporaryRoot();
  const work = join(root, '.work-x');
  mkdirSync(join(work, 'new', 'out'), { recursive: true });
  writeFileSync(join(work, 'new', 'out', 'file'), 'after');
  if (before !== null) {
    mkdirSync(join(root, 'out'));
    writeFileSync(join(root, 'out', 'file'), before);
  }
  return { root, work, text: () => readFileSync(join(root, 'out', 'file'), 'utf8') };
}

describe('a swap', () => {
  it.each([null, 'before'])('puts the new folder in the place of %s', (before) => {
    const { root, work, text } = halfway(before);
    swapIn(work, root, 'out');
    expect(text()).toBe('after');
    expect(settle(work, root)).toEqual([]);
    removeWork(work);
    expect(readdirSync(root)).toEqual(['out']);
    expect(text()).toBe('after');
  });
  it('that stopped between its renames is undone, and said', () => {
    const { root, work, text } = halfway('before');
    mkdirSync(join(work, 'old'));
    renameSync(join(root, 'out'), join(work, 'old', 'out'));
    expect(settle(work, root).map(({ en }) => en)).toEqual([
      `${join(root, 'out')} was put back: a run was stopped while it replaced it.`,
    ]);
    expect(text()).toBe('before');
    expect(settle(work, root)).toEqual([]);
  });
  it('never loses what it took away when another folder stands there meanwhile', () => {
    const { root, work, text } = halfway('before');
    mkdirSync(join(work, 'old'));
    renameSync(join(root, 'out'), join(work, 'old', 'out'));
    mkdirSync(join(root, 'out'));
    writeFileSync(join(root, 'out', 'file'), 'mine');
    mkdirSync(join(root, 'out.previous'));
    expect(settle(work, root)[0]?.es).toContain('está ahora en');
    expect(text()).toBe('mine');
    expect(readFileSync(join(root, 'out.previous-2', 'file'), 'utf8')).toBe('before');
  });
  it('whose rest was half deleted does not bring that half back', () => {
    const { root, work } = halfway('before');
    swapIn(work, root, 'out');
    // as if the deletion had been stopped after its first step, and the person had removed the folder
    renameSync(join(work, 'old'), join(work, 'gone'));
    renameSync(join(root, 'out'), join(root, 'elsewhere'));
    expect(settle(work, root)).toEqual([]);
    expect(existsSync(join(root, 'out'))).toBe(false);
  });
});

describe('a filling', () => {
  function filling(): { readonly root: string; readonly work: string } {
    const root = temporaryRoot();
    const work = join(root, '.work-x');
    const put = (folder: string, files: Record<string, string>) => {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(join(folder, file, '..'), { recursive: true });
        writeFileSync(join(folder, file), text);
      }
    };
    put(root, { lock: 'before', a: 'before', 'tables/old': 'before', 'tables/mine': 'mine' });
    put(join(work, 'new', 'out'), { lock: 'after', a: 'after', 'figures/b': 'after' });
    writeFileSync(planPath(work), JSON.stringify({ last: 'lock', remove: ['tables/old'] }));
    return { root, work };
  }
  const textsOf = (root: string) =>
    Object.fromEntries(
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .filter((file) => !file.startsWith('.work-'))
        .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
    );
  const AFTER = { lock: 'after', a: 'after', 'figures/b': 'after', 'tables/mine': 'mine' };

  it('moves each file, removes those that are no more, and leaves others', () => {
    const { root, work } = filling();
    beginFilling(work, 'out');
    settle(work, root);
    expect(textsOf(root)).toEqual(AFTER);
    removeWork(work);
    expect(existsSync(work)).toBe(false);
  });
  it('goes on where it stopped', () => {
    const { root, work } = filling();
    beginFilling(work, 'out');
    renameSync(join(work, 'fill', 'a'), join(root, 'a'));
    expect(settle(work, root)[0]?.en).toContain('was completed');
    expect(textsOf(root)).toEqual(AFTER);
    expect(settle(work, root)).toEqual([]);
  });
  it('may be taken back before the first file is moved', () => {
    const { root, work } = filling();
    beginFilling(work, 'out').undo();
    expect(settle(work, root)).toEqual([]);
    expect(textsOf(root).a).toBe('before');
  });
});
