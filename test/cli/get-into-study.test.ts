import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { cliDesk } from '../support/cli-desk.ts';
import { type Replay, replayServer } from '../support/replay-server.ts';
import { repository } from '../support/source-files.ts';

const desk = cliDesk();
let replay: Replay;
beforeAll(async () => {
  replay = await replayServer();
});
afterAll(() => replay.close());
afterEach(() => vi.unstubAllEnvs());

/** The command of the guide that begins so, as a person types it. */
function ofGuide(begins: string): string {
  const guide = readFileSync(join(repository, 'docs/guide/command-line.md'), 'utf8');
  const line = guide.split('\n').find((one) => one.startsWith(begins));
  expect(line, begins).toBeDefined();
  return (line ?? '').replace('escalar ', '');
}

/** Made-up exports of Mexico in 2008: of the basket the United States take so much in a hundred. */
function exportsOf(share: number) {
  const row = (partnerCode: number, cmdCode: string, primaryValue: number) => ({
    ...{ refYear: 2008, reporterCode: 484, flowCode: 'X', partnerCode, partner2Code: 0 },
    ...{ classificationCode: 'H0', cmdCode, customsCode: 'C00', motCode: 0 },
    ...{ qtyUnitCode: -1, qty: null, netWgt: null, primaryValue },
  });
  const parts = [
    row(842, '8501', share * 6),
    row(842, '871411', share * 4),
    row(124, '8501', (100 - share) * 10),
  ];
  // bicycles and farm goods are outside the basket
  const others = [row(124, '8712', 70), row(842, '01', 500)];
  const data = [...parts, ...others, row(0, '8501', 1)];
  return { body: JSON.stringify({ count: data.length, data, error: '' }) };
}

/** Made-up output of 25 classes: the five largest have so much in a hundred of 1994 and of 2008. */
function surveyOf(shares: Readonly<Record<string, number>>) {
  const seriesOf = (series: string) => {
    const [at, kind] = [Number(series.slice(0, 4)) - 1000, series.slice(4)];
    const outputOf = (year: string) => {
      if (kind !== '1') return kind === '2' ? 100 : 10 + at;
      const top = shares[year] ?? 0;
      return at < 5 ? top / 5 : (100 - top) / 20;
    };
    const OBSERVATIONS = ['2008', '1994'].map((year) => ({
      ...{ TIME_PERIOD: year, OBS_VALUE: String(outputOf(year)), COBER_GEO: '0' },
    }));
    return { INDICADOR: series, FREQ: '3', OBSERVATIONS };
  };
  return ({ address }: { readonly address: string }) => {
    const ids = /INDICATOR\/([^/]*)/.exec(address)?.[1]?.split(',') ?? [];
    return { body: JSON.stringify({ Series: ids.map(seriesOf) }) };
  };
}

const classes = Array.from({ length: 25 }, (_, at) =>
  ['output_nominal', 'price_index', 'hours'].map(
    (variable, kind) => `${1000 + at}${kind + 1},${3100 + at}01,${variable}`,
  ),
).flat();

async function statuses(set: string): Promise<Readonly<Record<string, string>>> {
  const told = await desk.escalar(
    `${ofGuide('escalar claims mexico-taiwan').replace(/ --set.*/, '')} ${set} --json`,
  );
  expect(told.code, told.err).toBe(0);
  const { claims } = JSON.parse(told.out) as { claims: readonly { id: string; status: string }[] };
  return Object.fromEntries(claims.map(({ id, status }) => [id, status]));
}

describe('from a service into the study of the article', () => {
  it.each([
    { name: 'as the article says', share: 83.1, shares: { 1994: 24.3, 2008: 32 }, becomes: 'reproduced' },
    { name: 'otherwise', share: 79, shares: { 1994: 30, 2008: 31 }, becomes: 'differs' },
  ])(
    'claims are checked by exports and a survey that are $name',
    async ({ share, shares, becomes }) => {
      vi.stubEnv('COMTRADE_API_KEY', 's3cret');
      vi.stubEnv('INEGI_TOKEN', 's3cret');
      desk.put(['series,activity,variable', ...classes].join('\n'), 'series.csv');
      replay.answer([exportsOf(share)]);
      const flows = `flows-${becomes}`;
      const got = await desk.escalar(
        `${ofGuide('escalar get comtrade').replace('mexico-2008', flows)} --address ${replay.url} --kept-since 2100-01-01`,
      );
      expect(got.code, got.err).toBe(0);
      const asked = new URL(replay.asked[0]?.address ?? '', 'http://x').searchParams;
      expect(asked.get('cmdCode')?.split(',')).toEqual(
        expect.arrayContaining(['01', '84', '8501', '8548', '871411']),
      );
      expect(asked.get('cmdCode')).not.toMatch(/\b8[57]\b|\b8714\b/);
      expect(asked.has('partnerCode')).toBe(false);
      replay.answer(surveyOf(shares));
      const survey = await desk.escalar(
        `${ofGuide('escalar get inegi').replace(/ classes$/, ` survey-${becomes}`)} --address ${replay.url} --kept-since 2100-01-01`,
      );
      expect(survey.code, survey.err).toBe(0);
      const found = await statuses(
        `--set flows=${flows} --set survey=survey-${becomes} --set survey-prices=1994`,
      );
      expect(found).toMatchObject({
        'exports-us-share': becomes,
        'output-cr5-classes-1994': becomes,
        'output-cr5-classes-2008': becomes,
      });
    },
    900_000,
  );
  it('says of a name that is neither a file nor a release that there is none', async () => {
    const told = await desk.escalar('claims mexico-taiwan --set flows=nothing-of-that-name');
    expect(told.code).toBe(1);
    expect(told.err).toContain('There is no file nothing-of-that-name.');
  }, 300_000);
});
