import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/base/table.ts';
import { nodeFiles } from '../../src/node/node-files.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { findStudy } from '../../src/workspace/find-study.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalar-verdict-units-'));
let store: Store;
beforeAll(async () => {
  store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Numbers of Brazil and Korea in 1995 and 2008, by product. */
type Sold = Readonly<Record<string, readonly [number, number, number, number]>>;
/** Circuits began to be exported in Brazil, where values are thousands. */
const CIRCUITS: Sold = { '870323': [5000, 5000, 9000, 9000], '854211': [0, 4000, 5000, 5000] };

/** The years of BACI in a folder of their own. */
function baci(sold: Sold): string {
  const path = mkdtempSync(join(folder, 'baci-'));
  for (const [t, year] of ['1995', '2008'].entries()) {
    const lines = Object.entries(sold).flatMap(([product, of]) =>
      ['76', '410'].flatMap((code, c) => {
        const value = of[2 * c + t] ?? 0;
        return value === 0 ? [] : [`${year},${code},842,${product},${value},1`];
      }),
    );
    writeFileSync(
      join(path, `BACI_HS92_Y${year}_V202401.csv`),
      ['t,i,j,k,v,q', ...lines, `${year},356,842,120100,1,1`].join('\n'),
    );
  }
  return path;
}

function table(sold: Sold, header = 'value'): string {
  const path = join(mkdtempSync(join(folder, 'own-')), 'trade.csv');
  const lines = Object.entries(sold).flatMap(([product, of]) =>
    of.map((value, i) => `${i % 2 === 0 ? 1995 : 2008},${i < 2 ? 'BRA' : 'KOR'},HS1992,${product},${value}`),
  );
  writeFileSync(path, [`year,economy,classification,product,${header}`, ...lines].join('\n'));
  return path;
}

async function stepsOf(set: Readonly<Record<string, string>>) {
  const source = await findStudy('verdict', nodeFiles);
  const { steps, skipped } = await runStudy(source, { host: nodeHost(store), set, only: ['verdict'] });
  const found = steps.get('own-discoveries')?.result;
  const [row] = found === undefined ? [] : rowsOf(found.table);
  return { steps, skipped, first: row?.value, notes: found?.notes.map(({ text }) => text.en) ?? [] };
}

describe('thresholds of new products', () => {
  it('are dollars where the publisher is known, whose classification its name says', async () => {
    const { first, notes } = await stepsOf({ trade: baci(CIRCUITS) });
    expect(first).toBe(1);
    expect(notes.join()).toContain('10 and 1,000 in the unit of the values (thousand USD)');
  });
  it('are dollars where the name of the column says its unit, and not silent where nothing does', async () => {
    const said = await stepsOf({ trade: table(CIRCUITS, 'value (thousand USD)') });
    expect(said.first).toBe(1);
    const unsaid = await stepsOf({ trade: table(CIRCUITS) });
    expect(unsaid.first).toBe(0);
    expect(unsaid.notes.join()).toContain('Nothing says the unit of the values');
  });
});

describe('a trade file without a product', () => {
  it('of medium or high technology has a share of 0', async () => {
    const { steps } = await stepsOf({ trade: table({ '620342': [1, 1, 1, 1], '610910': [0, 9e6, 0, 9e6] }) });
    const shares = ['own-technology', 'own-discoveries'].map((id) => {
      const rows = rowsOf(steps.get(id)?.result.table ?? { name: '', rows: 0, fields: [], columns: {} });
      return rows.filter(({ term }) => /lall|selected_share/.test(String(term))).map(({ value }) => value);
    });
    expect(shares).toEqual([
      [0, 0, 0, 0],
      [0, 0],
    ]);
  });
  it('of manufactures leaves the steps out and keeps the verdict', async () => {
    const { steps, skipped } = await stepsOf({ trade: table({ '120100': [1, 1, 1, 1] }) });
    const out = skipped.filter(({ why }) => why === 'out-of-reach').map(({ id }) => id);
    expect(out).toEqual(['own-technology', 'own-discoveries']);
    expect(steps.has('verdict')).toBe(true);
  });
});
