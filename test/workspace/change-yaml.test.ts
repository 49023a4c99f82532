import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeYaml } from '../../src/workspace/change-yaml.ts';
import { readYaml } from '../../src/workspace/read-yaml.ts';
import { writeYaml } from '../../src/workspace/write-yaml.ts';

const TEXT = `# a lesson
id: lesson   # its name
title:
  en: "More at home"
  es: "Más en casa"

# of the tables
year: 2008
shocks:
  - kind: demand # of the first
    market: USA
    change: -0.10 # how much
  # of the second
  - { kind: demand, market: MEX, change: 0.2 }
`;
const first = { kind: 'demand', market: 'USA', change: -0.1 };
const second = { kind: 'demand', market: 'MEX', change: 0.2 };
const said = { id: 'lesson', title: 'More at home', year: 2008, shocks: [first, second] };

/** Lines of the one that are not in the other. */
const other = (text: string, beside: string) =>
  text.split('\n').filter((line) => !beside.split('\n').includes(line));

describe('a YAML file of which some data change', () => {
  it('stays as it is to the byte where nothing changes', () => {
    expect(changeYaml(TEXT, said, structuredClone(said))).toBe(TEXT);
  });
  it('has one other line where one number changes, with its comment', () => {
    const text = changeYaml(TEXT, said, { ...said, shocks: [{ ...first, change: -0.3 }, second] });
    expect(other(text, TEXT)).toEqual(['id: lesson # its name', '    change: -0.3 # how much']);
    expect(other(TEXT, text)).toEqual(['id: lesson   # its name', '    change: -0.10 # how much']);
  });
  it('takes comments of a part along with it, also where one before it goes and it changes', () => {
    const text = changeYaml(TEXT, said, { ...said, shocks: [{ ...second, change: 0.4 }] });
    expect(text).toContain('  # of the second\n  - { kind: demand, market: MEX, change: 0.4 }\n');
    expect(text).not.toContain('# of the first');
    expect(text).toContain('es: "Más en casa"');
  });
  it('puts new parts at the end, lists of codes on one line', () => {
    const third = { kind: 'demand', market: 'KOR', activities: ['c1', 'c2'], change: 1 };
    const text = changeYaml(TEXT, said, { ...said, shocks: [first, second, third] });
    expect(text.startsWith(TEXT.replace('lesson   #', 'lesson #'))).toBe(true);
    expect(text.endsWith('activities: [ c1, c2 ]\n    change: 1\n')).toBe(true);
  });
  it('says afterwards what it is to say, whatever changes', () => {
    const scalar = fc.oneof(
      fc.integer(),
      fc.constantFrom('a', 'MEX', '# no comment', 'x: y', ''),
      fc.boolean(),
    );
    const shock = fc.dictionary(
      fc.constantFrom('kind', 'share', 'from'),
      fc.oneof(scalar, fc.array(scalar)),
      {
        noNullPrototype: true,
      },
    );
    const file = fc.record(
      { id: scalar, title: shock, shocks: fc.array(shock), sweep: shock },
      { requiredKeys: [], noNullPrototype: true },
    );
    fc.assert(
      fc.property(file, file, (before, after) => {
        const commented = writeYaml(before).replace(/^(\w+:.*[^|>{}[\]-])$/gm, '$1 # note');
        expect(readYaml(commented, 'x.yaml').plain).toEqual(before);
        expect(readYaml(changeYaml(commented, before, after), 'x.yaml').plain).toEqual(after);
      }),
    );
  });
});
