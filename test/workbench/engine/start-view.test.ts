import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Choices, groupOf } from '../../../src/workbench/address.ts';
import type { Computation } from '../../../src/workbench/engine/result-of.ts';
import { resultOfAddress } from '../../../src/workbench/result-of-address.ts';
import { engineDesk } from '../../support/engine-desk.ts';

const desk = engineDesk();

const lang = 'en';
const begun = (indicator: string, data = '') =>
  desk.engine.start({ indicator, data, with: {}, map: {}, lang });

async function rowsOf(choices: Choices): Promise<number> {
  const { indicator = '', data = '' } = choices;
  const of = { indicator, data, with: groupOf(choices, 'with'), where: groupOf(choices, 'where'), vary: '' };
  return (await desk.engine.result({ of, lang })).rows;
}

describe('where one begins with an indicator', { timeout: 120_000 }, () => {
  it.each([
    'shift-share',
    'similarity',
    'structural-change',
    'extraction',
    'pyramid',
    'trade-growth',
    'patents',
    'knowledge-share',
  ])('computes with what it says: %s', async (indicator) => {
    const { choices, refusal, studies } = await begun(indicator);
    expect([refusal, studies]).toEqual([null, []]);
    expect(await rowsOf(choices)).toBeGreaterThan(0);
  });
  it.each([
    // of the first and the last year no class has both numbers
    ['shift-share', 'ggdc-10sd-2015', { 'with.from': '1995', 'with.to': '2008' }],
    // value added alone, at current prices
    ['labour-productivity', 'ggdc-pld-2023', { 'with.output': 'value_added_nominal' }],
    // no labour
    ['structural-change', 'wiod-2013', { 'with.of': 'output' }],
    // no United States, and negative numbers elsewhere
    ['technology-gap', 'ggdc-etd-2021', { 'with.reference': 'JPN', 'with.economies': 'MEX,TWN' }],
    // options without which nothing computes
    ['theil', 'ggdc-etd-2021', { 'with.grouping': 'etd12-broad' }],
    ['theil', 'nber-ces-naics2012', { 'with.digits': '3' }],
    ['knowledge-share', 'wiod-2013', { 'with.grouping': 'wiod2013-knowledge' }],
    ['shapley', 'ggdc-etd-2021', { 'with.factors': 'value_added_real/persons,persons' }],
  ])('finds what the data allow: %s over %s', async (indicator, data, chosen) => {
    const { choices, refusal } = await begun(indicator, data);
    expect(refusal).toBeNull();
    expect(choices).toMatchObject({ indicator, data, ...chosen });
    expect(await rowsOf(choices)).toBeGreaterThan(0);
  });
  it.each(['labour-productivity', 'gross-exports'])(
    'computes once what is then opened: %s',
    async (indicator) => {
      const { choices } = await begun(indicator);
      const before = desk.told.length;
      const of = resultOfAddress({ page: 'explore', lang, choices });
      if (of === null) throw new Error(`no result of ${indicator}`);
      expect((await desk.engine.result({ of, lang })).rows).toBeGreaterThan(0);
      expect(desk.told.slice(before)).toEqual([]);
      await desk.engine.result({ of: { ...of, vary: 'level' } as Computation, lang });
      expect(desk.told.length).toBeGreaterThan(before);
    },
  );
  it('leaves out flows below zero, such as changes of inventories, where no share can be taken of them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'escalar-start-'));
    const data = join(folder, 'flows.csv');
    const lines = [
      'MEX,USA,a,2000,5',
      'USA,MEX,a,2000,7',
      'MEX,TWN,a,2000,3',
      'TWN,USA,a,2000,-1',
      'TWN,MEX,a,2000,2',
    ];
    writeFileSync(data, ['reporter,partner,product,year,value', ...lines].join('\n'));
    const { choices, refusal } = await begun('trade-intensity', data);
    expect(refusal).toBeNull();
    expect(choices).toMatchObject({ data, 'where.value': '0..' });
    expect(await rowsOf(choices)).toBeGreaterThan(0);
    rmSync(folder, { recursive: true });
  });
  it('takes no groups for those that an indicator asks for', async () => {
    const { refusal } = await begun('knowledge-share', 'ggdc-pld-2023');
    expect(refusal?.code).toBe('bad-option');
    const of = {
      indicator: 'knowledge-share',
      data: 'ggdc-pld-2023',
      with: { grouping: 'pld12-broad' },
      where: {},
      vary: '',
    };
    // a share of a group that no class is in would be zero throughout
    await expect(desk.engine.result({ of, lang })).rejects.toMatchObject({ code: 'unknown-name' });
  });
  it('leaves out economies where a number of another has no meaning, and writes every default out', async () => {
    await expect(
      desk.engine.result({
        of: { indicator: 'similarity', data: 'ggdc-etd-2021', with: {}, where: {}, vary: '' },
        lang,
      }),
    ).rejects.toThrow(/negative/);
    const { choices } = await begun('similarity', 'ggdc-etd-2021');
    expect(choices).toMatchObject({
      data: 'ggdc-etd-2021',
      'with.economies': 'MEX,TWN',
      'with.compare': 'economies',
    });
    expect(await rowsOf(choices)).toBeGreaterThan(0);
  });
  it('keeps what was chosen before', async () => {
    const given = { from: '1995', to: '2008' };
    const { choices } = await desk.engine.start({
      indicator: 'shift-share',
      data: '',
      with: given,
      map: {},
      lang,
    });
    expect(groupOf(choices, 'with')).toMatchObject(given);
  });
  it('says which columns no release has, and which studies bring them', async () => {
    const { choices, refusal, needs, studies } = await begun('policy-stock');
    expect([choices, refusal]).toEqual([{ indicator: 'policy-stock' }, null]);
    expect(needs.map(({ id }) => id)).toContain('instrument');
    expect(studies.map(({ id }) => id)).toContain('verdict');
  });
  it.each(['upgrading-verdict', 'upgrading-erosion'])(
    'leads from a rule of upgrading to the studies that judge, and to no release of other things: %s',
    async (id) => {
      const { choices, refusal, studies } = await begun(id);
      expect([choices, refusal]).toEqual([{ indicator: id }, null]);
      expect(studies.map((study) => study.id).sort()).toEqual(['mexico-taiwan', 'profile', 'verdict']);
      const ask = { indicator: id, data: '', with: {}, where: {}, lang } as const;
      expect((await desk.engine.form(ask)).releases).toEqual([]);
    },
  );
  it.each([
    ['productivity-bounds', /but no labour in one of two years/],
    ['cip', /variable is mva_per_head/],
    ['policy-overlap', /variable \(instruments or value_added\)/],
    ['satellites', /satellites\.csv/],
    ['location-quotients', /region/],
  ])(
    'says what to bring where the columns are there and not what should be in them: %s',
    async (id, what) => {
      const { choices, refusal, lacks, needs } = await begun(id);
      expect([choices, refusal, needs]).toEqual([{ indicator: id }, null, []]);
      expect(lacks).toMatch(what);
    },
  );
  it('says why nothing computes with the data that were named', async () => {
    const { refusal, lacks } = await begun('productivity-bounds', 'ggdc-etd-2021');
    expect([refusal?.code, lacks]).toEqual(['not-computable', null]);
  });
  it('begins where there are two years, and says of one year why there is no growth', async () => {
    expect((await begun('trade-growth')).choices.data).toBe('banxico-manufactures');
    const { refusal } = await begun('trade-growth', 'atlas-2016');
    expect(refusal).toMatchObject({ code: 'not-computable', what: { en: /2016.*no growth/, es: /2016/ } });
  });
  it('offers no release that lacks a column', async () => {
    const ask = { indicator: 'rd-intensity', data: '', with: {}, where: {}, lang } as const;
    const ids = (await desk.engine.form(ask)).releases.map(({ id }) => id);
    expect(ids).toContain('ncses-gerd');
    expect(ids).not.toContain('atlas-eci');
  });
});
