import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { cliDesk } from '../support/cli-desk.ts';
import { comtradeAnswer, comtradeRow } from '../support/contracts/comtrade.ts';
import { json, seen, series } from '../support/contracts/mexico.ts';
import { type Asked, type Replay, replayServer } from '../support/replay-server.ts';
import { KEY } from '../support/service-contract.ts';

const desk = cliDesk();
let replay: Replay;
beforeAll(async () => {
  replay = await replayServer();
});
afterAll(() => replay.close());
afterEach(() => vi.unstubAllEnvs());

const [USA, CANADA, TAIWAN, WORLD] = [842, 124, 490, 0];
/** Products in which the basket has no part, or which are taken out of it: none of them may count. */
const OUTSIDE = [
  ['01', USA, 5000],
  ['8712', USA, 1000],
  ['871420', CANADA, 700],
  ['8715', TAIWAN, 40],
] as const;

/** A service in which 1,000 of the basket are sold, so much of it to the United States. */
function tradeOf(toUsa: number) {
  const sold = [
    ...[...OUTSIDE, ['8501', USA, 500], ['8501', TAIWAN, 100], ['8703', USA, 300], ['8703', CANADA, 60]],
    ...[
      ['871411', USA, toUsa - 800],
      ['871411', CANADA, 840 - toUsa],
    ],
  ] as readonly (readonly [string, number, number])[];
  return ({ address }: Asked) => {
    const asked = new URL(address, replay.url).searchParams.get('cmdCode')?.split(',') ?? [];
    const rows = sold
      .filter(([cmdCode]) => asked.includes(cmdCode))
      .flatMap(([cmdCode, partnerCode, primaryValue]) => [{ cmdCode, partnerCode, primaryValue }]);
    const whole = asked
      .filter((code) => rows.some(({ cmdCode }) => cmdCode === code))
      .map((code) => ({
        cmdCode: code,
        partnerCode: WORLD,
        primaryValue: rows.reduce((sum, row) => sum + (row.cmdCode === code ? row.primaryValue : 0), 0),
      }));
    return comtradeAnswer([...rows, ...whole].map((row) => comtradeRow({ refYear: 2008, ...row })));
  };
}

/**
 * Forty classes in twenty sectors. Of output, in percent, the five largest classes have `large`, the other class of the
 * sector of each `mates`, the other thirty the rest.
 */
const YEARS = { 1994: { large: 24.3, mates: 14, price: 50 }, 2008: { large: 32, mates: 14.2, price: 150 } };
const CLASSES = Array.from({ length: 40 }, (_, at) => ({
  activity: `${3100 + Math.floor(at / 2)}0${(at % 2) + 1}`,
  kind: at >= 10 ? 'other' : at % 2 === 0 ? 'large' : 'mates',
}));
const VARIABLES = ['output_nominal', 'price_index', 'hours'] as const;
const SERIES = CLASSES.flatMap((one, at) =>
  VARIABLES.map((variable, which) => ({ ...one, variable, series: String(700_000 + at * 3 + which) })),
);

/** How far a made-up survey is from the article: points more that the large classes have, and what an hour gives in them in 2008. */
interface Survey {
  readonly more: number;
  readonly gain: number;
}

/** What a class has in a year; the real output of an hour is 1 but in the large classes of 2008. */
function yearly(kind: string, year: 1994 | 2008, { more, gain }: Survey) {
  const { large, mates, price } = YEARS[year];
  const rest = 100 - large - more - mates;
  const output = kind === 'large' ? (large + more) / 5 : kind === 'mates' ? mates / 5 : rest / 30;
  const real = (output / price) * 100;
  const hours = real / (year === 2008 && kind === 'large' ? gain : 1);
  return { output_nominal: output, price_index: price, hours };
}

/**
 * Percent of the increase that came from hours that moved, of two groups by hand: P = 1 in 1994, `gain` in the large classes
 * in 2008 and 1 in the others, so that structural = (share of hours 2008 - 1994) × (gain - 1).
 */
function structuralBy({ more, gain }: Survey): number {
  const [before, after] = [(YEARS[1994].large + more) / 100, (YEARS[2008].large + more) / 100];
  const hours = after / gain + (1 - after);
  const increase = 1 / hours - 1;
  return (100 * (after / gain / hours - before) * (gain - 1)) / increase;
}

/** A bank of indicators with these classes by month; the base of prices is 2003. */
function bankOf(survey: Survey) {
  return ({ address }: Asked) => {
    const asked = /INDICATOR\/([^/]*)/.exec(address)?.[1]?.split(',') ?? [];
    const list = SERIES.filter((one) => asked.includes(one.series)).map(({ series: id, kind, variable }) => {
      const of = (year: 1994 | 2003 | 2008, month: number) => {
        const there = yearly(kind, year === 2003 ? 1994 : year, survey);
        const value =
          variable === 'price_index' ? (year === 2003 ? 100 : there[variable]) : there[variable] / 12;
        return seen(`${year}/${String(month).padStart(2, '0')}`, value.toFixed(12));
      };
      const months = Array.from({ length: 12 }, (_, at) => 12 - at);
      return series(
        id,
        '8',
        ...([2008, 2003, 1994] as const).flatMap((year) => months.map((month) => of(year, month))),
      );
    });
    return json({ Series: list });
  };
}

const BASKET =
  '01..84,86,88..97,8501..8548,8701..8713,871411,871419,871420,871491,871492,871493,871494,871495,871496,871499,8715,8716';

interface Verdict {
  readonly id: string;
  readonly status: string;
  readonly ours: number;
}

/** Both services asked as a person does, and what the study of the article then says of its claims. */
async function verdicts(name: string, toUsa: number, made: Survey): Promise<ReadonlyMap<string, Verdict>> {
  vi.stubEnv('COMTRADE_API_KEY', KEY);
  vi.stubEnv('INEGI_TOKEN', KEY);
  const classes = desk.put(
    `series,activity,variable\n${SERIES.map((one) => `${one.series},${one.activity},${one.variable}\n`).join('')}`,
  );
  const get = async (source: string, what: string, answer: (asked: Asked) => object) => {
    replay.answer(answer);
    const got = await desk.escalar(
      `get ${source} ${what} --id ${source}-${name} --kept-since 2100-01-01 --address ${replay.url}`,
    );
    expect(got.code, got.err).toBe(0);
    return join(desk.folder, 'home', 'downloads', source, `${source}-${name}.csv`);
  };
  const flows = await get(
    'comtrade',
    `--set reporter=MEX --set partner=each --set period=2008 --set flow=X --set classification=H0 --set product=${BASKET}`,
    tradeOf(toUsa),
  );
  const survey = await get('inegi', `--classes ${classes}`, bankOf(made));
  const told = await desk.escalar(`claims mexico-taiwan --json --set flows=${flows} --set survey=${survey}`);
  expect(told.code, told.err).toBe(0);
  const { claims } = JSON.parse(told.out) as { claims: readonly Verdict[] };
  return new Map(claims.map((one) => [one.id, one]));
}

it.each([
  // the gain that makes the share of the article, 6.2 percent
  ['reproduced', 831, { more: 0, gain: (0.757 - 0.062) / 0.516375 }],
  ['differs', 821, { more: 1, gain: 1.5 }],
])(
  'what was downloaded makes the claims on exports and on the class survey %s',
  async (status, toUsa, made) => {
    const found = await verdicts(status, toUsa, made);
    const says = (id: string) => found.get(id);
    const known = [
      ['exports-us-share', toUsa / 10],
      ['output-cr5-classes-1994', 24.3 + made.more],
      ['output-cr5-classes-2008', 32 + made.more],
      ['output-cr5-sectors-1994', 38.3 + made.more],
      ['output-cr5-sectors-2008', 46.2 + made.more],
      ['productivity-structural-share', structuralBy(made)],
    ] as const;
    for (const [id, value] of known) {
      expect(says(id), id).toMatchObject({ status });
      expect(says(id)?.ours, id).toBeCloseTo(value, 6);
    }
    // forty classes cannot hold the 190 of the article
    expect(says('productivity-stalled-classes')).toMatchObject({ status: 'differs' });
  },
  300_000,
);
