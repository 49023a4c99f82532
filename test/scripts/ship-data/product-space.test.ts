import { expect, test } from 'vitest';
import { forceLayout, spaced } from '../../../scripts/ship-data/force-layout.ts';
import { hsSection } from '../../../scripts/ship-data/hs-section.ts';
import { type SpaceLink, spaceLinks } from '../../../scripts/ship-data/space-links.ts';

const link = (from: number, to: number, proximity: number): SpaceLink => ({ from, to, proximity });

test('the tree comes first, then the strongest pairs that have room', () => {
  const pairs = [link(0, 1, 0.9), link(1, 2, 0.8), link(0, 2, 0.7), link(2, 3, 0.1), link(0, 3, 0.05)];
  expect(spaceLinks(pairs, 4, 3, 0)).toEqual([pairs[0], pairs[1], pairs[3], pairs[2], pairs[4]]);
  expect(spaceLinks(pairs, 4, 2, 0)).toEqual([pairs[0], pairs[1], pairs[3], pairs[4]]);
  expect(spaceLinks(pairs, 4, 3, 0.5)).toEqual([pairs[0], pairs[1], pairs[3], pairs[2]]);
});

test('forces bring linked nodes together and set two cliques apart, the same way each time', () => {
  const links = [
    link(0, 1, 1),
    link(1, 2, 1),
    link(0, 2, 1),
    link(3, 4, 1),
    link(4, 5, 1),
    link(3, 5, 1),
    link(2, 3, 0.1),
  ];
  const options = { steps: 400, repulsion: 1, gravity: 0.01, seed: 7 };
  const { x, y } = forceLayout(6, links, options);
  const far = (a: number, b: number) =>
    Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number));
  for (const [a, b] of [
    [0, 1],
    [1, 2],
    [3, 4],
    [4, 5],
  ] as const)
    expect(far(a, b)).toBeLessThan(far(0, 4) / 2);
  expect(forceLayout(6, links, options)).toEqual({ x, y });
  expect(forceLayout(6, links, { ...options, seed: 8 })).not.toEqual({ x, y });
});

test('no two nodes stay nearer than asked', () => {
  const out = spaced({ x: Float64Array.of(0, 0.1, 5), y: Float64Array.of(0, 0, 0) }, 1, 50);
  expect(Array.from(out.x)).toEqual([expect.closeTo(-0.45, 12), expect.closeTo(0.55, 12), 5]);
});

test('a heading has the section of its chapter', () => {
  expect(['0101', '2709', '6109', '8471', '8703', '9706'].map(hsSection)).toEqual([
    'I',
    'V',
    'XI',
    'XVI',
    'XVII',
    'XXI',
  ]);
  expect(() => hsSection('9999')).toThrow(/9999/);
});
