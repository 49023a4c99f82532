import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/base/table.ts';
import { profileDesk } from './profile-desk.ts';
import { refusalOf } from './support.ts';

const desk = profileDesk();

describe('the profile of any economy', () => {
  test('rises and falls as the values do', async () => {
    const { summary, result } = await desk.profileOf({ economy: 'MEX', versus: 'TWN' });
    const value = (name: string) => {
      const found = summary.values.get(name);
      return found?.state === 'number' ? found.value : Number.NaN;
    };
    const said = (name: string) => summary.sentences.get(name)?.en ?? '';
    expect(value('made-last-own')).toBeGreaterThan(value('made-first-own'));
    expect(said('made-said-own')).toContain('rose from 1.14% in 1995 to 1.53% in 2008');
    expect(value('made-last-versus')).toBeLessThan(value('made-first-versus'));
    expect(said('made-said-versus')).toContain('fell from 2.24% in 1995 to 1.67% in 2008');
    expect(value('within-own')).toBeLessThan(0);
    expect(said('within-said-own')).toBe(
      'In Mexico, change within the sectors took 4.4 points from the growth of value added per person engaged when each sector weighs by its labour of 1995, and 13.0 when it weighs by that of 2008.',
    );
    expect(said('between-said-own')).toBe(
      'The movement of labour between them added 11.6 points in the first case and 20.2 in the second.',
    );
    expect(said('rank-said-both')).toBe(
      'By the complexity of its exports Mexico hardly moved, from rank 29 in 1995 to rank 27 in 2008, among 119 economies whose trade data the Atlas trusts and that have an index in every year; China is not one of them. Taiwan climbed from rank 18 to rank 5.',
    );
    // an industry is named, not told by its code
    expect(result.names.Manufacturing?.es).toBe('Manufacturas');
    expect(result.names).not.toHaveProperty('total');
    expect(summary.values.get('industry-name')).toMatchObject({
      code: 'c14',
      name: { en: 'Electrical and optical equipment', es: 'Equipo eléctrico, electrónico y óptico' },
    });
    expect(said('taken-said')).toContain('industry “Electrical and optical equipment”');
    const ranked = rowsOf(await desk.host.store.table('atlas-eci', 'series'));
    expect(value('ranked')).toBe(ranked.filter(({ period }) => period === '2008').length);
    expect(ranked.some(({ economy }) => economy === 'CHN')).toBe(false);
  });

  test('a comparison stands beside the other edition of the same accounts, which may turn it or its sign', async () => {
    const { summary } = await desk.profileOf({ economy: 'MEX', versus: 'TWN' });
    const value = (name: string) => {
      const found = summary.values.get(name);
      return found?.state === 'number' ? found.value : Number.NaN;
    };
    const said = (name: string) => summary.sentences.get(name);
    expect(value('manufacturing-own')).toBeLessThan(value('manufacturing-versus'));
    expect(value('manufacturing-older-own')).toBeGreaterThan(value('manufacturing-older-versus'));
    expect(said('manufacturing-older-said')).toEqual({
      en: 'In the edition of 2015 of these accounts it stood at 107 in Mexico, above the 98 of Taiwan, where that of 2021 has 117 and 207.',
      es: 'En la edición de 2015 de estas cuentas fue de 107 en México, por encima de los 98 de Taiwán, donde la de 2021 da 117 y 207.',
    });
    expect(value('growth-own')).toBeGreaterThan(0);
    expect(value('growth-older-own')).toBeLessThan(0);
    expect(said('growth-said-own')?.en).toMatch(
      /^In Mexico, whether .* depends on .*: the change is 7\.2% in that of 2021 and −1\.6% in that of 2015\.$/,
    );
    expect(said('growth-said-own')?.es).toMatch(
      /^En México, que .* depende de .* de 7\.2% en la de 2021 y de −1\.6% en la de 2015\.$/,
    );
    for (const line of summary.findings.filter(({ en }) => en.includes('In manufacturing, with')))
      expect(line.en).toContain('In the edition of 2015');
    // where one edition alone has the pair it is not compared with itself, nor is the other one missed
    for (const [economy, versus] of [
      ['VNM', 'THA'],
      ['USA', 'DNK'],
    ] as const) {
      const alone = await desk.profileOf({ economy, versus });
      expect(alone.summary.sentences.get('manufacturing-older-said')).toEqual({ en: '', es: '' });
      expect(JSON.stringify(alone.report)).not.toMatch(
        /of 2015 of these accounts|Not in these data[^.]*ten sectors/,
      );
    }
    const neither = await desk.profileOf({ economy: 'POL', versus: 'CZE' });
    expect(
      JSON.stringify(neither.report.sections).match(/Value added and persons in (ten|twelve) sectors/g),
    ).toHaveLength(1);
  });

  test('an experiment says higher and lower, not by how many a number changes', async () => {
    const { summary } = await desk.profileOf({ economy: 'MEX', versus: 'TWN' });
    const said = (name: string) => summary.sentences.get(name);
    expect(said('home-said')?.en).toMatch(/^For the exports of its industry .* would be 0\.61% higher\.$/);
    expect(said('home-loss-said')?.en).toBe('The value added of Taiwan would be 0.06% lower.');
    expect(said('home-loss-said')?.es).toBe('El valor agregado de Taiwán sería 0.06% menor.');
    expect(said('taken-output-said')?.en).toMatch(/would have to grow by 15% in Mexico\.$/);
    expect(said('taken-output-said')?.es).toMatch(/tendría que aumentar 15% en México\.$/);
    const { summary: already } = await desk.profileOf({ economy: 'BRA', versus: 'TWN' });
    expect(already.sentences.get('home-said')?.en).toMatch(/78\.2% is domestic .* at least as large a part/);
    expect(already.sentences.get('home-loss-said')?.en).toBe(
      'The value added of Taiwan would change by less than 0.01%.',
    );
    expect(already.sentences.get('home-loss-said')?.es).toBe(
      'El valor agregado de Taiwán cambiaría menos de 0.01%.',
    );
  });

  test('names the part of labour that moves with its weights, and no direction where these do not agree', async () => {
    const { summary } = await desk.profileOf({ economy: 'KEN', versus: 'VNM' });
    const said = summary.sentences.get('between-said-own');
    expect(said?.en).toMatch(
      /^Whether .* added or took away depends on the formula: −0\.1 points .* 8\.2 in/,
    );
    expect(said?.es).toMatch(/^Que .* haya sumado o restado depende de la fórmula: −0\.1 puntos/);
    expect(summary.sentences.get('between-said-versus')?.en).toMatch(/added 43\.1 points .* and 125\.2 in/);
    // what happened within the sectors turns with the weights as well
    const within = summary.sentences.get('within-said-versus');
    expect(within?.en).toMatch(
      /^Whether change within .* depends on the formula: 26\.9 points .* −55\.2 when/,
    );
    expect(within?.es).toMatch(/^Que los cambios dentro .* depende de la fórmula: 26\.9 puntos .* −55\.2 si/);
    expect(summary.sentences.get('within-said-own')?.en).toMatch(/took 22\.8 points .* and 31\.1 when/);
    expect(summary.sentences.get('within-said-own')?.es).toMatch(/restaron 22\.8 puntos .* y 31\.1 si/);
  });

  test('levels of manufacturing that jump between two surveys of prices are not compared', async () => {
    const { summary } = await desk.profileOf({ economy: 'NGA', versus: 'CHE' });
    for (const side of ['own', 'versus']) {
      const said = summary.sentences.get(`gap-said-${side}`);
      expect(said?.en).toMatch(
        /2005, .*2011 and .*2017\. .*suggests a break in the series, so neither a rise nor a fall/,
      );
      expect(said?.es).toMatch(/sugiere una ruptura de la serie/);
      expect(said?.en).not.toMatch(/(rose|fell) from/);
    }
    const steady = await desk.profileOf({ economy: 'MEX', versus: 'TWN' });
    expect(steady.summary.sentences.get('gap-said-own')?.en).toContain(
      'was 15.2% of that of the United States in 2005 and 14.0% in 2017',
    );
    // two surveys of prices that differ by a point tell no direction
    const china = await desk.profileOf({ economy: 'CHN', versus: 'TWN' });
    expect(china.summary.sentences.get('gap-said-own')?.en).toContain(
      'changed by a point or less: 7.4% in 2005 and 7.6% in 2017',
    );
    expect(china.summary.sentences.get('gap-said-own')?.es).toContain('varió un punto o menos: 7.4% en 2005');
    expect(china.summary.sentences.get('research-said-own')?.es).toMatch(
      /^En el último año publicado \(2021\), las empresas financiaron 78% de la I\+D de China/,
    );
  });

  test('a chapter without data says what is missing and what would bring it', async () => {
    const { report, result } = await desk.profileOf({ economy: 'VNM', versus: 'THA' });
    expect(result.steps.has('chain-series')).toBe(false);
    const chains = report.sections.find(({ id }) => id === 'chains');
    expect(chains?.blocks).toHaveLength(1);
    const [block] = chains?.blocks ?? [];
    expect(block?.kind === 'prose' && block.text.en).toMatch(
      /Not in these data: Vietnam and Thailand in 1995 and 2008.*wiod-2013-world.*escalar import io FILES --id NAME/,
    );
    expect(block?.kind === 'prose' && block.text.es).toMatch(/No están en estos datos: Vietnam y Tailandia/);
  });

  test('is of the economy that it is asked of: the other stands beside it and never alone', async () => {
    const { summary, report } = await desk.profileOf({ economy: 'VNM', versus: 'TWN' });
    expect(summary.answer?.en).toMatch(/^In Vietnam, value added .* In Taiwan, it rose by 59\.5%\.$/);
    expect(summary.sentences.get('made-said-versus')?.en).toBe('');
    const blocks = [report.opening?.blocks ?? [], ...report.sections.map((section) => section.blocks)].flat();
    const figures = blocks.flatMap((block) => (block.kind === 'figure' ? [block.spec] : []));
    expect(figures.map(({ id }) => id)).toEqual([
      'opening-productivity',
      'opening-complexity',
      'total-productivity',
      'decomposition',
      'gap',
      'technology',
      'human-development',
    ]);
    for (const { table, y, x, series = '' } of figures)
      expect(
        rowsOf(table).some((row) => [row[x], row[series]].includes('VNM') && typeof row[y] === 'number'),
      ).toBe(true);
    // without accounts by sector the answer has those of the whole economy
    const poland = await desk.profileOf({ economy: 'POL', versus: 'TWN' });
    expect(poland.summary.answer?.en).toMatch(
      /^In Poland, GDP per person engaged, at constant prices, stood at 161 in 2008 .* In Taiwan, it stood at 162\./,
    );
    expect(poland.summary.findings.every(({ en }) => en.includes('Poland'))).toBe(true);
    expect(poland.summary.answer?.es).toMatch(
      /^En Polonia, el PIB por persona ocupada, a precios constantes, fue de 161 en 2008/,
    );
  });

  test('a figure without an axis of time says its years, and a note on an economy stands where it is shown', async () => {
    const noteOf = async (set: Readonly<Record<string, string>>, figure: string) => {
      const { report } = await desk.profileOf(set);
      const found = report.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'figure' && block.spec.id === figure ? [block.spec] : [])),
      );
      return found[0]?.note ?? { en: '', es: '' };
    };
    const pair = { economy: 'MEX', versus: 'TWN' };
    expect(await noteOf(pair, 'research')).toEqual({
      en: 'Years: 2017 in Mexico; 2021 in Taiwan.',
      es: 'Años: 2017 en México; 2021 en Taiwán.',
    });
    expect((await noteOf(pair, 'decomposition')).en).toMatch(/^Period: 1995–2008\. Weights/);
    expect((await noteOf(pair, 'product-shares')).es).toMatch(/^Año: 2008\. Se omiten/);
    expect((await noteOf(pair, 'technology')).en).toBe('');
    expect((await noteOf(pair, 'patents')).en).toBe('');
    expect((await noteOf({ economy: 'USA', versus: 'MEX' }, 'patents')).en).toMatch(/home office/);
  });

  test('a table that lacks the same for two steps is named once, and a file that was not given with the way to it', async () => {
    const { report } = await desk.profileOf({ economy: 'VNM', versus: 'THA' });
    const proseOf = (chapter: string) =>
      (report.sections.find(({ id }) => id === chapter)?.blocks ?? []).flatMap((block) =>
        block.kind === 'prose' ? [block.text] : [],
      );
    const [external] = proseOf('external');
    expect(external?.en.match(/Not in these data/g)).toHaveLength(1);
    expect(external?.es.match(/No están en estos datos/g)).toHaveLength(1);
    const [policy] = proseOf('policy');
    expect(policy?.en).toMatch(/Not given: Policy instruments.*--set policies=FILE/);
    expect(policy?.es).toMatch(/Sin datos: Instrumentos de política.*--set policies=ARCHIVO/);
    const given = await desk.profileOf({ policies: 'policies/mexico-taiwan.yaml' });
    expect(given.summary.sentences.get('instruments-said-own')?.en).toMatch(
      /The file has 7 instruments of Mexico in force in 2008, of which 29% chose/,
    );
  });

  test('names take their article and their number in both languages', async () => {
    const { summary } = await desk.profileOf({ economy: 'NLD', versus: 'GBR' });
    const said = [...summary.sentences.values()];
    const all = (lang: 'en' | 'es') => said.map((text) => text[lang]).join(' ');
    expect(all('en')).not.toMatch(/(?<!the |The )(Netherlands|United (Kingdom|States))/);
    expect(all('es')).not.toMatch(/\b(de|a) el |Los Países Bajos \p{L}+ó\b/u);
    expect(all('es')).toMatch(/ del Reino Unido/);
    // a name may be plural: it is never the subject of a verb in Spanish
    const spanish = desk.source.text.split('\n').filter((line) => /^\s+es: "/.test(line));
    expect(spanish.length).toBeGreaterThan(50);
    for (const line of spanish)
      expect(line).not.toMatch(
        /(?<!\b(de|en|por|a) )\{\$(@|economy|versus)\} \p{L}+(ó|aba|ía)\b|\b\p{L}+ó \{\$(@|economy|versus)/u,
      );
  });

  test('a total has no name of one of its tables: that of patents is not that of exports', async () => {
    const { result } = await desk.profileOf({ economy: 'MEX', versus: 'TWN' });
    expect(Object.keys(result.names).length).toBeGreaterThan(20);
    expect(result.names.total).toBeUndefined();
  });

  test('the largest market is one economy, never the rest of the world', async () => {
    const { summary } = await desk.profileOf({ economy: 'TUR', versus: 'IND' });
    const flows = await desk.host.store.table('wiod-2013', 'trade_flow');
    const exports = new Map<string, Map<string, number>>();
    for (const { product, flow, reporter, year, partner, value } of rowsOf(flows)) {
      const industry = Number(String(product).slice(1));
      if (flow === 'M' || (reporter !== 'TUR' && reporter !== 'IND') || industry < 3 || industry > 16)
        continue;
      if (partner === 'ROW' || Number(value) <= 0) continue;
      const to = exports.get(`${reporter} ${year}`) ?? new Map<string, number>();
      to.set(String(partner), (to.get(String(partner)) ?? 0) + Number(value));
      exports.set(`${reporter} ${year}`, to);
    }
    const largest = (reporter: string, year: string) => {
      const all = [...(exports.get(`${reporter} ${year}`) ?? [])];
      const [[code, most]] = all.toSorted((a, b) => b[1] - a[1]);
      return { code, share: (100 * most) / all.reduce((sum, [, to]) => sum + to, 0) };
    };
    for (const [side, code] of [
      ['own', 'TUR'],
      ['versus', 'IND'],
    ] as const)
      for (const [when, year] of [
        ['first', '1995'],
        ['last', '2008'],
      ] as const) {
        const value = summary.values.get(`market-${when}-${side}`);
        const found = largest(code, year);
        expect(value?.state === 'number' && value.value, `${code} ${year}`).toBeCloseTo(found.share, 6);
        expect(summary.values.get(`market-name-${when}-${side}`)).toMatchObject({
          state: 'name',
          code: found.code,
        });
      }
    // with the rest of the world taken for a market it rose from 30% to 37%
    expect(summary.sentences.get('market-said-own')?.en).toMatch(
      /of Türkiye was Germany, with 36% in 1995 and 18% in 2008\.$/,
    );
  }, 60_000);

  test('a share that is not nothing never reads as nothing', async () => {
    const { summary } = await desk.profileOf({ economy: 'LUX', versus: 'BOL' });
    const said = summary.sentences.get('knowledge-said-own')?.en ?? '';
    expect(said).toMatch(/Luxembourg/);
    expect(said).not.toMatch(/\b0\.0+%/);
  });

  test('what only a sentence would have told is missed aloud too, with the years that lack', async () => {
    const { report } = await desk.profileOf({ economy: 'CHN', versus: 'NGA' });
    const proseOf = (id: string) =>
      (report.sections.find((section) => section.id === id)?.blocks ?? [])
        .flatMap((block) => (block.kind === 'prose' ? [block.text.en] : []))
        .join('\n');
    expect(proseOf('technology')).toMatch(/Not in these data: China in 1995 and 2008.*atlas-eci/);
    expect(proseOf('capabilities')).toMatch(/Not in these data: Nigeria in 1990\.\*\* Human development/);
    const [opening] = report.opening?.blocks ?? [];
    expect(opening?.kind === 'prose' && opening.text).toMatchObject({
      en: expect.stringMatching(
        /^Not in these data: .*China in 1995 and 2008 \(economic complexity by year\)/,
      ),
      es: expect.stringMatching(/^No están en estos datos: .*China en 1995 y 2008 \(complejidad económica/),
    });
  });

  test('every source that may lack an economy says what would bring it', async () => {
    const { result } = await desk.profileOf({});
    const without = Object.entries(result.study.data)
      .filter(([, { covers, bring }]) => covers !== undefined && bring === undefined)
      .map(([name]) => name);
    expect(without).toEqual([]);
  });

  test('every figure stands once', async () => {
    const { report } = await desk.profileOf({});
    const figures = [...(report.opening?.blocks ?? []), ...report.sections.flatMap(({ blocks }) => blocks)];
    const titles = figures.flatMap((block) => (block.kind === 'figure' ? [block.spec.title.en] : []));
    expect(titles.length).toBeGreaterThan(10);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('one of two without data leaves the chapter to the other, and is named', async () => {
    const { report, summary } = await desk.profileOf({ economy: 'FRA', versus: 'VNM' });
    expect(summary.sentences.get('made-said-own')?.en).toMatch(/France/);
    expect(summary.sentences.get('made-said-versus')?.en).toBe('');
    const chains = report.sections.find(({ id }) => id === 'chains');
    const [first] = chains?.blocks ?? [];
    expect(first?.kind === 'prose' && first.text.en).toMatch(/Not in these data: Vietnam/);
    expect(chains?.blocks.some(({ kind }) => kind === 'figure')).toBe(true);
  });

  test('the newest accounts that cover the years are read', async () => {
    const read = async (set: Readonly<Record<string, string>>) =>
      (await desk.profileOf(set)).result.coverage.get('sectors')?.source;
    expect(await read({ economy: 'MEX', versus: 'TWN' })).toBe('sectors-newer');
    expect(await read({ economy: 'MEX', versus: 'TWN', from: '1975' })).toBe('sectors-older');
    expect(await read({ economy: 'USA', versus: 'FRA' })).toBe('sectors-older');
  });

  test('an economy may be given by its name; one that nobody knows is refused with the nearest', async () => {
    const { result } = await desk.profileOf({ economy: 'Vietnam', versus: 'Tailandia' });
    expect(result.parameters).toMatchObject({ economy: 'VNM', versus: 'THA' });
    expect(await refusalOf(desk.profileOf({ economy: 'Vietnan' }))).toMatch(/Vietnan.*Vietnam/s);
  });
});
