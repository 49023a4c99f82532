import { describe, expect, it } from 'vitest';
import { ERROR_TEXTS, type ErrorCode, type EscalarError } from '../../src/base/error.ts';
import * as systemErrors from '../../src/base/system-refused.ts';
import type { ErrorText } from '../../src/base/texts/kind.ts';
import * as ofWhichErrors from '../../src/catalog/of-which-errors.ts';
import * as spoiledCodeErrors from '../../src/catalog/spoiled-code-errors.ts';
import * as pairErrors from '../../src/cli/pair-errors.ts';
import * as paperErrors from '../../src/cli/paper-errors.ts';
import * as figureErrors from '../../src/figures/figure-errors.ts';
import * as tableErrors from '../../src/indicators/chains/table-errors.ts';
import * as ruleErrors from '../../src/indicators/policy/rule/rule-errors.ts';
import * as oneEconomyError from '../../src/indicators/trade/one-economy-error.ts';
import * as matrixMemory from '../../src/math/dense/matrix-memory.ts';
import * as outputErrors from '../../src/node/output-errors.ts';
import * as cannotReadFile from '../../src/sources/cannot-read-file.ts';
import * as badDate from '../../src/sources/gta/bad-date.ts';
import * as columnOrder from '../../src/sources/mrio/io-column-order.ts';
import * as layoutErrors from '../../src/sources/mrio/layout-errors.ts';
import * as rowErrors from '../../src/sources/mrio/row-errors.ts';
import * as dimensionOpen from '../../src/sources/recognised/dimension-open.ts';
import * as parquetErrors from '../../src/sources/release/parquet-errors.ts';
import * as frequencyErrors from '../../src/sources/tabular/frequency-errors.ts';
import * as headerErrors from '../../src/sources/tabular/header-errors.ts';
import * as quoteErrors from '../../src/sources/tabular/quote-errors.ts';
import * as raggedRow from '../../src/sources/tabular/ragged-row.ts';
import * as doubtErrors from '../../src/sources/tabular/shapes/doubt-errors.ts';
import * as wideErrors from '../../src/sources/tabular/wide-errors.ts';
import * as storeErrors from '../../src/store/store-errors.ts';
import * as studyErrors from '../../src/study/study-errors.ts';
import * as nameErrors from '../../src/workspace/name-errors.ts';
import * as unitErrors from '../../src/workspace/unit-errors.ts';

/**
 * Parameters of any error: reading one gives something that is a text, a number, a list and an object of two
 * languages at once, and says its own name when written.
 */
function anything(name: string): unknown {
  const words = `<${name}>`;
  const own: Readonly<Record<string | symbol, unknown>> = {
    en: `<${name} en>`,
    es: `<${name} es>`,
    length: 2,
    0: `<${name} 0>`,
    1: `<${name} 1>`,
    toString: () => words,
    toJSON: () => words,
    valueOf: () => 2,
    toExponential: () => words,
    toFixed: () => words,
    toLocaleString: () => words,
    toLowerCase: () => words,
    startsWith: () => false,
    replace: () => words,
    slice: () => [`<${name} 0>`, `<${name} 1>`],
    map: (f: (item: unknown, i: number) => unknown) => [
      f(anything(`${name} 0`), 0),
      f(anything(`${name} 1`), 1),
    ],
    find: () => undefined,
    [Symbol.iterator]: () => [anything(`${name} 0`), anything(`${name} 1`)][Symbol.iterator](),
    filter: () => [`<${name} 0>`],
    join: (between: string) => [`<${name} 0>`, `<${name} 1>`].join(between),
    includes: () => false,
    [Symbol.toPrimitive]: (hint: string) => (hint === 'number' ? 2 : words),
  };
  return new Proxy(
    { ...own },
    {
      get: (target, key) => (key in target ? (target as never)[key] : anything(String(key))),
    },
  );
}

const params = new Proxy({}, { get: (_, key) => anything(String(key)) });

/** Errors whose words stand beside those who throw them, so that a page that never does need not hold them. */
const beside = [
  ofWhichErrors,
  spoiledCodeErrors,
  tableErrors,
  unitErrors,
  pairErrors,
  paperErrors,
  matrixMemory,
  oneEconomyError,
  ruleErrors,
  outputErrors,
  cannotReadFile,
  badDate,
  columnOrder,
  dimensionOpen,
  headerErrors,
  doubtErrors,
  frequencyErrors,
  quoteErrors,
  raggedRow,
  layoutErrors,
  rowErrors,
  wideErrors,
  parquetErrors,
  storeErrors,
  studyErrors,
  figureErrors,
  nameErrors,
  systemErrors,
]
  .flatMap((module) => Object.values<(p: never) => EscalarError>(module))
  .map((make) => make(params as never));

/** The words of an error. */
function textOf(code: ErrorCode): ErrorText {
  const own = beside.find((error) => error.code === code)?.toJSON();
  return own === undefined
    ? (ERROR_TEXTS[code] as (p: unknown) => ErrorText)(params)
    : { what: own.what, mend: own.try };
}

/** Whose words come with the parameters: of a schema, of Node alone, of SDMX and of prices, where tests of their own read them. */
const WORDS_OF_PARAMETERS: ReadonlySet<string> = new Set([
  'study-shape',
  'no-native-backend',
  'io-memory',
  'no-equilibrium',
  'nothing-left-to-spend',
  'no-value-added-to-pay',
  'parquet-too-large',
  'warehouse',
  'sdmx-broken',
  'sdmx-not-read',
  'sdmx-error',
]);

/** Marks of parameters taken out, and what is left of words. */
function words(text: string): string {
  return text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}

describe('error texts', () => {
  const codes = Object.keys(ERROR_TEXTS) as (keyof typeof ERROR_TEXTS)[];
  it.each(codes)('%s says what and what to try, in both languages', (code) => {
    const { what, mend } = textOf(code);
    for (const text of [what.en, what.es]) expect(text).toMatch(/\S/);
    for (const text of [what.en, what.es, mend.en, mend.es]) {
      expect(text).not.toMatch(/undefined|\[object|NaN|function/);
      expect(text, 'no space at the ends').toBe(text.trim());
    }
    for (const text of [mend.en, mend.es]) expect(text).toMatch(/\S/);
    if (!WORDS_OF_PARAMETERS.has(code)) expect(words(what.en), code).not.toBe(words(what.es));
    if (words(mend.en).split(' ').length > 2) expect(words(mend.en), code).not.toBe(words(mend.es));
  });
  it('have codes in lower case with hyphens', () => {
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
  it('are in Spanish where they say so', () => {
    // "with" is a flag: --with option=value
    const english = /\b(the|which|cannot|should|there is|was not|must|does)\b/i;
    for (const code of codes) {
      const { what, mend } = textOf(code);
      expect(words(`${what.es} ${mend.es}`), code).not.toMatch(english);
    }
  });
});
