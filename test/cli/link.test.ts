import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/workbench/address.ts';
import { resultOfAddress } from '../../src/workbench/result-of-address.ts';
import { runHere } from '../support/cli-in-process.ts';

const KRUGMAN = [
  'compute',
  'similarity',
  '--data',
  'ggdc-etd-2021',
  '--where',
  'economy=MEX,TWN',
  '--with',
  'from=2008',
  '--with',
  'to=2008',
  '--show',
  'term=krugman',
];

describe('a link to the workbench', () => {
  it.each(['en', 'es'])('of compute opens the same numbers: %s', async (lang) => {
    const link = await runHere([...KRUGMAN, '--link', '--lang', lang]);
    expect([link.code, link.out.trim().split('\n').length]).toEqual([0, 1]);
    expect(readAddress(link.out.trim()).lang).toBe(lang);
    const opened = await runHere(['open', link.out.trim(), '--csv']);
    expect(opened.out).toBe((await runHere([...KRUGMAN, '--csv'])).out);
    expect(opened.out.split('\n').length).toBeGreaterThan(1);
  });
  it.each([
    [['mexico-takes-electronics']],
    [['mexico-electronics-suppliers', '--sweep', 'target=0.45..0.5/2', '--level', 'sector']],
    [['us-tariff-vehicles', '--lang', 'es']],
  ])('of a scenario opens the same numbers in the lab: %j', async (words) => {
    const { out, code } = await runHere(['scenario', ...words, '--link']);
    expect([code, out.trim().split('\n').length]).toEqual([0, 1]);
    expect(readAddress(out.trim()).page).toBe('lab');
    const opened = await runHere(['open', out.trim(), '--csv']);
    expect(opened.out).toBe((await runHere(['scenario', ...words, '--csv'])).out);
    expect(opened.out.split('\n').length).toBeGreaterThan(60);
  });
  it('of a scenario is refused where its tables, or what it is on, are files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'escalar-link-'));
    const shocks = 'shocks:\n  - { kind: demand, market: USA, change: -0.1 }\n';
    const written = (name: string, rest: string) => {
      const file = join(folder, name);
      writeFileSync(file, `id: own\ntitle: Own\n${rest}\n${shocks}`);
      return file;
    };
    const below = written('below.yaml', 'data: { release: wiod-2013-ten }\nyear: 2008');
    for (const file of [
      written('tables.yaml', 'data: { file: table }'),
      written('above.yaml', `on: ${below}`),
    ]) {
      const { code, err } = await runHere(['scenario', file, '--link']);
      expect(code).not.toBe(0);
      expect(err).toContain('--link');
    }
    const { out } = await runHere(['scenario', written('on.yaml', 'on: mexico-takes-electronics'), '--link']);
    expect(out).toContain('on=mexico-takes-electronics');
    rmSync(folder, { recursive: true });
  });
  it('of a sensitivity opens the same variants', async () => {
    const varied = [...KRUGMAN, '--vary', 'from=2006,2008', '--vary', 'to=2008,2010'];
    const { out } = await runHere([...varied, '--link']);
    expect((await runHere(['open', out.trim(), '--csv'])).out).toBe(
      (await runHere([...varied, '--csv'])).out,
    );
  });
  it.each([
    [['--map', 'a=b'], '--map'],
    [['--drop', 'a'], '--drop'],
    [['--where', 'activity!=C'], '--where activity!=C'],
    [['--vary', 'from=2006', '--combine'], '--combine'],
  ])('that cannot say all of it is refused: %j', async (more, named) => {
    const { code, err } = await runHere([...KRUGMAN, ...more, '--link']);
    expect(code).not.toBe(0);
    expect(err).toContain(named);
    expect(err).toContain('escalar import');
  });
  it('of a file is refused: an address names what the workbench has', async () => {
    const { code, err } = await runHere(['compute', 'rca', '--data', 'mine.csv', '--link']);
    expect(code).not.toBe(0);
    expect(err).toContain('--data mine.csv');
  });
  it('stands below an explained number of a study that ships', async () => {
    const set = ['--set', 'economy=MEX', '--set', 'versus=TWN'];
    const { err } = await runHere(['explain', 'verdict', 'productivity', 'economy=MEX', ...set]);
    const [, link = ''] = /In the workbench: (\S+)/.exec(err) ?? [];
    const address = readAddress(link);
    expect(address.choices['cell.economy']).toBe('MEX');
    expect(resultOfAddress(address)).toEqual({
      study: 'verdict',
      step: 'productivity',
      set: { economy: 'MEX', versus: 'TWN' },
    });
  });
});
