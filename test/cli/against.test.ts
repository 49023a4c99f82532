import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/cli-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalar-against-'));
const file = (name: string) => join(folder, name);
beforeAll(() => {
  const of = (output: number) =>
    `activity,period,output_real,hours\na,2000,${output},1\na,2001,60,2\nb,2000,50,5\nb,2001,70,5\n`;
  writeFileSync(file('old.csv'), of(40));
  writeFileSync(file('new.csv'), of(50));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const against = (...more: string[]) =>
  runHere([
    'compute',
    'labour-productivity',
    '--data',
    file('old.csv'),
    '--against',
    file('new.csv'),
    ...more,
  ]);

describe('--against', () => {
  it('puts the numbers of two data side by side', async () => {
    const { out, err, code } = await against('--where', 'activity=a', '--csv');
    expect(code, err).toBe(0);
    expect(out.split(/\r?\n/).filter((line) => line.includes('productivity,'))).toEqual([
      ',2000,,productivity,output-per-labour,40,50,10,25',
      ',2001,,productivity,output-per-labour,30,30,0,0',
      ',2000,a,productivity,output-per-labour,40,50,10,25',
      ',2001,a,productivity,output-per-labour,30,30,0,0',
    ]);
    expect(err).toContain('old.csv');
  });
  it('says in Spanish that the data are the same', async () => {
    const { err, code } = await runHere(
      ['compute', 'labour-productivity', '--data', file('old.csv'), '--against', file('old.csv')],
      'es',
    );
    expect(code).toBe(0);
    expect(err).toContain('nada puede diferir');
  });
  it('says with which of the two something cannot be done', async () => {
    const data = ['--data', 'ggdc-10sd-2015', '--against', 'ggdc-etd-2021', '--where', 'economy=USA'];
    const { err, code } = await runHere(['compute', 'labour-productivity', ...data]);
    expect([code, err]).toEqual([1, expect.stringMatching(/^ggdc-etd-2021: No row meets economy=USA/)]);
  });
  it('has an address in the workbench, which gives the same', async () => {
    const data = ['--data', 'ggdc-10sd-2015', '--against', 'ggdc-etd-2021', '--where', 'economy=MEX'];
    const command = ['compute', 'shift-share', ...data, '--with', 'from=1995', '--with', 'to=2008'];
    const { out: link } = await runHere([...command, '--link']);
    expect(link).toContain('against=ggdc-etd-2021');
    const [own, opened] = [
      await runHere([...command, '--csv']),
      await runHere(['open', link.trim(), '--csv']),
    ];
    expect([opened.code, opened.out]).toEqual([0, own.out]);
  });
  it('refuses what has no meaning for two', async () => {
    for (const more of [['--vary', 'labour'], ['--pivot', 'term'], ['--combine']]) {
      const { err, code } = await against(...more);
      expect(code).toBe(1);
      expect(err).toContain(more[0]);
    }
    const { err, code } = await against('--link');
    expect([code, err]).toEqual([1, expect.stringContaining('Invalid --link: "--data')]);
    const own = ['--data', 'ggdc-10sd-2015', '--against', file('new.csv'), '--link'];
    expect((await runHere(['compute', 'shift-share', ...own])).err).toContain('Invalid --link: "--against');
    const twice = await runHere(['compute', 'labour-productivity', '--data', '-', '--against', '-']);
    expect(twice.err).toContain('other data than those piped in');
  });
});
