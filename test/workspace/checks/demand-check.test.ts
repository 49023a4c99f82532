import { beforeAll, expect, it } from 'vitest';
import { readTabularBytes } from '../../../src/sources/index.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { demandCheck } from '../../../src/workspace/checks/index.ts';
import { errorOf } from '../../support/error-code.ts';

beforeAll(() => useShippedCatalog());

const tableOf = (persons: readonly number[]) => {
  const rows = persons.map((value, i) => `MEX,A,${2000 + i},${value}\n`).join('');
  const csv = `economy,activity,period,persons\n${rows}`;
  return readTabularBytes('own.csv', new TextEncoder().encode(csv)).table;
};
const CALM = tableOf([10, 11, 12, 12, 13, 13]);
const JUMP = tableOf([10, 11, 12_000, 12, 13, 13]);

it('a calm series has nothing to say', () => {
  expect(demandCheck('own', CALM, null, { faults: 'refuse' })).toEqual([]);
});
it('a thousandfold is said, or refused with its row', () => {
  const [note, more] = demandCheck('own', JUMP, null, { faults: 'say' });
  expect(more).toBeUndefined();
  expect(note.level).toBe('warning');
  for (const words of [note.text.en, note.text.es]) expect(words).toContain('MEX, A, 2002');
  const error = errorOf(() => demandCheck('own', JUMP, null, { faults: 'refuse' }));
  expect(error?.code).toBe('data-faults');
});
