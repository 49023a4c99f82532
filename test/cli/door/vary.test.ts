import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const desk = cliDesk();
const TABLE = `economy,activity,period,output_real,hours
MEX,x,2000,100,10
MEX,y,2000,50,10
MEX,x,2001,60,12
MEX,y,2001,90,8
TWN,x,2000,40,10
TWN,y,2000,38,10
TWN,x,2001,60,15
TWN,y,2001,18,5
`;
const shares = (more: string) => desk.escalar(`compute shift-share --data ${desk.put(TABLE)} --csv ${more}`);
const table = (name: string) => {
  desk.put('x,A.s,B.s\nA.s,10,20\nB.s,5,30\n', `${name}/Z.csv`);
  return desk.put('x,A,B\nA.s,60,10\nB.s,15,50\n', `${name}/Y.csv`).replace('/Y.csv', '');
};

describe('compute --vary', () => {
  it('gives each variant the numbers of --with, and sums them up', async () => {
    const { out, err } = await shares('--vary method=two-term-end,lmdi --compare MEX,TWN');
    const alone = await shares('--with method=two-term-end');
    const cells = 'economy=MEX term=structural unit=points';
    expect(valuesAt(out, `variant=two-term-end ${cells}`)).toEqual(valuesAt(alone.out, cells));
    const [low] = valuesAt(out, `variant=minimum ${cells}`);
    expect(low).toBe(
      Math.min(...valuesAt(out, `choice=method ${cells}`), ...valuesAt(out, `choice=headline ${cells}`)),
    );
    expect(valuesAt(out, 'economy=MEX-TWN variant=same-sign:points term=structural')[0]).toBeLessThan(100);
    expect(err).toMatch(/depends on the choice: MEX-TWN/);
  });

  it('varies an indicator of input-output tables', async () => {
    const { out } = await desk.escalar(
      `compute gross-exports --data ${table('io')} --csv --vary method=wwz,kww,miroudot-ye`,
    );
    const alone = await desk.escalar(`compute gross-exports --data io --csv --with method=kww`);
    expect(valuesAt(out, 'variant=kww exporter=A term=DDC')).toEqual(
      valuesAt(alone.out, 'exporter=A term=DDC'),
    );
    expect(valuesAt(out, 'variant=variants exporter=A term=DDC')).toEqual([2]);
  });

  it('takes every combination on request, as many as it is allowed', async () => {
    const words = '--vary method=two-term-end,lmdi --vary level --combine';
    const refused = await shares(`${words} --most 2`);
    expect(refused.code).toBe(1);
    const most = /--most \d+/.exec(refused.err)?.[0] ?? '';
    const { out, code } = await shares(`${words} ${most}`);
    expect(code).toBe(0);
    expect(out).toContain('combination,method=lmdi; level=activity');
  });

  it('asks for what is missing', async () => {
    expect((await shares('--compare MEX,TWN')).err).toMatch(/--vary OPTION/);
    expect((await shares('--vary metod')).err).toMatch(/method/);
    expect((await shares('--vary method --most x')).err).toMatch(/whole number/);
  });
});
