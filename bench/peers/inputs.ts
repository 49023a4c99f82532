import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomWorld } from '../random-io.ts';
import { randomTrade } from '../random-trade.ts';
import { writeFlows } from '../write-flows.ts';

/** The files that every program of the comparison reads, the same each time. */
export async function writeInputs(folder: string): Promise<void> {
  writeFileSync(join(folder, 'many.csv'), randomTrade(230, 5000, 500_000, 1));
  await writeFlows(join(folder, 'flows.csv'), 50, 1000);
  await writeTable(join(folder, 'table'), 41, 35);
}

/** Z.csv and Y.csv with names of rows and columns, as a folder of ours, and what a spreadsheet would write. */
async function writeTable(folder: string, economies: number, industries: number): Promise<void> {
  const { n, Z, Y, rows } = randomWorld(economies, industries, 1);
  mkdirSync(folder);
  const names = rows.map(({ economy, sector }) => `${economy}.${sector}`);
  const users = Array.from({ length: economies }, (_, k) => `E${k}`);
  for (const [name, head, values] of [
    ['Z.csv', names, Z],
    ['Y.csv', users, Y],
  ] as const) {
    const out = createWriteStream(join(folder, name));
    out.write(`row,${head.join(',')}\n`);
    for (let i = 0; i < n; i += 1) {
      const cells = values.subarray(i * head.length, (i + 1) * head.length).join(',');
      if (!out.write(`${names[i]},${cells}\n`)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'finish');
  }
}
