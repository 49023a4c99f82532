import { describe, expect, it } from 'vitest';
import { cliDesk } from '../../support/cli-desk.ts';
import { IO_LAYOUT_CASES } from '../../support/io-layouts.ts';

interface Row {
  readonly term: string;
  readonly economy?: string;
  readonly unit: string;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
}

describe('every layout of an input-output table', () => {
  const { put, escalar } = cliDesk();
  const scenario = async (file: string, data: object, shocks: readonly string[]): Promise<readonly Row[]> => {
    const list = shocks.map((shock) => `  - ${shock}\n`).join('');
    put(`id: none\ntitle: None\ndata: ${JSON.stringify(data)}\nshocks:\n${list}`, file);
    const { out, err, code } = await escalar(`scenario ${file} --json`);
    expect([err, code]).toEqual(['', 0]);
    return JSON.parse(out).rows;
  };
  for (const { name, files, data, read = {}, economies, sectors, unit, year } of IO_LAYOUT_CASES) {
    const said = Object.entries(read).flatMap(([option, value]) => ['--read', `${option}=${value}`]);
    it(`${name}: the same table has the same shares, its year and its unit`, async () => {
      for (const [file, content] of Object.entries(files)) put(content, file);
      const { out, err, code } = await escalar('compute upstreamness --json --data', data, ...said);
      expect([err, code]).toEqual(['', 0]);
      const rows = JSON.parse(out).rows as readonly Record<string, unknown>[];
      const share = (economy: string, sector: string) =>
        rows.find(
          (row) => row.economy === economy && row.sector === sector && row.term === 'value_added_share',
        );
      // (100 − 15) / 100, and (130 − 50) / 130
      expect(share(economies[0], sectors[0])).toMatchObject({ value: 0.85, year });
      expect(share(economies[1], sectors[1])?.value).toBeCloseTo(80 / 130, 12);
    });
    it(`${name}: a scenario of zero moves nothing, and one that is not does`, async () => {
      for (const [file, content] of Object.entries(files)) put(content, file);
      const [home, other] = economies;
      const shocks = (size: number): readonly string[] => [
        `{ kind: local-sourcing, economy: ${home}, share: ${size} }`,
        `{ kind: displacement, economy: ${home}, from: [${other}], activities: ["${sectors[1]}"], share: ${size} }`,
        `{ kind: demand, market: ${other}, change: ${size} }`,
      ];
      const none = await scenario('none.yaml', { file: data, read }, shocks(0));
      expect(none.filter(({ difference, before, after }) => difference !== 0 || before !== after)).toEqual(
        [],
      );
      // MEX makes 100 + 107
      const output = none.find(({ term, economy }) => term === 'output' && economy === home);
      expect(output?.before).toBeCloseTo(207, 9);
      if (unit !== null) expect(output?.unit).toBe(unit);
      const some = await scenario('some.yaml', { file: data, read }, shocks(0.1));
      expect(some.some(({ difference }) => Math.abs(difference) > 1)).toBe(true);
    });
  }
});
