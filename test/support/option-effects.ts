import { codedColumn, type Row, rowsOf, type Table, tableOf } from '../../src/base/table.ts';
import { wordsIn } from '../../src/base/text-column.ts';
import { type AnyIndicator, isChain } from '../../src/indicators/catalogue.ts';
import type { OptionSpec, RawOptions } from '../../src/indicators/options.ts';
import { choicesOf, inputsOf, resultsUnder, smallIo, withEntry } from './every-choice.ts';

/** Some value of an option as a person writes it, not the default. */
export function writtenFor(spec: OptionSpec): string {
  switch (spec.kind) {
    case 'choice':
      return spec.values.find((value) => value !== spec.default) as string;
    case 'number':
      return String(numbersFor(spec)[0]);
    case 'period':
      return '2001';
    default:
      return 'x';
  }
}

function numbersFor(spec: OptionSpec & { kind: 'number' }): readonly number[] {
  const { default: own, min = -Infinity, max = Infinity, integer = false } = spec;
  return [own + 1, own * 2, own / 2, 0.5, 1, 2, 30, 100, 200, 500, 1e3, 1e6].filter(
    (value) => value !== own && value >= min && value <= max && (!integer || Number.isInteger(value)),
  );
}

/** Codes that stand in an input. */
function codesOf(indicator: AnyIndicator): readonly string[] {
  if (isChain(indicator)) {
    const { economies, sectors } = smallIo(11, '2000', 'residual');
    return [...economies, ...sectors];
  }
  const [table] = inputsOf(indicator) as [Table];
  return table.fields.flatMap(({ name }) => {
    const column = codedColumn(table, name);
    return column === null ? [] : wordsIn(column).slice(0, 4);
  });
}

const TEXTS = [
  'population',
  'income',
  'lall',
  'isic3-knowledge',
  'USA',
  'MEX',
  'hours',
  'sales',
  'none',
  'all',
];

function valuesFor(spec: OptionSpec, codes: readonly string[]): RawOptions[string][] {
  switch (spec.kind) {
    case 'choice':
      return [...spec.values];
    case 'number':
      return [...numbersFor(spec)];
    case 'period':
      return ['2000', '2001', '2002'];
    case 'list':
      return [
        ...codes.map((code) => [code]),
        ['MEX', 'USA'],
        ['2001'],
        ['0.3'],
        ['value_added_nominal'],
        ['1', '2'],
        ['E1', 'E2'],
        ['R:E0+E2'],
        ['E0:1.1', 'E1:1', 'E2:1'],
      ];
    default:
      return [...TEXTS, ...codes];
  }
}

/** Classes that come and go, trade that stops for a year: what some options are about. */
function unevenOf(indicator: AnyIndicator): readonly Table[] {
  const uneven = ['absent', 'matched', 'unshared', 'gap'].some((name) =>
    Object.hasOwn(indicator.options, name),
  );
  if (isChain(indicator) || !uneven) return [];
  const [common] = inputsOf(indicator) as [Table];
  const keeps = common.name === 'industry_panel' ? withEntry : withPause;
  return [tableOf(common.name, common.fields, keeps(rowsOf(common)))];
}

const withPause = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ period, product, partner }) =>
    product === '854231' ? period !== '2001' : product !== '270900' || partner !== 'USA' || period !== '2000',
  );

/** Whether an option moves the result of a small input beside some choices of the others. */
export function effectOf(indicator: AnyIndicator): (name: string) => boolean {
  const run = resultsUnder(indicator, unevenOf(indicator));
  const known = new Map<string, string | null>();
  const resultOf = (options: RawOptions): string | null => {
    const key = JSON.stringify(options);
    if (!known.has(key)) {
      const tables = run(options);
      known.set(
        key,
        tables.every((table) => table === null)
          ? null
          : JSON.stringify(tables.map((table) => (table === null ? null : rowsOf(table)))),
      );
    }
    return known.get(key) as string | null;
  };
  const codes = codesOf(indicator);
  return (name) =>
    choicesOf(indicator).some((beside) => {
      const own = resultOf(beside);
      const values = valuesFor(indicator.options[name] as OptionSpec, codes);
      return (
        own !== null &&
        values.some((value) => {
          const moved = resultOf({ ...beside, [name]: value });
          return moved !== null && moved !== own;
        })
      );
    });
}
