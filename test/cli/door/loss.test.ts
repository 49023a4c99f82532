import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { draftOf, smallTable } from '../../store/import-material.ts';
import { cliDesk } from '../../support/cli-desk.ts';

/** What happens to the swap of an output folder: a refusal of the system, or something between its two renames. */
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
afterEach(() => Object.assign(swap, { refuses: null, between: null }));

/** What the system says of writing the report. */
const disk: { answers: string | null } = { answers: null };
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    async writeFile(...args: Parameters<typeof real.writeFile>) {
      const [path] = args;
      if (disk.answers !== null && String(path).endsWith('report.html'))
        throw Object.assign(new Error(disk.answers), { code: disk.answers, syscall: 'write', path });
      return real.writeFile(...args);
    },
  };
});
afterEach(() => Object.assign(disk, { answers: null }));

const desk = cliDesk();
const { put, escalar } = desk;
const at = (...path: readonly string[]) => join(desk.folder, ...path);
const LOCK = 'study.lock.json';

function study(title = 'T'): string {
  put('activity,period,output_real,hours\na,2000,5,1\nb,2000,20,2\na,2001,7,1\nb,2001,22,2\n', 'panel.csv');
  return put(
    `id: own
title: ${title}
subtitle: S
data: { own: { file: panel.csv } }
steps: { level: { title: L, indicator: labour-productivity, data: own } }
`,
    'own.yaml',
  );
}
const run = (out: string, title = 'T') => escalar(`run ${study(title)} --out ${out}`);
/** The title of the report in a folder, when every file that its lock names is there. */
function reportIn(...path: readonly string[]): string {
  const { outputs } = JSON.parse(readFileSync(at(...path, LOCK), 'utf8')) as { outputs: object };
  for (const file of Object.keys(outputs)) expect(existsSync(at(...path, file)), file).toBe(true);
  return /<title>([^<]*)</.exec(readFileSync(at(...path, 'report.html'), 'utf8'))?.[1] ?? '';
}

describe('the folder of a run', () => {
  it('is where a link leads, be it there or not, and the link stays', async () => {
    symlinkSync(at('real'), at('link'));
    for (const title of ['First', 'Second']) {
      const { err, code } = await run('link', title);
      expect(code, err).toBe(0);
      expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
      expect(reportIn('real')).toContain(title);
    }
  });
  it('of which one stands in it stays the folder it was', async () => {
    mkdirSync(at('inside'));
    study();
    const { ino } = statSync(at('inside'));
    process.chdir(at('inside'));
    try {
      for (let time = 0; time < 2; time += 1) {
        const { err, code } = await escalar('run ../own.yaml --out .');
        expect(code, err).toBe(0);
        expect(readdirSync('.')).toContain('report.html');
      }
    } finally {
      process.chdir(desk.folder);
    }
    expect(statSync(at('inside')).ino).toBe(ino);
  });
  it.each(['EBUSY', 'EXDEV', 'EPERM'])(
    'that is mounted (%s) is filled, in the end as whole as any',
    async (code) => {
      expect((await run('mounted', 'Before')).code).toBe(0);
      const { ino } = statSync(at('mounted'));
      swap.refuses = code;
      const { err, code: ended } = await escalar(`run ${study('After')} --out mounted --lang es`);
      expect(ended, err).toBe(0);
      expect(err).toContain('se llenó archivo por archivo');
      expect(statSync(at('mounted')).ino).toBe(ino);
      expect(reportIn('mounted')).toContain('After');
      expect(readdirSync(at('mounted')).filter((name) => name.startsWith('.'))).toEqual([]);
    },
  );
  it('of others is refused before anything is computed: a disk, files without a lock', {
    timeout: 30_000,
  }, async () => {
    mkdirSync(at('thesis'));
    writeFileSync(at('thesis', 'thesis.docx'), 'years of work');
    for (const out of ['/', '/usr', 'thesis']) {
      const { err, code } = await run(out);
      expect([out, code]).toEqual([out, 1]);
      expect(err).toContain('was not written by escalar');
    }
    expect(readdirSync(at('thesis'))).toEqual(['thesis.docx']);
  });
  it('below a file is refused before anything is computed', async () => {
    const { err, code } = await run('panel.csv/out');
    expect(code).not.toBe(0);
    expect(err).not.toMatch(/fault of escalar|Report:/);
  });
  it('is the one of the run that came first when another comes at the same moment, which is told so', async () => {
    expect((await run('both', 'Before')).code).toBe(0);
    swap.between = () => {
      swap.between = null;
      mkdirSync(at('both'));
      writeFileSync(at('both', 'report.html'), '<title>Won</title>');
      writeFileSync(at('both', LOCK), '{"outputs":{"report.html":""}}');
    };
    const { err, code } = await run('both', 'Lost');
    expect(code).toBe(1);
    expect(err).toContain('Another run wrote to');
    expect(err).not.toMatch(/fault of escalar|ENOTEMPTY/);
    expect(reportIn('both')).toBe('Won');
    expect(
      readdirSync(desk.folder).filter((name) => name.startsWith('.work') || name.includes('previous')),
    ).toEqual([]);
    const again = await run('both', 'Again');
    expect(again.code, again.err).toBe(0);
    expect(reportIn('both')).toContain('Again');
  });
  it('that a run had taken away when it died comes back with the next command, which says so', async () => {
    expect((await run('away', 'Kept')).code).toBe(0);
    const work = '.work-0123456789ab-4194304999-1-abcdef';
    mkdirSync(at(work, 'old'), { recursive: true });
    mkdirSync(at(work, 'new', 'away'), { recursive: true });
    writeFileSync(at(work, 'alive'), '');
    spawnSync('mv', [at('away'), at(work, 'old', 'away')]);
    const { err } = await run('other');
    expect(err).toContain(
      `${realpathSync(at('away'))} was put back: a run was stopped while it replaced it.`,
    );
    expect(reportIn('away')).toContain('Kept');
  });
});

describe('a disk that does not take the report', () => {
  it.each(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EMFILE', 'EROFS', 'ESTALE'])(
    'and says %s leaves the old one, and a sentence with the path that the person knows',
    async (code) => {
      expect((await run('disk/full', 'Before')).code).toBe(0);
      for (const lang of ['en', 'es']) {
        disk.answers = code;
        const { err, code: ended } = await escalar(`run ${study('After')} --out disk/full --lang ${lang}`);
        disk.answers = null;
        expect(ended).not.toBe(0);
        expect(err).toContain(join('full', 'report.html'));
        expect(err).toContain(`(${code})`);
        expect(err).not.toMatch(/fault of escalar|falla de escalar| {4}at /);
        expect(reportIn('disk', 'full')).toContain('Before');
        expect(readdirSync(at('disk'))).toEqual(['full']);
      }
    },
  );
});

describe('what ships', () => {
  it('cannot be removed, and nobody is told to', async () => {
    const { err, code } = await escalar('data remove ggdc-etd-2021');
    expect(code).toBe(1);
    expect(err).not.toContain('Remove it first');
    const taken = await escalar(
      `import csv ${put('activity,period,output_real\na,2000,1\n')} --id ggdc-etd-2021`,
    );
    expect(taken.code).toBe(1);
    expect(taken.err).toContain('--id');
    expect(taken.err).not.toContain('escalar data remove ggdc-etd-2021');
  });
});

describe('a release of a person’s, made before one of its name shipped', () => {
  it('is not passed over in silence, and goes when the person takes it away', async () => {
    const store = await openStore({ roots: [{ path: at('home', 'releases'), writable: true }] });
    const table = smallTable([{ economy: 'MEX', period: '1994', value: 1 }]);
    await store.importRelease(draftOf('ggdc-etd-2021'), [{ table, sourceFile: 'x' }]);
    await store.close();
    const compute = 'compute concentration --data release:ggdc-etd-2021 --where economy=MEX --csv';
    const before = await escalar(compute);
    expect(before.code, before.err).toBe(0);
    expect(before.err).toContain('! ggdc-etd-2021 is the release that ships; one of yours has the same name');
    expect((await escalar('data remove ggdc-etd-2021')).code).toBe(0);
    const after = await escalar(compute);
    expect(after.err).not.toContain('one of yours');
    expect(after.out).toBe(before.out);
  });
});

describe('a backend', () => {
  it('that does not exist is refused, not passed over', async () => {
    put('x,A.s,B.s\nA.s,10,20\nB.s,5,30\n', 'io/Z.csv');
    put('x,A,B\nA.s,60,10\nB.s,15,50\n', 'io/Y.csv');
    vi.stubEnv('ESCALAR_BACKEND', 'gpu');
    try {
      const { err, code } = await escalar('compute upstreamness --data io');
      expect(code).not.toBe(0);
      expect(err).toContain('gpu');
      expect(err).toMatch(/wasm|native/);
    } finally {
      vi.unstubAllEnvs();
    }
    expect((await escalar('compute upstreamness --data io')).code).toBe(0);
  });
});
