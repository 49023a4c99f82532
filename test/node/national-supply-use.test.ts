import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliDesk } from '../support/cli-desk.ts';
import { repository } from '../support/source-files.ts';

const { put, escalar } = cliDesk();
const EUROSTAT_USE =
  'freq,unit,stk_flow,ind_use,prd_ava,geo\\TIME_PERIOD\t2018 \nA,MIO_EUR,TOTAL,A01,CPA_A01,ES\t100.0 \nA,MIO_EUR,TOTAL,A02,CPA_A01,ES\t10.0 \n';
const OECD_USE =
  'STRUCTURE,STRUCTURE_ID,REF_AREA,PRODUCT,ACTIVITY,OBS_VALUE\nDATAFLOW,OECD.SDD.NAD:DSD_NASU@DF_USEPP_T1600(2.0),MEX,CPA_A01,A01,5\n';
const BEA_USE =
  'The Use of Commodities by Industries - Summary\n(Millions of dollars)\n2019\nIOCode,Name,111CA,211\n111CA,Farms,10,2\n211,Oil,1,3\n';

describe('a national supply or use table', () => {
  it.each([
    ['estat_naio_10_cp15.tsv.gz', 'x'],
    ['use.csv', OECD_USE],
    ['bea.csv', BEA_USE],
    ['Use_SUT_Framework_1997-2022_Summary.xlsx', 'PK'],
  ])('%s is refused with the layout to write it in, alone and in a folder', async (name, content) => {
    const folder = `of-${name}`;
    put(content, `${folder}/${name}`);
    for (const data of [`${folder}/${name}`, folder]) {
      const { err, code } = await escalar('compute linkages --data', data);
      expect(code, err).toBe(1);
      expect(err).toMatch(/national supply or use table.*MEX_CPA_C26.*--read technology=product-sales/s);
      expect((await escalar('compute linkages --lang es --data', data)).err).toContain('precios básicos');
    }
  });
  it.each(['naio_10_cp16.tsv', 'mine.tsv'])('%s alone is asked for the other table', async (name) => {
    const path = put(EUROSTAT_USE, `alone-${name}/${name}`);
    for (const [lang, words] of [
      ['en', /a use table alone.*--read technology=product-sales/s],
      ['es', /solo una tabla de utilización.*--read technology=product-sales/s],
    ] as const) {
      const { err, code } = await escalar('compute linkages --lang', lang, '--data', path);
      expect(code, err).toBe(1);
      expect(err).toMatch(words);
    }
  });
  it.each(['input-output-files.md', 'archivos-de-insumo-producto.md'])(
    'the pair that %s writes is read, with its imports',
    async (page) => {
      const [, supply, use] = /```\n(,MEX_A.*?)```.*?```\n(,MEX_A.*?)```/s.exec(
        readFileSync(join(repository, 'docs', page), 'utf8'),
      ) ?? ['', '', ''];
      put(supply, `${page}/supply_2018.csv`);
      put(use, `${page}/use_2018.csv`);
      const how = '--read technology=product-sales --read unit=usd-million --csv --data';
      const { out, err, code } = await escalar(`compute gross-exports ${how}`, page);
      expect(code, err).toBe(0);
      expect(out).toMatch(/^2018,MEX,,,,,,GEXP,usd-million,19$/m);
      expect(err).not.toMatch(/differs|does not/);
    },
  );
});
