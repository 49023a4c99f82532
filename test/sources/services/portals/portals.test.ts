import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../../src/base/error.ts';
import { judge } from '../../../../src/sources/services/core/judge.ts';
import { portalService } from '../../../../src/sources/services/portals/portal-service.ts';
import { PORTALS } from '../../../../src/sources/services/portals/portals.ts';
import type { Given, Reading, Service } from '../../../../src/sources/services/service.ts';
import { SDMX_CSV, SDMX_MESSAGES } from '../../../support/sdmx-messages.ts';
import { SDMX_STRUCTURES } from '../../../support/sdmx-structures.ts';
import { bytesOf } from '../../tabular/support.ts';

const answer = (text: string, status = 200, headers: Readonly<Record<string, string>> = {}) => ({
  status,
  headers,
  body: bytesOf(text),
});
const serviceOf = (id: string): Service => {
  const portal = PORTALS.find((one) => one.id === id);
  if (portal === undefined) throw new Error(id);
  return portalService(portal);
};
const oecd = serviceOf('oecd');
const FLOW = 'T.X,DSD_T@DF_T,1.0';
const asked = { flow: [FLOW], ref_area: ['MEX', 'TWN'], period: ['2010', '2011'] };
const structure = answer(SDMX_STRUCTURES['SDMX-JSON 1.0'] ?? '');
const okOf = (reading: Reading) => {
  if (reading.outcome !== 'ok') throw new Error(`${reading.outcome}: ${reading.detail}`);
  return reading;
};
const partOf = (service: Service, given: Given): Given =>
  okOf(judge(service, structure, given)).more?.[0] ?? {};

const saidBy = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as EscalarError).toText('en');
  }
  return '';
};

describe('a query of a portal', () => {
  it('asks for the structure first, then for the data by its key', () => {
    expect(oecd.parts?.(asked)).toEqual([asked]);
    expect(oecd.ask(asked)).toMatchObject({
      path: '/public/rest/dataflow/T.X/DSD_T%40DF_T/1.0',
      query: { references: 'all' },
    });
    const { path, query } = oecd.ask(partOf(oecd, asked));
    expect(path).toBe('/public/rest/data/T.X,DSD_T%40DF_T,1.0/.MEX+TWN.');
    expect(query).toMatchObject({ startPeriod: '2010', endPeriod: '2011', format: 'csvfile' });
  });
  it('of one year asks for that year', () => {
    const { query } = oecd.ask({ ...partOf(oecd, asked), period: ['2010'] });
    expect(query).toMatchObject({ startPeriod: '2010', endPeriod: '2010' });
  });
  it('of version 3.0 has its own key, path and filter', () => {
    const imf = serviceOf('imf');
    const { path, query } = imf.ask(partOf(imf, asked));
    expect(path).toBe('/external/sdmx/3.0/data/dataflow/T.X/DSD_T%40DF_T/1.0/*.MEX,TWN.*');
    expect(query).toEqual({ 'c[TIME_PERIOD]': 'ge:2010+le:2011' });
    expect(imf.ask(asked).path).toBe('/external/sdmx/3.0/structure/dataflow/T.X/DSD_T%40DF_T/1.0');
  });
  it('for everything names no codes, and has them all when it is halved', () => {
    const part = partOf(oecd, { flow: [FLOW] });
    expect(oecd.ask(part).path).toMatch(/\/all$/);
    expect(part.REF_AREA).toEqual(['MEX', 'TWN']);
    expect(oecd.ask({ ...part, REF_AREA: ['MEX'] }).path).toMatch(/\/\.MEX\.$/);
  });
  it('is refused before a call for data where a code is not there', () => {
    expect(saidBy(() => partOf(oecd, { ...asked, ref_area: ['MXE'] }))).toMatch(/"MXE"[\s\S]*"MEX"/);
    expect(() => partOf(oecd, { ...asked, aera: ['MEX'] })).toThrow(EscalarError);
    expect(okOf(judge(oecd, structure, { ...asked, ref_area: ['MEX'] })).more).toHaveLength(1);
  });
  it('of UNIDO needs no structure, has a star for all and three economies in each', () => {
    const unido = serviceOf('unido');
    const given = { flow: ['iip'], COUNTRY: ['484', '158', '410', '156'], period: ['2015', '2016'] };
    expect(unido.parts?.(given).map((part) => unido.ask(part).path)).toEqual([
      '/portal/sdmx/data/UNIDO/IIP/latest/484+158+410.*.*',
      '/portal/sdmx/data/UNIDO/IIP/latest/156.*.*',
    ]);
    expect(unido.ask(unido.parts?.(given)[0] ?? {})).toMatchObject({
      query: { startPeriod: '2015-M01', endPeriod: '2016-M12' },
      headers: { accept: 'application/vnd.sdmx.data+json;version=2.0.0' },
    });
  });
  it.each(PORTALS.map(({ id }) => id))('%s knows its data sets by short names, and refuses others', (id) => {
    const [flow] = serviceOf(id).parameters;
    const portal = PORTALS.find((one) => one.id === id);
    for (const { name } of portal?.flows ?? []) expect(flow?.read?.([name])).toEqual([name]);
    for (const bad of ['../x', 'A,..', 'a/b', 'a?b']) expect(() => flow?.read?.([bad])).toThrow(EscalarError);
  });
  it('of TiVA goes where TiVA is kept', () => {
    expect(oecd.ask({ flow: ['tiva'] }).path).toBe(
      '/sti-public/rest/dataflow/OECD.STI.PIE/DSD_TIVA_MAINLV%40DF_MAINLV/1.1',
    );
  });
  it.each(['2010', '2000..2010'])('%s are years', (value) => {
    expect(oecd.parameters[1]?.read?.([value])).toHaveLength(2);
  });
  it.each(['2010..2000', '10', '2010-01', 'x'])('%s are none', (value) => {
    expect(saidBy(() => oecd.parameters[1]?.read?.([value]))).toContain('1990..2008');
  });
});

describe('an answer of a portal', () => {
  const given = { flow: [FLOW], key: ['MEASURE', 'REF_AREA'] };
  const read = (text: string, status = 200, headers = {}) =>
    judge(oecd, answer(text, status, headers), given);
  const values = ({ rows: { names, columns } }: ReturnType<typeof okOf>) =>
    ['REF_AREA', 'TIME_PERIOD', 'OBS_VALUE', 'UNIT_MULT'].map((name) => columns[names.indexOf(name)]);
  const expected = values(okOf(read(SDMX_CSV)));
  it('is rows of the key, time and value', () => {
    expect(expected).toEqual([
      ['MEX', 'MEX', 'TWN', 'TWN'],
      ['2010', '2011', '2010', '2011'],
      ['1.5', '2.25', '40', ''],
      ['6', '6', '3', '3'],
    ]);
  });
  it.each(Object.entries(SDMX_MESSAGES))('%s gives the rows of the CSV', (name, text) => {
    const rows = values(okOf(read(text))).map((column) =>
      column?.map((cell) => (cell === 'NaN' ? '' : cell)),
    );
    const sorted = (columns: typeof rows) =>
      columns[0]?.map((_, i) => columns.map((column) => column?.[i]).join()).sort();
    expect(sorted(rows), name).toEqual(sorted(expected as typeof rows));
  });
  const lines = SDMX_CSV.trimEnd().split('\n');
  it.each([
    ['a blank row for nothing', `${lines[0]}\n,,,,,,\n`, 200, 'empty'],
    ['a header alone', `${lines[0]}\n`, 200, 'empty'],
    ['404 for nothing', 'NoRecordsFound', 404, 'empty'],
    ['404 for nothing in another spelling', 'NoResultsFound', 404, 'empty'],
    ['404 for an unknown structure', 'Could not find requested structures', 404, 'not-found'],
    ['204', '', 204, 'empty'],
    [
      'fault 100',
      '<S:Fault><faultcode>100</faultcode><faultstring>No results found</faultstring></S:Fault>',
      400,
      'empty',
    ],
    [
      'a key with a dimension too few',
      'Not enough key values in query, expecting 6 got 5',
      422,
      'invalid-query',
    ],
    ['another Accept', '{"message":"No acceptable representation"}', 406, 'invalid-query'],
    ['413', '', 413, 'too-large'],
    [
      'a footer with 413',
      '<m:GenericData><f:Footer><f:Message code="413"><c:Text>later</c:Text></f:Message></f:Footer></m:GenericData>',
      200,
      'too-large',
    ],
    ['a shut door', '<html>Just a moment</html>', 403, 'unavailable'],
    ['a page instead of data', '<!DOCTYPE html><html>Maintenance</html>', 200, 'malformed'],
    ['503', '', 503, 'unavailable'],
    ['a line cut off', SDMX_CSV.slice(0, -9), 200, 'malformed'],
    ['a dimension that is gone', SDMX_CSV.replace('REF_AREA', 'AREA'), 200, 'malformed'],
    ['a value under another name', SDMX_CSV.replace('OBS_VALUE', 'VALUE'), 200, 'malformed'],
    ['a message cut off', (SDMX_MESSAGES['SDMX-JSON 1.0 by series'] ?? '').slice(0, 300), 200, 'malformed'],
  ])('with %s is %s', (_, text, status, outcome) => {
    expect(read(text, status).outcome).toBe(outcome);
  });
  it('that is wrongly encoded is malformed', () => {
    const body = bytesOf(SDMX_CSV);
    body[60] = 0xe9;
    expect(judge(oecd, { status: 200, headers: {}, body }, given).outcome).toBe('malformed');
  });
  it('429 waits as long as it says, and an hour for data', () => {
    expect(read('requests currently permitted', 429, { 'retry-after': '0' })).toMatchObject({
      outcome: 'throttled',
      wait: 0,
    });
    expect(read('requests for data downloads', 429, { 'retry-after': '0' })).toMatchObject({
      outcome: 'throttled',
      wait: 3600,
    });
  });
  it('with the structure of another form is malformed, and one kept elsewhere says where', () => {
    const first = { flow: [FLOW] };
    expect(judge(oecd, answer('{"data":', 200), first).outcome).toBe('malformed');
    const data = {
      dataflows: [
        {
          agencyID: 'T.X',
          id: 'DSD_T@DF_T',
          isExternalReference: true,
          links: [{ rel: 'external', href: 'https://x.example/' }],
        },
      ],
    };
    expect(judge(oecd, answer(JSON.stringify({ data })), first)).toEqual({
      outcome: 'not-found',
      detail: 'kept elsewhere: https://x.example/',
    });
  });
});
