import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { portalService } from '../../../../src/sources/services/portals/portal-service.ts';
import { PORTALS } from '../../../../src/sources/services/portals/portals.ts';
import { SDMX_CSV, SDMX_MESSAGES } from '../../../support/sdmx-messages.ts';
import { SDMX_STRUCTURES } from '../../../support/sdmx-structures.ts';
import { serviceDesk } from '../../../support/service-contract.ts';

const json = SDMX_MESSAGES['SDMX-JSON 2.0 by series, in `data`'] ?? '';

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
