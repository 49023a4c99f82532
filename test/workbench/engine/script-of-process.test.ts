import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { findIndicator } from '../../../src/indicators/find-indicator.ts';
import { readAddress } from '../../../src/workbench/address.ts';
import type { Computation, ResultOf } from '../../../src/workbench/engine/result-of.ts';
import type { ResultView } from '../../../src/workbench/engine/result-view.ts';
import { groupsOf, resultOfAddress } from '../../../src/workbench/result-of-address.ts';
import { cliDesk } from '../../support/cli-desk.ts';
import { runHere } from '../../support/cli-in-process.ts';
import { wordsOf } from '../../support/command-words.ts';
import { engineDesk } from '../../support/engine-desk.ts';
import { repository } from '../../support/source-files.ts';

const desk = cliDesk();
const lang = 'en';

/** Indicators of rooms, each opened as the workbench opens it. */
const OPENED = ['shift-share', 'trade-growth', 'gross-exports', 'patents'];
/** Results by their addresses: rows that enter, a file of one's own, options that vary, policies. */
const ADDRESSED = {
  'similarity of two economies':
    'explore.html?indicator=similarity&data=ggdc-etd-2021&where.economy=MEX,TWN&with.from=2008&with.to=2008',
  'an own file whose columns are named':
    'explore.html?indicator=trade-share&data=own.csv&map.lugar=reporter&map.its+note=&with.by=partner',
  'an option that varies':
    'explore.html?indicator=shift-share&data=ggdc-etd-2021&where.economy=MEX&vary=method',
  'an error of cells that is drawn':
    'explore.html?indicator=participation&data=wiod-2013-ten&with.years=2008&with.show=MEX&noise=0.1&draws=3&seed=2',
  'two data side by side':
    'explore.html?indicator=shift-share&data=ggdc-10sd-2015&against=ggdc-etd-2021&where.economy=MEX,KOR&with.from=1995&with.to=2008',
  'policies in force': 'explore.html?indicator=policy-stock&data=policies/mexico-taiwan',
};

/** A line before what each script prints: one after the other in one process, which starts once. */
const MARK = '--- the next';

let printed: readonly string[];
const workbench = engineDesk();
const views = new Map<string, { of: ResultOf; view: ResultView }>();

async function keep(name: string, of: ResultOf): Promise<void> {
  views.set(name, { of, view: await workbench.engine.result({ of, lang }) });
}

beforeAll(async () => {
  desk.put(
    'lugar,partner,year,product,flow,value,its note\nMEX,USA,2000,854230,X,5,a\nMEX,CAN,2000,854230,X,15,b\nTWN,USA,2000,847130,X,7,c\n',
    'own.csv',
  );
  for (const indicator of OPENED) {
    const { choices } = await workbench.engine.start({ indicator, data: '', with: {}, map: {}, lang });
    const { data = '' } = choices;
    await keep(indicator, { indicator, data, vary: '', ...groupsOf(choices) } satisfies Computation);
  }
  for (const [name, place] of Object.entries(ADDRESSED)) {
    const of = resultOfAddress(readAddress(place));
    if (of === null) throw new Error(`nothing at ${place}`);
    await keep(name, of);
  }
  const { choices } = await workbench.engine.lab({ choices: {}, lang });
  const scenario = resultOfAddress({
    page: 'lab',
    lang,
    choices: { ...choices, title: `A \`back\\tick\` of $\{5}` },
  });
  if (scenario === null || !('scenario' in scenario)) throw new Error('no scenario at the lab');
  await keep('a scenario', scenario);
  // the file that its page gives
  const { text } = await workbench.engine.lab({ choices: scenario.scenario, lang });
  desk.put(text, `${scenario.scenario.id}.yaml`);
  writeScripts();
  const { out, err } = await ended(['--import', tsx, 'all.mts']);
  expect(err).toBe('');
  printed = out.split(`${MARK}\n`).slice(1);
}, 400_000);

/** The sources behind the ways into the package, for the compiler and for the run. */
function writeScripts(): void {
  const { exports } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    exports: Readonly<Record<string, { readonly types?: string }>>;
  };
  const paths = Object.entries(exports).flatMap(([way, { types }]) =>
    types === undefined
      ? []
      : [
          [
            way.replace('.', 'escalar'),
            [join(repository, types.replace('dist', 'src').replace('.d.ts', '.ts'))],
          ],
        ],
  );
  const compilerOptions = {
    paths: Object.fromEntries(paths),
    typeRoots: [join(repository, 'node_modules', '@types')],
  };
  const config = {
    extends: join(repository, 'tsconfig.json'),
    compilerOptions,
    include: ['*.mts'],
    exclude: [],
  };
  writeFileSync(join(desk.folder, 'tsconfig.json'), JSON.stringify(config));
  [...views.values()].forEach(({ view }, i) => {
    writeFileSync(join(desk.folder, `script${i}.mts`), view.script);
  });
  const each = [...views.keys()].map((_, i) => `console.log(MARK);\nawait import('./script${i}.mts');`);
  writeFileSync(join(desk.folder, 'all.mts'), [`const MARK = '${MARK}';`, ...each].join('\n'));
}

function ended(args: readonly string[]): Promise<{ readonly out: string; readonly err: string }> {
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(desk.folder, 'tsconfig.json') };
  const child = spawn(process.execPath, args, { cwd: desk.folder, env });
  const told = { out: '', err: '' };
  child.stdout.on('data', (piece) => (told.out += piece));
  child.stderr.on('data', (piece) => (told.err += piece));
  return new Promise((done) => child.on('close', () => done(told)));
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const NAMES = [...OPENED, ...Object.keys(ADDRESSED), 'a scenario'];

describe('the TypeScript and the command of a result', { timeout: 300_000 }, () => {
  it('are of every room that has data of its own', () => {
    const rooms = OPENED.map((id) => findIndicator(id).room);
    expect(new Set(rooms).size).toBe(OPENED.length);
  });
  it('keeps to the types of the library, strictly', async () => {
    const tsc = join(repository, 'node_modules', 'typescript', 'bin', 'tsc');
    expect((await ended([tsc, '-p', '.'])).out).toBe('');
  });
  it.each(NAMES)('gives the numbers that the page shows: %s', async (name) => {
    const { of, view } = views.get(name) as { of: ResultOf; view: ResultView };
    const { bytes } = await workbench.engine.download({ of, lang, format: 'csv' });
    const shown = new TextDecoder().decode(bytes);
    expect(shown.split('\n').length).toBeGreaterThan(2);
    expect(printed[[...views.keys()].indexOf(name)]).toBe(shown);
    const [, ...words] = wordsOf(view.command);
    expect((await runHere([...words, '--csv'])).out).toBe(shown);
  });
});
