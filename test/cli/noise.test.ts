import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../support/cli-in-process.ts';

const BASE = ['compute', 'participation', '--data', 'wiod-2013-ten', '--with', 'years=2008', '--show', 'MEX'];
const noise = (...more: string[]) => runHere([...BASE, '--noise', '0.1', '--draws', '3', ...more]);

describe('--noise', () => {
  it('gives the headline, mean, deviation and percentiles, the same each time', async () => {
    const [first, again, other] = [
      await noise('--csv'),
      await noise('--csv'),
      await noise('--csv', '--seed', '2'),
    ];
    expect(first.code, first.err).toBe(0);
    expect(first.out).toBe(again.out);
    expect(first.out).not.toBe(other.out);
    for (const variant of ['mean', 'standard-deviation', 'p2.5', 'p50', 'p97.5', 'same-sign'])
      expect(first.out).toContain(`summary,${variant},`);
    const plain = await runHere([...BASE, '--csv']);
    const own = plain.out
      .split(/\r?\n/)
      .slice(1)
      .filter((line) => line !== '');
    const headline = first.out.split(/\r?\n/).filter((line) => line.startsWith('headline,'));
    expect(headline.map((line) => line.replace(/^headline,[^,]*,/, ''))).toEqual(own);
  });
  it('says in both languages that the error is assumed and cells are independent', async () => {
    expect((await noise()).err).toMatch(/10%.*assumed by who computes.*independently/);
    const { err } = await runHere([...BASE, '--noise', '0.125', '--draws', '2'], 'es');
    expect(err).toMatch(/12\.5%.*supone quien calcula.*independencia/);
    const small = await runHere([...BASE, '--noise', '0.00004', '--draws', '2']);
    expect(small.err).toContain('The error of 0.004% in each cell');
  });
  it('stands among the options of the result', async () => {
    const { out } = await noise('--json');
    expect(JSON.parse(out).meta.options).toMatchObject({ noise: '0.1', draws: '3', seed: '1' });
  });
  it('is told of in LaTeX, where the table stands without its figure', async () => {
    const one = ['--show', 'term=GVC'];
    for (const more of [one, []]) {
      const { code, out, err } = await noise(...more, '--tex');
      expect(code, err).toBe(0);
      expect(out.match(/assumed by who computes/g)).toHaveLength(1);
    }
    const { out } = await runHere([...BASE, ...one, '--noise', '0.1', '--draws', '3', '--tex'], 'es');
    expect(out).toMatch(/10\\% en cada celda.*supone quien calcula/);
  });
  it('stands among the options of a document, with its draws and seed', async () => {
    const home = mkdtempSync(join(tmpdir(), 'escalar-noise-'));
    const file = join(home, 'n.html');
    const { code, err } = await noise('--seed', '7', '--out', file);
    expect(code, err).toBe(0);
    const shown = readFileSync(file, 'utf8');
    rmSync(home, { recursive: true, force: true });
    expect(shown).toContain('<code>noise</code> = 0.1; <code>draws</code> = 3; <code>seed</code> = 7</dd>');
  });
  it.each([
    [['--noise', '5'], '--noise'],
    [['--noise', 'much'], '--noise'],
    [['--noise', '0.1', '--draws', '1'], '--draws'],
    [['--noise', '0.1', '--seed', '0.5'], '--seed'],
    [['--draws', '5'], '--draws'],
    [['--noise', '0.1', '--vary', 'level'], '--vary'],
    [['--noise', '0.1', '--against', 'wiod-2013-ten'], '--against'],
    [['--noise', '5', '--link'], '--noise'],
  ])('refuses %j', async (more, named) => {
    const { code, err } = await runHere([...BASE, ...more]);
    expect([code, err]).toEqual([1, expect.stringContaining(named)]);
  });
  it('has a place in an address, which opens the same numbers', async () => {
    const { out } = await noise('--seed', '7', '--link');
    expect(out).toMatch(/draws=3&.*noise=0\.1&seed=7/);
    const opened = await runHere(['open', out.trim(), '--csv']);
    expect(opened.out).toBe((await noise('--seed', '7', '--csv')).out);
    const both = out.trim().replace('&data=', '&against=wiod-2013-ten&data=');
    const refused = await runHere(['open', both, '--csv']);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('without against')]);
  });
  it('is for input-output tables', async () => {
    const { code, err } = await runHere(['compute', 'rca', '--data', 'atlas-2016', '--noise', '0.1']);
    expect([code, err]).toEqual([1, expect.stringContaining('input-output tables')]);
  });
});
