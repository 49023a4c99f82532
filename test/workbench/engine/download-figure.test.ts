import { describe, expect, it } from 'vitest';
import { sceneSvg } from '../../../src/figures/index.ts';
import { readAddress } from '../../../src/workbench/address.ts';
import type { FigureView } from '../../../src/workbench/engine/figure-view.ts';
import type { ResultOf } from '../../../src/workbench/engine/result-of.ts';
import { figureOfAddress } from '../../../src/workbench/result-of-address.ts';
import { engineDesk } from '../../support/engine-desk.ts';

const desk = engineDesk();
const lang = 'en';

const chains: ResultOf = {
  indicator: 'gross-exports',
  data: 'wiod-2013-ten',
  with: { 'show.exporter': 'MEX,TWN', 'show.term': 'GEXP' },
  where: {},
  vary: '',
};
const shock = (own: Readonly<Record<string, string>>): ResultOf => ({
  scenario: { data: 'wiod-2013-ten', year: '2008', ...own },
  level: 'country',
});
const demand = shock({ 'shock.1.kind': 'demand', 'shock.1.market': 'USA', 'shock.1.change': '-0.1' });
const tariff = shock({
  'shock.1.kind': 'tariff',
  'shock.1.economy': 'USA',
  'shock.1.from': 'MEX',
  'shock.1.activities': 'c15',
  'shock.1.after': '0.25',
});

async function picture(of: ResultOf, figure?: string, format = 'svg'): Promise<string> {
  const ask = { of, lang, format, ...(figure === undefined ? {} : { figure }) } as const;
  return new TextDecoder().decode((await desk.engine.download(ask)).bytes);
}

describe('a picture that is taken away', () => {
  it('is the one of the page: its kind, of a scenario its measure', async () => {
    expect(await picture(chains, 'bar')).not.toBe(await picture(chains));
    for (const [of, kind] of [
      [chains, 'bar'],
      [demand, 'exports'],
    ] as const) {
      const shown = await desk.engine.figure({ of, lang, kind, width: 720 });
      expect(await picture(of, kind)).toBe(sceneSvg((shown as FigureView).scene));
    }
    expect(await picture(demand, 'exports')).toContain('gross exports');
    expect(await picture(demand)).toContain('value added');
    // with prices the lab begins with real income
    expect(await picture(tariff)).toContain('real income');
  });
  it.each([
    [chains, 'figure', 'line | slope | bar'],
    [demand, 'term', 'value_added'],
  ] as const)('is refused where it is of a kind or measure that there is not', async (of, option, known) => {
    for (const format of ['svg', 'zip'])
      await expect(picture(of, 'round', format)).rejects.toMatchObject({
        code: 'bad-option',
        params: { option, value: 'round', expected: { en: expect.stringContaining(known) } },
      });
    // numbers are the same, however they are drawn
    expect(await picture(of, 'round', 'csv')).toBe(await picture(of, undefined, 'csv'));
  });
  it('that there is not is refused with the formats that there are, and with how there is one', async () => {
    const wide: ResultOf = { indicator: 'rca', data: 'atlas-2016', with: {}, where: {}, vary: '' };
    await expect(picture(wide)).rejects.toMatchObject({
      code: 'bad-option',
      params: {
        expected: {
          en: expect.stringMatching(/^csv \| json \| md .* zip: .* too much for one figure.*show/),
        },
      },
    });
    await expect(picture(wide)).rejects.not.toMatchObject({
      params: { expected: { en: expect.stringContaining('svg') } },
    });
  });
  it('is said by its address', () => {
    const of = (address: string) => figureOfAddress(readAddress(address));
    expect(of('explore.svg?v=1&figure=bar&indicator=rca')).toBe('bar');
    expect(of('lab.svg?v=1&term=exports')).toBe('exports');
    expect(of('explore.svg?v=1&indicator=rca')).toBe('');
  });
});
