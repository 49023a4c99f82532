import { describe, expect, it } from 'vitest';
import { type Row, rowsOf, tableOf, UNITS } from '../../../src/base/index.ts';
import { countRows } from '../../../src/sources/recognised/count-rows.ts';

const by = { id: 'patent', date: 'granted' };
const list = (...rows: readonly Row[]) => {
  const fields = ['economy', 'activity', 'patent', 'granted'].map((name) => ({
    name,
    title: { en: name, es: name },
  }));
  const line = { name: 'source_line', title: { en: 'Line', es: 'Línea' }, unit: UNITS.count };
  return tableOf(
    'patents',
    [...fields, line],
    rows.map((row, i) => ({ ...row, source_line: i + 2 })),
  );
};
const patent = (economy: string | null, activity: string, id: string | null, granted: string): Row => ({
  economy,
  activity,
  patent: id,
  granted,
});
const counts = (...rows: readonly Row[]) =>
  rowsOf(countRows(list(...rows), by)).map(
    ({ economy, activity, period, value }) => `${economy} ${activity} ${period} ${value}`,
  );

describe('things of a list, counted', () => {
  it('each once, and zero where an economy has none in a year of the list', () => {
    expect(
      counts(
        patent('MEX', 'A', '1', '2001-03-04'),
        patent('MEX', 'A', '1', '2001-03-04'),
        patent('MEX', 'A', '2', '20010506'),
        patent('TWN', 'A', '3', '2003'),
      ).toSorted(),
    ).toEqual(['MEX A 2001 2', 'MEX A 2003 0', 'TWN A 2001 0', 'TWN A 2003 1']);
  });
  it('of nobody are counted, and nobody has no zeros', () => {
    expect(counts(patent(null, 'A', '1', '2001'), patent('MEX', 'B', '2', '2003')).toSorted()).toEqual([
      'MEX A 2001 0',
      'MEX A 2003 0',
      'MEX B 2001 0',
      'MEX B 2003 1',
      'null A 2001 1',
    ]);
  });
  it('without a number of their own are refused by their line: several would be one', () => {
    expect(() => counts(patent('MEX', 'A', '1', '2001'), patent('MEX', 'A', null, '2001'))).toThrow(
      /^3: A row has no code in the column "patent"/,
    );
  });
});
