import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EscalarError } from '../../../../src/base/error.ts';
import { codesAsked } from '../../../../src/sources/sdmx/structure/codes-asked.ts';
import { keyOf } from '../../../../src/sources/sdmx/structure/key-of.ts';
import { readSdmxStructures } from '../../../../src/sources/sdmx/structure/read-structures.ts';
import { keyDimensions } from '../../../../src/sources/sdmx/structure/sdmx-structure.ts';
import { SDMX_STRUCTURES } from '../../../support/sdmx-structures.ts';
import { repository } from '../../../support/source-files.ts';
import { mutated, pick, START, TIMES } from '../../tabular/fuzz-support.ts';
import { bytesOf, outcome, seeded } from '../../tabular/support.ts';

const FLOW = 'DSD_T@DF_T';
const dimensions = () =>
  keyDimensions(readSdmxStructures(bytesOf(SDMX_STRUCTURES['SDMX-ML 2.1'] ?? '')), FLOW);

describe('a message of structure', () => {
  it.each(Object.entries(SDMX_STRUCTURES))('%s gives the key, its codes and those with data', (_, text) => {
    const structures = readSdmxStructures(bytesOf(text));
    expect(structures.dataflows).toEqual([
      { agency: 'T.X', id: FLOW, version: '1.0', name: 'Made up', structure: 'T.X:DSD_T', elsewhere: '' },
    ]);
    expect(keyDimensions(structures, FLOW)).toEqual([
      {
        id: 'MEASURE',
        codes: new Map([
          ['EXGR', 'Exports'],
          ['EXGR_DVA', 'Domestic value added in exports'],
        ]),
        there: null,
      },
      {
        id: 'REF_AREA',
        codes: new Map([
          ['MEX', 'Mexico'],
          ['TWN', 'Chinese Taipei'],
          ['KOR', 'Korea'],
        ]),
        there: new Set(['MEX', 'TWN']),
      },
      { id: 'FREQ', codes: null, there: null },
    ]);
  });
  it('says where a data flow is kept that stands there for show', () => {
    const data = {
      dataflows: [
        {
          agencyID: 'A',
          id: 'F',
          isExternalReference: true,
          links: [{ rel: 'external', href: 'https://x.example/rest' }],
        },
      ],
    };
    const [flow] = readSdmxStructures(bytesOf(JSON.stringify({ data }))).dataflows;
    expect(flow?.elsewhere).toBe('https://x.example/rest');
  });
  it.each([
    '{"data":{"dataflows":[{"id":1}',
    '{"errors":[{"code":404}]}',
    '<a><b></a>',
    '<m:Error><m:ErrorMessage><c:Text>no</c:Text></m:ErrorMessage></m:Error>',
    '[]',
    '',
  ])('%s is refused with a code', (text) => {
    expect(outcome(() => readSdmxStructures(bytesOf(text)))).toMatch(/^sdmx-(?:broken|error)$/);
  });
  it(`is refused with a code or read, changed ${2000 * TIMES} times`, () => {
    const messages = Object.values(SDMX_STRUCTURES).map(bytesOf);
    const codes = new Map<string, number>();
    for (let seed = 0; seed < 2000 * TIMES; seed += 1) {
      const random = seeded(6_000_000 + START + seed);
      const body = mutated(pick(messages, random), random, 3);
      const code = outcome(() => keyDimensions(readSdmxStructures(body), FLOW));
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect(codes.get('read')).toBeGreaterThan(0);
    expect(codes.get('sdmx-broken')).toBeGreaterThan(500);
  });
});

describe('what is asked of a data set', () => {
  const refused = (asked: Readonly<Record<string, readonly string[]>>) => {
    try {
      codesAsked(dimensions(), asked);
    } catch (error) {
      const { params } = error as EscalarError<'unknown-name'>;
      return [params.kind.en, params.nearest, params.known];
    }
    return null;
  };
  it('is in the order of the key, in any letter case', () => {
    const asked = codesAsked(dimensions(), { ref_area: ['twn', 'MEX'], Measure: ['EXGR'] });
    expect(asked).toEqual([
      { id: 'MEASURE', codes: ['EXGR'] },
      { id: 'REF_AREA', codes: ['TWN', 'MEX'] },
      { id: 'FREQ', codes: null },
    ]);
  });
  it('names the codes that there are, the nearest first', () => {
    expect(refused({ REF_AREA: ['MXE'] })).toEqual(['code of REF_AREA', 'MEX', ['MEX', 'TWN']]);
    expect(refused({ MEASURE: ['EXGR_DV'] })).toEqual(['code of MEASURE', 'EXGR_DVA', ['EXGR_DVA', 'EXGR']]);
  });
  it('tells a code without data from one that does not exist', () => {
    expect(refused({ REF_AREA: ['KOR'] })?.[0]).toBe('code of REF_AREA with data');
    expect(refused({ AREA: ['MEX'] })?.[0]).toBe('dimension');
  });
  it('lets codes through where no list came', () => {
    expect(codesAsked(dimensions(), { FREQ: ['A'] })[2]).toEqual({ id: 'FREQ', codes: ['A'] });
  });
  it.each([
    [{ REF_AREA: ['MEX', 'TWN'] }, '.MEX+TWN.', '*.MEX,TWN.*'],
    [{ MEASURE: ['EXGR'], FREQ: ['A'] }, 'EXGR..A', 'EXGR.*.A'],
    [{}, 'all', '*'],
    [{ FREQ: ['a/../b c'] }, '..a%2F..%2Fb%20c', '*.*.a%2F..%2Fb%20c'],
  ])('%o is a key of 2.1 and one of 3.0', (asked, older, newer) => {
    const codes = codesAsked(dimensions(), asked as Readonly<Record<string, readonly string[]>>);
    expect(keyOf(codes, { or: '+', every: '', whole: 'all' })).toBe(older);
    expect(keyOf(codes, { or: ',', every: '*', whole: '*' })).toBe(newer);
  });
});

const samples = join(repository, '..', 'shared', 'data', 'api-samples');

describe.skipIf(!existsSync(samples))('structures of the standard and of the OECD', () => {
  const of = (name: string) => readSdmxStructures(readFileSync(join(samples, name)));
  it('are read', () => {
    expect(keyDimensions(of('sdmx/sdmx-json-2.x-structure.json'), 'EXR').map(({ id }) => id)).toEqual([
      'FREQ',
      'CURRENCY',
      'CURRENCY_DENOM',
      'EXR_TYPE',
      'EXR_SUFFIX',
    ]);
    expect(
      keyDimensions(of('oecd/datastructure-excerpt.json'), 'DSD_MSTI@DF_MSTI').map(({ id }) => id),
    ).toEqual(['REF_AREA', 'FREQ', 'MEASURE', 'UNIT_MEASURE', 'PRICE_BASE', 'TRANSFORMATION']);
    expect(of('oecd/actualconstraint-0.xml').constraints[0]?.get('CURRENCY')).toEqual([
      'EUR',
      'THB',
      'USD',
      'UZS',
    ]);
    expect(of('oecd/dataflow-external-reference.json').dataflows[0]?.elsewhere).toContain(
      '/sti-public/rest/',
    );
  });
});
