import { describe, expect, it } from 'vitest';
import { twoOf, withEconomies } from '../../../src/workbench/compared.ts';
import type { Computation } from '../../../src/workbench/engine/result-of.ts';
import { engineDesk } from '../../support/engine-desk.ts';

const desk = engineDesk();

const lang = 'en';
const chains: Computation = {
  indicator: 'gross-exports',
  data: 'wiod-2013-ten',
  with: { 'show.exporter': 'MEX,TWN,KOR', 'show.term': 'DVA' },
  where: {},
  vary: '',
};

describe('economies beside each other', { timeout: 120_000 }, () => {
  it('has each number of the long table once, under its economy, with what leads to its lines', async () => {
    const view = await desk.engine.compare({ of: chains, lang });
    expect(view.term).toBe('DVA');
    expect(view.economies.map(({ title }) => title).toSorted()).toEqual(['Mexico', 'South Korea', 'Taiwan']);
    expect(view.terms.length).toBeGreaterThan(1);
    const long = await desk.engine.rows({ of: chains, lang, sort: '', filter: '', from: 0, count: 1000 });
    const wide = view.rows.flatMap(({ cells }) => cells.flatMap((found) => found ?? []));
    const last = (cells: readonly { readonly text: string }[]) => cells.at(-1)?.text;
    const said = (key: object, text: string | undefined) =>
      JSON.stringify([Object.entries(key).sort(), text]);
    expect(wide.map(({ key, cell }) => said(key, cell.text)).toSorted()).toEqual(
      long.keys.map((key, i) => said(key, last(long.cells[i] ?? []))).toSorted(),
    );
    // a column an economy
    for (const { cells } of view.rows)
      expect(cells.flatMap((found) => found?.key.exporter ?? [])).toEqual(view.economies.map(({ id }) => id));
    const one = view.rows.at(-1)?.cells[0];
    const told = await desk.engine.explain({ of: chains, lang, cell: one?.key ?? {} });
    const numberOf = (text = '') => Number(text.replaceAll(',', ''));
    expect(told.results.map(({ value }) => numberOf(value).toFixed(0))).toEqual([
      numberOf(one?.cell.text).toFixed(0),
    ]);
  });
  it('takes the term that a chart takes where none is chosen or it is not there', async () => {
    const { 'show.term': _, ...others } = chains.with;
    for (const chosen of [others, { ...others, 'show.term': 'none-such' }]) {
      const { term, terms } = await desk.engine.compare({ of: { ...chains, with: chosen }, lang });
      expect(terms.map(({ id }) => id)).toContain(term);
    }
  });
  it('has each number of a pair under both of its economies, against the other', async () => {
    const economies = ['BRA', 'KOR', 'MEX'];
    const of = {
      indicator: 'similarity',
      data: 'wiod-2013',
      with: { 'show.economy': economies.join(), from: '2007', to: '2008' },
      where: { economy: [...economies, 'TWN'].join() },
      vary: '',
    };
    const view = await desk.engine.compare({ of, lang });
    expect(view.economies.map(({ id }) => id)).toEqual(economies);
    const long = await desk.engine.rows({ of, lang, sort: '', filter: 'Krugman', from: 0, count: 100 });
    // of three shown and one that is not, six pairs, two years
    expect(long.rows).toBe(12);
    const told = view.rows.flatMap(({ heads: [reference, from], cells }) =>
      cells.flatMap((found, e) =>
        found === null ? [] : [[view.economies[e]?.title, reference?.text, from?.text, found.cell.text]],
      ),
    );
    const meant = long.cells.flatMap((cells) => {
      const [economy, reference, from] = cells.map(({ text }) => text);
      const value = cells.at(-1)?.text;
      const isShown = (name: string | undefined) => view.economies.some(({ title }) => title === name);
      return [
        ...(isShown(economy) ? [[economy, reference, from, value]] : []),
        ...(isShown(reference) ? [[reference, economy, from, value]] : []),
      ];
    });
    expect(told.map(String).toSorted()).toEqual(meant.map(String).toSorted());
    expect(told.length).toBe(2 * (3 * 2 + 3));
    // of two the one against the other, drawn over the years
    const two = { ...of, with: { ...of.with, 'show.economy': 'KOR,MEX' }, where: { economy: 'KOR,MEX' } };
    const { economies: columns, rows } = await desk.engine.compare({ of: two, lang });
    expect(columns.map(({ id }) => id)).toEqual(['KOR']);
    expect(rows.map(({ heads, cells }) => [heads[0]?.text, heads[1]?.text, cells.length])).toEqual([
      ['Mexico', '2007', 1],
      ['Mexico', '2008', 1],
    ]);
    const drawn = { ...two, with: { ...two.with, 'show.term': 'krugman' } };
    const figure = await desk.engine.figure({ of: drawn, lang, kind: '', width: 600 });
    expect(figure?.scene.marks.filter(({ data }) => data !== undefined).length).toBeGreaterThan(1);
    const cell = view.rows[0]?.cells.find((found) => found !== null);
    const { lineCount } = await desk.engine.explain({ of, lang, cell: cell?.key ?? {} });
    expect(lineCount).toBeGreaterThan(0);
  });
  it('lets economies in where only some enter, and begins with two', () => {
    const choices = { 'with.economies': 'MEX', 'with.show.economy': 'MEX', indicator: 'similarity' };
    expect(withEconomies(choices, 'economy', ['BRA', 'KOR'])).toEqual({
      ...choices,
      'with.economies': 'BRA,KOR',
      'with.show.economy': 'BRA,KOR',
    });
    expect(withEconomies({ 'with.show.economy': 'MEX' }, 'economy', [])).toEqual({});
    expect(twoOf(['BRA', 'KOR', 'MEX', 'TWN'], [])).toEqual(['MEX', 'TWN']);
    expect(twoOf(['BRA', 'KOR', 'MEX'], ['KOR'])).toEqual(['KOR', 'MEX']);
    expect(twoOf(['BRA', 'KOR'], [])).toEqual(['BRA', 'KOR']);
    expect(twoOf(['BRA', 'KOR'], ['A', 'B', 'C'])).toEqual(['A', 'B', 'C']);
  });
});
