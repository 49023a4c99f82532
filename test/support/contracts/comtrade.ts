import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { comtrade, comtradePreview } from '../../../src/sources/services/comtrade/comtrade.ts';
import { comtradeAsync } from '../../../src/sources/services/comtrade/comtrade-async.ts';
import { comtradeBulk } from '../../../src/sources/services/comtrade/comtrade-bulk.ts';
import { readGiven } from '../../../src/sources/services/core/read-given.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import type { Contract } from '../service-contract.ts';

useShippedCatalog();

export const comtradeRow = (more: object = {}) => ({
  ...{ refYear: 2001, reporterCode: 484, flowCode: 'X', partnerCode: 0, partner2Code: 0 },
  ...{ classificationCode: 'H0', cmdCode: '010121', customsCode: 'C00', motCode: 0 },
  ...{ qtyUnitCode: 8, qty: 0, netWgt: 4.5, primaryValue: 1234.5, isReported: true },
  ...more,
});
export const comtradeAnswer = (data: readonly object[], more = {}) => ({
  body: JSON.stringify({ elapsedTime: '0.1 secs', count: data.length, data, error: '', ...more }),
});
/** Rows of as many products. */
export const comtradeMany = (count: number, refYear = 2001) =>
  comtradeAnswer(
    Array.from({ length: count }, (_, at) => comtradeRow({ refYear, cmdCode: String(at).padStart(6, '0') })),
  );
export const comtradePairs = {
  reporter: 'MEX',
  period: '2001',
  product: '010121',
  flow: 'X',
  classification: 'H0',
};
export const comtradeContract = {
  ok: comtradeAnswer([comtradeRow(), comtradeRow({ partnerCode: 490, netWgt: null, primaryValue: 0 })]),
  // a quantity of 0 beside a value is none; one beside no value is 0
  lines: [
    '2001|484|X|0|0|H0|010121|C00|0|8||4.5|1234.5|MEX|WLD',
    '2001|484|X|490|0|H0|010121|C00|0|8|0||0|MEX|TWN',
  ],
  empty: comtradeAnswer([]),
  wrong: [[comtradeAnswer([], { error: 'no such flow' })], 'invalid-query'] as const,
  changed: comtradeAnswer([comtradeRow({ primaryValue: undefined, value: 3 })]),
};
const denied = { status: 401, body: '{"statusCode":401,"message":"made up: no such key"}' };

/** A packed file with these rows and columns. */
export const bulkFile = (rows: readonly object[], rename = (name: string) => name) => {
  const names = Object.keys({ ...comtradeRow(), mosCode: 0 });
  const lines = rows.map((row) => {
    const cells = { mosCode: 0, ...comtradeRow(row) } as Record<string, unknown>;
    return names.map((name) => cells[name] ?? '').join('\t');
  });
  return { body: gzipSync([names.map(rename).join('\t'), ...lines, ''].join('\n')) };
};
/** The file of a job: a zip with a TSV that begins with a mark of its letters, names in large letters. */
export const jobFile = (rows: readonly object[], rename = (name: string) => name) => {
  const names = Object.keys(comtradeRow());
  const large = names.map((name) => rename(name).replace(/^./, (letter) => letter.toUpperCase()));
  const lines = rows.map((row) => {
    const cells: Record<string, unknown> = comtradeRow(row);
    return names.map((name) => cells[name] ?? '').join('\t');
  });
  const text = `\ufeff${[large.join('\t'), ...lines, ''].join('\n')}`;
  return { body: zipSync({ 'batch.txt': new TextEncoder().encode(text) }) };
};
const job = jobFile([{}, { partnerCode: 490, netWgt: null, primaryValue: 0 }]);

/** Rows that stand beside the totals in a file, and rows that were not asked for. */
const BESIDE = [
  ...[{ customsCode: 'C01' }, { motCode: 1000 }, { partner2Code: 842 }, { mosCode: 1 }],
  ...[{ flowCode: 'M' }, { cmdCode: '85' }, { cmdCode: 'TOTAL' }],
];
const whole = bulkFile([...BESIDE, {}, { partnerCode: 490, netWgt: null, primaryValue: 0 }]);

/** With a key, the preview without, and files. */
export const comtradeContracts: readonly Contract[] = [
  {
    ...comtradeContract,
    service: comtrade,
    given: readGiven(comtrade, comtradePairs),
    asks: /^GET \/data\/v1\/get\/C\/A\/H0\?cmdCode=010121&customsCode=C00&flowCode=X&includeDesc=false&motCode=0&partner2Code=0&period=2001&reporterCode=484$/,
    auth: denied,
    capped: [comtradeMany(100_000), 'too-large', { product: ['AG6'] }],
    quota: [
      { status: 403, body: '{"statusCode":403,"message":"Out of quota. Replenished in 01:02:03."}' },
      3723,
    ],
  },
  {
    ...comtradeContract,
    service: comtradePreview,
    given: readGiven(comtradePreview, comtradePairs),
    asks: /^GET \/public\/v1\/preview\/C\/A\/H0\?/,
    capped: [comtradeMany(500), 'too-large', { product: ['AG6'] }],
  },
  {
    service: comtradeBulk,
    given: readGiven(comtradeBulk, { ...comtradePairs, file: '484/made-up_1' }),
    ok: whole,
    lines: comtradeContract.lines,
    asks: /^GET \/bulk\/v1\/file\/484\/made-up_1$/,
    empty: bulkFile(BESIDE),
    wrong: [[{ status: 404, body: '{"statusCode":404,"message":"made up: no such file"}' }], 'not-found'],
    changed: bulkFile([{}], (name) => (name === 'primaryValue' ? 'value' : name)),
    auth: denied,
    capped: [{ body: whole.body.subarray(0, whole.body.length - 9) }, 'malformed'],
    quota: [
      { status: 403, body: '{"statusCode":403,"message":"Out of quota. Replenished in 01:02:03."}' },
      3723,
    ],
  },
  {
    service: comtradeAsync,
    given: readGiven(comtradeAsync, { ...comtradePairs, job: 'made-up_1' }),
    ok: job,
    lines: comtradeContract.lines,
    asks: /^GET \/async\/v1\/getDA\?batchId=made-up_1$/,
    empty: jobFile([]),
    wrong: [[comtradeAnswer([{ status: 'Error', message: 'made up' }])], 'invalid-query'],
    changed: jobFile([{}], (name) => (name === 'primaryValue' ? 'value' : name)),
    auth: denied,
    capped: [{ body: job.body.subarray(0, job.body.length - 9) }, 'malformed'],
    quota: [
      { status: 403, body: '{"statusCode":403,"message":"Out of quota. Replenished in 01:02:03."}' },
      3723,
    ],
  },
];
