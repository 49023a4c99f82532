import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Choices } from '../../../src/workbench/address.ts';
import type { FileView, FoundView } from '../../../src/workbench/engine/file-view.ts';
import { runHere } from '../../support/cli-in-process.ts';
import { wordsOf } from '../../support/command-words.ts';
import { engineDesk } from '../../support/engine-desk.ts';

const desk = engineDesk();
const { folder } = desk;

const TRADE = ['MEX,2000,854230,5', 'TWN,2000,854230,7', 'TWN,2001,847130,7', 'MEX,2001,847130,9'];

async function asked(
  name: string,
  header: string,
  lines: readonly string[],
  map: Choices = {},
): Promise<FileView> {
  writeFileSync(join(folder, name), [header, ...lines].join('\n'));
  return desk.engine.file({ name: join(folder, name), map, lang: 'en' });
}

function foundIn({ found, problem }: FileView): FoundView {
  if (found === null) throw new Error(problem?.what.en ?? 'nothing was found');
  return found;
}

describe('a file of a person', () => {
  it('is read by the names of its columns, with its first rows, its economies by period and the checks', async () => {
    const view = await asked('known.csv', 'pais,anio,producto,valor', TRADE);
    expect(view.headers).toEqual([
      { header: 'pais', reads: 'economy' },
      { header: 'anio', reads: 'period' },
      { header: 'producto', reads: 'product' },
      { header: 'valor', reads: 'value' },
    ]);
    const { first, checks, computes } = foundIn(view);
    expect(first?.columns.slice(0, 4).map(({ title }) => title)).toEqual([
      'Economy',
      'Period',
      'Product',
      'Value',
    ]);
    expect(first?.cells[1]?.slice(0, 4).map(({ text }) => text)).toEqual(['TWN', '2000', '854230', '7']);
    expect(checks?.coverage).toEqual([
      {
        table: '',
        periods: ['2000', '2001'],
        economies: [
          { id: 'MEX', title: 'Mexico', at: [0, 1] },
          { id: 'TWN', title: 'Taiwan', at: [0, 1] },
        ],
      },
    ]);
    expect(computes.length).toBeGreaterThan(0);
  });
  it('of firms says which column tells them apart, and computes with it as the class, each number from its line', async () => {
    const lines = ['F1,2010,Cars,40,4', 'F2,2010,Cars,30,5', 'F1,2015,Cars,50,4', 'F2,2015,Cars,20,2'];
    const header = 'firm,year,sector,output,employees';
    const ids = (view: FileView) => foundIn(view).computes.map(({ id }) => id);
    const bare = await asked('firms.csv', header, lines);
    expect(foundIn(bare).finer).toBe('firm');
    expect(ids(bare)).not.toContain('labour-productivity');
    const { err } = await runHere(['describe-file', join(folder, 'firms.csv'), '--lang', 'es']);
    expect(err).toContain('--map firm=activity');
    const view = await asked('firms.csv', header, lines, { firm: 'activity' });
    expect(foundIn(view).finer).toBeNull();
    expect(ids(view)).toContain('labour-productivity');
    const of = {
      indicator: 'labour-productivity',
      data: join(folder, 'firms.csv'),
      map: { firm: 'activity' },
      with: {},
      where: {},
      vary: '',
    };
    const told = await desk.engine.explain({
      of,
      cell: { activity: 'F2', period: '2015', term: 'productivity' },
      lang: 'en',
    });
    expect(told.lineCount).toBe(1);
    expect(JSON.stringify(told.lines)).toContain('firms.csv:5');
  });
  it('is read as a person says, and the commands say the same', async () => {
    const bare = await asked('own.csv', 'lugar,cuando,que,monto', TRADE);
    expect(bare.headers.map(({ reads }) => reads)).toEqual(['', '', '', '']);
    expect(foundIn(bare).computes).toEqual([]);
    const map = { lugar: 'economy', cuando: 'period', que: 'product', monto: 'value' };
    const view = await asked('own.csv', 'lugar,cuando,que,monto', TRADE, map);
    const found = foundIn(view);
    expect(found.computes.map(({ id }) => id)).toContain('trade-concentration');
    expect(found.checks?.coverage[0]?.economies).toHaveLength(2);
    for (const command of [view.command, found.checks?.command ?? ''])
      expect((await runHere(wordsOf(command).slice(1))).code).toBe(0);
    const of = {
      indicator: 'trade-concentration',
      data: join(folder, 'own.csv'),
      with: found.computes.find(({ id }) => id === 'trade-concentration')?.with ?? {},
      where: {},
      map,
      vary: '',
    };
    const { command, script } = await desk.engine.result({ of, lang: 'en' });
    expect(script).toContain('"map":{"lugar":"economy"');
    const { bytes } = await desk.engine.download({ of, lang: 'en', format: 'csv' });
    expect((await runHere([...wordsOf(command).slice(1), '--csv'])).out).toBe(
      new TextDecoder().decode(bytes),
    );
  });
  it('shows its columns where two mean the same, and is read once one is left out', async () => {
    const lines = TRADE.map((line) => `X,${line}`);
    const refused = await asked('twice.csv', 'exporter,reporter,year,product,value', lines);
    expect(refused.problem?.code).toBe('duplicate-field');
    expect(refused.headers.slice(0, 2)).toEqual([
      { header: 'exporter', reads: 'economy' },
      { header: 'reporter', reads: 'economy' },
    ]);
    const view = await asked('twice.csv', 'exporter,reporter,year,product,value', lines, { exporter: '' });
    expect(foundIn(view).checks?.coverage[0]?.economies.map(({ id }) => id)).toEqual(['MEX', 'TWN']);
    expect(view.command).toContain('--drop exporter');
    expect((await runHere(wordsOf(view.command).slice(1))).code).toBe(0);
  });
  it('says what is wrong with it where nothing can be read', async () => {
    const { problem, headers, found } = await desk.engine.file({ name: 'nowhere.csv', map: {}, lang: 'en' });
    expect([problem?.code, headers, found]).toEqual(['file-not-found', [], null]);
  });
  it('shows what the checks find, with what to do', async () => {
    const view = await asked('again.csv', 'pais,anio,producto,valor', [...TRADE, TRADE[0] ?? '']);
    const findings = foundIn(view).checks?.findings ?? [];
    expect(findings.map(({ level, count }) => [level, count])).toContainEqual(['fault', 1]);
    expect(findings.every(({ way, place }) => way !== '' && place !== '')).toBe(true);
  });
});

describe('a release', { timeout: 240_000 }, () => {
  it('is checked as the command line checks it, and has its economies by period', async () => {
    const view = await desk.engine.checks({ release: 'ggdc-etd-2021', lang: 'es' });
    const { out } = await runHere([...wordsOf(view.command).slice(1), '--json']);
    const { findings } = JSON.parse(out) as { findings: readonly { readonly count: number }[] };
    expect(view.findings.map(({ count }) => count)).toEqual(findings.map(({ count }) => count));
    const { out: listed } = await runHere(['list', 'coverage', '--economy', 'MEX', '--json']);
    const rows = JSON.parse(listed) as readonly { readonly release: string; readonly periods: string }[];
    const own = rows.find(({ release }) => release === 'ggdc-etd-2021')?.periods ?? '';
    const { periods, economies } = view.coverage[0] ?? { periods: [], economies: [] };
    const mexico = economies.find(({ id }) => id === 'MEX');
    expect(mexico?.title).toBe('México');
    expect(own).toBe(`${periods[mexico?.at[0] ?? -1]}..${periods[mexico?.at.at(-1) ?? -1]}`);
    expect(mexico?.at).toHaveLength(periods.length);
  });
  it('of input-output tables has its economies by year', async () => {
    const { coverage } = await desk.engine.checks({ release: 'wiod-2013-ten', lang: 'en' });
    expect(coverage[0]?.economies.find(({ id }) => id === 'MEX')?.at.length).toBe(
      coverage[0]?.periods.length,
    );
  });
});
