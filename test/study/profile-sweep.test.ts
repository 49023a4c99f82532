import { describe, expect, test } from 'vitest';
import { rowsOf, textColumn } from '../../src/base/table.ts';
import { findEconomy } from '../../src/catalog/economy.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { summarise } from '../../src/study/summarise.ts';
import { profileDesk } from './profile-desk.ts';

const desk = profileDesk();

/** Economies that some panel by sector or the tables of value added hold. */
async function covered(): Promise<string[]> {
  const panels = ['ggdc-etd-2021', 'ggdc-10sd-2015', 'wiod-2013'];
  const lists = await Promise.all(
    panels.map(async (id) => textColumn(await desk.host.store.table(id, 'industry_panel'), 'economy') ?? []),
  );
  return [...new Set(lists.flat() as string[])].sort();
}

const numbers = (text: string) => text.match(/\d[\d,.]*\d|\d/g) ?? [];
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

/** The economies of the tables that ship, without the regions there. */
async function inTables(): Promise<string[]> {
  const { rows } = await desk.host.store.ioTable('wiod-2013-ten', '2008');
  return [...new Set(rows.map(({ economy }) => economy))].filter((code) => {
    const found = findEconomy(code);
    return found?.id === code && found.kind === 'economy';
  });
}

/** The what-if chapter alone. */
async function whatIf(set: Readonly<Record<string, string>>) {
  const result = await runStudy(desk.source, {
    host: desk.host,
    set,
    only: ['sourced-at-home', 'taken-over'],
  });
  return { result, summary: summarise(result) };
}

/** The sentences on the two experiments. */
const TOLD = [
  'what-if-said',
  'home-said',
  'home-loss-said',
  'taken-said',
  'taken-loss-said',
  'taken-output-said',
  'taken-share-said',
];

describe('the what-if chapter of every economy that the tables hold', () => {
  test('says what its numbers say, or what cannot be reached, beside each of the others', async () => {
    const economies = await inTables();
    expect(economies).toHaveLength(8);
    await expect(whatIf({ economy: 'MEX', versus: 'ROW' })).rejects.toMatchObject({
      code: 'parameter-value',
    });
    const forms = new Set<string>();
    for (const economy of economies)
      for (const versus of economies.filter((code) => code !== economy)) {
        const place = `${economy} ${versus}`;
        const { result, summary } = await whatIf({ economy, versus });
        const number = (name: string) => {
          const found = summary.values.get(name);
          return found?.state === 'number' ? found.value : Number.NaN;
        };
        const said = (name: string) => summary.sentences.get(name) ?? { en: '', es: '' };
        const [unreached] = result.skipped;
        if (unreached !== undefined) {
          expect(unreached, place).toMatchObject({ id: 'sourced-at-home', why: 'out-of-reach' });
          expect(said('home-said').en, place).toBe('');
          forms.add('unreached');
        } else {
          const [before, after] = [number('home-before'), number('home-after')];
          const already = after - before < 1e-9;
          expect(number('home-share') < 1e-9, place).toBe(already);
          expect(/already hold/.test(said('home-said').en), place).toBe(already);
          expect(number('home-gain'), place).toBeGreaterThanOrEqual(0);
          forms.add(already ? 'already' : 'reached');
        }
        expect(number('taken-gain'), place).toBeGreaterThan(0);
        expect(number('taken-loss'), place).toBeLessThan(0);
        expect(said('taken-said').en, place).toMatch(
          /^If 10% of what .*(% higher|change by less than 0.01%)\.$/,
        );
        if (said('taken-said').en.includes('less than 0.01%'))
          expect(Math.abs(number('taken-gain')), place).toBeLessThan(0.01);
        if (said('home-loss-said').en.includes('less than 0.01%'))
          expect(Math.abs(number('home-loss')), place).toBeLessThan(0.01);
        expect(said('taken-loss-said').en, place).toMatch(/^That of .* would be \d+\.\d\d% lower\.$/);
        expect(said('taken-loss-said').es, place).toMatch(/^El de .* sería \d+\.\d\d% menor\.$/);
        for (const { en, es } of TOLD.map(said)) {
          expect(`${en} ${es}`, place).not.toMatch(
            /\{|\}|NaN|undefined|not given|sin datos| {2}| de el [A-Z]/,
          );
          expect(numbers(es).sort(), place).toEqual(numbers(en).sort());
        }
        // what one gains another loses: the final demand of the world stays
        for (const { result: found } of result.steps.values()) {
          const changes = rowsOf(found.table).filter(
            (row) => row.term === 'value_added' && !row.sector && row.economy !== 'WLD',
          );
          const sum = changes.reduce((all, row) => all + Number(row.difference), 0);
          expect(Math.abs(sum), place).toBeLessThan(1e-3);
        }
      }
    expect([...forms].sort()).toEqual(['already', 'reached', 'unreached']);
  }, 300_000);

  test('takes its industry, its year and its part from the parameters', async () => {
    const { result, summary } = await whatIf({
      economy: 'BRA',
      versus: 'DEU',
      industry: 'c15',
      part: '0.05',
      to: '2011',
    });
    expect(result.steps.get('taken-over')?.options).toMatchObject({
      year: '2011',
      'shock 1': 'displacement, economy BRA, from DEU, activities c15, share 0.05',
    });
    expect(summary.sentences.get('taken-said')?.en).toMatch(
      /^If 5% of what the industry “Transport equipment” of Germany delivers abroad/,
    );
    expect(summary.sentences.get('what-if-said')?.es).toMatch(
      /matriz de 2011 de wiod-2013-ten, en la rama «Equipo de transporte»:/,
    );
  });

  test('says what lacks, and what would bring it, where the tables do not hold the pair or the year', async () => {
    const lacks = async (set: Readonly<Record<string, string>>) => {
      const [block] =
        (await desk.profileOf(set)).report.sections.find(({ id }) => id === 'what-if')?.blocks ?? [];
      return block?.kind === 'prose' ? block.text : { en: '', es: '' };
    };
    const none = await lacks({ economy: 'VNM', versus: 'THA' });
    expect(none.en).toMatch(
      /^- \*\*Not in these data: Vietnam and Thailand in 2008\.\*\*.*--set tables=NAME --set industry=CODE/,
    );
    expect(none.es).toMatch(
      /^- \*\*No están en estos datos: Vietnam y Tailandia en 2008\.\*\*.*--set industry=CLAVE/,
    );
    expect((await lacks({ economy: 'CHN', versus: 'NGA' })).en).toMatch(/Not in these data: Nigeria in 2008/);
  });
});

describe('the profile of every economy', () => {
  test('says only what its numbers say, for each economy that is covered', async () => {
    const economies = await covered();
    expect(economies.length).toBeGreaterThan(80);
    for (const [i, economy] of economies.entries()) {
      if (i % 2 === 1) continue;
      const versus = economies[i + 1] ?? 'MEX';
      const { result, summary, report } = await desk.profileOf({ economy, versus });
      const place = `${economy} ${versus}`;
      const texts = [...summary.findings, summary.answer as { en: string; es: string }];
      for (const section of report.sections)
        for (const block of section.blocks) if (block.kind === 'prose') texts.push(block.text);
      for (const { en, es } of texts) {
        expect(`${en} ${es}`, place).not.toMatch(/\{|\}|NaN|undefined|not given|sin datos| {2}| de el [A-Z]/);
        // a verb that says the direction has no sign beside it
        expect(en, place).not.toMatch(/(rose|fell|grew|shrank) by −/);
        expect(es, place).not.toMatch(/(aumentó|disminuyó|crecieron|disminuyeron) −/);
        expect(numbers(es).sort(), place).toEqual(numbers(en).sort());
        expect(es, place).not.toMatch(/\b(the|of|and|in|do not|their)\b/);
      }
      expect(words(summary.answer?.en ?? ''), place).toBeLessThanOrEqual(100);
      expect(words(summary.answer?.es ?? ''), place).toBeLessThanOrEqual(100);
      expect(summary.findings.length, place).toBeGreaterThan(0);
      for (const [name, value] of summary.values)
        if (value.state === 'number') expect(Number.isFinite(value.value), `${place} ${name}`).toBe(true);
      // a direction between two surveys of prices is read from more than a point, and from no break
      for (const side of ['own', 'versus']) {
        const of = (year: string) => summary.values.get(`gap-${year}-${side}`);
        const [first, last] = [of('2005'), of('2017')];
        if (first?.state !== 'number' || last?.state !== 'number') continue;
        const said = summary.sentences.get(`gap-said-${side}`)?.en ?? '';
        const moved = Math.abs(last.value - first.value);
        if (/ (rose|fell) from /.test(said)) expect(moved, place).toBeGreaterThan(0.9);
        if (said.includes('a point or less')) expect(moved, place).toBeLessThan(1.1);
      }
      // a step that did not run was asked for what its source does not hold, or waits for a file
      for (const { id, why } of result.skipped)
        expect(['not-covered', 'not-given', 'out-of-reach'], id).toContain(why);
    }
  }, 600_000);
});
