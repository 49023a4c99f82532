import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { rowsOf } from '../../../src/base/table.ts';
import { readTable } from '../../../src/node/read-table.ts';

const TIMES = Number(process.env.FUZZ_TIMES ?? 1);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (answer: unknown) => readTable('answer.json', bytesOf(JSON.stringify(answer)));
const record = (partner: string, product: string, value: number | null) => ({
  refYear: 2010,
  reporterCode: 484,
  reporterISO: 'MEX',
  flowCode: 'X',
  partnerISO: partner,
  cmdCode: product,
  cmdDesc: 'Cars, "small"\nand others',
  isLeaf: false,
  qty: null,
  primaryValue: value,
});
const DATA = [record('USA', '0702', 12.5), record('CAN', '8703', 1e9 + 0.25)];

describe('the JSON answer of Comtrade', () => {
  it('is the table of its records: codes keep their zeros, null is a missing cell', () => {
    const rows = rowsOf(read({ elapsedTime: '0.2', count: 2, data: DATA, error: '' }).table);
    expect(rows.map(({ partner, product, value }) => [partner, product, value])).toEqual([
      ['USA', '0702', 12.5],
      ['CAN', '8703', 1_000_000_000.25],
    ]);
    expect(rows[0]?.quantity).toEqual({ missing: 'not-reported' });
  });
  it('may begin with a mark of its encoding, and a record may lack a name that others have', () => {
    const { qty: _, ...short } = record('CHN', '01', 3);
    const text = `\ufeff${JSON.stringify({ data: [...DATA, short] })}`;
    expect(readTable('a.json', bytesOf(text)).table.rows).toBe(3);
  });
  it('says when rows are lacking', () => {
    const notes = (answer: unknown) => read(answer).notes.map(({ text }) => text.en);
    expect(notes({ count: 3, data: DATA })).toContain('The answer speaks of 3 rows and holds 2.');
    const most = Array.from({ length: 500 }, (_, i) => record('USA', String(100_000 + i), i));
    expect(notes({ count: 500, data: most }).join()).toContain('the most that one question brings');
    expect(notes({ count: 499, data: most.slice(1) }).join()).not.toContain('the most');
  });
  it.each([
    [{ count: 0, data: [], error: '' }, 'empty-file'],
    [{ data: [{ primaryValue: { b: 1 } }] }, 'not-a-table'],
    [{ data: [{ primaryValue: 1 }, [1, 2]] }, 'not-a-table'],
    [{ data: [{ primaryValue: 1 }, null] }, 'not-a-table'],
  ])('of another kind is refused: %j', (answer, code) => {
    expect(() => read(answer)).toThrow(expect.objectContaining({ code }));
  });
  it('that is cut off is refused', () => {
    const text = JSON.stringify({ data: DATA });
    for (let end = 3; end < text.length; end += 7)
      expect(() => readTable('a.json', bytesOf(text.slice(0, end)))).toThrow(EscalarError);
  });
  it('is read right or refused with a code, whatever is changed in it', () => {
    const text = JSON.stringify({ count: 2, data: DATA, error: '' });
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('"', ',', '{', '}', ':', '7', 'x', ''),
        (at, with_) => {
          try {
            const { table } = readTable('a.json', bytesOf(text.slice(0, at) + with_ + text.slice(at + 1)));
            expect(table.rows).toBeLessThanOrEqual(2);
          } catch (error) {
            expect(error).toBeInstanceOf(EscalarError);
          }
        },
      ),
      { numRuns: 500 * TIMES },
    );
  });
});
