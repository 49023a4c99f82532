import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { nodeFiles } from '../../src/node/node-files.ts';
import { parseStudy } from '../../src/study/parse-study.ts';
import { findStudy } from '../../src/workspace/find-study.ts';
import { shippedNames } from '../../src/workspace/shipped-names.ts';
import { refusal, STUDY } from './support.ts';

const refused = (text: string) => refusal(() => parseStudy(text, 's.yaml'));
const changed = (from: string, to: string) => {
  if (!STUDY.includes(from)) throw new Error(`not in the study: ${from}`);
  return STUDY.replace(from, to);
};

describe('parseStudy', () => {
  it('reads a study and finds its parts again', () => {
    const { study, placeOf } = parseStudy(STUDY, 's.yaml');
    expect(study.id).toBe('small');
    expect(placeOf(['steps', 'decomposition', 'indicator'])).toEqual({
      file: 's.yaml',
      line: 15,
      column: 16,
    });
    expect(placeOf(['steps', 'decomposition', 'nothing', 'here'])).toMatchObject({ line: 14 });
  });
  it('reads the bundled studies', async () => {
    for (const name of await shippedNames(nodeFiles, 'studies')) {
      const { text, file, base } = await findStudy(name, nodeFiles);
      expect(parseStudy(text, file, base).study.id).toBe(name);
    }
  });
  it('keeps NO a text and numbers of the year 2000 numbers', () => {
    const { study } = parseStudy(
      changed('where: { period: "2000" }', 'where: { economy: NO, period: 2000 }'),
      's',
    );
    expect(study.values?.level?.where).toEqual({ economy: 'NO', period: 2000 });
  });

  describe('refuses, with line and column,', () => {
    it('broken YAML', () => {
      expect(refused('id: x\ntitle: "open\n')).toMatch(
        /^s\.yaml:\d+:\d+: This is not valid YAML: Missing closing/,
      );
      expect(refused('id: x\n\ttitle: y\n')).toMatch(/^s\.yaml:2:1: This is not valid YAML: Tabs/);
    });
    it('the same key twice', () => {
      expect(refused('id: x\nid: y\n')).toMatch(
        /^s\.yaml:2:1: This is not valid YAML: Map keys must be unique/,
      );
    });
    it('two documents in one file', () => {
      expect(refused(`${STUDY}---\nid: y\n`)).toContain('multiple documents');
    });
    it('an unknown key, with the nearest', () => {
      const top = refused(changed('findings:', 'finding:'));
      expect(top).toMatch(/^s\.yaml:\d+:\d+: finding: "finding" is not known here/);
      expect(top).toContain('Did you mean "findings"?');
      expect(refused(changed('indicator: shift-share', 'indicater: shift-share'))).toContain(
        'Did you mean "indicator"?',
      );
      expect(refused(changed('tolerance: 0.05', 'tolerence: 0.05'))).toContain('Did you mean "tolerance"?');
      expect(refused(changed('pivot: term', 'pivott: term'))).toContain('Did you mean "pivot"?');
      expect(refused(changed('- figure:', '- figur:'))).toContain('Did you mean "figure"?');
    });
    it('an unknown key, with those that are known there', () => {
      expect(refused(changed('findings:', 'hallazgos:'))).toMatch(
        /tells what may stand here: .*title, subtitle.*data, steps/,
      );
    });
    it('several values without brackets', () => {
      expect(refused(changed('where: { period: "2000" }', 'where: { economy: MEX,TWN }'))).toMatch(
        /where\.TWN: nothing is written here; several values go between brackets: \[MEX, TWN\]/,
      );
    });
    it('no subtitle, which is not needed', () => {
      expect(
        parseStudy(changed('title:', 'title:').replace(/^subtitle:.*\n/m, ''), 's.yaml').study.subtitle,
      ).toBe(undefined);
    });
    it('a part that is missing', () => {
      expect(refused(changed('    tolerance: 0.05\n', ''))).toContain(
        'claims.0.tolerance: missing; a number expected',
      );
    });
    it('a value of the wrong kind, said in both languages', () => {
      expect(refused(changed('value: 66.7', 'value: many'))).toMatch(
        /^s\.yaml:\d+:12: claims\.0\.value: a number expected/,
      );
      try {
        parseStudy(changed('value: 66.7', 'value: many'), 's.yaml');
      } catch (error) {
        expect((error as EscalarError).toText('es')).toContain('claims.0.value: se esperaba un número.');
      }
    });
    it.each([
      ['value: 66.7', 'value: .nan'],
      ['value: 66.7', 'value: .inf'],
      ['tolerance: 0.05', 'tolerance: -1'],
      ['kind: line', 'kind: pie'],
      ['as: reproduction', 'as: certain'],
      ['id: small', 'id: Small Study'],
      ['digits: 1', 'digits: 99'],
      ['subtitle: { en: "Two classes", es: "Dos clases" }', 'subtitle: { en: "Two classes" }'],
      ['subtitle: { en: "Two classes", es: "Dos clases" }', 'subtitle: ""'],
    ])('%s written %s', (from, to) => {
      const text = refused(changed(from, to));
      expect(text).toMatch(/^s\.yaml:\d+:\d+: /);
      expect(text).not.toMatch(/undefined|\[object/);
    });
    it('a study that is a list, a word or nothing', () => {
      for (const text of ['', '- a\n', 'word', '42', 'null', '# only a comment\n']) {
        expect(refused(text)).toContain('a block of NAME: VALUE expected');
      }
    });
  });

  describe('refuses what would not end', () => {
    it('an alias bomb', () => {
      const levels = Array.from({ length: 12 }, (_, i) =>
        i === 0 ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]' : `a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`,
      );
      expect(refused(levels.join('\n'))).toContain('not valid YAML');
    });
    it('an alias of itself', () => {
      expect(refused(`id: x\nsteps: &a\n  b: *a\n`)).toMatch(/^s\.yaml/);
    });
    it('more than four million characters', () => {
      expect(refused(`# ${'x'.repeat(4_000_001)}`)).toContain('4000000 characters');
    });
    it('thousands of open brackets', () => {
      for (const open of ['[', '{a: ', '- ']) {
        expect(refused(`steps: ${open === '- ' ? '\n' : ''}${open.repeat(20_000)}`)).toMatch(/^s\.yaml/);
      }
    });
  });

  it('gives every refusal as an error a person can mend', () => {
    for (const text of [
      '{',
      '&',
      '*',
      '!',
      '%',
      '@',
      '`',
      '\0',
      '\ufeff',
      '? ',
      '!!js/function x',
      '<<: *a',
    ]) {
      expect(() => parseStudy(text, 's.yaml'), text).toThrow(EscalarError);
    }
  });
});
