import { describe, expect, test } from 'vitest';
import {
  knownAmounts,
  sharedAmounts,
  spanName,
  unknownClasses,
} from '../../../src/indicators/industry/known-amounts.ts';
import { measurePanels } from '../../../src/indicators/industry/measure-panels.ts';
import { panelOptions } from '../../../src/indicators/industry/panel-options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { longRows } from '../../support/compute.ts';

const row = (activity: string, period: string, output_real: number | null, state = 'observed') => ({
  activity,
  period,
  output_real,
  state,
});
const data = [
  row('a', '2000', 1),
  row('a', '2001', 2),
  row('b', '2000', 3),
  row('c', '2000', null, 'zero'),
  row('c', '2001', 4),
  row('d', '2000', 5, 'suppressed'),
  row('d', '2001', 6),
];
const need = { indicator: 'test', prefer: ['output_real'], labour: false };
const [measured] = measurePanels(longRows(data), parseOptions(panelOptions, {}), need).panels;

describe('knownAmounts', () => {
  test('keeps the classes known in every period; a zero is known, a suppressed cell is not', () => {
    const known = knownAmounts(measured, 'output', [0, 1]);
    expect(known.activities).toEqual(['a', 'c']);
    expect(known.amounts).toEqual([Float64Array.of(1, 0), Float64Array.of(2, 4)]);
    expect(known.unmatched).toEqual(['b', 'd']);
  });
  test('an absent row is zero only as entry or exit', () => {
    const known = knownAmounts(measured, 'output', [0, 1], 'entry-exit');
    expect(known.activities).toEqual(['a', 'b', 'c']);
    expect(known.amounts[1]).toEqual(Float64Array.of(2, 0, 4));
  });
  test('nothing known is refused, or empty', () => {
    expect(() => knownAmounts(measured, 'labour', [0, 1])).toThrow(/2000/);
    expect(sharedAmounts(measured, 'labour', [0]).activities).toEqual(['c']);
  });
  test('says which classes are out, and where', () => {
    expect(unknownClasses('MEX', '2000', '2001', [])).toEqual([]);
    expect(unknownClasses('MEX', '2000', '2001', ['b'])[0]).toMatchObject({ count: 1, examples: ['b'] });
    expect([spanName('', '2000'), spanName('MEX', '2000', '2001')]).toEqual(['2000', 'MEX 2000–2001']);
  });
});
