import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openOutput, tryOutput } from '../../src/node/output-folder.ts';
import { writeStudy } from '../../src/node/write-study.ts';
import { refusalOf, run, STUDY } from '../study/support.ts';
import { temporaryRoot } from '../support/store-folder.ts';
import { readOutput, writeOutput } from '../support/write-output.ts';

/** What happens to the swap of a folder: a refusal of the system, or something between its two renames. */
const swap: { refuses: string | null; between: (() => void) | null } = { refuses: null, between: null };
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    renameSync(from: string, to: string) {
      const takes = /[/]old[/][^/]+$/.test(to);
      if (takes && swap.refuses !== null)
        throw Object.assign(new Error(swap.refuses), { code: swap.refuses, syscall: 'rename', path: from });
      real.renameSync(from, to);
      if (takes) swap.between?.();
    },
  };
});

async function write(out: string, text = STUDY): Promise<void> {
  await writeStudy(await run(text), { out, lang: 'en', version: '0.0.0' });
}
/** Every file below a folder, with its bytes. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

describe('writeStudy', () => {
  it('writes a folder whole, and nothing beside it', async () => {
    const root = temporaryRoot();
    await write(join(root, 'deep', 'out'));
    expect(Object.keys(contents(join(root, 'deep', 'out')))).toEqual([
      'bibliography.bib',
      'bibliography.json',
      'claims.csv',
      'figures/levels.svg',
      'report.es.html',
      'report.html',
      'study.lock.json',
      'tables/decomposition.csv',
      'tables/productivity.csv',
    ]);
    expect(readdirSync(join(root, 'deep'))).toEqual(['out']);
  });
  it('gives the same bytes twice', async () => {
    const root = temporaryRoot();
    await write(join(root, 'a'));
    await write(join(root, 'b'));
    expect(contents(join(root, 'a'))).toEqual(contents(join(root, 'b')));
  });
  it('replaces the folder of an earlier run, with what it had more', async () => {
    const root = temporaryRoot();
    const out = join(root, 'out');
    await write(out);
    const figure = STUDY.split('\n').find((line) => line.includes('- figure')) as string;
    await write(out, STUDY.replace(`${figure}\n`, ''));
    expect(existsSync(join(out, 'figures'))).toBe(false);
    expect(readdirSync(root)).toEqual(['out']);
  });
  it('locks what went in and what came out', async () => {
    const out = join(temporaryRoot(), 'out');
    await write(out);
    const lock = JSON.parse(readFileSync(join(out, 'study.lock.json'), 'utf8')) as {
      inputs: unknown;
      outputs: Record<string, string>;
    };
    expect(lock).toMatchObject({
      escalar: '0.0.0',
      study: { id: 'small' },
      parameters: { last: '2002', survey: null },
    });
    expect(lock.inputs).toEqual([
      { name: 'panel', release: 'stub', version: '1', table: 'industry_panel', sha256: '' },
    ]);
    expect(Object.keys(lock.outputs)).toEqual(
      Object.keys(contents(out)).filter((path) => path !== 'study.lock.json'),
    );
  });
});

describe('a folder that is not ours', () => {
  it('is refused when it holds files and no lock, and left as it is', async () => {
    const out = join(temporaryRoot(), 'out');
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.docx'), 'years of work');
    expect(await refusalOf(write(out))).toContain('is not empty and was not written by escalar');
    writeFileSync(join(out, 'study.lock.json'), 'not a lock');
    expect(await refusalOf(write(out))).toContain('was not written by escalar');
    expect(contents(out)['thesis.docx']).toBe('years of work');
  });
  it('is refused when somebody put a file among ours: it would be lost', async () => {
    const out = join(temporaryRoot(), 'out');
    await write(out);
    writeFileSync(join(out, 'tables', 'notes.txt'), 'mine');
    expect(await refusalOf(write(out))).toContain(
      'holds files that no run of escalar wrote: tables/notes.txt.',
    );
    expect(contents(out)['tables/notes.txt']).toBe('mine');
  });
  it('may be empty, or hold what a desktop leaves', async () => {
    const out = join(temporaryRoot(), 'out');
    mkdirSync(out);
    await write(out);
    writeFileSync(join(out, '.DS_Store'), '');
    await write(out);
    expect(existsSync(join(out, 'report.html'))).toBe(true);
  });
  it('is refused when it is a file', async () => {
    const out = join(temporaryRoot(), 'out');
    writeFileSync(out, 'x');
    expect(await refusalOf(write(out))).toContain('is a file, not a folder');
  });
  it('is left alone behind a link', async () => {
    const root = temporaryRoot();
    mkdirSync(join(root, 'real'));
    writeFileSync(join(root, 'real', 'mine.txt'), 'mine');
    symlinkSync(join(root, 'real'), join(root, 'link'));
    expect(await refusalOf(write(join(root, 'link')))).toContain('was not written by escalar');
    expect(contents(join(root, 'real'))).toEqual({ 'mine.txt': 'mine' });
  });
});

describe('a write that fails', () => {
  it('leaves the old folder and nothing else', async () => {
    const root = temporaryRoot();
    const out = join(root, 'out');
    await write(out);
    const before = contents(out);
    const result = await run(STUDY, { last: '2001' });
    const failing = writeStudy(result, {
      out,
      lang: 'en',
      version: '0.0.0',
      onFile: (path) => {
        if (path.startsWith('figures/')) throw new Error('the disk is full');
      },
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(contents(out)).toEqual(before);
    expect(readdirSync(root)).toEqual(['out']);
  });
  it('is swept up by the next run when its process died', async () => {
    const root = temporaryRoot();
    const output = openOutput(join(root, 'out'));
    await output.write('report.html', 'half');
    const [mine] = readdirSync(root);
    // as if the process had been killed: a number that no process has
    const dead = (mine as string).replace(`-${process.pid}-`, '-4194304999-');
    mkdirSync(join(root, dead));
    writeFileSync(join(root, dead, 'x'), 'half');
    await write(join(root, 'out'));
    expect(readdirSync(root).sort()).toEqual([mine, 'out'].sort());
    output.discard();
    expect(readdirSync(root)).toEqual(['out']);
  });
});

describe('a name that the disk does not take', () => {
  it('is told by the path that the person knows', async () => {
    const out = join(temporaryRoot(), 'out');
    const output = openOutput(out);
    const long = `tables/${'x'.repeat(300)}.csv`;
    await expect(output.write(long, '')).rejects.toMatchObject({
      code: 'ENAMETOOLONG',
      path: join(out, long),
    });
    output.discard();
  });
});

describe('the place of a folder', () => {
  it('is where a link leads, be it there or not', async () => {
    const root = temporaryRoot();
    symlinkSync(join(root, 'real'), join(root, 'link'));
    for (const text of ['old', 'new']) {
      await writeOutput(join(root, 'link'), text);
      expect(lstatSync(join(root, 'link')).isSymbolicLink()).toBe(true);
      expect(readOutput(join(root, 'real'))).toBe(text);
    }
    expect(readdirSync(root).sort()).toEqual(['link', 'real']);
  });
  it('stays the folder it was when it is empty, or the working folder', async () => {
    const out = join(temporaryRoot(), 'out');
    mkdirSync(out);
    const { ino } = statSync(out);
    await writeOutput(out, 'old');
    expect([statSync(out).ino, readOutput(out)]).toEqual([ino, 'old']);
    const back = vi.spyOn(process, 'cwd').mockReturnValue(join(out, 'tables'));
    await writeOutput(out, 'new');
    expect(statSync(out).ino).toBe(ino);
    back.mockRestore();
    expect(readOutput(out)).toBe('new');
  });
  it('keeps its permissions', async () => {
    const out = join(temporaryRoot(), 'out');
    await writeOutput(out, 'old');
    chmodSync(out, 0o750);
    await writeOutput(out, 'new');
    expect(statSync(out).mode & 0o777).toBe(0o750);
  });
  it.each(['EBUSY', 'EXDEV', 'EPERM'])(
    'is filled, and that is said, where the system answers %s',
    async (code) => {
      const out = join(temporaryRoot(), 'out');
      await writeOutput(out, 'old');
      const { ino } = statSync(out);
      swap.refuses = code;
      try {
        const output = openOutput(out);
        await output.write('report.html', 'new');
        await output.write('study.lock.json', JSON.stringify({ outputs: output.hashes() }));
        expect(output.commit().map(({ es }) => es)).toEqual([
          expect.stringContaining('se llenó archivo por archivo'),
        ]);
      } finally {
        swap.refuses = null;
      }
      expect(statSync(out).ino).toBe(ino);
      expect(Object.keys(contents(out))).toEqual(['report.html', 'study.lock.json']);
      expect(readdirSync(join(out, '..'))).toEqual(['out']);
    },
  );
  it('is refused at the first foreign file, without a walk through the whole disk', () => {
    expect(() => openOutput('/')).toThrow('was not written by escalar');
    expect(() => openOutput('/usr')).toThrow('was not written by escalar');
  });
  it('is tried before the work, and leaves nothing', () => {
    const root = temporaryRoot();
    expect(tryOutput(join(root, 'a', 'b', 'out'))).toEqual([]);
    expect(readdirSync(root)).toEqual([]);
    writeFileSync(join(root, 'file'), '');
    expect(() => tryOutput(join(root, 'file', 'out'))).toThrow(/ENOTDIR/);
  });
});

describe('two runs into one folder', () => {
  it('end with the report of one; the other is told so, and nothing is left over', async () => {
    const root = temporaryRoot();
    const out = join(root, 'out');
    await writeOutput(out, 'old');
    const loser = openOutput(out);
    await loser.write('report.html', 'lost');
    // the other comes in between the two renames
    swap.between = () => {
      swap.between = null;
      mkdirSync(out);
      for (const [path, text] of [
        ['report.html', 'won'],
        ['study.lock.json', '{"outputs":{"report.html":""}}'],
      ] as const)
        writeFileSync(join(out, path), text);
    };
    expect(() => loser.commit()).toThrow('Another run wrote to');
    loser.discard();
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe('won');
    expect(readdirSync(root)).toEqual(['out']);
  });
  it('that is filled are kept apart too', async () => {
    const out = join(temporaryRoot(), 'out');
    mkdirSync(out);
    const other = openOutput(out);
    await other.write('report.html', 'x');
    const work = join(out, readdirSync(out)[0] as string);
    renameSync(join(work, 'new', 'out'), join(work, 'fill'));
    expect(() => openOutput(out)).toThrow('Another run wrote to');
    renameSync(join(work, 'fill'), join(work, 'new', 'out'));
    other.discard();
    expect(readdirSync(out)).toEqual([]);
  });
});
