import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type NumberColumn, rowsOf } from '../../../src/base/table.ts';
import { readTabularBytes } from '../../../src/sources/tabular/read-tabular.ts';
import { inventedSurvey } from '../../../src/study/template/invented-survey.ts';
import { surveyCsv, surveyReadme } from '../../../src/study/template/survey-template.ts';
import { cliDesk } from '../../support/cli-desk.ts';

function read(lang: 'en' | 'es') {
  return readTabularBytes('survey.csv', new TextEncoder().encode(surveyCsv(lang)));
}

describe('the example survey', () => {
  it('is read by our own reader, the same in both languages', () => {
    const { table, notes } = read('es');
    expect(table.rows).toBe(216);
    expect(table.fields.map(({ name }) => name)).toEqual([
      'activity',
      'period',
      'output_nominal',
      'price_index',
      'hours',
      'persons',
      'source_line',
    ]);
    expect(rowsOf(table)).toEqual(rowsOf(read('en').table));
    expect(notes.every(({ level }) => level === 'info')).toBe(true);
  });
  it('says that its numbers are invented, in its first line', () => {
    expect(surveyCsv('es').split('\n')[0]).toContain('INVENTADAS');
    expect(surveyCsv('en').split('\n')[0]).toContain('INVENTED');
    expect(surveyReadme('es')).toContain('cifras inventadas');
    expect(surveyReadme('en')).toContain('invented numbers');
  });
  it('looks like a survey: all cells there, prices 100 in December 2003, some 180 hours a person', () => {
    for (const { period, priceIndex, hours, persons, outputNominal } of inventedSurvey()) {
      if (period === '2003-12') expect(priceIndex).toBe(100);
      const each = (1000 * hours) / persons;
      expect(each > 160 && each < 200, `${each} hours`).toBe(true);
      expect(outputNominal).toBeGreaterThan(0);
    }
    const { table } = read('es');
    for (const { name, unit } of table.fields) {
      if (unit !== undefined) expect((table.columns[name] as NumberColumn).reason).toBeUndefined();
    }
  });
  it('is the same on every machine', () => {
    expect(createHash('sha256').update(surveyCsv('en')).digest('hex').slice(0, 16)).toMatchInlineSnapshot(
      `"c08fe1dcdf89a02f"`,
    );
  });
  it('names the study it belongs to', () => {
    expect(surveyReadme('es', 'mi-estudio.yaml')).toContain('escalar run mi-estudio.yaml');
  });
});

describe('a survey in which one class lacks months of the first year', () => {
  const desk = cliDesk();
  it('has one growth of productivity, in figure and finding', async () => {
    await desk.escalar('init mine');
    const whole = readFileSync(join(desk.folder, 'mine/survey.csv'), 'utf8');
    desk.put(whole.replace(/^(X311,2003-0[12]),\d+/gm, '$1,NA'), 'mine/survey.csv');
    const { out, err } = await desk.escalar('run mine --out result');
    expect(err).toContain('X311 2003');
    const index = readFileSync(join(desk.folder, 'result/tables/productivity.csv'), 'utf8');
    const [, last = ''] = /^,2005,,index,index-100,([\d.]+)/m.exec(index) ?? [];
    const [, said = ''] = /rose by ([\d.]+)%/.exec(out) ?? [];
    expect((Number(last) - 100).toFixed(1)).toBe(said);
    expect(Number(said)).toBeGreaterThan(1);
  });
});
