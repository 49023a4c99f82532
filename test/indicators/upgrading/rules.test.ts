import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../../src/indicators/define.ts';
import { upgradingIndicators } from '../../../src/indicators/upgrading/registry.ts';
import { OUTCOMES } from '../../../src/indicators/upgrading/rule.ts';
import { variableInSentence } from '../../../src/indicators/upgrading/titles.ts';
import { type Moves, says } from './support.ts';

type Case = readonly [Moves, string, (number | undefined)?];

const UP = [100, 110] as const;
const DOWN = [100, 90] as const;
const FLAT = [100, 100] as const;
/** Up by 1 and down by 1 percent: within a tolerance of 1, not of 0. */
const UP1 = [200, 202] as const;
const DOWN1 = [200, 198] as const;

/** Two numbers that must move alike: every cell of signs, then the knife edges. */
function both(a: string, b: string): readonly Case[] {
  return [
    [{ [a]: UP, [b]: UP }, 'up upgrading'],
    [{ [a]: DOWN, [b]: DOWN }, 'down downgrading'],
    [{ [a]: UP, [b]: DOWN }, 'mixed intermediate'],
    [{ [a]: DOWN, [b]: UP }, 'mixed intermediate'],
    [{ [a]: UP, [b]: FLAT }, 'mixed partly-up knife'],
    [{ [a]: FLAT, [b]: DOWN }, 'mixed partly-down knife'],
    [{ [a]: FLAT, [b]: FLAT }, 'mixed unchanged knife'],
    [{ [a]: UP, [b]: UP1 }, 'up upgrading'],
    [{ [a]: UP, [b]: UP1 }, 'mixed partly-up knife', 1],
    [{ [a]: DOWN1, [b]: DOWN }, 'mixed partly-down knife', 1],
    [{ [a]: UP, [b]: [100, 106] }, 'up upgrading', 5],
    [{ [a]: UP }, 'no-evidence lacking'],
  ];
}

function one(a: string): readonly Case[] {
  return [
    [{ [a]: UP }, 'up upgrading'],
    [{ [a]: DOWN }, 'down downgrading'],
    [{ [a]: FLAT }, 'mixed unchanged knife'],
    [{ [a]: UP1 }, 'up upgrading'],
    [{ [a]: UP1 }, 'mixed unchanged knife', 1],
    [{}, 'no-evidence lacking'],
  ];
}

/** A number of the last period against one of the first. */
function above(a: string, b: string): readonly Case[] {
  return [
    [{ [a]: 30, [b]: [20, 99] }, 'up upgrading'],
    [{ [a]: 15, [b]: [20, 1] }, 'down downgrading'],
    [{ [a]: 20, [b]: [20, 1] }, 'mixed unchanged knife'],
    [{ [a]: 30, [b]: 20 }, 'no-evidence lacking'],
  ];
}

const share = 'export_world_share';
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'upgrading-milberg-winkler': both('labour_productivity', share).map(prefixed('process')),
  'upgrading-bernhardt-milberg': both(share, 'export_unit_value').map(prefixed('product')),
  'upgrading-value-added': both('dva', 'dva_world_share').map(prefixed('functional')),
  'upgrading-position': both('upstreamness', 'knowledge_services_share').map(prefixed('functional')),
  'upgrading-social': both('employment', 'real_wage').map(prefixed('social')),
  'upgrading-technology': one('technology_share').map(prefixed('product')),
  'upgrading-specialisation': one('fs_rd').map(prefixed('functional')),
  'upgrading-sophistication': [
    ...one('expy').map(prefixed('product')),
    [{ eci_rank: [20, 18] }, 'product up upgrading'],
    [{ eci_rank: [18, 20] }, 'product down downgrading'],
    // one rank is within a tolerance of 1
    [{ eci_rank: [20, 19] }, 'product mixed unchanged knife', 1],
  ],
  'upgrading-new-products': above('discoveries_technology_share', 'technology_share').map(prefixed('chain')),
  'upgrading-entry': [
    ...above('entry_complexity', 'basket_complexity').map(prefixed('chain')),
    [{ entry_complexity: -0.2, basket_complexity: [-0.5, 0] }, 'chain up upgrading'],
    // hundredths of an index at a tolerance of 5
    [{ entry_complexity: 0.04, basket_complexity: [0, 0] }, 'chain mixed unchanged knife', 5],
    [{ entry_complexity: 0.06, basket_complexity: [0, 0] }, 'chain up upgrading', 5],
  ],
  'upgrading-kaplinsky-readman': [
    [{ [share]: UP, relative_unit_value: UP }, 'product up product-upgrading'],
    [{ [share]: UP, relative_unit_value: DOWN }, 'process up process-upgrading'],
    [{ [share]: DOWN, relative_unit_value: UP }, 'product down failed-product'],
    [{ [share]: DOWN, relative_unit_value: DOWN }, 'process down failed-process'],
    [
      { [share]: FLAT, relative_unit_value: UP },
      'process mixed on-the-line knife | product mixed on-the-line knife',
    ],
    // up either way, but of another kind
    [
      { [share]: UP, relative_unit_value: UP1 },
      'process mixed on-the-line knife | product mixed on-the-line knife',
      1,
    ],
    // the price grows by 10 percent, that of the world not at all, or by 20
    [
      { [share]: UP, export_unit_value: [100, 110], world_unit_value: [110, 110] },
      'product up product-upgrading',
    ],
    [
      { [share]: UP, export_unit_value: [100, 110], world_unit_value: [100, 120] },
      'process up process-upgrading',
    ],
    [{ [share]: UP }, 'process no-evidence lacking | product no-evidence lacking'],
  ],
  'upgrading-erosion': [
    [{ participation: UP, domestic_share: DOWN }, 'functional down erosion'],
    [{ participation: UP, domestic_share: UP }, 'functional up no-erosion'],
    [{ participation: UP, domestic_share: FLAT }, 'functional mixed unchanged knife'],
    [{ participation: DOWN, domestic_share: DOWN }, 'functional no-evidence participation-not-up'],
    [{ participation: FLAT, domestic_share: UP }, 'functional no-evidence participation-not-up knife'],
    [{ participation: UP, domestic_share: DOWN1 }, 'functional mixed unchanged knife', 1],
    [{ participation: UP1, domestic_share: DOWN }, 'functional no-evidence participation-not-up knife', 1],
    [{ participation: DOWN, domestic_share: FLAT }, 'functional no-evidence participation-not-up'],
    [{ domestic_share: DOWN }, 'functional no-evidence lacking'],
  ],
  'upgrading-structural': [
    [{ 'structural:2000:a': 1, 'structural:2000:b': 3 }, 'chain up all-positive'],
    [{ 'structural:2000:a': -1, 'structural:2000:b': -3 }, 'chain down all-negative'],
    [{ 'structural:2000:a': -1, 'structural:2000:b': 3 }, 'chain mixed depends-on-weights'],
    [{ 'structural:2000:a': 0, 'structural:2000:b': 3 }, 'chain mixed depends-on-weights knife'],
    [{ 'structural:2000:a': 0.8, 'structural:2000:b': 3 }, 'chain mixed depends-on-weights knife', 1],
    [{ 'structural:2000:a': 1.2, 'structural:2000:b': 3 }, 'chain up all-positive', 1],
    // of another span
    [{ 'structural:1995:a': 1 }, 'chain no-evidence lacking'],
  ],
  'upgrading-margins': [
    [{ labour_productivity: UP, export_employment: UP }, 'social up both-margins'],
    [{ labour_productivity: UP, employment: FLAT }, 'social up upgrading knife'],
    [{ labour_productivity: UP, employment: DOWN }, 'social mixed productivity-only'],
    [{ labour_productivity: DOWN, employment: UP }, 'social mixed jobs-only'],
    [{ labour_productivity: FLAT, employment: UP }, 'social mixed jobs-only knife'],
    [{ labour_productivity: FLAT, employment: FLAT }, 'social mixed unchanged knife'],
    [{ labour_productivity: DOWN, employment: FLAT }, 'social down downgrading knife'],
    [{ labour_productivity: FLAT, employment: DOWN }, 'social down downgrading knife'],
    [{ labour_productivity: DOWN, employment: DOWN }, 'social down downgrading'],
    [{ labour_productivity: UP, employment: DOWN1 }, 'social up upgrading knife', 1],
    // jobs in exports come before those of the industry
    [{ labour_productivity: UP, export_employment: DOWN, employment: UP }, 'social mixed productivity-only'],
    [{ labour_productivity: UP }, 'social no-evidence lacking'],
  ],
};

function prefixed(kind: string) {
  return ([moves, said, tolerance]: Case): Case => [moves, `${kind} ${said}`, tolerance];
}

// biome-ignore lint/suspicious/noExplicitAny: each indicator has options of its own
const found = (id: string) => upgradingIndicators.find((one) => one.id === id) as IndicatorDefinition<any>;

describe.each(Object.entries(CASES))('%s', (id, cases) => {
  it.each(
    cases.map(([moves, said, tolerance = 0]) => [JSON.stringify(moves), tolerance, said, moves] as const),
  )('%s at tolerance %d: %s', (_, tolerance, said, moves) => {
    expect(says(found(id), moves, { tolerances: [tolerance] })).toBe(said);
  });
});

describe('the names of variables in a sentence', () => {
  it.each([
    ['structural', 'the structural effect on productivity', 'el efecto estructural sobre la productividad'],
    ['eci_rank', 'the rank in economic complexity', 'el lugar en complejidad económica'],
    ['exports', 'exports', 'las exportaciones'],
    ['labour_productivity', 'labour productivity', 'la productividad laboral'],
  ])('%s has the article that it asks for', (name, en, es) => {
    expect(variableInSentence(name)).toEqual({ en, es });
  });
});

describe('the rules', () => {
  it('every one has cases', () => {
    const rules = upgradingIndicators.filter(({ options }) => Object.hasOwn(options, 'tolerances'));
    const ids = rules.map(({ id }) => id).filter((id) => id !== 'upgrading-verdict');
    expect(Object.keys(CASES).sort()).toEqual(ids.sort());
  });
  it('every outcome occurs', () => {
    const words = new Set(
      Object.values(CASES).flatMap((cases) => cases.flatMap(([, said]) => said.split(' '))),
    );
    expect(OUTCOMES.filter((outcome) => !words.has(outcome))).toEqual([]);
  });
});
