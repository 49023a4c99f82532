import { describe, expect, it } from 'vitest';
import { type Row, rowsOf, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import type { FigureSpec } from '../../../src/figures/spec.ts';
import { nodeHost } from '../../../src/node/node-host.ts';
import { buildReport } from '../../../src/study/report/build-report.ts';
import { placeRows } from '../../../src/study/report/layouts.ts';
import { runStudy } from '../../../src/study/run-study.ts';
import { refusalOf, STUDY, sourceOf, stubStore } from '../support.ts';

const index = UNITS.index;
const title = { en: 'a', es: 'a' };
const NODES = tableOf(
  'nodes',
  [
    { name: 'product', title },
    { name: 'x', title, unit: index },
    { name: 'y', title, unit: index },
    { name: 'section', title },
  ],
  [
    { product: 'A', x: 0, y: 1, section: 'I' },
    { product: 'C', x: 5, y: 6, section: 'II' },
  ],
);
const LINKS = tableOf(
  'links',
  [
    { name: 'from', title },
    { name: 'to', title },
    { name: 'proximity', title, unit: UNITS.share },
  ],
  [{ from: 'A', to: 'C', proximity: 0.5 }],
);

function store() {
  const stub = stubStore();
  return {
    ...stub,
    release: (id: string) => (id === 'places' ? stub.release('stub') : stub.release(id)),
    table: async (id: string, name: string) =>
      name === 'nodes' ? NODES : name === 'links' ? LINKS : stub.table(id, name),
  };
}

const FIGURE = /- figure: .*/;
const withFigure = (figure: string) => STUDY.replace(FIGURE, `- figure: ${figure}`);
async function figure(text: string): Promise<{ spec: FigureSpec; inputs: readonly string[] }> {
  const result = await runStudy(sourceOf(withFigure(text)), { host: nodeHost(store()) });
  const blocks = buildReport(result, {}).sections[0]?.blocks ?? [];
  const found = blocks.find((block) => block.kind === 'figure');
  if (found?.kind !== 'figure') throw new Error('no figure');
  return { spec: found.spec, inputs: result.inputs.map((input) => input.name) };
}

const words = 'title: { en: "a", es: "b" }';
const where = 'where: { activity: [A, B], period: "2000" }';

describe('a network in a study', () => {
  it('stands at the places of its layout, with the links of it', async () => {
    const { spec, inputs } = await figure(
      `{ id: n, kind: network, step: productivity, ${where}, x: x, series: activity, group: section, present: value, presentFrom: 2, size: value, layout: stub, ${words} }`,
    );
    expect(spec).toMatchObject({ kind: 'network', x: 'x', y: 'y', series: 'activity', group: 'section' });
    expect(spec).toMatchObject({ present: 'value', presentFrom: 2, size: 'value' });
    expect(rowsOf(spec.table).map(({ activity, x, value }) => [activity, x, value])).toEqual([
      ['A', 0, 4],
      ['C', 5, { missing: 'outside-sample' }],
      ['B', { missing: 'outside-sample' }, 2],
    ]);
    expect(spec.links).toMatchObject({ from: 'from', to: 'to', weight: 'proximity', table: LINKS });
    expect(spec.source.en).toBe('A stub; A stub');
    expect(inputs).toEqual(['panel', 'stub nodes', 'stub links']);
  });

  it('can take its links from a step of their own', async () => {
    const { spec } = await figure(
      `{ id: n, kind: network, step: productivity, ${where}, x: x, series: activity, layout: stub, links: { step: productivity, where: { activity: A }, from: activity, to: term }, ${words} }`,
    );
    expect(spec.links).toMatchObject({ from: 'activity', to: 'term' });
    const codes = new Set(rowsOf(spec.links?.table ?? LINKS).map(({ activity }) => activity));
    expect(codes).toEqual(new Set(['A']));
  });

  it('refuses a step of links that is not there, and a layout that is not a release', async () => {
    const links = `{ id: n, kind: network, step: productivity, x: x, links: { step: decompositon, from: a, to: b }, ${words} }`;
    expect(await refusalOf(figure(links))).toMatch(
      /blocks\.2\.figure\.links\.step names the .*Did you mean "decomposition"/s,
    );
    const layout = `{ id: n, kind: network, step: productivity, x: x, layout: nowhere, ${words} }`;
    expect(await refusalOf(figure(layout))).toMatch(/^small\.yaml:\d+:\d+: .*nowhere/);
  });
});

describe('placeRows', () => {
  const layout = { nodes: NODES, links: LINKS, inputs: [], release: {} as never };
  const table = (rows: readonly Row[]) =>
    tableOf(
      't',
      [
        { name: 'product', title },
        { name: 'rca', title, unit: index },
      ],
      rows,
    );

  it('refuses two rows of one code: a place shows one number', () => {
    const row = { product: 'A', rca: 1 };
    expect(() => placeRows(table([row, row]), 'product', layout)).toThrow(
      expect.objectContaining({ code: 'duplicate-row' }),
    );
  });

  it('refuses a column that is not there, with the nearest', () => {
    expect(() => placeRows(table([]), 'produkt', layout)).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ nearest: 'product' }) }),
    );
  });
});

describe('quadrants in a study', () => {
  it('carry their lines and the names that are given', async () => {
    const { spec } = await figure(
      `{ id: q, kind: scatter, step: productivity, x: value, quadrants: { x: 1.5, upperLeft: { en: "Falling", es: "Menguantes" }, lowerRight: same }, ${words} }`,
    );
    expect(spec.quadrants).toEqual({
      x: 1.5,
      upperLeft: { en: 'Falling', es: 'Menguantes' },
      lowerRight: { en: 'same', es: 'same' },
    });
  });
});
