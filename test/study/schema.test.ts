import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { nodeFiles } from '../../src/node/node-files.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { jsonSchemas } from '../../src/study/json-schemas.ts';
import { parseStudy } from '../../src/study/parse-study.ts';
import { starterStudy } from '../../src/study/template/starter-study.ts';
import { findStudy } from '../../src/workspace/find-study.ts';
import { shippedNames } from '../../src/workspace/shipped-names.ts';
import { repository } from '../support/source-files.ts';
import { STUDY } from './support.ts';

useShippedCatalog();

const written: unknown = JSON.parse(readFileSync(join(repository, 'schema/study.schema.json'), 'utf8'));
const validate = new Ajv({ strict: false, allErrors: true }).compile(written as object);
const faults = (text: string) => (validate(parse(text)) ? [] : (validate.errors ?? []));

describe('schema/study.schema.json', () => {
  it('is what the sources say (npm run schema writes it)', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(jsonSchemas().study)));
  });
  it('takes the bundled studies and the one that init writes, by a validator that is not ours', async () => {
    for (const name of await shippedNames(nodeFiles, 'studies'))
      expect(faults((await findStudy(name, nodeFiles)).text), name).toEqual([]);
    for (const lang of ['en', 'es'] as const)
      expect(faults(starterStudy(lang)['study.yaml'] ?? '')).toEqual([]);
  });
  it.each([
    ['findings:', 'finding:'],
    ['value: 66.7', 'value: many'],
    ['kind: line', 'kind: pie'],
    ['id: small', 'id: Small Study'],
    ['  growth: {', '  Growth: {'],
    ['as: reproduction', 'as: certain'],
  ])('refuses %s written %s, as the program does', (from, to) => {
    expect(faults(STUDY)).toEqual([]);
    expect(faults(STUDY.replace(from, to))).not.toEqual([]);
  });
  it('takes a study without data and steps where it extends another, as the program does', () => {
    const short = 'id: mine\nextends: profile\ntitle: Mine\n';
    expect(faults(short)).toEqual([]);
    expect(faults(short.replace('extends: profile\n', ''))).not.toEqual([]);
    const base = { file: 'profile.yaml', folder: '', text: STUDY };
    expect(Object.keys(parseStudy(short, 'mine.yaml', base).study)).toContain('data');
  });
  it('says what each part of a study is for', () => {
    const { properties } = written as { properties: Record<string, { description?: string }> };
    expect(Object.keys(properties)).toContain('claims');
    expect(properties.findings?.description).toContain('{name}');
  });
});
