import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { column, read } from './support.ts';

const NAMES = ['horas', 'personal', 'valor de producción', 'otra'] as const;
const FIELDS = ['hours', 'persons', 'output_nominal', 'otra'] as const;

interface Writing {
  readonly decimal: '.' | ',';
  readonly group: '' | '.' | ',' | ' ' | '\u00a0' | '\u202f' | "'";
  readonly separator: ',' | ';' | '\t' | '|';
  readonly quotes: boolean;
  /** Digits behind the mark, by column; trailing zeros are kept. */
  readonly digits: readonly number[];
}

const writing: fc.Arbitrary<Writing> = fc
  .record({
    decimal: fc.constantFrom('.' as const, ',' as const),
    group: fc.constantFrom(
      '' as const,
      '.' as const,
      ',' as const,
      ' ' as const,
      '\u00a0' as const,
      '\u202f' as const,
      "'" as const,
    ),
    separator: fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
    quotes: fc.boolean(),
    digits: fc.array(fc.constantFrom(0, 1, 2, 3, 3, 3, 4, 6), { minLength: 4, maxLength: 4 }),
  })
  .filter(({ decimal, group }) => decimal !== group);

/** Whole numbers of the last digit, so that the truth is exact. */
const cells = fc.array(
  fc.array(fc.oneof(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -2e9, max: 2e9 })), {
    minLength: 4,
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 6 },
);

function written(
  units: number,
  digits: number,
  { decimal, group }: Writing,
): { cell: string; truth: number } {
  const padded = String(Math.abs(units)).padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits);
  const fraction = padded.slice(padded.length - digits);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const sign = units < 0 ? '-' : '';
  return {
    cell: `${sign}${grouped}${digits === 0 ? '' : decimal + fraction}`,
    truth: Number(`${sign}${whole}.${fraction || '0'}`) + 0,
  };
}

function fileOf(table: readonly (readonly number[])[], how: Writing, columns: number) {
  const quote = (cell: string) => (how.quotes || cell.includes(how.separator) ? `"${cell}"` : cell);
  const numbers = table.map((row) =>
    row.slice(0, columns).map((units, c) => written(units, how.digits[c] as number, how)),
  );
  const lines = [
    ['clase', ...NAMES.slice(0, columns)],
    ...numbers.map((row, r) => [`clase ${r}`, ...row.map(({ cell }) => cell)]),
  ];
  return {
    text: `${lines.map((line) => line.map(quote).join(how.separator)).join('\n')}\n`,
    numbers,
  };
}

/** The file as numbers, or the refusal. */
function attempt(text: string, options: Parameters<typeof read>[1] = {}) {
  try {
    // nines are numbers here
    return read(text, { missing: 'none', ...options });
  } catch (error) {
    if (error instanceof EscalarError) return error;
    throw error;
  }
}

describe('numbers against a known truth', () => {
  it('are exactly it, or are refused with the option that settles it', () => {
    const count = { exact: 0, refused: 0 };
    fc.assert(
      fc.property(cells, writing, fc.integer({ min: 1, max: 4 }), (table, how, columns) => {
        const { text, numbers } = fileOf(table, how, columns);
        const check = (result: ReturnType<typeof read>) =>
          FIELDS.slice(0, columns).forEach((field, c) => {
            const found = column(result, field);
            // a column that nobody knows may stay as it is written
            if (typeof found[0] === 'string')
              expect(found).toEqual(numbers.map((row) => row[c]?.cell.trim()));
            else expect(found).toEqual(numbers.map((row) => row[c]?.truth));
          });
        const result = attempt(text);
        if (!(result instanceof EscalarError)) {
          count.exact += 1;
          return check(result);
        }
        count.refused += 1;
        expect(result.toText('en')).toMatch(/option (decimal|delimiter)/);
        const delimiter = how.separator === '\t' ? ('tab' as const) : how.separator;
        const settled = attempt(text, { decimal: how.decimal, delimiter });
        if (settled instanceof EscalarError) throw settled;
        check(settled);
      }),
      { seed: 20261128, numRuns: 8000 },
    );
    // the property would be empty if everything were refused
    expect(count.exact).toBeGreaterThan(4000);
    expect(count.refused).toBeGreaterThan(100);
  });
});
