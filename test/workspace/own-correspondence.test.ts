import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { readCorrespondence } from '../../src/workspace/own-correspondence.ts';
import { codeOf } from '../support/error-code.ts';

const title = (name: string) => ({ name, title: { en: name, es: name } });
const GOODS = tableOf(
  'trade_flow',
  [title('product'), { ...title('value'), unit: UNITS.usd }],
  ['0101', '0203'].map((product) => ({ product, value: 1 })),
);
const read = (...lines: readonly string[]) =>
  readCorrespondence(
    {
      bytes: new TextEncoder().encode(['from,to,part', ...lines].join('\n')),
      shown: 'l.csv',
      sha256: '',
      to: 'X',
    },
    GOODS,
    'product',
  );

describe('a column of a file of links that is not called a weight', () => {
  it.each([
    ['shares of one', ['0101,A,0.6', '0101,B,0.4', '0203,B,1']],
    ['percent', ['0101,A,60', '0101,B,40', '0203,B,100']],
    ['shares of one with a blank', ['0101,A,0.6', '0101,B,0.4', '0203,B,']],
  ])('is refused where it holds %s', (_, lines) => {
    expect(codeOf(() => read(...lines))).toBe('no-links');
  });
  it.each([
    ['ranks', ['0101,A,1', '0101,B,2', '0203,B,1']],
    ['the whole of each', ['0101,A,1', '0203,B,1']],
  ])('is none where it holds %s', (_, lines) => {
    expect(read(...lines).of.links.filter(({ from }) => from === '0203')).toMatchObject([{ weight: 1 }]);
  });
});
