import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runHere } from '../support/cli-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalar-entered-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STUDY = (levels: string) => `id: entered
title: Entered
subtitle: Rows
data:
  own: { file: data.csv }
steps:
  share:
    title: Share
    indicator: trade-share
    data: own
    with: { levels: ${levels}, by: partner }
sections:
  - id: main
    title: Main
    blocks:
      - table: { step: share, title: Shares }
`;

it('explain walks the rows that entered, by their lines in the file', async () => {
  writeFileSync(
    join(folder, 'data.csv'),
    'year,reporter,partner,product,value\n2010,MEX,World,87,100\n2010,MEX,USA,87,60\n2010,MEX,CAN,87,40\n',
  );
  const explained = async (levels: string) => {
    writeFileSync(join(folder, 'study.yaml'), STUDY(levels));
    const said = await runHere([...['explain', join(folder, 'study.yaml'), 'share'], 'term=USA', '--json']);
    expect(said.code, said.err).toBe(0);
    const { rows, inputs } = JSON.parse(said.out) as {
      rows: { value: number }[];
      inputs: { line: number }[];
    };
    return { values: rows.map(({ value }) => value), lines: inputs.map(({ line }) => line) };
  };
  expect(await explained('finest')).toEqual({ values: [60], lines: [3, 4] });
  expect(await explained('all')).toEqual({ values: [30], lines: [2, 3, 4] });
});
