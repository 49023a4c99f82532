import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SERVICES } from '../../src/sources/services/all-services.ts';
import { cliDesk } from '../support/cli-desk.ts';
import { type Replay, replayServer, type Step } from '../support/replay-server.ts';

const desk = cliDesk();
let replay: Replay;
beforeAll(async () => {
  replay = await replayServer();
});
afterAll(() => replay.close());
afterEach(() => vi.unstubAllEnvs());

const ROW = {
  ...{ indicator: { id: 'SP.POP.TOTL' }, country: { id: 'MX' }, countryiso3code: 'MEX' },
  ...{ date: '2010', value: 7 },
};
const page = (row: object) => JSON.stringify([{ page: 1, pages: 1 }, [row]]);
const OK: Step = { body: page(ROW) };
const probe = (step: Step, words = '--csv', source = 'worldbank') => {
  replay.answer([step]);
  return desk.escalar(`doctor --sources ${source} --address ${replay.url} ${words}`);
};

describe('doctor --sources', () => {
  it('asks once for the series that is known to be there, each time anew, and keeps nothing', async () => {
    for (let time = 0; time < 2; time += 1) {
      const told = await probe(OK);
      expect(told.code, told.err).toBe(0);
      expect(told.out).toMatch(/worldbank,answers: 1 row,ok/);
      expect(replay.asked.map(({ address }) => address)).toEqual([
        expect.stringContaining('/country/MEX/indicator/SP.POP.TOTL'),
      ]);
    }
    const kept = readdirSync(desk.folder, { recursive: true }).map(String);
    expect(kept.filter((name) => name.includes('downloads'))).toEqual([]);
  });
  it.each([
    ['unavailable', { status: 503 }, 'it is the service, not you', 'es el servicio, no usted'],
    ['auth', { status: 401 }, 'the key is missing, wrong or expired', 'la clave falta'],
    ['throttled', { status: 429, headers: { 'retry-after': '7200' } }, 'asks to wait', 'pide esperar'],
    ['empty', { body: '[{"page":1,"pages":0},null]' }, 'it has changed', 'cambió'],
    ['malformed', { body: page({ ...ROW, date: undefined }) }, 'It is the service, not you', 'cambió'],
    ['malformed', { body: '<html><body>Maintenance</body></html>' }, 'it has changed', 'cambió'],
    ['not-found', { status: 404 }, 'it has changed', 'cambió'],
  ] as const)('tells %s in both languages, after one call', async (outcome, step, english, spanish) => {
    const en = await probe(step);
    expect(en.code).toBe(3);
    expect(replay.asked).toHaveLength(1);
    expect(en.out).toContain(english);
    expect(en.out).toContain(`(${outcome}`);
    expect((await probe(step, '--csv --lang es')).out).toContain(spanish);
  });
  it('tells a key that is refused from a series that has gone, where the service does not', async () => {
    vi.stubEnv('INEGI_TOKEN', 's3cret-token');
    const told = await probe(
      { status: 400, body: '["ErrorInfo:No se encontraron resultados"]' },
      '--csv',
      'inegi',
    );
    expect(told.code).toBe(3);
    expect(told.out).toContain('the key is missing, wrong or expired');
    expect(told.out + told.err).not.toContain('s3cret-token');
  });
  it('counts a query that is taken on as answered', async () => {
    vi.stubEnv('COMTRADE_API_KEY', 'k');
    const state = { count: 1, data: [{ status: 'Running' }] };
    replay.answer([{ status: 202, body: '{"requestId":"made-up"}' }, { body: JSON.stringify(state) }]);
    const told = await desk.escalar(`doctor --sources comtrade-async --csv --address ${replay.url}`);
    expect(told.code, told.err).toBe(0);
    expect(told.out).toMatch(/comtrade-async,answers: it took the query on,ok/);
    expect(replay.asked).toHaveLength(2);
  });
  it('says where a key is wanting, without a call and without a fault', async () => {
    vi.stubEnv('COMTRADE_API_KEY', '');
    const told = await probe(OK, '--csv', 'comtrade');
    expect(told.code).toBe(0);
    expect(told.out).toContain('no key in COMTRADE_API_KEY');
    expect(replay.asked).toEqual([]);
  });
  it('looks to the network where no service is reached at all', async () => {
    for (const name of ['HTTPS_PROXY', 'https_proxy']) vi.stubEnv(name, 'http://127.0.0.1:1');
    for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, '');
    const told = await desk.escalar('doctor --sources --csv');
    expect(told.code).toBe(3);
    const asked = SERVICES.filter(({ secret }) => secret === undefined);
    expect(told.out.match(/look at your network, the proxy \(HTTPS_PROXY\)/g)).toHaveLength(asked.length);
    expect(told.out).not.toContain('it is the service, not you');
  });
  it('takes an address for one source alone, so that no key goes astray', async () => {
    replay.answer([OK]);
    const told = await desk.escalar(`doctor --sources --address ${replay.url}`);
    expect(told.code).toBe(1);
    expect(told.err).toContain('--sources worldbank');
    expect(replay.asked).toEqual([]);
    expect((await probe(OK)).code).toBe(0);
  });
  it('names the services where one is asked that is not there', async () => {
    const told = await desk.escalar('doctor --sources worldbnk');
    expect(told.code).toBe(1);
    expect(told.err).toContain('worldbank');
  });
});
