import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Field, rowsOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { longRows } from '../../src/indicators/long-rows.ts';

const KEYS: Field[] = [{ name: 'place', title: { en: 'Place', es: 'Lugar' } }];
const number = fc.double({ noNaN: true, noDefaultInfinity: true });

it('writes what arrays have at a place as it writes each of them, also where a value before was missing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 700 }),
      fc.boolean(),
      (places, misses) => {
        const arrays = [0, 1, 2].map((k) => Float64Array.from(places, (place) => place[k]));
        const [together, apart] = [longRows(KEYS), longRows(KEYS)];
        for (const rows of [together, apart]) {
          rows.at(['none']);
          if (misses) rows.put(rows.term('a', UNITS.ratio), 'not-defined');
          const terms = ['a', 'b', 'c'].map((term) => rows.term(term, UNITS.ratio));
          places.forEach((_, at) => {
            rows.at([String(at)]);
            if (rows === together) rows.putAt(terms, arrays, at);
            else terms.forEach((term, k) => void rows.put(term, arrays[k][at]));
          });
        }
        expect(rowsOf(together.table('t'))).toEqual(rowsOf(apart.table('t')));
      },
    ),
    { numRuns: 50 },
  );
});

it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s, and names the term', (wrong) => {
  const rows = longRows(KEYS);
  rows.at(['x']);
  const terms = ['good', 'bad'].map((term) => rows.term(term, UNITS.ratio));
  expect(() => rows.putAt(terms, [Float64Array.of(1), Float64Array.of(wrong)], 0)).toThrow(
    `bad: ${wrong} is not a finite number`,
  );
});
