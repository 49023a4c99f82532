import { beforeAll, describe, expect, it } from 'vitest';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { parseStudy } from '../../src/study/parse-study.ts';
import { refusal } from './support.ts';

beforeAll(useShippedCatalog);

const study = (values: string, sentences: string) => `id: mine
title: Mine
parameters:
  economy: { about: One, default: MEX }
  versus: { about: Other, default: TWN }
sides: { own: economy, other: versus }
data:
  etd: { release: ggdc-etd-2021 }
steps:
  growth: { title: A step, indicator: shift-share, data: etd }
values:
${values}
sentences:
${sentences}
`;
const VALUE = '  rise-@: { step: growth, where: { economy: $@, term: growth }, or: old-@ }';
const SAID = '  said-@: { of: [old-@, rise-@], rise: "{$@} rose by {rise-@}%", fall: down, same: same }';

describe('a value or sentence for each side', () => {
  it('stands once for each, with its parameter and the names of its side', () => {
    const { study: made } = parseStudy(
      study(`  all: { step: growth, where: {} }\n${VALUE}`, SAID),
      'mine.yaml',
    );
    expect(Object.keys(made.values ?? {})).toEqual(['all', 'rise-own', 'rise-other']);
    expect(made.values?.['rise-other']).toEqual({
      step: 'growth',
      where: { economy: '$versus', term: 'growth' },
      or: 'old-other',
    });
    expect(made.sentences?.['said-own']).toMatchObject({
      of: ['old-own', 'rise-own'],
      rise: '{$economy} rose by {rise-own}%',
    });
  });
  it('says all of them under the name `both`, which a study may write itself', () => {
    const { study: made } = parseStudy(study(VALUE, SAID), 'mine.yaml');
    expect(made.sentences?.['said-both']).toEqual({ all: ['said-own', 'said-other'], led: true });
    const own = parseStudy(study(VALUE, `${SAID}\n  said-both: { all: [said-other] }`), 'mine.yaml');
    expect(own.study.sentences?.['said-both']).toEqual({ all: ['said-other'] });
  });
  it('says the line where it was written', () => {
    const { placeOf } = parseStudy(study(VALUE, SAID), 'mine.yaml');
    expect(placeOf(['values', 'rise-other', 'where'])).toEqual(placeOf(['values', 'rise-@', 'where']));
    expect(placeOf(['values', 'rise-other', 'where'])).toMatchObject({ line: 12 });
    expect(refusal(() => parseStudy(study(`${VALUE.slice(0, -2)}, twice: 2 }`, SAID), 'mine.yaml'))).toMatch(
      /mine\.yaml:12:.*twice/s,
    );
  });
  it('leaves an @ that names no side as it stands', () => {
    const { study: made } = parseStudy(
      study(VALUE, '  mail: { en: "write to a@b", es: "escriba a a@b" }'),
      'mine.yaml',
    );
    expect(made.sentences?.mail).toEqual({ en: 'write to a@b', es: 'escriba a a@b' });
  });
});
