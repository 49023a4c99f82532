import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const growth = async (where: string, ...all: readonly string[]) =>
  escalar(`compute trade-growth --csv${where} --data ${put(lines(...all))}`);

describe('a column of years beside one of their parts', () => {
  it.each([
    ['月', '99年', '12月', '103年', '1月份', '2010-12', '2014-01'],
    ['월', '2010년', '12월', '2014년', '1월', '2010-12', '2014-01'],
    ['季', '99年', '第4季', '103年', '第1季', '2010-Q4', '2014-Q1'],
    ['분기', '2010년', '4분기', '2014년', '1분기', '2010-Q4', '2014-Q1'],
    ['trimestre', '2010', '四季度', '2014', '第一季度', '2010-Q4', '2014-Q1'],
  ])('%s: %s %s to %s %s', async (part, year, first, other, last, from, to) => {
    const { out, err } = await growth(
      '',
      `年,${part},reporter,product,value`,
      `${year},${first},TWN,01,100`,
      `${other},${last},TWN,01,121`,
    );
    expect(valuesAt(out, `from=${from} to=${to} term=growth`)[0], err).toBeCloseTo(21, 9);
  });
  it('know the era by the rows that a condition leaves out', async () => {
    const { out, err } = await growth(
      ' --where period=..2010-12',
      '年,月,reporter,product,value',
      '99年,11月,TWN,01,100',
      '99年,12月,TWN,01,121',
      '103年,1月,TWN,01,121',
    );
    expect(valuesAt(out, 'from=2010-11 to=2010-12 term=growth')[0], err).toBeCloseTo(21, 9);
    expect(err).toContain('Years of the Republic of China (Taiwan): 99年 = 2010');
  });
});

describe('years of the Republic', () => {
  it('are noted, in a column and over columns', async () => {
    const { err } = await growth('', 'year,reporter,product,value', '102年,TWN,01,100', '103年,TWN,01,121');
    expect(err).toContain('Years of the Republic of China (Taiwan): 102年 = 2013, 103年 = 2014.');
    const wide = put(lines('行業,99年,100年', '食品,100,120', '電子,300,360'));
    const hhi = await escalar(`compute concentration --read wideValue=output_nominal --data ${wide}`);
    expect(hhi.err).toContain('99年 = 2010, 100年 = 2011');
    const western = await growth('', 'year,reporter,product,value', '2013年,TWN,01,1', '2014年,TWN,01,2');
    expect(western.err).not.toContain('Republic');
  });
  it('in two digits alone are asked for, and nothing is to be left out', async () => {
    const { err } = await growth('', 'year,reporter,product,value', '98年,TWN,01,100', '99年,TWN,01,121');
    expect(err).toContain('Write 民國98年 (Taiwan) or 1998年.');
    expect(err).not.toContain('--where');
  });
});
