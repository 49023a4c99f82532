import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { type DuckSession, duckSession } from '../../../src/store/warehouse/duckdb-session.ts';
import { stageFlows } from '../../../src/store/warehouse/stage-flows.ts';
import { words } from '../../../src/store/warehouse/statement.ts';
import { WAREHOUSE_TABLES } from '../../../src/store/warehouse/warehouse-tables.ts';
import { writePart } from '../../../src/store/warehouse/write-part.ts';
import { ends, orRefusedLater, TIMES } from '../../support/fuzz-ends.ts';
import { mutated, mutation, plainLines, type Storage, storage, stored } from '../../support/mutated-csv.ts';

const FILE =
  'period,economy,partner,product,value,quantity,note\n2000,MEX,USA,854213,12.5,1,é\n2000,MEX,CAN,854213,40,NA,x\n2000,TWN,USA,870323,7,3,x\n2000,TWN,MEX,870899,1000.125,,x\n2000,KOR,USA,847330,2,9,x\n';
const table = WAREHOUSE_TABLES.trade_flow;
const NAMES = table.columns.map(({ name }) => name);
const ECONOMIES = ['MEX', 'TWN', 'USA', 'CAN', 'KOR'];

let folder = '';
let session: DuckSession;
beforeAll(async () => {
  useShippedCatalog();
  folder = mkdtempSync(join(tmpdir(), 'escalar-import-fuzz-'));
  session = await duckSession('fuzz');
});
afterAll(() => {
  session.close();
  rmSync(folder, { recursive: true, force: true });
});

type Rows = readonly string[];

/** Rows of a file as they must be kept, sorted; null where a careful import must refuse. */
function plainRows(text: string): Rows | null {
  const [head = [], ...lines] = plainLines(text);
  const places = NAMES.map((name) => head.indexOf(name));
  if (NAMES.some((name) => head.indexOf(name) !== head.lastIndexOf(name))) return null;
  if (places.some((place, at) => place < 0 && NAMES[at] !== 'quantity')) return null;
  if (lines.length === 0 || lines.some((cells) => cells.length !== head.length)) return null;
  const rows = lines.map((cells) => {
    const [period = '', economy = '', product = '', partner = '', value = '', quantity = ''] = places.map(
      (at) => cells[at],
    );
    if ([period, economy, product, partner].some((code) => /^$|\0/.test(code)) || !/^\d{4}$/.test(period))
      return null;
    const amounts = [value, ['NA', '', '..'].includes(quantity) ? 'null' : quantity];
    if (amounts.some((one) => one !== 'null' && (one === '' || !Number.isFinite(Number(one))))) return null;
    return [
      period,
      economy,
      product,
      partner,
      ...amounts.map((one) => Number(one === 'null' ? -99 : one)),
    ].join();
  });
  const keys = rows.map((row) => row?.split(',').slice(0, 4).join());
  return rows.some((row) => row === null) || new Set(keys).size < rows.length
    ? null
    : rows.map(String).sort();
}

/** The text with the zero byte that it is stored with: in a column that nobody reads it harms nobody. */
function zeroed(text: string, how: Storage): string {
  return how[0] === 'zero byte' ? new TextDecoder().decode(stored(text, how)) : text;
}

async function imported(bytes: Uint8Array): Promise<Rows> {
  const path = join(folder, 'flows.csv');
  writeFileSync(path, bytes);
  const { years } = await stageFlows(session, table, { path, shown: 'flows.csv', classification: null });
  const rows: string[] = [];
  for (const year of years) {
    const part = await writePart(session, table, year, { folder, shown: 'flows.csv' });
    await session.ask(words(`SELECT * FROM read_parquet('${part.path}')`), (block) =>
      (block[0] ?? []).forEach((_, row) => {
        const [period, economy, product, partner, value, quantity] = block.map((column) => column[row]);
        rows.push([period, economy, product, partner, Number(value), Number(quantity ?? -99)].join());
      }),
    );
  }
  return rows.sort();
}

describe('a file of flows, changed in one way', () => {
  it('is refused with a code, or comes in as a plain reading of it has its rows', async () => {
    const met = ends();
    await fc.assert(
      fc.asyncProperty(mutation, storage, async (change, how) => {
        const text = mutated(FILE, change);
        const found = await orRefusedLater(() => imported(stored(text, how)));
        met[found === null ? 'refused' : 'read'] += 1;
        if (found === null) return;
        const plain = plainRows(zeroed(text, how));
        expect(found, JSON.stringify([text, how])).toEqual(plain);
        // a name that the catalog does not know stays as it is
        expect(ECONOMIES.some((economy) => found.join().includes(economy))).toBe(true);
      }),
      { numRuns: 100 * TIMES, seed: 17 },
    );
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(15);
  });
});
