import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/node/node-files.ts';
import { parseStudy } from '../../src/study/parse-study.ts';
import type { StudySource } from '../../src/workspace/find-study.ts';
import { findStudy } from '../../src/workspace/find-study.ts';
import { refusal, refusalOf } from './support.ts';

const BASE = `id: base
title: Base
parameters:
  economy: { about: E, default: MEX }
sides: { own: economy }
data:
  panel: { release: stub, where: { economy: [MEX] } }
  other: { release: stub }
steps:
  growth: { title: G, indicator: shift-share, data: panel }
  idle: { title: I, indicator: shift-share, data: other }
values:
  growth-@: { step: growth, where: { economy: $@ } }
  idle-@: { step: idle, where: { economy: $@ } }
sentences:
  said-@: "It is {growth-@}."
sections:
  - { id: first, title: First, blocks: [{ prose: "{said-own}" }] }
  - { id: second, title: Second, blocks: [{ prose: "{idle-own}" }] }
`;
const OWN = `id: own
extends: base
title: Own
data:
  panel: { release: stub, where: { economy: [MEX, TWN] } }
steps: {}
sections:
  - { id: mine, extends: first, title: Mine, blocks: [{ prose: "And {growth-own}." }] }
`;
const BASED: StudySource = { file: 'base.yaml', folder: '', text: BASE };
const own = (text = OWN) => parseStudy(text, 'own.yaml', BASED);

describe('a study that extends another', () => {
  test('goes on from a chapter, with what the chapter asks for and nothing else', () => {
    const { study } = own();
    expect(study.sections).toEqual([
      {
        id: 'mine',
        extends: 'first',
        title: 'Mine',
        blocks: [{ prose: '{said-own}' }, { prose: 'And {growth-own}.' }],
      },
    ]);
    expect(Object.keys(study.steps)).toEqual(['growth']);
    expect(Object.keys(study.values ?? {})).toEqual(['growth-own']);
    expect(Object.keys(study.sentences ?? {})).toEqual(['said-own']);
    expect(study.data).toEqual({ panel: { release: 'stub', where: { economy: ['MEX', 'TWN'] } } });
    expect(Object.keys(study.parameters ?? {})).toEqual(['economy']);
  });

  test('has all chapters of the other where it has none of its own', () => {
    const { study } = own(OWN.slice(0, OWN.indexOf('sections:')));
    expect(study.sections?.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(Object.keys(study.steps)).toEqual(['growth', 'idle']);
  });

  test('writes values for each side of the other', () => {
    const { study } = own(`${OWN}values:\n  more-@: { step: growth, where: { term: $@ } }\n`);
    expect(study.values?.['more-own']).toEqual({ step: 'growth', where: { term: '$economy' } });
  });

  test('knows in which file a part stands', () => {
    const { placeOf } = own();
    expect(placeOf(['sections', 0, 'blocks', 0, 'prose'])).toEqual({
      file: 'base.yaml',
      line: 18,
      column: 50,
    });
    expect(placeOf(['sections', 0, 'blocks', 1, 'prose'])).toMatchObject({ file: 'own.yaml', line: 8 });
    expect(placeOf(['data', 'panel'])).toMatchObject({ file: 'own.yaml' });
    expect(placeOf(['steps', 'growth'])).toMatchObject({ file: 'base.yaml', line: 10 });
    expect(placeOf(['values', 'growth-own'])).toMatchObject({ file: 'base.yaml', line: 13 });
  });

  test('refuses a chapter that is not there, with the nearest', () => {
    expect(refusal(() => own(OWN.replace('extends: first', 'extends: frist')))).toMatch(
      /^own\.yaml:8:26: extends names the chapter "frist", which does not exist\.\n.*"first"/,
    );
  });

  test('is not read without the other', () => {
    expect(() => parseStudy(OWN, 'own.yaml')).toThrow(/findStudy hands in what own\.yaml extends/);
  });

  test('lies beside the other, and refuses a circle', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'extends-'));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write('base.yaml', BASE);
    write('own.yaml', OWN.replace('extends: base', 'extends: base.yaml'));
    const found = await findStudy(join(folder, 'own.yaml'), nodeFiles);
    expect(found.base?.text).toBe(BASE);
    write('base.yaml', `extends: own.yaml\n${BASE}`);
    expect(await refusalOf(findStudy(join(folder, 'own.yaml'), nodeFiles))).toMatch(/extends itself/);
    write('base.yaml', 'extends: nowhere.yaml\n');
    expect(await refusalOf(findStudy(join(folder, 'own.yaml'), nodeFiles))).toMatch(
      /base\.yaml:1:10: .*nowhere\.yaml/,
    );
  });
});
