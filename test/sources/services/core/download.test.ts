import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { banxico } from '../../../../src/sources/services/banxico.ts';
import { cepalstat } from '../../../../src/sources/services/cepalstat.ts';
import { comtrade } from '../../../../src/sources/services/comtrade/comtrade.ts';
import { judge } from '../../../../src/sources/services/core/judge.ts';
import { datamexico } from '../../../../src/sources/services/datamexico.ts';
import { inegi } from '../../../../src/sources/services/inegi.ts';
import { worldBank } from '../../../../src/sources/services/world-bank.ts';
import { serviceDesk } from '../../../support/service-contract.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const row = (iso3: string, date: string) => ({
  ...{ indicator: { id: 'A.B' }, country: { id: 'x' }, countryiso3code: iso3, date, value: 1 },
});
const page = (rows: unknown, head = {}) => ({ body: JSON.stringify([{ page: 1, pages: 1, ...head }, rows]) });
const given = { indicator: ['A.B'], economy: ['MEX', 'KOR'], period: ['2010', '2011'] };

describe('pages', () => {
  const desk = serviceDesk(worldBank);
  it('that are too large are named, not halved: no row comes twice', async () => {
    desk.replay.answer(({ address }) =>
      address.includes('page=2')
        ? { status: 413 }
        : page([row('MEX', '2010'), row('KOR', '2010')], { pages: 2 }),
    );
    const { done, lines } = await desk.run(given);
    expect(lines).toEqual(['MEX|A.B|2010|1', 'KOR|A.B|2010|1']);
    expect(done.failures).toMatchObject([{ outcome: 'too-large' }]);
    expect(done.failures[0]?.part).toContain('page=2');
  });
  it('of another number than was asked for end with a failure', async () => {
    desk.replay.answer(() => page([row('MEX', '2010')], { pages: 2 }));
    const { done } = await desk.run(given);
    expect(done.failures).toMatchObject([{ outcome: 'malformed', detail: 'page 1 where 2 was asked for' }]);
  });
  it('that are promised and empty are a failure', async () => {
    desk.replay.answer(({ address }) =>
      address.includes('page=2') ? page([], { page: 2, pages: 2 }) : page([row('MEX', '2010')], { pages: 2 }),
    );
    expect((await desk.run(given)).done.failures).toMatchObject([{ detail: 'nothing on page 2' }]);
  });
});

describe('pages without a number', () => {
  const desk = serviceDesk(datamexico);
  const asked = { period: ['2010'], flow: ['X'] };
  const rows = (length: number, from = 0) =>
    Array.from({ length }, (_, at) => ({ 'HS6 ID': from + at, 'Country ID': 'usa', 'Trade Value': 1 }));
  it('end where a service gives the same one again', async () => {
    desk.replay.answer(() => ({ body: JSON.stringify({ data: rows(500) }) }));
    const { done, lines } = await desk.run(asked);
    expect(lines).toHaveLength(500);
    expect(done.failures).toMatchObject([{ outcome: 'malformed', detail: 'the same page as before' }]);
  });
  it('go on while the answer says that there are more', async () => {
    desk.replay.answer(({ address }) => {
      const from = address.includes('page=1') ? 2 : 0;
      return { body: JSON.stringify({ data: rows(2, from), page: { total: 4, offset: from } }) };
    });
    expect((await desk.run(asked)).lines).toHaveLength(4);
  });
});

describe('an answer that is none', () => {
  const desk = serviceDesk(worldBank);
  it.each([
    [404, '<!DOCTYPE html><html><body>Mantenimiento</body></html>', {}],
    [410, '<p>gone</p>', { 'content-type': 'text/html' }],
    [418, '<html><body>teapot</body></html>', {}],
    [304, '', {}],
  ])('with status %i and a page for people is not kept', async (status, body, headers) => {
    desk.replay.answer([{ status, body, headers }]);
    const { done } = await desk.run(given);
    expect(done.failures).toMatchObject([{ outcome: 'unavailable' }]);
    desk.replay.answer([page([row('MEX', '2010')])]);
    expect((await desk.run(given)).lines).toEqual(['MEX|A.B|2010|1']);
  });
  it.each([404, 410, 418, 405, 422])(
    'with status %i and no word of the service is not kept',
    async (status) => {
      desk.replay.answer([{ status, body: '' }]);
      const { done } = await desk.run(given);
      expect(done.failures).toHaveLength(1);
      expect(done.calls).toBe(1);
      desk.replay.answer([page([row('MEX', '2010')])]);
      expect((await desk.run(given)).lines).toEqual(['MEX|A.B|2010|1']);
    },
  );
  it('and was kept by an earlier release is asked for again', async () => {
    desk.replay.answer([page([row('MEX', '2010')])]);
    await desk.run(given);
    const [name = ''] = readdirSync(join(desk.folder, 'answers'));
    const path = join(desk.folder, 'answers', name);
    const about = { at: '2026-02-01T00:00:00Z', status: 404, headers: {}, sha256: sha256('') };
    writeFileSync(path, Buffer.concat([Buffer.from(`${JSON.stringify(about)}\n`), gzipSync('')]));
    const { lines, done } = await desk.run(given);
    expect(lines).toEqual(['MEX|A.B|2010|1']);
    expect(done).toMatchObject({ calls: 1, kept: 0 });
  });
  it('with a long wait ends the run, whatever its status; the same run goes on later', async () => {
    desk.replay.answer([{ status: 503, headers: { 'retry-after': '3600' } }]);
    const { done } = await desk.run(given);
    expect(done).toMatchObject({ stop: { outcome: 'unavailable', wait: 3600 }, failures: [], left: 1 });
    desk.replay.answer([page([row('MEX', '2010')])]);
    expect((await desk.run(given)).done.stop).toBeNull();
  });
  it.each([
    [comtrade, { count: 1, data: [null] }],
    [banxico, { bmx: { series: [{ idSerie: 'SF1', datos: {} }] } }],
    [banxico, { bmx: { series: [{ idSerie: 'SF1', datos: [null] }] } }],
    [inegi, { Series: [null] }],
    [datamexico, { data: [null] }],
    [
      cepalstat,
      {
        header: { success: true },
        body: {
          dimensions: [{ id: 1, name: 'Years__ESTANDAR' }],
          data: [{ iso3: 'MEX', dim_1: 1, value: '1' }],
        },
      },
    ],
  ])('of another layout is malformed, not a crash: $id %#', (service, body) => {
    expect(judge(service, jsonAnswer(body), {}).outcome).toBe('malformed');
  });
  it('has no fault where the place of one is null', () => {
    expect(judge(comtrade, jsonAnswer({ count: 0, data: [], errorObject: null }), {}).outcome).toBe('empty');
    expect(judge(datamexico, jsonAnswer({ data: [], error: null }), {}).outcome).toBe('empty');
  });
});

const jsonAnswer = (body: unknown) => ({
  ...{ status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(body)) },
});

describe('a refusal that may be of the key', () => {
  const desk = serviceDesk(inegi);
  const asked = { ...inegi.probe, indicator: ['1234567'] };
  const refused = { status: 400, body: '["ErrorInfo:No se encontraron resultados","ErrorCode:100"]' };
  it('is not kept while the proof brings no answer', async () => {
    desk.replay.answer(({ address }) => (address.includes('1234567') ? refused : { status: 503 }));
    const { done } = await desk.run(asked);
    expect(done.failures).toMatchObject([{ outcome: 'unavailable' }]);
    desk.replay.answer([refused]);
    expect((await desk.run(asked)).done.stop).toMatchObject({ outcome: 'auth' });
  });
});
