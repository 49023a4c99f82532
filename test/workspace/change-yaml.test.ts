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

const ONE = `  # the first
  # line two of the first
  - kind: demand
    market: USA
    change: -0.10     # how much
`;
const TWO = `  # the second
  - { kind: demand, market: MEX, change: 0.2 }
`;
/** A file with what stands above its first shock. */
const formed = (above: string, shocks = `${ONE}\n${TWO.trimEnd()}`) =>
  `id: lesson   # its name\nshocks:${above}${shocks}\n\n# of the title\ntitle: More at home\nyear: 2008\n`;

/** Lines of the one that are not in the other. */
const other = (text: string, beside: string) =>
  text.split('\n').filter((line) => !beside.split('\n').includes(line));

describe('a YAML file of which some data change', () => {
  it('stays as it is to the byte where nothing changes', () => {
    expect(changeYaml(TEXT, said, structuredClone(said))).toBe(TEXT);
  });
  it('has one other line where one number changes, with its comment', () => {
    const text = changeYaml(TEXT, said, { ...said, shocks: [{ ...first, change: -0.3 }, second] });
    expect(other(text, TEXT)).toEqual(['    change: -0.3 # how much']);
    expect(other(TEXT, text)).toEqual(['    change: -0.10 # how much']);
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
    expect(text.startsWith(TEXT)).toBe(true);
    expect(text.endsWith('activities: [ c1, c2 ]\n    change: 1\n')).toBe(true);
  });
  it.each(['\n', ' # of all\n', '\n  # of all\n\n'])(
    'takes the comment of the first shock along, and leaves that of all (%j)',
    (above) => {
      const text = formed(above);
      const [one, two] = [ONE, TWO].map((lines) => lines.trimEnd());
      const whole = { ...said, shocks: [first, second] };
      const now = (...shocks: object[]) => changeYaml(text, whole, { ...said, shocks });
      const filed = (...parts: string[]) => formed(above, parts.join('\n\n'));
      expect(now(second)).toBe(filed(two));
      expect(now(second, first)).toBe(filed(two, one));
      expect(now(first)).toBe(filed(one));
      const none = now();
      expect(none).not.toMatch(/# (line two of )?the (first|second)/);
      expect(none.includes('# of all')).toBe(above.includes('# of all'));
    },
  );
  it('has each comment above its own shock, whichever go and wherever they move', () => {
    const all = [0, 1, 2, 3, 4].map((at) => ({ market: `M${at}`, change: at }));
    const lines = (shocks: typeof all) =>
      shocks.map(
        ({ change }) => `  # of M${change}\n  - market: M${change}   # beside\n    change: ${change}\n`,
      );
    const file = (shocks: typeof all) => `year: 2008   # last\nshocks:\n${lines(shocks).join('')}`;
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 1 }), (shocks) => {
        expect(changeYaml(file(all), { shocks: all }, { shocks })).toBe(file(shocks));
      }),
    );
  });
  it('has each comment once where a shock repeats another by its anchor', () => {
    const text =
      'shocks:\n  # a\n  - &one # a too\n    kind: k\n    size: 1\n  # b\n  - *one # b too\nyear: 1\n';
    const one = { kind: 'k', size: 1 };
    const next = changeYaml(text, { shocks: [one, one] }, { shocks: [{ ...one, size: 2 }, one] });
    expect(next).toBe(
      'shocks:\n  # a\n  # a too\n  - kind: k\n    size: 2\n  # b\n  - kind: k\n    size: 1\n    # b too\nyear: 1\n',
    );
  });
  it('takes the comment of the first option of a part along', () => {
    const text = 'id: a\nsweep:\n  # where it begins\n  from: 1\n  # where it ends\n  to: 2\n';
    const sweep = { from: 1, to: 2 };
    expect(changeYaml(text, { id: 'a', sweep }, { id: 'a', sweep: { to: 2 } })).toBe(
      'id: a\nsweep:\n  # where it ends\n  to: 2\n',
    );
  });
  it.each([
    [
      'comments in a column, blank lines, two paddings',
      'economies: [MEX, USA]   # two\nrates: { MEX: 1 }\nyear: 2008\n\n\n# end\n\n# of all\n',
    ],
    ['lists below their names, wide steps', 'note:\n    en: "a  b"\neconomies:\n- MEX\n- USA\nyear: 2008\n'],
    [
      'long lines and lists over several',
      `about: ${'word '.repeat(40)}end\neconomies: [MEX,\n  USA]\nyear: 2008\n`,
    ],
    ['a comma after the last', 'title:\n  {\n    en: "a",\n    es: "b",\n  }\nto: [a]   # one\nyear: 2008\n'],
    ['lines of Windows', '# a\r\neconomies: [ MEX ] # b\r\nyear: 2008\r\nabout: |\r\n  one\r\n\r\n  two\r\n'],
    [
      'numbers that the library writes anew',
      'size: +3   # three\n\nto: [a, b]   # two\nyear: 2008\n\n# end\n',
    ],
  ])('leaves lines that say the same as they are: %s', (_, text) => {
    const next = changeYaml(text, { year: 2008 }, { year: 2009 });
    expect(next).toBe(text.replace('2008', '2009').replace('+3   #', '3 #'));
  });
  it('writes new lists without padding in a file that has none', () => {
    const text = 'economies: [MEX, USA] # two\n';
    const next = changeYaml(text, { economies: ['MEX', 'USA'] }, { economies: ['MEX'] });
    expect(next).toBe('economies: [MEX] # two\n');
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
