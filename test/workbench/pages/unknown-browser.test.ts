import { describe, expect, it } from 'vitest';
import { noBrowser, POLL, WALK, workbenchDesk } from '../../support/workbench-desk.ts';

const { opened } = workbenchDesk();

const TABLE = '.grid td.num button';
const LAB = 'data=wiod-2013-ten&year=2008&shock.1.kind=demand&shock.1.market=USA&shock.1.change=-0.1';

/** Addresses with one value that there is not, what could stand there, and what of the page is there all the same. */
const STRANGE: readonly (readonly [place: string, part: string, known: string | null, shown: string])[] = [
  [
    'explore.html?indicator=gross-exports&data=wiod-2013-ten&with.show.exporter=MEX&with.years=2008',
    'figure=round',
    'line, slope, bar, stacked, heatmap',
    TABLE,
  ],
  [
    'explore.html?indicator=gross-exports&data=wiod-2013-ten&with.show.exporter=MEX&with.years=2008',
    'sort=-price',
    'year, exporter, term, unit, value',
    TABLE,
  ],
  ['explore.html?indicator=gross-exports', 'figure=round', 'line, slope', TABLE],
  [
    'compare.html?indicator=gross-exports&data=wiod-2013-ten&with.show.exporter=MEX,TWN&with.show.term=GEXP',
    'figure=round',
    'line, slope',
    '.beside-each-other td.num button',
  ],
  [`lab.html?${LAB}`, 'term=price', 'value_added, output', TABLE],
  ['lab.html', 'term=price', 'value_added, output', TABLE],
  [`lab.html?${LAB}`, 'elasticity.c14=5', null, TABLE],
  [
    'basket.html?expression=8542&in=HS1992&data=atlas-2016&economy=MEX',
    'sort=price',
    'reporter, flow, period',
    TABLE,
  ],
  ['policies.html?economy=MEX', 'record=nothing', 'mex-plan-1989', '.record'],
  ['study.html?study=verdict', 'view.nothing=2,0.5,0.5', null, '.rules li .number'],
  ['study.html?study=verdict', 'cell.economy=BRA', null, '.rules li .number'],
  ['claims.html?study=mexico-taiwan', 'cell.economy=MEX', null, '.claims-list'],
  ['claims.html?study=mexico-taiwan', 'status=nothing', 'reproduced', '.statuses'],
  ['data.html', 'map.a=b', null, '.release'],
];

describe.skipIf(noBrowser)('an address with a value that there is not', WALK, () => {
  it.each(STRANGE)('%s with %s says so, and shows the rest', async (place, part, known, shown) => {
    for (const lang of ['en', 'es'] as const) {
      const [page = '', query = ''] = place.split('?');
      const own = [query, part].filter((one) => one !== '').join('&');
      const tab = await opened(`${page}?v=1&lang=${lang}&${own}`);
      await tab.waitForSelector(shown);
      const alert = tab.locator('[role=alert]', { has: tab.locator(`code:text-is("${part}")`) });
      await alert.waitFor();
      const said = await alert.textContent();
      if (known === null) expect(said).not.toContain(lang === 'en' ? 'There is:' : 'Hay:');
      else expect(said).toContain(`${lang === 'en' ? 'There is:' : 'Hay:'} ${known}`);
      const [name = ''] = part.split('=');
      await alert.locator('a').click();
      await alert.waitFor({ state: 'detached' });
      await tab.waitForSelector(shown);
      await expect
        .poll(() => new URL(tab.url()).searchParams.get(name), POLL)
        .not.toBe(part.slice(name.length + 1));
      for (const [other, value] of new URLSearchParams(query))
        expect(new URL(tab.url()).searchParams.get(other)).toBe(value);
      await tab.close();
    }
  });
  it('leads from a year that the tables of a scenario do not have to the years that there are', async () => {
    const tab = await opened('lab.html?v=1&lang=es&data=wiod-2013-ten&year=1800');
    await tab.waitForSelector('[role=alert]');
    expect(await tab.textContent('[role=alert]')).toContain('1995, 2000, 2005, 2008, 2011');
    await tab.click('[role=alert] a');
    await tab.waitForSelector(TABLE);
  });
});
