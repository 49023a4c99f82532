import { describe, expect, test } from 'vitest';
import { textColumn } from '../../src/base/table.ts';
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
      // a step that did not run was asked for what its source does not hold, or waits for a file
      for (const { id, why } of result.skipped) expect(['not-covered', 'not-given'], id).toContain(why);
    }
  }, 600_000);
});
