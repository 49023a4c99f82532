import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { numberColumn } from '../../../src/base/table.ts';
import { readSdmxBytes, sdmxRows } from '../../../src/sources/sdmx/read-sdmx.ts';
import { readSdmxJson } from '../../../src/sources/sdmx/read-sdmx-json.ts';
import { SDMX_CSV, SDMX_MESSAGES } from '../../support/sdmx-messages.ts';
import { repository } from '../../support/source-files.ts';
import { mutated, pick, START, TIMES } from '../tabular/fuzz-support.ts';
import { bytesOf, outcome, read, rows, seeded } from '../tabular/support.ts';

const given = (text: string) => readSdmxBytes('m', bytesOf(text));
const json = SDMX_MESSAGES['SDMX-JSON 2.0 by series, in `data`'] ?? '';
const xml = SDMX_MESSAGES['SDMX-ML structure-specific by series'] ?? '';
const byKey = (some: ReturnType<typeof rows>) =>
  some.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

describe('a message of SDMX', () => {
  const expected = byKey(rows(read(SDMX_CSV)));
  it('has a CSV whose numbers are told by hand', () => {
    const values = rows(read(SDMX_CSV)).map(({ economy, period, value }) => [economy, period, value]);
    expect(values).toEqual([
      ['MEX', '2010', 1_500_000],
      ['MEX', '2011', 2_250_000],
      ['TWN', '2010', 40_000],
      ['TWN', '2011', { missing: 'not-reported' }],
    ]);
  });
  it.each(Object.entries(SDMX_MESSAGES))('%s gives the table of the CSV', (_, text) => {
    expect(byKey(rows(given(text)))).toEqual(expected);
  });
  it.each(Object.entries(SDMX_MESSAGES))('%s with a byte order mark too', (_, text) => {
    expect(byKey(rows(given(`\ufeff${text}`)))).toEqual(expected);
  });
});

describe('a message deeper than any', () => {
  const deep = (open: string, close: string) => `${open.repeat(50_000)}1${close.repeat(50_000)}`;
  it.each([
    ['a value', json.replace('[1.5,', `[${deep('[', ']')},`)],
    ['an attribute', json.replace('[1.5,', `[1.5,${deep('{"id":', '}')},`)],
    ['its data', deep('{"data":', '}')],
  ])('in %s is broken, not a crash', (_, text) => {
    expect(() => readSdmxJson(bytesOf(text))).toThrow(expect.objectContaining({ code: 'sdmx-broken' }));
  });
});

describe('numbers of a message', () => {
  const firstOf = (written: string) => {
    const { values } = sdmxRows(bytesOf(json.replace('[1.5,', `[${written},`)));
    return values.numbers[0];
  };
  it.each([
    ['0.1', 0.1],
    ['-0', 0],
    ['1e-7', 1e-7],
    ['-2.5E+3', -2500],
    ['0.29000000000000000004', 0.29],
    ['12345678901234567', 12345678901234568],
    ['"26.8926011853938"', 26.8926011853938],
    ['"1.234"', 1.234],
    ['81.63917525773196', 81.63917525773196],
  ])('%s is the nearest double', (written, value) => {
    expect(firstOf(written)).toBe(value);
  });
  it.each(['01', '1.', '.5', '+1', '1e', '--1', '0x1', 'NaN', 'tru', '1 2'])('%s is no JSON', (written) => {
    expect(outcome(() => firstOf(written))).toBe('sdmx-broken');
  });
  it.each([
    ['1e999', 'not-a-number@2:4'],
    ['"INF"', 'not-a-number@2:4'],
    ['"abc"', 'not-a-number@2:4'],
  ])('%s is refused at its place', (written, code) => {
    expect(outcome(() => given(json.replace('[1.5,', `[${written},`)))).toBe(code);
  });
});

describe('what is refused', () => {
  const changedJson = (from: string | RegExp, to: string) => {
    const text = json.replace(from, to);
    expect(text).not.toBe(json);
    return outcome(() => given(text));
  };
  const changedXml = (from: string | RegExp, to: string) => {
    const text = xml.replace(from, to);
    expect(text).not.toBe(xml);
    return outcome(() => given(text));
  };
  it.each([
    ['an index beyond the codes of a dimension', '"0:1":', '"0:2":', 'sdmx-broken'],
    ['a key with a dimension too few', '"0:1":', '"1":', 'sdmx-broken'],
    ['a key with a dimension too many', '"0:1":', '"0:1:0":', 'sdmx-broken'],
    ['a key with an empty part', '"0:1":', '"0:":', 'sdmx-broken'],
    ['an index beyond those of an attribute', '"attributes":[1]', '"attributes":[2]', 'sdmx-broken'],
    ['a code twice in a dimension', '"TWN"', '"MEX"', 'sdmx-broken'],
    ['an observation twice', '"1":[2.25', '"0":[2.25', 'duplicate-row@3'],
    ['a member twice', '"structures"', '"dataSets"', 'sdmx-broken'],
    ['no data sets', '"dataSets"', '"datasets"', 'not-a-table'],
    ['an empty list of data sets', /"dataSets":.*/, '"dataSets":[]}}', 'no-data-rows'],
    ['data that the source deletes', '"structure":0', '"action":"Delete"', 'sdmx-not-read'],
    [
      'several measures',
      '"attributes":{',
      '"measures":{"observation":[{},{}]},"attributes":{',
      'sdmx-not-read',
    ],
    [
      'errors beside data',
      '{"meta"',
      '{"errors":[{"code":150,"title":"Semantic error"}],"meta"',
      'sdmx-error',
    ],
    ['something behind the end', /$/, '{}', 'sdmx-broken'],
    ['a web page inside', /"dataSets":.*/, '<html>', 'sdmx-broken'],
  ] as const)('SDMX-JSON with %s', (_, from, to, code) => {
    expect(changedJson(from, to)).toBe(code);
  });
  it.each([
    ['an entity of its own', '<!-- made up -->', '<!DOCTYPE x [<!ENTITY a "b">]>', 'sdmx-broken'],
    ['an entity that nobody declares', '&#233;', '&lol;', 'sdmx-broken'],
    ['an element that is not closed', '</Series>', '', 'sdmx-broken'],
    [
      'an observation twice',
      'TIME_PERIOD="2011" OBS_VALUE="2.25"',
      'TIME_PERIOD="2010" OBS_VALUE="2.25"',
      'duplicate-row@3',
    ],
    ['a component twice', 'TIME_PERIOD="2010"', 'TIME_PERIOD="2010" TIME_PERIOD="2010"', 'sdmx-broken'],
    [
      'a component of the series in an observation',
      'TIME_PERIOD="2010"',
      'REF_AREA="MEX" TIME_PERIOD="2010"',
      'sdmx-broken',
    ],
    ['components of several values', '<Obs ', '<Comp id="A"><Value>1</Value></Comp><Obs ', 'sdmx-not-read'],
    ['data that the source deletes', 'action="Replace"', 'action="Delete"', 'sdmx-not-read'],
    ['another root', /StructureSpecificData/g, 'Invoice', 'not-a-table'],
    ['a structure for data', /StructureSpecificData/g, 'Structure', 'not-a-table'],
    [
      'a footer that announces another answer',
      '</message:StructureSpecificData>',
      '<f:Footer><f:Message code="413" severity="Information"><c:Text>Come back later</c:Text></f:Message></f:Footer></message:StructureSpecificData>',
      'sdmx-error',
    ],
  ] as const)('SDMX-ML with %s', (_, from, to, code) => {
    expect(changedXml(from, to)).toBe(code);
  });
  it('a body that is not UTF-8', () => {
    const body = bytesOf(json);
    body[body.indexOf(0x57)] = 0xe9;
    expect(outcome(() => readSdmxBytes('m', body))).toContain('bad-encoding');
  });
  it.each([json, xml])('a body cut at any byte', (text) => {
    const body = bytesOf(text);
    for (let end = 1; end < body.length; end += 1)
      expect(
        outcome(() => sdmxRows(body.subarray(0, end))),
        String(end),
      ).not.toBe('read');
  });
  it('a refusal says what and what to try, in both languages', () => {
    const bodies = [
      json.slice(0, -9),
      json.replace('"structure":0', '"action":"Delete"'),
      '{"errors":[{"code":1}],"dataSets":[]}',
    ];
    for (const body of bodies) {
      const said = (lang: 'en' | 'es') => {
        try {
          given(body);
        } catch (error) {
          return (error as EscalarError).toText(lang);
        }
        return '';
      };
      expect(said('en')).toMatch(/^m: The .+\.\n[A-Z].+\.$/);
      expect(said('es')).toMatch(/^m: (?:El|La) .+\.\n[A-Z].+\.$/);
    }
  });
  it('an error of the service says what the service said', () => {
    const body =
      '<m:Error xmlns:m="x"><m:ErrorMessage code="140"><c:Text>Not enough key values</c:Text></m:ErrorMessage></m:Error>';
    expect(() => given(body)).toThrow(/140 Not enough key values/);
  });
});

const FILES = 4000 * TIMES;

describe('messages that were changed', () => {
  const messages = Object.values(SDMX_MESSAGES).map(bytesOf);
  it(`${FILES} of them are refused with a code, or give finite numbers`, () => {
    const codes = new Map<string, number>();
    for (let seed = 0; seed < FILES; seed += 1) {
      const random = seeded(5_000_000 + START + seed);
      const body = mutated(pick(messages, random), random, 3);
      try {
        const { table } = readSdmxBytes('m', body);
        const values = numberColumn(table, 'value');
        values?.values.forEach((value, row) => {
          if (!Number.isFinite(value) && (values.reason?.[row] ?? 0) === 0)
            throw new Error(`seed ${seed}: ${value} in row ${row}`);
        });
        codes.set('read', (codes.get('read') ?? 0) + 1);
      } catch (error) {
        if (!(error instanceof EscalarError)) throw new Error(`seed ${seed}: ${String(error)}`);
        error.toText('es');
        codes.set(error.code, (codes.get(error.code) ?? 0) + 1);
      }
    }
    expect(codes.get('read')).toBeGreaterThan(FILES / 100);
    expect(codes.get('sdmx-broken')).toBeGreaterThan(FILES / 4);
    expect(codes.size).toBeGreaterThan(5);
  });
});

const samples = join(repository, '..', 'shared', 'data', 'api-samples', 'sdmx');

describe.skipIf(!existsSync(samples))('samples of the standard', () => {
  it('are read, or refused for what they say', () => {
    const seen = readdirSync(samples)
      .filter((name) => /^sdmx-.*\.(?:json|xml)$/.test(name) && !/schema/.test(name))
      .map((name) => {
        let found = '';
        const code = outcome(() => {
          found = String(sdmxRows(readFileSync(join(samples, name))).rows);
        });
        return `${name} ${code === 'read' ? found : code}`;
      });
    expect(seen).toEqual([
      'sdmx-json-1.0-action-delete.json sdmx-not-read',
      'sdmx-json-1.0-crosssection.json 4',
      'sdmx-json-1.0-flat.json 4',
      'sdmx-json-1.0-timeseries.json 4',
      'sdmx-json-2.x-agri.json 12',
      'sdmx-json-2.x-constructed-full.json sdmx-error',
      'sdmx-json-2.x-flat.json 4',
      'sdmx-json-2.x-structure.json not-a-table',
      'sdmx-json-2.x-timeseries.json 4',
      'sdmx-ml-2.1-generic-ECB-EXR.xml 252',
      'sdmx-ml-2.1-generic-ts.xml 12',
      'sdmx-ml-2.1-structurespecific-ts.xml 12',
    ]);
  });
});
