import { beforeAll, describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { buildReport } from '../../src/study/report/build-report.ts';
import { run, STUDY } from './support.ts';

beforeAll(() => useShippedCatalog());

const FIGURE = `where: { activity: "" }, x: period, title: { en: "Level", es: "Nivel" } }`;
/** The study with its figure, table or value changed. */
const figure = (body: string) => STUDY.replace(FIGURE, `${body}, title: Level }`);
const table = (body: string) =>
  STUDY.replace(
    'pivot: term, where: { unit: points }, title: { en: "Terms", es: "Términos" }',
    `${body}, title: T`,
  );
const value = (body: string) => STUDY.replace('where: { term: growth }, digits: 1', body);

async function said(text: string): Promise<{ en: string; es: string }> {
  expect(text).not.toBe(STUDY);
  try {
    buildReport(await run(text), {});
  } catch (error) {
    if (error instanceof EscalarError) return { en: error.toText('en'), es: error.toText('es') };
    throw error;
  }
  throw new Error('nothing was refused');
}
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a slip in a study says where, what there is, and how to mend it', () => {
  it('a figure over several units, of every kind, names the figure, its line, the units and the terms', async () => {
    for (const kind of ['line', 'bar', 'stacked', 'heatmap', 'slope', 'waterfall', 'treemap']) {
      const text = figure('x: period').replace(
        'kind: line, step: productivity',
        `kind: ${kind}, step: decomposition`,
      );
      const { en, es } = await said(text);
      expect(en).toMatch(
        new RegExp(`^small.yaml:${lineOf(text, 'figure:')}:\\d+: Figure "levels" shows one unit`),
      );
      expect(en).toContain('points');
      expect(en).toMatch(/Keep one: where: \{ unit: [\w-]+ \}/);
      expect(es).toContain('La figura "levels" muestra una sola unidad');
      expect(es).toContain('Conserve una: where: { unit: ');
    }
  });

  it('the way that it names is one', async () => {
    const text = figure('x: period').replace(
      'kind: line, step: productivity',
      'kind: bar, step: decomposition',
    );
    const unit = /where: \{ unit: ([\w-]+) \}/.exec((await said(text)).en)?.[1];
    const mended = text.replace('x: period', `where: { unit: ${unit} }, x: term`);
    const report = buildReport(await run(mended), {});
    expect(report.sections[0]?.blocks.some(({ kind }) => kind === 'figure')).toBe(true);
  });

  it('two rows on one place are told apart by what differs', async () => {
    const { en, es } = await said(figure('x: period'));
    expect(en).toMatch(/^small\.yaml:\d+:\d+: Figure "levels" has two rows for one place: 2000/);
    expect(en).toContain('The rows differ in activity (');
    expect(es).toContain('Las filas difieren en activity (');
  });

  it('a where that no row meets names the values that there are, by their titles too', async () => {
    const growth = await said(value('where: { term: crecimiento }'));
    expect(growth.es).toMatch(/^small\.yaml:\d+:\d+: values\.growth: decomposition \{term=crecimiento\}/);
    expect(growth.es).toContain('growth (crecimiento)');
    expect(growth.es).toContain('¿Quiso decir "growth"?');
    const period = await said(figure('where: { period: "2020" }, x: period'));
    expect(period.en).toContain('figure "levels": productivity {period=2020} fits no row.');
    expect(period.en).toContain('2000, 2001, 2002');
    const both = await said(figure('where: { period: "2000", activity: C }, x: period'));
    expect(both.en).toContain('"activity" holds: A, B');
    expect((await said(table('where: { unit: point }'))).en).toContain('Did you mean "points"?');
  });

  it('a column that is not there, wherever one is named', async () => {
    for (const text of [
      figure('where: { terms: x }, x: period'),
      figure('x: periodo'),
      figure('where: { activity: "" }, x: period, y: vale'),
      figure('where: { activity: "" }, x: period, series: econ'),
      table('pivot: tern'),
      table('where: { unit: points }, columns: [econ]'),
      table('where: { unit: points }, sort: { by: vale, order: ascending }'),
      value('where: { econ: MEX }'),
      value('where: { term: growth }, column: vale'),
    ]) {
      const { en, es } = await said(text);
      expect(en).toMatch(/^small\.yaml:\d+:\d+: .*(no column|column ".*", which its table does not have)/);
      expect(en).toContain('Columns of the ');
      expect(es).toContain('Columnas de');
    }
  });

  it('a factor beyond the numbers', async () => {
    for (const text of [
      figure('where: { activity: "" }, x: period, times: 1e308'),
      value('where: { term: growth }, times: 1.7e308'),
    ]) {
      const { en, es } = await said(text);
      expect(en).toMatch(/^small\.yaml:\d+:\d+: .*larger than any number/);
      expect(es).toContain('Dé un factor menor en times.');
    }
    await expect(run(figure('where: { activity: "" }, x: period, times: 1e-3'))).resolves.toBeDefined();
  });

  it('several rows for a value', async () => {
    const { en } = await said(value('where: { unit: points }'));
    expect(en).toMatch(
      /^small\.yaml:\d+:\d+: values\.growth: .* fits \d+ rows; one is wanted\.\nThe rows differ in /,
    );
  });

  it('a card over rows that are no sensitivity', async () => {
    const text = STUDY.replace('- prose: {', '- card: { step: decomposition, title: C }\n      - prose: {');
    expect((await said(text)).en).toMatch(/^small\.yaml:\d+:\d+: /);
  });
});
