import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { readYaml } from '../../src/workspace/read-yaml.ts';

function refused(text: string): { en: string; es: string } {
  try {
    readYaml(text, 's.yaml');
  } catch (error) {
    if (error instanceof EscalarError) return { en: error.toText('en'), es: error.toText('es') };
    throw error;
  }
  throw new Error(`taken: ${text}`);
}

describe('names in one block', () => {
  it('twice are refused where the second stands, in blocks and in braces, however they are written', () => {
    for (const [text, place] of [
      ['a: 1\nb: 2\na: 3\n', '3:1'],
      ['x:\n  a: 1\n  "a": 2\n', '3:3'],
      ['x: { a: 1, b: 2, a: 3 }\n', '1:18'],
      ['- b: 1\n- a: 1\n  a: 2\n', '3:3'],
      // one name in the end: the second would have won in silence
      ['1: x\n"1": y\n', '2:1'],
      ['~: x\n"": y\n', '2:1'],
    ] as const) {
      expect(refused(text).en).toMatch(
        new RegExp(`^s\\.yaml:${place}: This is not valid YAML: Map keys must be unique`),
      );
      expect(refused(text).es).toContain('el mismo nombre está dos veces en un bloque');
    }
    expect(readYaml('a: { b: 1 }\nb: { a: 1, b: 2 }\n', 's.yaml').plain).toEqual({
      a: { b: 1 },
      b: { a: 1, b: 2 },
    });
  });

  // two seconds; four minutes when every key is compared with every other
  it('may be many', { timeout: 100_000 }, () => {
    const keys = Array.from({ length: 120_000 }, (_, i) => `k${i}: ${i}`);
    expect(Object.keys(readYaml(keys.join('\n'), 's.yaml').plain as object)).toHaveLength(120_000);
  });
});

describe('messages of the YAML reader', () => {
  it('are in both languages, with line and column', () => {
    for (const text of [
      'a: b: c\n',
      'a: "x\n',
      "a: 'x\n",
      'a: [1, 2\n',
      'a: { b: 1\n',
      'a: 1\n\tb: 2\n',
      'a:\n  - 1\n - 2\n',
      'a: 1\n  b: 2\n',
      'a: @x\n',
      'a: `x\n',
      'a: "\\q"\n',
      'a: *none\n',
      'a: &x &y 1\n',
      'a: | text\n  b\n',
      'a: [1,,2]\n',
      'a\nb: 1\n',
      'a: 1\n---\nb: 2\n',
      '%YAML 9\n---\na: 1\n%',
      'a: "b"c\n',
    ]) {
      const { en, es } = refused(text);
      expect(en).toMatch(/^s\.yaml(:\d+:\d+)?: This is not valid YAML: \S/);
      expect(es).toMatch(/^s\.yaml(:\d+:\d+)?: YAML no válido: /);
      const words = (told: string) => told.split('\n')[0]?.replace(/^.*?YAML[^:]*: /, '');
      expect(words(es), text).not.toBe(words(en));
    }
  });
});
