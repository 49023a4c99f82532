import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { portalService } from '../../../../src/sources/services/portals/portal-service.ts';
import { PORTALS } from '../../../../src/sources/services/portals/portals.ts';
import { SDMX_CSV, SDMX_MESSAGES } from '../../../support/sdmx-messages.ts';
import { SDMX_STRUCTURES } from '../../../support/sdmx-structures.ts';
import { keepsContract, serviceDesk } from '../../../support/service-contract.ts';

const json = SDMX_MESSAGES['SDMX-JSON 2.0 by series, in `data`'] ?? '';
const EMPTY = { status: 404, body: 'NoRecordsFound' };
const WRONG = [[{ status: 422, body: 'Not enough key values in query' }], 'invalid-query'] as const;

for (const portal of PORTALS.filter(({ hasStructures }) => hasStructures))
  keepsContract({
    service: portalService(portal),
    // what the structure leads to
    given: {
      flow: ['T.X,DF_T,1.0'],
      key: ['MEASURE', 'REF_AREA'],
      REF_AREA: ['MEX', 'TWN'],
      whole: ['MEASURE:0'],
    },
    ok: { body: SDMX_CSV },
    lines: ['EXGR|MEX|2010|1.5|6|A', 'EXGR|MEX|2011|2.25|6|A', 'EXGR|TWN|2010|40|3|A', 'EXGR|TWN|2011||3|M'],
    asks: /^GET \S+\/data\/\S*DF_T\S*\/[*]?\.MEX[+,]TWN(?:\?|$)/,
    empty: EMPTY,
    wrong: WRONG,
    changed: { body: SDMX_CSV.replace('OBS_VALUE', 'VALUE') },
  });

const unido = PORTALS.find(({ id }) => id === 'unido');
const body = (SDMX_MESSAGES['the shape of UNIDO'] ?? '')
  .replace('"MEASURE","REF_AREA","UNIT_MULT"', '"COUNTRY","INDICATOR","CLASSIFICATION"')
  .replaceAll('EXGR', '484')
  .replaceAll('MEX', '52')
  .replaceAll('TWN', '53');
if (unido !== undefined)
  keepsContract({
    service: portalService(unido),
    given: { flow: ['iip'], COUNTRY: ['484'] },
    ok: { body },
    lines: ['484|52|6|2010|1.5||', '484|52|6|2011|2.25||', '484|53|3|2010|40||', '484|53|3|2011|||'],
    asks: /^GET \S+\/data\/UNIDO\/IIP\/latest\/484\.\*\.\*$/,
    empty: EMPTY,
    wrong: [
      [{ status: 406, body: '{"message":"No acceptable representation","code":"GEN-003"}' }],
      'invalid-query',
    ],
    changed: { body: body.replace('"CLASSIFICATION"', '"CLASS"') },
  });

describe('a portal with structures', () => {
  const portal = PORTALS[0];
  if (portal === undefined) throw new Error('no portal');
  const desk = serviceDesk(portalService(portal));
  const structure = { body: SDMX_STRUCTURES['SDMX-JSON 1.0'] ?? '' };
  const whole = SDMX_CSV.replace('MEASURE,', 'FREQ,MEASURE,').replaceAll('EXGR,', 'A,EXGR,');
  const [head = '', ...lines] = whole.trimEnd().split('\n');
  const half = (area: string) => ({
    body: [head, ...lines.filter((line) => line.includes(area))].join('\n'),
  });
  const given = { flow: ['T.X,DSD_T@DF_T,1.0'], period: [] };

  it('is asked for the structure once, then for the data', async () => {
    desk.replay.answer([structure, { body: whole }]);
    const first = await desk.run(given);
    expect(first.lines).toHaveLength(4);
    expect(first.done).toMatchObject({ calls: 2, failures: [] });
    desk.replay.answer([{ body: whole }]);
    const other = await desk.run({ ...given, ref_area: ['MEX', 'TWN'] });
    expect(other.done).toMatchObject({ calls: 1, kept: 1 });
  });
  it('gives in halves what it does not give at once', async () => {
    desk.replay.answer([structure, { status: 413, body: '' }, half('MEX'), half('TWN')]);
    const { done, lines: got } = await desk.run(given);
    expect(done).toMatchObject({ calls: 4, rows: 4, failures: [] });
    expect(got.map((line) => line.split('|')[1])).toEqual(['MEX', 'MEX', 'TWN', 'TWN']);
    expect(desk.replay.asked.map(({ address }) => address.replace(/\?.*$/, '').split('/').at(-1))).toEqual([
      '1.0',
      'all',
      '.MEX.',
      '.TWN.',
    ]);
  });
  it.each([
    ['JSON', json.replace('"1":[2.25', '"0":[2.25')],
    ['CSV', SDMX_CSV.replace(',2011,', ',2010,')],
  ])('takes no answer in %s that says two values of one observation', async (_, body) => {
    desk.replay.answer([{ body }]);
    const { lines: got, done } = await desk.run({ ...given, key: ['MEASURE', 'REF_AREA'] });
    expect(got).toEqual([]);
    expect(done.failures).toMatchObject([{ outcome: 'malformed', detail: expect.stringContaining('twice') }]);
  });
  it('is asked for no data where a code is not there', async () => {
    desk.replay.answer([structure]);
    await expect(desk.run({ ...given, ref_area: ['KOR'] })).rejects.toMatchObject({ code: 'unknown-name' });
    expect(desk.replay.asked).toHaveLength(1);
    // the structure stays, for the code that was meant
    expect(readFileSync(join(desk.folder, 'ledger.jsonl'), 'utf8')).toContain('unknown-name');
    desk.replay.answer([{ body: whole }]);
    const mended = await desk.run({ ...given, ref_area: ['MEX', 'TWN'] });
    expect(mended.done).toMatchObject({ calls: 1, kept: 1, rows: 4 });
  });
});
