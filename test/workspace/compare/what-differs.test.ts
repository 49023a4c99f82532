import { describe, expect, it } from 'vitest';
import { same } from '../../../src/base/locale.ts';
import type { Release } from '../../../src/base/metadata.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { KEYS, longTable } from '../../../src/indicators/long-table.ts';
import { type ComparedData, whatDiffers } from '../../../src/workspace/compare/what-differs.ts';

const release = (id: string, more: Partial<Release>): Release => ({
  id,
  title: same(`Title of ${id}`),
  producer: 'Office',
  version: id,
  published: '2020',
  citation: '',
  licence: same(''),
  address: '',
  conventions: [],
  selection: same(''),
  files: [],
  ...more,
});
const data = (name: string, classes: readonly string[], more: Partial<Release> = {}): ComparedData => ({
  name,
  input: { name: 'data', release: release(name, more), sha256: name },
  result: longTable(
    'one',
    [KEYS.activity],
    classes.map((activity) => ({ keys: { activity }, term: 'share', unit: UNITS.percent, value: 1 })),
  ),
});
const said = (
  first: ComparedData,
  second: ComparedData,
  units: readonly (readonly [string, string])[] = [],
) => whatDiffers([first, second], units).map(({ text }) => text.en);

describe('what differs between two data', () => {
  it('is the edition, what is said of one alone, and the codes that each uses', () => {
    const both = same('Basic prices.');
    const found = said(
      data('old', ['A', 'B'], {
        conventions: [both, same('Prices of 2005.')],
        selection: same('Ten sectors.'),
      }),
      data('new', ['A', 'C', 'D'], { conventions: [both, same('Prices of 2015.')], published: 'not stated' }),
    );
    expect(found.slice(0, -1)).toEqual([
      'Class (classification): 1 in both; only in old: B; only in new: C, D.',
      'Class (classification): equal codes stand side by side (A); where the two data classify by different systems or revisions, they may be other classes.',
      'old: Title of old. Office; old (published 2020).',
      'new: Title of new. Office; new.',
      'old: Prices of 2005.',
      'new: Prices of 2015.',
      'old: Ten sectors.',
    ]);
  });
  it('is a unit in the place of another, as a warning', () => {
    const [first] = whatDiffers([data('old', ['A']), data('new', ['A'])], [['usd-million', 'share']]);
    expect(first.level).toBe('warning');
    expect(first.text.en).toBe(
      'Unit: million US dollars beside share (0 to 1); of these no difference is formed.',
    );
  });
  it('is what equal codes may mean, except of the total', () => {
    const notes = said(data('old', ['total']), data('new', ['total']));
    expect(notes.filter((note) => note.includes('equal codes'))).toEqual([]);
  });
  it('is nothing between the same data', () => {
    expect(said(data('old', ['A']), data('old', ['A']))).toEqual([
      'Both are the same data, old: nothing can differ.',
    ]);
  });
  it('names the files of a person', () => {
    const file = (name: string): ComparedData => ({
      ...data(name, ['A']),
      input: { name: 'data', file: `${name}.csv`, sha256: name },
    });
    expect(said(file('a'), file('b')).slice(0, -1)).toEqual(['a: a.csv.', 'b: b.csv.']);
    const named = (name: string) => ({ ...file(name), name: `${name}.csv` });
    expect(said(named('a'), named('b')).slice(0, -1)).toEqual([]);
  });
});
