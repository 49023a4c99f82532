import { describe, expect, it } from 'vitest';
import { type Table, textColumn } from '../../src/base/table.ts';
import { readParameters, substitute } from '../../src/study/parameters.ts';
import { parseStudy } from '../../src/study/parse-study.ts';
import { refusal, refusalOf, run, STUDY } from './support.ts';

const { study } = parseStudy(STUDY, 's.yaml');

describe('parameters', () => {
  it('are their defaults unless given', () => {
    expect(readParameters(study, {})).toEqual({ last: '2002', survey: null });
    expect(readParameters(study, { last: '2001' })).toEqual({ last: '2001', survey: null });
  });
  it('are refused when the study has none of the name', () => {
    expect(refusal(() => readParameters(study, { lasst: '2001' }))).toContain('Did you mean "last"?');
    expect(refusal(() => readParameters(study, { constructor: 'x' }))).toContain(
      'no parameter "constructor"',
    );
  });
  it('do not take the name of a part of every object for given', () => {
    const odd = STUDY.replace('  last: {', '  constructor: { about: x, default: 5 }\n  last: {');
    expect(readParameters(parseStudy(odd, 's').study, {}).constructor).toBe(5);
  });
});

describe('values that a study can take', () => {
  const withValues = parseStudy(
    STUDY.replace(
      '  last: {',
      `  a: { about: x, default: MEX, values: [MEX, TWN] }
  b: { about: x, default: TWN, values: [MEX, TWN], unlike: a }
  from: { about: x, default: "1995" }
  to: { about: x, default: "2008", after: from }
  last: {`,
    ),
    's.yaml',
  ).study;
  const refused = (given: Record<string, string>) => refusal(() => readParameters(withValues, given));

  it('are told, with the code of an economy given by name', () => {
    expect(refused({ a: 'VNM' })).toBe(
      '--set a=VNM: the data of this study have no "VNM".\nValues of a: MEX, TWN.',
    );
    expect(refused({ a: 'méxico' })).toContain('Did you mean "MEX"?');
  });
  it('of an economy are one of today: no remainder, no group, none that has ended', () => {
    const ofEconomy = parseStudy(
      STUDY.replace('  last: {', '  who: { about: x, kind: economy, default: MEX }\n  last: {'),
      's.yaml',
    ).study;
    expect(readParameters(ofEconomy, { who: 'Corea del Sur' }).who).toBe('KOR');
    for (const who of ['ROW', 'WLD', 'SUN'])
      expect(refusal(() => readParameters(ofEconomy, { who }))).toContain(
        `who=${who}: this is no single economy`,
      );
    expect(refusal(() => readParameters(ofEconomy, { who: 'row' }))).toContain('(Rest of the world)');
  });
  it('come after another, and are not the same', () => {
    expect(readParameters(withValues, { from: '2000', to: '2001' }).to).toBe('2001');
    expect(refused({ from: '2008' })).toContain('to=2008 does not come after from=2008.');
    expect(refused({ a: 'TWN' })).toContain('b and a are both TWN');
  });
  it('of a parameter that the study does not have are refused at their line', async () => {
    const odd = STUDY.replace('  last: {', '  first: { about: x, default: "1", after: none }\n  last: {');
    expect(await refusalOf(run(odd))).toMatch(/parameters\.first\.after names the parameter "none"/);
  });
});

describe('substitute', () => {
  it('replaces a text that is exactly the name, everywhere', () => {
    const parts = { a: '$x', b: ['$x', '$y', 'cost $x'], c: { d: '$y' }, e: '$z', f: 3, g: null };
    expect(substitute(parts as unknown, { x: 1, y: 'two' })).toEqual({
      a: 1,
      b: [1, 'two', 'cost $x'],
      c: { d: 'two' },
      e: '$z',
      f: 3,
      g: null,
    });
  });
  it('drops a key, or an item of a list, whose parameter is absent', () => {
    expect(substitute({ file: '$survey', list: ['$survey', 'a'] } as unknown, { survey: null })).toEqual({
      list: ['a'],
    });
  });
  it('names keys as well', () => {
    const parts = { $one: 'a', $none: 'b', two: 'c' } as unknown;
    expect(substitute(parts, { one: 'MEX', none: null })).toEqual({ MEX: 'a', two: 'c' });
  });
  it('does not change what it is given', () => {
    const parts = Object.freeze({ a: Object.freeze({ b: '$x' }) });
    substitute(parts as unknown, { x: 1 });
    expect(parts.a.b).toBe('$x');
  });
});

describe('a parameter that goes with another', () => {
  const tied = '  least: { about: x, kind: number, default: 1, with: survey }\n  last: {';
  const { study } = parseStudy(STUDY.replace('  last: {', tied), 's.yaml');
  it('is refused where that is not given', () => {
    expect(refusal(() => readParameters(study, { least: '2' }))).toContain('changes nothing without survey');
    expect(readParameters(study, { least: '2', survey: 'a.csv' }).least).toBe(2);
    expect(readParameters(study, {}).least).toBe(1);
  });
});

describe('a study with its parameters in', () => {
  it('is checked again: a number where a text must stand is refused at its line', async () => {
    const odd = STUDY.replace('about: "A file / un archivo", default: null', 'about: x, default: 5');
    expect(await refusalOf(run(odd))).toMatch(/^small\.yaml:11:\d+: data\.own\.file: text expected/);
  });
  it('computes with what was given', async () => {
    const rows = (await run(STUDY, { last: '2001' })).steps.get('decomposition')?.result.table;
    expect(textColumn(rows as Table, 'to')?.[0]).toBe('2001');
  });
});
