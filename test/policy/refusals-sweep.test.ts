import { beforeAll, describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { LANGS } from '../../src/base/locale.ts';
import { rowsOf, type Table, tableOf } from '../../src/base/table.ts';
import { type AnyIndicator, catalogue, isChain } from '../../src/indicators/catalogue.ts';
import { chainContext } from '../../src/indicators/chains/chain-context.ts';
import type { IoTable } from '../../src/indicators/chains/io-table.ts';
import type { RawOptions } from '../../src/indicators/options.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { plainBackend } from '../../src/math/dense/plain.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { compute } from '../support/compute.ts';
import { smallIo } from '../support/every-choice.ts';
import { randomIo } from '../support/random-io.ts';
import { rowTable } from '../support/row-tables.ts';

/** A list, an example or a value that is not there: `years=.`, `one of .`, `… – …`, `""` and the like. */
const NOTHING =
  /\w=(?:[.,;)\s]|$)|\b(?:of|de)\s*[.,;)]|[:(]\s*[.,;)]|, ,|,\.|\(\)|\s{2}|""|«»|… – |– …|undefined|NaN/;

/** The first economy and the first year of a table, together and alone; its first row; and none. */
function smaller(table: Table): readonly Table[] {
  const rows = rowsOf(table);
  const first = rows[0] ?? {};
  const same = (names: readonly string[]) =>
    rows.filter((row) => names.every((name) => !(name in first) || row[name] === first[name]));
  const year = ['year', 'period'];
  const who = ['economy', 'reporter'];
  return [same(year), same(who), same([...year, ...who]), rows.slice(0, 1), []].map((some) =>
    tableOf(table.name, table.fields, some),
  );
}

/** One economy or two, one industry or two, with and without accounts. */
const ioTables: readonly IoTable[] = [1, 2].flatMap((economies) =>
  [1, 2].flatMap((sectors) => {
    const table = randomIo({ economies, sectors, seed: 3, zeros: 0, negative: false, idle: false });
    const accounts = smallIo(1, '2010', table.valueAddedFrom).satellites.map((account) => ({
      ...account,
      values: table.x.map((_, i) => i + 1),
    }));
    return [[], accounts].map((satellites) => ({ ...table, year: '2010', satellites }));
  }),
);

/** Nothing said; each choice; and for each option that takes a text, a list or a number, nothing and what is none. */
function said({ options }: AnyIndicator): readonly RawOptions[] {
  return [
    {},
    ...Object.entries(options).flatMap(([name, spec]) =>
      (spec.kind === 'choice' ? spec.values : ['', 'zz']).map((value) => ({ [name]: value })),
    ),
  ];
}

function runsOf(indicator: AnyIndicator): readonly ((raw: RawOptions) => unknown)[] {
  if (!isChain(indicator))
    return smaller(rowTable(indicator)).map((table) => (raw) => compute(indicator, table, raw));
  const backend = plainBackend();
  return ioTables.map((table) => (raw) => {
    const options = parseOptions(indicator.options, raw);
    const context = chainContext(table, backend);
    return indicator.tables === 'pair'
      ? indicator.computePair(context, context, options)
      : indicator.computeTable(context, options);
  });
}

describe.each(catalogue.map((one) => [one.id, one] as const))('%s', (_, indicator) => {
  beforeAll(useShippedCatalog);
  it('refuses little data and what is not said with words that end in something', () => {
    const found = new Map<string, string>();
    for (const raw of said(indicator))
      for (const run of runsOf(indicator)) {
        try {
          run(raw);
        } catch (error) {
          if (!(error instanceof EscalarError)) throw error;
          // an identity that misses is a fault of ours, or of the data
          expect(error.code, `${JSON.stringify(raw)}: ${error.message}`).not.toBe('residual-too-large');
          const { what, try: mend } = error.toJSON();
          for (const lang of LANGS)
            for (const text of [what[lang], mend[lang]])
              if (NOTHING.test(text)) found.set(text, JSON.stringify(raw));
        }
      }
    expect([...found]).toEqual([]);
  });
});
