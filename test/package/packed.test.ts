import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedCode, docstringExamples, type Example, pageExamples, SAME } from '../support/examples.ts';
import { type Installed, installPacked } from '../support/packed.ts';
import { blocksOf } from '../support/page-blocks.ts';
import { repository } from '../support/source-files.ts';

/** The files of the versions of Node to run on, `:` between them; this one when left out. */
const NODES = (process.env.ESCALAR_NODES ?? process.execPath).split(':').map((file) => {
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return { file, version: stdout.trim() };
});

const PAGES = ['docs/guide/typescript.md', 'docs/guia/typescript.md'];
const examples: readonly Example[] = [...docstringExamples(), ...PAGES.flatMap(pageExamples)];

let installed: Installed;
const found = { nodenext: '', bundler: '' };
beforeAll(async () => {
  installed = installPacked();
  const folder = join(installed.folder, 'examples');
  mkdirSync(folder);
  writeFileSync(join(folder, 'same.ts'), SAME);
  examples.forEach((example, i) => {
    writeFileSync(join(folder, `example${i}.ts`), checkedCode(example));
  });
  writeFileSync(join(installed.folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(installed.folder, 'run.mjs'), RUN);
  for (const { file, text } of blocksOf('docs/guide/your-survey.md'))
    if (file !== '') writeFileSync(join(installed.folder, file), text);
  [found.nodenext, found.bundler] = await Promise.all([compiled('nodenext'), compiled('bundler')]);
}, 600_000);
afterAll(() => installed.remove());

/** Runs the modules that it is given one after the other, and writes what each of them throws. */
const RUN = `
const failed = {};
for (const name of process.argv.slice(2))
  await import('./examples/' + name + '.js').catch((error) => (failed[name] = String(error.stack ?? error)));
console.log('\\n' + JSON.stringify(failed));
`;

/** Compiles the examples as the program of somebody who has installed the package; what the compiler finds. */
async function compiled(moduleResolution: 'nodenext' | 'bundler'): Promise<string> {
  const { folder } = installed;
  const config = join(folder, `tsconfig.${moduleResolution}.json`);
  const compilerOptions = {
    module: moduleResolution === 'nodenext' ? 'nodenext' : 'esnext',
    moduleResolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    // the types of all packages are looked at once
    skipLibCheck: moduleResolution === 'bundler',
    target: 'es2023',
    lib: ['es2023', 'dom'],
    types: ['node'],
    typeRoots: [join(repository, 'node_modules', '@types')],
    rewriteRelativeImportExtensions: true,
    noEmit: moduleResolution === 'bundler',
  };
  writeFileSync(config, JSON.stringify({ compilerOptions, include: ['examples/*.ts'] }));
  const tsc = join(repository, 'node_modules', 'typescript', 'bin', 'tsc');
  const { out } = await ended(process.execPath, [tsc, '-p', config]);
  return out.replace(/example(\d+)\.ts/g, (name, i) => `${name} (${examples[i]?.of})`);
}

interface Ended {
  readonly out: string;
  readonly code: number | null;
}

/** A process in a folder of its own below the one where the package is installed. */
function ended(node: string, args: readonly string[]): Promise<Ended & { readonly folder: string }> {
  const folder = mkdtempSync(join(installed.folder, 'work-'));
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    ESCALAR_HOME: join(folder, 'home'),
    LANG: 'en_US.UTF-8',
  };
  const child = spawn(node, args, { cwd: folder, env });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (out += piece));
  return new Promise((done) => child.on('close', (code) => done({ folder, out, code })));
}

/** Examples that must not find what another has set up: those that bring a catalog of their own, or none. */
function groupOf({ code }: Example): string {
  if (code.includes('provideCatalog')) return 'own catalog';
  return /escalar(\/node|\/web)?'/.test(code) ? 'shipped catalog' : 'no catalog';
}

/** What the examples throw on a version of Node, by whose they are. */
async function failures(node: string): Promise<Readonly<Record<string, string>>> {
  const groups = new Set(examples.map(groupOf));
  const runs = [...groups].map(async (group) => {
    const names = examples.flatMap((example, i) => (groupOf(example) === group ? [`example${i}`] : []));
    const { out } = await ended(node, [join(installed.folder, 'run.mjs'), ...names]);
    return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as Record<string, string>;
  });
  const found = Object.assign({}, ...(await Promise.all(runs))) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(found).map(([name, fault]) => [examples[Number(name.slice('example'.length))].of, fault]),
  );
}

/** The commands of the README whose data ship or stand on the page of a survey. */
const COMMANDS = [
  ...readFileSync(join(repository, 'README.md'), 'utf8').matchAll(/^\| .*`escalar (.*)` \|$/gm),
]
  // of what a service is asked for, the plan: no network is there
  .map(([, command = '']) => (command.startsWith('get ') ? `${command} --dry-run` : command))
  // the workbench stays open until it is interrupted: a test of its own
  .filter((command) => command !== 'serve' && !/--data (?!survey)/.test(command));

describe('the packed package, installed in an empty folder', { timeout: 600_000 }, () => {
  it.each(['nodenext', 'bundler'] as const)('has types for every example (%s)', (resolution) => {
    expect(found[resolution]).toBe('');
  });

  describe.concurrent.each(NODES)('on Node $version', ({ file }) => {
    it('gives what the examples of its docstrings and of the guide say', async () => {
      expect(await failures(file)).toEqual({});
    });

    it('runs the main study, and writes its report', async () => {
      const { out, code, folder } = await ended(file, [installed.main, 'run', 'mexico-taiwan']);
      expect(code, out).toBe(0);
      expect(readFileSync(join(folder, 'escalar-out/mexico-taiwan/report.html'), 'utf8')).toContain('<svg');
    });

    it('opens the workbench with its pages, and ends when it is interrupted', async () => {
      const child = spawn(file, [installed.main, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
      const over = once(child, 'exit');
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      const address = line.toString('utf8').trim();
      const { searchParams, origin } = new URL(address);
      const headers = { Authorization: `Bearer ${searchParams.get('token')}` };
      const page = await (await fetch(`${origin}/`, { headers })).text();
      const script = /assets\/[\w-]+\.js/.exec(page)?.[0] ?? '';
      expect((await fetch(`${origin}/${script}`, { headers })).status).toBe(200);
      child.kill('SIGTERM');
      expect(await over).toEqual([0, null]);
    });

    it('runs the commands of the README', async () => {
      expect(COMMANDS.length).toBeGreaterThan(2);
      for (const command of COMMANDS) {
        const { out, code } = await ended(file, [
          installed.main,
          ...command.replace('survey', '../survey').split(' '),
        ]);
        expect(code, `${command}\n${out}`).toBe(0);
      }
    });
  });
});
