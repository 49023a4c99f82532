import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readTabularFile } from '../../src/node/read-tabular-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalar-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a file is read with the lists that ship, though nobody has asked for them', async () => {
  const file = join(folder, 'EXP_2018.csv');
  writeFileSync(file, 'co_ano;co_mes;co_ncm;co_pais;vl_fob\n2018;01;87032310;160;100\n');
  const { table } = await readTabularFile(file, { for: 'trade_flow' });
  expect(table.columns.partner).toMatchObject({ kind: 'text', words: ['CHN'] });
});
