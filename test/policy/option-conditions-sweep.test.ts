import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { aboutOption } from '../../src/indicators/meaningless-option.ts';
import {
  type Needs,
  type OptionSpec,
  type OptionSpecs,
  type RawOptions,
  waysOfValue,
} from '../../src/indicators/options.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { effectOf, writtenFor } from '../support/option-effects.ts';

interface Condition {
  readonly id: string;
  readonly specs: OptionSpecs;
  readonly name: string;
  readonly value: string;
  readonly ways: readonly Needs[];
}

/** Each condition of an indicator, without what it says of options, and of values of them, that are not there. */
const conditions = catalogue.flatMap(({ id, options: specs }) =>
  Object.entries<OptionSpec>(specs).flatMap(([name, spec]): Condition[] => {
    const here = (needs: Needs): Needs =>
      Object.fromEntries(
        Object.entries(needs).flatMap(([other, allowed]) => {
          const of: OptionSpec | undefined = specs[other];
          if (of?.kind !== 'choice') return of === undefined ? [] : [[other, allowed]];
          const values = allowed.filter((one) => of.values.includes(one));
          return of.values.every((one) => values.includes(one)) ? [] : [[other, values]];
        }),
      );
    const value = writtenFor(spec);
    const whole = (spec.onlyWith ?? []).map(here).filter((needs) => Object.keys(needs).length > 0);
    const own =
      spec.kind === 'choice' ? spec.values.map((one) => [one, waysOfValue(spec, one)] as const) : [];
    return [
      ...(whole.length === 0 ? [] : [{ id, specs, name, value, ways: whole }]),
      ...own.flatMap(([one, ways]) =>
        ways === undefined ? [] : [{ id, specs, name, value: one, ways: ways.map(here) }],
      ),
    ];
  }),
);

/** A value of another option beside which the condition fails. */
function against(other: OptionSpec, allowed: readonly string[]): string | null {
  if (allowed.includes('')) return writtenFor(other);
  if (other.kind === 'choice') return other.values.find((value) => !allowed.includes(value)) ?? null;
  return null;
}

function refusalOf(specs: OptionSpecs, raw: RawOptions): EscalarError | null {
  try {
    parseOptions(specs, raw);
    return null;
  } catch (error) {
    if (error instanceof EscalarError) return error;
    throw error;
  }
}

/** What must be given so that a way holds. */
const metBy = (needs: Needs): RawOptions =>
  Object.fromEntries(
    Object.entries(needs).flatMap(([other, [first]]) =>
      first === '' ? [] : [[other, first === '*' ? 'x' : (first as string)]],
    ),
  );

/** The options of others that spoil every way, one by one; with each what spoils the ways that it leaves. */
function spoiling({ specs, ways }: Condition): RawOptions[] {
  return Object.entries(ways[0] as Needs).flatMap(([other, allowed]) => {
    const value = against(specs[other] as OptionSpec, allowed);
    const alone = value !== null && ways.every((needs) => needs[other]?.includes(value) !== true);
    return alone ? [withoutWays(specs, ways, { ...metBy(ways[0] as Needs), [other]: value })] : [];
  });
}

function withoutWays(specs: OptionSpecs, ways: readonly Needs[], beside: RawOptions): RawOptions {
  const spoilt: Record<string, RawOptions[string]> = { ...beside };
  const isMet = (needs: Needs) =>
    Object.entries(needs).every(([name, allowed]) => {
      const is = String(spoilt[name] ?? specs[name].default ?? '');
      return allowed.includes(is) || (is !== '' && allowed.includes('*'));
    });
  for (const needs of ways.filter(isMet))
    for (const [name, allowed] of Object.entries(needs))
      if (spoilt[name] === undefined && isMet(needs)) spoilt[name] = against(specs[name], allowed);
  return spoilt;
}

describe('an option that means nothing beside the others', () => {
  it.each(conditions.map((one) => [`${one.id} ${one.name}=${one.value}`, one] as const))(
    '%s is refused, and taken where the message says',
    (_, condition) => {
      const { specs, name, value, ways } = condition;
      for (const beside of spoiling(condition)) {
        const refusal = refusalOf(specs, { ...beside, [name]: value });
        expect(refusal?.code, JSON.stringify(beside)).toBe('option-without-meaning');
      }
      for (const way of ways) {
        const met = { ...metBy(way), [name]: value };
        const met2 = refusalOf(specs, { ...needsOfOthers(specs, met), ...met });
        expect(met2?.code === 'option-without-meaning' ? met2.toText('en') : null).toBeNull();
      }
      const about = aboutOption(name, specs);
      expect(about.en).toMatch(/only (with|without) /);
      expect(about.es).toMatch(/solo (con|sin) /);
    },
  );
  it('is said with values that the others have', () => {
    for (const { id, options: specs } of catalogue)
      for (const name of Object.keys(specs))
        for (const [, other, values] of aboutOption(name, specs).en.matchAll(
          /with (\w+)=([\w-]+(?: \| [\w-]+)*)/g,
        )) {
          const spec: OptionSpec | undefined = specs[other];
          if (spec?.kind !== 'choice') continue;
          for (const value of values.split(' | ')) expect(spec.values, `${id} ${name}`).toContain(value);
        }
  });
  it('there are conditions', () => expect(conditions.length).toBeGreaterThan(100));
});

/** What the options of a way need themselves, in ways that what is given leaves open. */
function needsOfOthers(specs: OptionSpecs, given: RawOptions): RawOptions {
  const open = (ways: readonly Needs[] = []) =>
    ways.find((needs) =>
      Object.entries(needs).every(
        ([other, allowed]) => given[other] === undefined || allowed.includes(String(given[other])),
      ),
    ) ?? ways[0];
  return Object.assign(
    {},
    ...Object.entries(given).map(([name, value]) => {
      const spec = specs[name] as OptionSpec;
      const own = spec.kind === 'choice' ? waysOfValue(spec, String(value)) : undefined;
      return metBy({ ...open(spec.onlyWith), ...open(own) });
    }),
  );
}

/** Options that the small tables cannot show at work: why, and the test that shows it. */
const ELSEWHERE: Readonly<Record<string, readonly [why: string, test: string]>> = {
  matched: [
    'the small panels have the same classes in each period or lose all',
    'test/indicators/industry/comparable-panels.test.ts',
  ],
  levels: [
    'only wholes that stand beside their parts are moved',
    'test/indicators/levels/every-indicator-sweep.test.ts',
  ],
  frequency: ['the small tables are of years', 'test/indicators/industry/labour-productivity.test.ts'],
  years: ['which tables enter is chosen before the indicator', 'test/workspace/io/io-source.test.ts'],
  groups: ['economies are put together before the indicator', 'test/indicators/chains/definitions.test.ts'],
  'shapley factors': ['cannot be left out', 'test/indicators/industry/shapley.test.ts'],
  'productivity-bounds activity': [
    'there is one unknown cell',
    'test/indicators/industry/productivity-bounds.test.ts',
  ],
  'productivity-bounds to': [
    'without the unknown cell there is nothing to bound',
    'test/indicators/industry/shift-share.test.ts',
  ],
  'productivity-bounds breaks': [
    'without the unknown cell there is nothing to bound',
    'test/indicators/industry/shift-share.test.ts',
  ],
  'productivity-bounds labour': [
    'the unknown cell is of hours',
    'test/indicators/industry/productivity-bounds.test.ts',
  ],
  'concentration zeros': [
    'no class of the small panel is zero',
    'test/indicators/industry/concentration.test.ts',
  ],
  'convergence ppp': ['the small panel has no parities', 'test/indicators/industry/technology-gap.test.ts'],
  'knowledge-share member_groups': [
    'stands in the place of members',
    'test/indicators/industry/knowledge-share.test.ts',
  ],
  'knowledge-share grouping': [
    'stands in the place of members',
    'test/indicators/industry/knowledge-share.test.ts',
  ],
  'knowledge-share digits': [
    'stands in the place of members',
    'test/indicators/industry/concentration.test.ts',
  ],
  cleaning: [
    'the economies of the small table are too few for any product to stay',
    'test/indicators/trade/complexity-atlas.test.ts',
  ],
  unspecified: ['the small table has no such heading', 'test/indicators/trade/complexity.test.ts'],
  'relatedness iterations': [
    'the index of three economies moves no further',
    'test/indicators/trade/complexity.test.ts',
  ],
  'rca compare': ['no ratio of the small table is the threshold', 'test/indicators/trade/rca.test.ts'],
  'sophistication income': ['the small table has the column', 'test/indicators/trade/sophistication.test.ts'],
  'sophistication sample': [
    'the economies of the small table are the same in each year',
    'test/indicators/trade/sophistication.test.ts',
  ],
  band: ['no ratio of the small table lies between the two ends', 'test/indicators/trade/quantities.test.ts'],
  estimated: ['the small table has no estimates', 'test/indicators/trade/quantities.test.ts'],
  'rd-intensity basis': [
    'the small table has no published ratio',
    'test/indicators/capabilities/rd-intensity.test.ts',
  ],
  'rd-structure of': ['the small table has no percents', 'test/indicators/capabilities/rd-structure.test.ts'],
  'policy-reach classification': ['the small table names one', 'test/indicators/policy/instruments.test.ts'],
  'policy-overlap targeted': [
    'each class of the small table has one answer',
    'test/indicators/policy/overlap.test.ts',
  ],
  'policy-overlap absent': [
    'each class of the small table has one answer',
    'test/indicators/policy/overlap.test.ts',
  ],
  'eligibility rule': ['cannot be left out', 'test/indicators/policy/eligibility.test.ts'],
  size_class: ['the small table has no such column', 'test/indicators/policy/eligibility.test.ts'],
  amounts: ['the small table has the usual ones', 'test/indicators/policy/eligibility.test.ts'],
  spans: ['the small evidence has two periods', 'test/indicators/upgrading/upgrading-verdict.test.ts'],
  wider: ['the small evidence has one activity', 'test/indicators/upgrading/upgrading-verdict.test.ts'],
  prefer: [
    'the small evidence has one source of each variable',
    'test/indicators/upgrading/judge-rule.test.ts',
  ],
  inventories: ['no category of the small table is named so', 'test/indicators/chains/structure.test.ts'],
  'io-matrices most': ['the small matrix is not too large', 'test/indicators/chains/io-matrices.test.ts'],
  'prices most': ['the small table is not too large', 'test/indicators/chains/classical/prices.test.ts'],
  'multipliers households': [
    'no category of the small table is named so',
    'test/indicators/chains/classical/multipliers.test.ts',
  ],
  'multipliers earnings': [
    'no account of the small table is named so',
    'test/indicators/chains/classical/multipliers.test.ts',
  ],
  'location-quotients region': [
    'the small table has one account, and a region that is the nation buys all at home',
    'test/indicators/chains/classical/location-quotients.test.ts',
  ],
  'location-quotients nation': [
    'the small table has one account, and a region that is the nation buys all at home',
    'test/indicators/chains/classical/location-quotients.test.ts',
  ],
  'location-quotients method': [
    'the small table has one account, and a region that is the nation buys all at home',
    'test/indicators/chains/classical/location-quotients.test.ts',
  ],
  'location-quotients delta': [
    'the small table has one account, and a region that is the nation buys all at home',
    'test/indicators/chains/classical/location-quotients.test.ts',
  ],
  'supply-paths account': [
    'no account of the small table is named so',
    'test/indicators/chains/classical/supply-paths.test.ts',
  ],
  'extraction cut': ['the other options say which', 'test/indicators/chains/structure.test.ts'],
  'decomposition-over-time from': [
    'which tables are compared is chosen before the indicator',
    'test/workspace/io/io-source.test.ts',
  ],
  'decomposition-over-time to': [
    'which tables are compared is chosen before the indicator',
    'test/workspace/io/io-source.test.ts',
  ],
  'leader-mobility from': [
    'which tables are compared is chosen before the indicator',
    'test/workspace/io/io-source.test.ts',
  ],
  'leader-mobility to': [
    'which tables are compared is chosen before the indicator',
    'test/workspace/io/io-source.test.ts',
  ],
  'upgrading-* activities': [
    'the small evidence has one activity',
    'test/indicators/upgrading/judge-rule.test.ts',
  ],
};

describe('an option moves the result of some input', () => {
  beforeAll(useShippedCatalog);
  it.each(catalogue.map((indicator) => [indicator.id, indicator] as const))('%s', (id, indicator) => {
    const effect = effectOf(indicator);
    const names = Object.entries<OptionSpec>(indicator.options)
      .filter(
        ([name, { kind }]) =>
          kind !== 'show' &&
          !(
            name in ELSEWHERE ||
            `${id} ${name}` in ELSEWHERE ||
            `${id.split('-')[0]}-* ${name}` in ELSEWHERE
          ),
      )
      .map(([name]) => name);
    expect(names.filter((name) => !effect(name))).toEqual([]);
  });
  it.each(Object.entries(ELSEWHERE))('%s: %s', (key, [, test]) => {
    expect(existsSync(test)).toBe(true);
    expect(readFileSync(test, 'utf8')).toContain(key.split(' ').at(-1));
  });
});
