import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engineDesk } from '../../support/engine-desk.ts';

const desk = engineDesk();
const { folder } = desk;

function put(name: string, lines: readonly string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'));
  return join(folder, name);
}

const PANEL = [
  'País;Año;Rama;Valor agregado;Personal',
  'México;2000;C10;1,5;10',
  'Costa Rica;2000;C10;2,5;4',
  'México;2001;C26;3;5',
];

describe('the form over a file of a person', () => {
  it('offers the economies, classes and years that the file has', async () => {
    const data = put('encuesta.csv', PANEL);
    const ask = { indicator: 'labour-productivity', data, with: {}, where: {}, lang: 'es' } as const;
    const { enters, fields, shows } = await desk.engine.form(ask);
    const codes = (field: { readonly choices: readonly { readonly id: string }[] } | undefined) =>
      field?.choices.map(({ id }) => id);
    const named =
      enters.find(({ column }) => column === 'economy') ?? fields.find(({ name }) => name === 'economies');
    expect(named?.choices).toEqual([
      { id: 'Costa Rica', title: 'Costa Rica' },
      { id: 'México', title: 'México' },
    ]);
    expect(codes(shows.find(({ column }) => column === 'activity'))).toEqual(['C10', 'C26']);
    expect(codes(fields.find(({ name }) => name === 'from'))).toEqual(['2000', '2001']);
    const of = { indicator: ask.indicator, data, with: {}, where: { economy: 'México' }, vary: '' };
    const { rows } = await desk.engine.result({ of, lang: 'es' });
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan((await desk.engine.result({ of: { ...of, where: {} }, lang: 'es' })).rows);
  });
  it('follows what a person says the columns mean', async () => {
    const data = put('odd.csv', ['donde,cuando,clase,valor,gente', 'MEX,2000,a,1,2', 'TWN,2000,a,3,4']);
    const map = { donde: 'economy', cuando: 'period', clase: 'activity', valor: 'output', gente: 'persons' };
    const ask = { indicator: 'labour-productivity', data, with: {}, where: {}, lang: 'en' } as const;
    const offered = async (named: Readonly<Record<string, string>>) =>
      (await desk.engine.form({ ...ask, map: named })).shows.find(({ column }) => column === 'economy');
    expect((await offered(map))?.choices.map(({ title }) => title)).toEqual(['Mexico', 'Taiwan']);
    expect(await offered({})).toBeUndefined();
  });
  it('stays a form where the file cannot be read, which the result says', async () => {
    const ask = {
      indicator: 'rca',
      data: join(folder, 'none.csv'),
      with: {},
      where: {},
      lang: 'en',
    } as const;
    expect((await desk.engine.form(ask)).fields.length).toBeGreaterThan(0);
    const of = { ...ask, vary: '' };
    await expect(desk.engine.result({ of, lang: 'en' })).rejects.toMatchObject({ code: 'file-not-found' });
  });
  it('names the industries of a release beside their codes', async () => {
    const ask = { indicator: 'concentration', data: 'wiod-2013', with: {}, where: {}, lang: 'es' } as const;
    const { shows } = await desk.engine.form(ask);
    const classes = shows.find(({ column }) => column === 'activity')?.choices ?? [];
    expect(classes.find(({ id }) => id === 'c14')?.title).toMatch(/\p{L}{5}/u);
  });
});
