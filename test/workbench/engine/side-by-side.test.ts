import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import type { Computation } from '../../../src/workbench/engine/result-of.ts';
import { runHere } from '../../support/cli-in-process.ts';
import { wordsOf } from '../../support/command-words.ts';
import { engineDesk } from '../../support/engine-desk.ts';

const desk = engineDesk();
const lang = 'en';
const both: Computation = {
  indicator: 'shift-share',
  data: 'ggdc-10sd-2015',
  against: 'ggdc-etd-2021',
  with: { from: '1995', to: '2008', 'show.unit': 'points' },
  where: { economy: 'MEX,KOR' },
  vary: '',
};

describe('two data side by side in the workbench', () => {
  it('give the numbers of the command that is shown, in every format of rows', async () => {
    const { command, columns, notes } = await desk.engine.result({ of: both, lang });
    expect(command).toContain('--data ggdc-10sd-2015 --against ggdc-etd-2021');
    expect(columns.map(({ id }) => id).slice(-4)).toEqual(['first', 'second', 'difference', 'percent']);
    expect(notes.length).toBeGreaterThan(3);
    const [, ...words] = wordsOf(command);
    const taken = async (format: string) =>
      new TextDecoder().decode((await desk.engine.download({ of: both, lang, format })).bytes);
    expect(await taken('csv')).toBe((await runHere([...words, '--csv'])).out);
    const { rows, against } = JSON.parse(await taken('json'));
    expect(rows).toEqual(JSON.parse((await runHere([...words, '--json'])).out).rows);
    expect(against.release.id).toBe('ggdc-etd-2021');
    const zip = unzipSync((await desk.engine.download({ of: both, lang, format: 'zip' })).bytes);
    expect(new TextDecoder().decode(zip['references.bib'])).toMatch(/@\w+\{.*\n[\s\S]*@\w+\{/);
  });
  it('draw the numbers of both, each leading to its row', async () => {
    const one = { ...both, with: { ...both.with, 'show.term': 'total' } };
    const figure = await desk.engine.figure({ of: one, lang, kind: '', width: 800 });
    expect(JSON.stringify(figure?.scene)).toContain('ggdc-10sd-2015, Mexico');
    expect(JSON.stringify(figure?.scene)).toContain('ggdc-etd-2021, Mexico');
    expect(figure?.keys.every((key) => !Object.hasOwn(key, 'side'))).toBe(true);
    const key = figure?.keys.find(({ economy }) => economy === 'KOR') ?? {};
    const { results, beside } = await desk.engine.explain({ of: one, lang, cell: key });
    expect(results.length).toBe(1);
    expect(beside?.results.map(({ place }) => place)).toEqual(results.map(({ place }) => place));
  });
  it('draw their difference where both have no place in one figure', async () => {
    const years: Computation = {
      ...both,
      indicator: 'labour-productivity',
      with: { 'show.term': 'productivity' },
    };
    const figure = await desk.engine.figure({ of: years, lang: 'es', kind: '', width: 800 });
    expect(JSON.stringify(figure?.scene)).toContain('Diferencia: ggdc-etd-2021 menos ggdc-10sd-2015');
  });
  it('lead from a number to the published lines of either', async () => {
    const { keys } = await desk.engine.rows({ of: both, lang, sort: '', filter: '', from: 0, count: 1 });
    const { data, lines, beside, results } = await desk.engine.explain({
      of: both,
      lang,
      cell: keys[0] ?? {},
    });
    expect([data[0]?.title, beside?.data[0]?.title]).toEqual([
      expect.stringContaining('ggdc-10sd-2015'),
      expect.stringContaining('ggdc-etd-2021'),
    ]);
    expect(lines.length).toBeGreaterThan(0);
    expect(beside?.lines.length).toBeGreaterThan(0);
    const [first, second] = await Promise.all(
      [both.data, both.against ?? ''].map(async (release) => {
        const { against: _, ...alone } = { ...both, data: release };
        return desk.engine.explain({ of: alone, lang, cell: keys[0] ?? {} });
      }),
    );
    expect([results[0]?.value, beside?.results[0]?.value]).toEqual([
      first?.results[0]?.value,
      second?.results[0]?.value,
    ]);
  });
  it('lead from a whole to the whole of either, not to its parts', async () => {
    const whole = { ...both, indicator: 'labour-productivity', with: { 'show.term': 'productivity' } };
    const { keys } = await desk.engine.rows({ of: whole, lang, sort: '', filter: '', from: 0, count: 1 });
    const { results, beside } = await desk.engine.explain({ of: whole, lang, cell: keys[0] ?? {} });
    expect([results.length, beside?.results.length]).toEqual([1, 1]);
  });
  it('are offered among the releases of the same kind of table', async () => {
    const form = await desk.engine.form({
      lang,
      indicator: 'labour-productivity',
      data: both.data,
      with: {},
      where: {},
    });
    const others = form.releases.map(({ id }) => id).filter((id) => id !== form.data);
    expect(others.length).toBeGreaterThan(0);
    expect(others).toContain('ggdc-etd-2021');
    expect(others).not.toContain('atlas-2016');
    expect(others).not.toContain('wiod-2013-ten');
  });
  it('say with which of them something cannot be done', async () => {
    const asked = desk.engine.result({ of: { ...both, where: { economy: 'USA' } }, lang });
    await expect(asked).rejects.toMatchObject({ where: { file: 'ggdc-etd-2021' } });
  });
  it('refuse an option that varies, as the command does', async () => {
    const asked = desk.engine.result({ of: { ...both, vary: 'method' }, lang });
    await expect(asked).rejects.toThrow(EscalarError);
    await expect(asked).rejects.toMatchObject({ code: 'bad-option' });
  });
});
