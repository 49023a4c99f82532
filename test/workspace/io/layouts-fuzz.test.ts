import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IoTableInput } from '../../../src/base/io-table-input.ts';
import { readTable, tableReading } from '../../../src/indicators/chains/table-reading.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { defaultRoots, nodeHost, openStore } from '../../../src/node/index.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { openIoSource } from '../../../src/workspace/io/io-source.ts';
import { cliDesk } from '../../support/cli-desk.ts';
import { ends, orRefusedLater, TIMES } from '../../support/fuzz-ends.ts';
import { IO_LAYOUT_CASES } from '../../support/io-layouts.ts';
import { type Mutation, mutated, mutation } from '../../support/mutated-csv.ts';

const { put } = cliDesk();
let store: Awaited<ReturnType<typeof openStore>>;
beforeAll(async () => {
  useShippedCatalog();
  store = await openStore({ roots: defaultRoots() });
});
afterAll(() => store.close());

/** Layouts that state totals, so that a changed number is seen; FIGARO's diagonal, which stands in both of its sums, is not. */
const CASES = IO_LAYOUT_CASES.filter(({ name }) =>
  /^(OECD|WIOD 2016, text|FIGARO|EXIOBASE 3(?!, zip))/.test(name),
);

async function tableAt(path: string): Promise<IoTableInput> {
  const source = await openIoSource('own', { file: path }, { host: nodeHost(store), folder: '' });
  const table = await source.published(source.years.at(-1) ?? '');
  // what cannot be computed with counts as refused
  readTable(table, parseOptions(tableReading, { levels: 'all' }));
  return table;
}

/** Numbers by their names, so that the order of lines is none of theirs. */
function numbersOf({
  rows,
  demand,
  Z,
  Y,
  output,
  valueAdded,
  taxes,
}: IoTableInput): ReadonlyMap<string, number> {
  const names = rows.map(({ economy, sector }) => `${economy}.${sector}`);
  const uses = demand.map(({ economy, category }) => `${economy}.${category}`);
  return new Map(
    names.flatMap((name, i) => [
      ...names.map((other, j) => [`${name} → ${other}`, Z[i * names.length + j]] as const),
      ...uses.map((other, c) => [`${name} → ${other}`, Y[i * uses.length + c]] as const),
      ...Object.entries({ output, valueAdded, taxes }).flatMap(([kind, values]) =>
        values === undefined ? [] : [[`${kind} ${name}`, values[i]] as const],
      ),
    ]),
  );
}

/** A text with commas or tabs, changed in one way. */
function changedText(text: string, change: Mutation): string {
  if (!text.includes('\t')) return mutated(text.replaceAll('"Crops, animals"', 'Crops'), change);
  return mutated(text.replaceAll(',', ';').replaceAll('\t', ','), change)
    .replaceAll(',', '\t')
    .replaceAll(';', ',');
}

describe('a published table in which one thing is changed', () => {
  it.each(CASES)(
    '$name is refused with a code, or is the table that it was',
    async ({ name, files, data }) => {
      const met = ends();
      let tries = 0;
      const folder = (): string => `${name.replaceAll(/\W/g, '')}-${tries}`;
      const putAll = (all: Readonly<Record<string, string | Uint8Array>>): string => {
        const [first, ...paths] = Object.entries(all).map(([file, content]) =>
          put(content, `${folder()}/${file}`),
        );
        const root = [first, ...paths][0].split(`${folder()}/`)[0];
        return `${root}${folder()}/${data}`;
      };
      const right = numbersOf(await tableAt(putAll(files)));
      const texts = Object.entries(files).filter(
        (one): one is [string, string] => typeof one[1] === 'string',
      );
      await fc.assert(
        fc.asyncProperty(mutation, fc.nat(), async (change, which) => {
          const [file, text] = texts[which % texts.length];
          fc.pre(text.trim().split('\n').length > 2);
          tries += 1;
          const path = putAll({ ...files, [file]: changedText(text, change) });
          const table = await orRefusedLater(() => tableAt(path));
          met[table === null ? 'refused' : 'read'] += 1;
          if (table === null) return;
          const found = numbersOf(table);
          const gone = [...right.keys()].filter((key) => !found.has(key));
          // a row that is not there is said
          if (gone.some((key) => key.startsWith('valueAdded')))
            expect(table.notes?.map(({ text: said }) => said.en).join()).toMatch(/no row of value added/);
          const other = [...found].filter(
            ([key, value]) => right.get(key) !== value && !isDiagonal(name, key),
          );
          expect(other, JSON.stringify(change)).toEqual([]);
          expect(gone.filter((key) => key.includes('→'))).toEqual([]);
        }),
        { numRuns: 25 * TIMES, seed: 17 },
      );
      expect(Math.min(met.read, met.refused)).toBeGreaterThan(2);
    },
  );
});

/** What a FIGARO industry uses of its own stands in both of the sums that are compared. */
function isDiagonal(name: string, key: string): boolean {
  const [from, to] = key.split(' → ');
  return name.startsWith('FIGARO') && from === to;
}
