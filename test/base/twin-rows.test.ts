import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextColumn, textColumnOf } from '../../src/base/text-column.ts';
import { twinRows } from '../../src/base/twin-rows.ts';

describe('twin rows', () => {
  it('are found as by keys of all texts, the first one named', () => {
    const cell = fc.constantFrom('', 'a', 'b', 'ab', null);
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 60 });
    // few rows for many combinations are told apart by a hash, many by a place for each
    fc.assert(
      fc.property(rows, fc.constantFrom(null, 1000), (list, most) => {
        const columns = [0, 1, 2].map((k) => textColumnOf(list.map((row) => row[k] as string | null)));
        const find = twinRows([...columns, null], most ?? list.length);
        const seen = new Map<string, number>();
        list.forEach((row, at) => {
          const key = JSON.stringify(row.map((text) => text ?? ''));
          expect(find(at)).toBe(seen.get(key) ?? -1);
          if (!seen.has(key)) seen.set(key, at);
        });
      }),
    );
  });
  it('go beyond the keys that a Map holds', () => {
    const [wide, tall] = [4200, 4200];
    const names = Array.from({ length: wide }, (_, i) => `n${i}`);
    const rows = wide * tall + 1;
    const coded = (code: (row: number) => number): TextColumn => {
      const codes = new Uint32Array(rows);
      for (let row = 0; row < rows; row += 1) codes[row] = 1 + code(row);
      return { kind: 'text', codes, words: names };
    };
    const find = twinRows([coded((row) => row % wide), coded((row) => Math.floor(row / wide) % tall)], rows);
    let twins = 0;
    for (let row = 0; row < wide * tall; row += 1) if (find(row) >= 0) twins += 1;
    expect(twins).toBe(0);
    expect(wide * tall).toBeGreaterThan(2 ** 24);
    expect(find(wide * tall)).toBe(0);
  }, 120_000);
});
