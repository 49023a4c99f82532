import { describe, expect, it } from 'vitest';
import { column, outcome, read } from '../tabular/support.ts';

const csv = (...lines: readonly string[]) =>
  ['STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT', ...lines]
    .map((line, i) => (i === 0 ? line : `DATAFLOW,T:DF(1.0),${line}`))
    .join('\n');
const values = (...lines: readonly string[]) => column(read(csv(...lines)), 'value');

describe('powers of ten of SDMX', () => {
  it('move the point of the decimal digits', () => {
    // 4.35 × 100 is 434.99999999999994 as a product of doubles
    expect(values('I,MEX,2010,4.35,2', 'I,KOR,2010,1e-7,3', 'I,BRA,2010,-0.29,-2')).toEqual([
      435, 1e-4, -0.0029,
    ]);
  });
  it('9999, and nothing, is none', () => {
    expect(values('I,MEX,2010,5,9999', 'I,KOR,2010,7,3', 'I,BRA,2010,8,')).toEqual([5, 7000, 8]);
  });
  it('leave a missing value missing', () => {
    expect(values('I,MEX,2010,,6', 'I,KOR,2010,7,3')).toEqual([{ missing: 'not-reported' }, 7000]);
  });
  it.each(['400', '1.5'])('%s is refused', (power) => {
    expect(outcome(() => read(csv(`I,MEX,2010,5,${power}`, 'I,KOR,2010,7,3')))).toBe('number-out-of-range');
  });
});

describe('rows that the source takes back', () => {
  it('are no observations', () => {
    expect(values('R,MEX,2010,5,0', 'D,KOR,2010,7,0')).toEqual([5]);
    expect(values('Replace,MEX,2010,5,0', 'Delete,KOR,2010,,0')).toEqual([5]);
  });
});
