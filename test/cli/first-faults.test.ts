import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { parquetChunks } from '../../src/report/table-parquet.ts';
import { runHere } from '../support/cli-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalar-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STUDY = `id: made-of
title: Made of
subtitle: Rows
data:
  etd: { release: ggdc-etd-2021, where: { economy: [MEX, TWN] } }
  atlas: { release: atlas-2016 }
steps:
  sim: { title: Alike, indicator: similarity, data: etd, with: { from: "2008", to: "2008" } }
  rca: { title: Advantage, indicator: rca, data: atlas, with: { show: [MEX], show.term: [rca, market_share] } }
sections:
  - { id: main, title: Main, blocks: [{ table: { step: sim, title: Alike } }] }
`;

async function told(...args: readonly string[]): Promise<string> {
  const { out, err, code } = await runHere(args);
  expect(code, err).toBe(0);
  return out;
}

describe('what version 0.1.0 told wrong', () => {
  it('a number relative to the world is made of the lines of the world', async () => {
    const study = join(folder, 'study.yaml');
    writeFileSync(study, STUDY);
    const rca = await told('explain', study, 'rca', 'economy=MEX', 'product=8703', 'term=rca');
    expect(rca).toContain('162,910');
    const share = await told('explain', study, 'rca', 'economy=MEX', 'product=8703', 'term=market_share');
    expect(share).toMatch(/Input rows \(218\)/);
    const missed = await runHere(['explain', study, 'rca', 'colour=red']);
    expect(missed.err).toMatch(/no column "colour"[\s\S]*reporter, product, period/);
    const pair = await told('explain', study, 'sim', 'term=krugman');
    expect(pair).toMatch(/0\.4770/);
    expect(pair).toMatch(/\(24\)/);
    expect(pair).toMatch(/TWN|Taiwan/);
  });

  it('a term is of its indicator: the effect of a decomposition is not the growth of the whole', async () => {
    const rows = JSON.parse(
      await told(
        ...['compute', 'shift-share', '--data', 'ggdc-etd-2021', '--where', 'economy=MEX', '--json'],
        ...['--with', 'method=csls', '--with', 'from=1995', '--with', 'to=2011'],
      ),
    ) as { rows: { term: string; unit: string; value: number }[] };
    const of = (term: string) => rows.rows.filter((row) => row.term === term);
    expect(of('growth').map(({ unit }) => unit)).toEqual(['percent']);
    expect(of('growth')[0]?.value).toBeCloseTo(5.62, 2);
    expect(of('reallocation_growth').find(({ unit }) => unit === 'points')?.value).toBeCloseTo(-9.99, 2);
    expect(await told('describe', 'rd-structure')).not.toContain('two-way');
  });

  it('a level that a method does not have is refused, never another given', async () => {
    const { out, err, code } = await runHere([
      ...['compute', 'participation', '--data', 'wiod-2013-ten'],
      ...['--with', 'method=koopman', '--with', 'level=bilateral', '--with', 'show.exporter=MEX'],
    ]);
    expect([out, code]).toEqual(['', 1]);
    expect(err).toMatch(/koopman/);
  });

  it('a file means the same by whatever kind and headers it comes', async () => {
    const fields = (seller: string, buyer: string) => [seller, buyer, 'year', 'product', 'value'];
    const lines = [
      ['MEX', 'USA', 2000, '8708', 10],
      ['MEX', 'CAN', 2000, '8708', 5],
      ['TWN', 'USA', 2000, '8542', 7],
      ['TWN', 'USA', 2000, '8708', 1],
    ] as const;
    const said: string[] = [];
    for (const [seller, buyer] of [
      ['exporter', 'importer'],
      ['reporter', 'importer'],
      ['country', 'partner'],
    ] as const) {
      const names = fields(seller, buyer);
      const table = tableOf(
        'flows',
        names.map((name) => ({
          name,
          title: { en: name, es: name },
          ...(['year', 'value'].includes(name) ? { unit: UNITS.dataUnit } : {}),
        })),
        lines.map((line) => Object.fromEntries(names.map((name, at) => [name, line[at] ?? null]))),
      );
      writeFileSync(join(folder, `${seller}.parquet`), Buffer.concat([...parquetChunks(table)]));
      writeFileSync(
        join(folder, `${seller}.csv`),
        `${[names, ...lines].map((row) => row.join(',')).join('\n')}\n`,
      );
      for (const kind of ['csv', 'parquet'])
        said.push(await told('compute', 'rca', '--data', join(folder, `${seller}.${kind}`), '--csv'));
    }
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toMatch(/MEX,8708,2000,rca,/);
  });
});
