import { describe, expect, it } from 'vitest';
import { checkReferences, placeholdersOf } from '../../src/study/check-references.ts';
import { readParameters, substitute } from '../../src/study/parameters.ts';
import { parseStudy } from '../../src/study/parse-study.ts';
import { refusal, STUDY } from './support.ts';

function check(text: string): void {
  const parsed = parseStudy(text, 's.yaml');
  checkReferences(parsed, substitute(parsed.study, readParameters(parsed.study, {})));
}
const refused = (from: string, to: string) => {
  if (!STUDY.includes(from)) throw new Error(`not in the study: ${from}`);
  return refusal(() => check(STUDY.replace(from, to)));
};

describe('checkReferences', () => {
  it('takes a study whose names all exist', () => {
    check(STUDY);
  });
  it.each([
    ['indicator: shift-share', 'indicator: shift-shares', 'steps.decomposition.indicator', 'shift-share'],
    ['data: panel', 'data: pannel', 'steps.decomposition.data', 'panel'],
    ['step: decomposition, where', 'step: decompositon, where', 'values.growth.step', 'decomposition'],
    ['table: { step: decomposition', 'table: { step: decompose', 'sections.0.blocks.1.table.step', null],
    ['value: growth, as', 'value: growt, as', 'claims.0.checks.0.value', 'growth'],
    ['"It grew by {growth}%', '"It grew by {grwth}%', 'findings.0', 'growth'],
    ['"Crecimiento {growth}."', '"Crecimiento {Growth}."', 'sections.0.blocks.0.prose', 'growth'],
    ['"lo mismo {growth}"', '"lo mismo {nada}"', 'claims.0.checks.0.words', null],
    ['to: $last', 'to: $lasst', 'steps.decomposition.with.to', 'last'],
    ['file: $survey', 'file: $survei', 'data.own.file', 'survey'],
  ])('refuses %s written %s', (from, to, path, nearest) => {
    const text = refused(from, to);
    expect(text).toMatch(new RegExp(`^s\\.yaml:\\d+:\\d+: ${path.replaceAll('.', '\\.')} names the `));
    if (nearest !== null) expect(text).toContain(`Did you mean "${nearest}"?`);
  });
  it.each([
    ['back: { all: [b, a], led: true }', /sentences\.back\.all: "a" is led by itself/],
    [
      'back: { all: [b, c], led: true }\n  rest: { all: [c, a], led: true }',
      /sentences\.rest\.all: "a" is led/,
    ],
    ['back: { all: [c, c], led: true }', /sentences\.back\.all: "c" is led by itself/],
    ['back: { all: [c, b], led: true }', /sentences\.back\.all: "b" is led by two sentences, "a" and "c"/],
  ])('refuses a sentence led by itself or by two: %s', (back, problem) => {
    const led = (other: string) =>
      `sentences:\n  a: A.\n  b: B.\n  c: C.\n  both: { all: [a, b], led: true }\n  ${other}\nsections:`;
    expect(refused('sections:', led(back))).toMatch(problem);
    check(STUDY.replace('sections:', led('back: { all: [b, a] }\n  rest: { all: [a, b, c], led: true }')));
  });
  it('refuses an annex of an opening, which has none', () => {
    const figure = 'figure: { id: first, kind: line, step: productivity, x: period, title: x }';
    const opening = `opening:\n  answer: x\n  blocks:\n    - behind: true\n      ${figure}\n`;
    expect(refused('sections:', `${opening}sections:`)).toMatch(
      /^s\.yaml:\d+:\d+: opening\.blocks\.0\.behind: an opening has no annex/,
    );
    check(STUDY.replace('      - figure', '      - behind: true\n        figure'));
  });
  it('says at its line what stands for an indicator that is no more', () => {
    expect(refused('indicator: shift-share', 'indicator: complexity-sensitivity')).toMatch(
      /^s\.yaml:\d+:\d+: complexity-sensitivity cannot be computed.*\n.*Write complexity --vary filter /,
    );
  });
  it('refuses an option that the indicator does not have, or a bad value, at its line', () => {
    const place = STUDY.split('\n').findIndex((line) => line.includes('with: { from')) + 1;
    expect(refused('to: $last }', 'too: $last }')).toMatch(
      new RegExp(`^s\\.yaml:${place}:\\d+: There is no option "too"`),
    );
    expect(refused('from: "2000", to', 'method: none, to')).toMatch(/Invalid method: "none"/);
  });
  it('refuses data with both release and file, or none', () => {
    expect(refused('release: stub', 'release: stub\n    file: x.csv')).toContain(
      'one of release, file, collect and first',
    );
    expect(refused('    release: stub', '    about: nothing')).toContain(
      'one of release, file, collect and first',
    );
  });
  it('refuses two figures, sections or claims of one name', () => {
    const figure = STUDY.split('\n').find((line) => line.includes('- figure')) as string;
    expect(refused(figure, `${figure}\n${figure}`)).toContain(
      'sections.0.blocks.3.figure.id: "levels" is used twice',
    );
    const claim = STUDY.slice(STUDY.indexOf('  - id: grew'));
    expect(refused(claim, claim + claim)).toContain('claims.1.id: "grew" is used twice');
  });
  it('finds placeholders, with digits', () => {
    expect(placeholdersOf('{a} {b-c:2} {A_b:10} { no } {}')).toEqual(['a', 'b-c', 'A_b']);
  });
});
