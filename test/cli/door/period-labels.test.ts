import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const months = (label: (month: number) => string) =>
  Array.from({ length: 12 }, (_, k) => [`${label(k + 1)},a,10`, `${label(k + 1)},b,30`]).flat();
const HHI = 'compute concentration --csv --data';

describe('a row of the whole in a column of periods is left out as the refusal says', () => {
  it.each([
    ['period', 'Total', 'period!=Total'],
    ['fecha', 'Total anual', 'fecha!=Total anual'],
    ['period', '201952', 'period!=201952'],
    ['fecha', '2019', 'fecha!=2019'],
  ])('%s: %s', async (header, whole, said) => {
    const month = (k: number) => `2019${String(k).padStart(2, '0')}`;
    const rows = [...months(month), `${whole},a,120`, `${whole},b,360`];
    const file = put(`${header},clase,valor de producción\n${rows.join('\n')}\n`);
    const refused = await escalar(`${HHI} ${file}`);
    const way = /--where "([^"]+)"/.exec(refused.err)?.[1] ?? '';
    expect(way, refused.err).toBe(said);
    expect((await escalar(`${HHI} ${file} --lang es`)).err).toContain(`con --where "${way}"`);
    const { out, err } = await escalar(`${HHI} ${file}`, '--where', way);
    expect(valuesAt(out, 'period=2019 term=hhi')[0], err).toBeCloseTo(0.625, 12);
    expect(err).not.toContain('no row has');
  });
  it.each(['year', 'año'])('%s, and beside a month too', async (header) => {
    for (const part of ['', ',mes']) {
      const rows = [2018, 2019, 'Total'].map((year) => `${year}${part && ',1'},a,10`);
      const file = put(`${header}${part},clase,valor de producción\n${rows.join('\n')}\n`);
      const refused = await escalar(`${HHI} ${file}`);
      expect(refused.err).toContain(`--where "${header}!=Total"`);
      const { out, err } = await escalar(
        `${HHI} ${file}`,
        '--where',
        `${header}!=Total`,
        '--with',
        'frequency=as-is',
      );
      expect(valuesAt(out, 'term=hhi'), err).toHaveLength(2);
    }
  });
  it('and a period that other rows write otherwise is left out with it', async () => {
    const file = put('year,clase,valor de producción\n2018,a,1\n2019,a,1\n2019 p,b,1\n');
    const { out, err } = await escalar(`${HHI} ${file} --where year!=2019`);
    expect(valuesAt(out, 'term=hhi'), err).toEqual([1]);
  });
  it('and a column of the year among columns of months', async () => {
    const file = put('clase,2019-01,2019-02,2019\na,1,1,2\nb,1,1,2\n');
    const asked = `${HHI} ${file} --read wideValue=output_nominal --with frequency=as-is`;
    expect((await escalar(asked)).err).toContain('leave whole years out with --drop "2019".');
    const { out, err } = await escalar(`${asked} --drop 2019`);
    expect(valuesAt(out, 'term=hhi'), err).toEqual([0.5, 0.5]);
  });
});
