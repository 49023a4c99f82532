import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EscalarError } from '../../../src/base/error.ts';
import { nodeFiles } from '../../../src/node/node-files.ts';
import { jsonSchemas } from '../../../src/study/json-schemas.ts';
import { findScenario } from '../../../src/workspace/scenario/find-scenario.ts';
import { curveOf, parseScenario } from '../../../src/workspace/scenario/parse-scenario.ts';
import { shippedNames } from '../../../src/workspace/shipped-names.ts';
import { refusal } from '../../study/support.ts';
import { repository } from '../../support/source-files.ts';

const TEXT = `id: small
title: { en: "Small", es: "Pequeño" }
data: { release: wiod-2013-ten }
year: 2008
shocks:
  - kind: local-sourcing
    economy: MEX
    share: 0.5
  - kind: demand
    market: USA
    change: -0.1
sweep: { from: 0, to: 1, steps: 4 }
`;
const changed = (from: string, to: string) => {
  if (!TEXT.includes(from)) throw new Error(`not in the scenario: ${from}`);
  return TEXT.replace(from, to);
};
const refused = (text: string) => refusal(() => parseScenario(text, 's.yaml'));

describe('parseScenario', () => {
  it.each([
    ['economy: MEX\n    share: 0.5', 'economy: MEX\n    industries: [c14]\n    share: 0.5', 'activities'],
    ['market: USA', 'market: USA\n    industries: [c14]', 'activities'],
    ['share: 0.5', 'target: { economy: TWN, industries: [c14] }', 'activities'],
    [
      'kind: local-sourcing\n    economy: MEX\n',
      'kind: displacement\n    economy: MEX\n    from: [CHN]\n    markets: [USA]\n',
      'partners',
    ],
  ])('answers an old name of a part with that of the options, which is read (%s)', (from, to, now) => {
    const old = changed(from, to);
    expect(refused(old)).toContain(`Did you mean "${now}"?`);
    const mended = old.replace(/industries|markets/, now);
    expect(parseScenario(mended, 's.yaml').scenario.shocks).toHaveLength(2);
  });
  it('reads a scenario and finds its parts again', () => {
    const { scenario, placeOf } = parseScenario(TEXT, 's.yaml');
    expect(scenario.shocks.map(({ kind }) => kind)).toEqual(['local-sourcing', 'demand']);
    expect(placeOf(['shocks', 1, 'change'])).toEqual({ file: 's.yaml', line: 11, column: 13 });
  });
  it.each([
    ['share: 0.5', 'share: 1.5', /^s\.yaml:8:12: shocks\.0\.share: at most 1 expected/],
    ['share: 0.5', 'share: -0.5', /^s\.yaml:8:12: shocks\.0\.share: at least 0 expected/],
    ['share: 0.5', 'share: half', /^s\.yaml:8:12: shocks\.0\.share: a number expected/],
    ['    share: 0.5\n', '', /^s\.yaml:6:5: shocks\.0: missing; share or target expected/],
    [
      'share: 0.5',
      'share: 0.5\n    target: 0.6',
      /^s\.yaml:6:5: shocks\.0: either share or target, not both/,
    ],
    ['    economy: MEX\n', '', /^s\.yaml:6:5: shocks\.0\.economy: missing; text expected/],
    ['kind: demand', 'kind: demnd', /^s\.yaml:9:11: .*expected local-sourcing \|.*Did you mean "demand"\?/s],
    ['market: USA', 'markt: USA', /^s\.yaml:10:12: .*is not known here.*Did you mean "market"\?/s],
    ['change: -0.1', 'change: -1.1', /^s\.yaml:11:13: .*at least -1 expected/],
    ['release: wiod-2013-ten', 'release: a, file: b', /^s\.yaml:3:7: data: either release or file, not both/],
    ['release: wiod-2013-ten', 'read: {}', /^s\.yaml:3:7: data: missing; release or file expected/],
    ['to: 1', 'to: 2', /^s\.yaml:12:23: sweep\.to: expected 0 to 1/],
    ['from: 0', 'from: -1', /^s\.yaml:12:16: sweep\.from: expected 0 to 1/],
    ['from: 0', 'from: 1', /^s\.yaml:12:16: sweep\.from: expected less than to \(1\)/],
    ['from: 0', 'shock: 3, from: 0', /^s\.yaml:12:17: sweep\.shock: expected a shock from 1 to 2/],
    ['from: 0', 'shock: 2, over: target, from: 0', /^s\.yaml:12:26: sweep\.over: expected share: shock 2/],
    [
      'change: -0.1',
      'change: 1e308',
      /^s\.yaml:11:13: shocks\.1\.change: expected a number from -1000000000 to/,
    ],
    [
      'from: 0, to: 1',
      'shock: 2, from: 0, to: 1e308',
      /^s\.yaml:12:33: sweep\.to: expected a number from -1000/,
    ],
    ['year: 2008', 'year: [2008]', /^s\.yaml:4:7: year: text expected; or a number expected/],
    [
      'data: { release: wiod-2013-ten }\n',
      '',
      /^s\.yaml:1:1: data: missing; a block of NAME: VALUE expected/,
    ],
    ['shocks:', 'shocks: []\nothers:', /^s\.yaml:.*"others" is not known here/],
    ['id: small', 'id: "', /^s\.yaml:\d+:\d+: This is not valid YAML/],
  ])('refuses %j written %j with its place', (from, to, says) => {
    expect(refused(changed(from, to))).toMatch(says);
  });
  it.each([
    ['elasticity: 1e-16', /^s\.yaml:10:13: elasticity: at least 0\.02 expected/],
    ['elasticity: { c15: 5, c14: 1e308 }', /^s\.yaml:10:28: elasticity\.c14: at most 1000000 expected/],
    [
      'sweep: { over: elasticity, from: 1, to: 1e308, steps: 3 }',
      /^s\.yaml:10:41: sweep\.to: expected 0\.02 to/,
    ],
    [
      'sweep: { over: elasticity, from: 1e-12, to: 1, steps: 3 }',
      /^s\.yaml:10:34: sweep\.from: expected 0\.02/,
    ],
    [
      'sweep: { from: -1e308, to: 1e308, steps: 3 }',
      /^s\.yaml:10:16: sweep\.from: expected a number from -1000/,
    ],
  ])('refuses %s in a scenario with prices', (line, says) => {
    const priced = changed(
      TEXT.slice(TEXT.indexOf('  - kind: local')),
      `  - kind: trade-deficit\n    economy: MEX\n    change: -1\n\n${line}\n`,
    );
    expect(refused(priced)).toMatch(says);
  });
  it('names its own schema, in both languages', () => {
    try {
      parseScenario(changed('share: 0.5', 'share: 2'), 's.yaml');
      expect.unreachable();
    } catch (error) {
      const said = (error as EscalarError).toText('es');
      expect(error).toBeInstanceOf(EscalarError);
      expect(said).toContain('se esperaba a lo más 1');
      expect(said).toContain('El esquema (schema/scenario.schema.json)');
    }
  });
  it('says what is wrong with any text, or reads it', () => {
    const lines = TEXT.split('\n');
    const words = ['', '[', '{', ': ', '- ', 'null', '1e999', '.nan', '"', '&a', '*a', 'kind: demand', '\t'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: lines.length - 1 }),
        fc.nat(40),
        fc.constantFrom(...words),
        fc.nat(6),
        (at, column, word, gone) => {
          const line = lines[at];
          const changedLine = line.slice(0, column) + word + line.slice(column + gone);
          const text = [...lines.slice(0, at), changedLine, ...lines.slice(at + 1)].join('\n');
          try {
            parseScenario(text, 's.yaml');
          } catch (error) {
            expect(error, text).toBeInstanceOf(EscalarError);
            expect((error as EscalarError).toText('es')).toMatch(/^s\.yaml/);
            expect((error as EscalarError).toText('es')).not.toMatch(/undefined|\[object/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
  it('a curve has both its ends', () => {
    expect(curveOf({ from: 0, to: 0.3, steps: 3 })).toEqual({
      shock: 0,
      over: 'share',
      values: [0, 0.3 / 3, 0.6 / 3, 0.3],
    });
    expect(curveOf({ shock: 2, over: 'target', from: 0.5, to: 1, steps: 1 })).toEqual({
      shock: 1,
      over: 'target',
      values: [0.5, 1],
    });
  });
});

describe('schema/scenario.schema.json', () => {
  const written: unknown = JSON.parse(readFileSync(join(repository, 'schema/scenario.schema.json'), 'utf8'));
  const validate = new Ajv({ strict: false, allErrors: true }).compile(written as object);
  it('is what the sources say (npm run schema writes it)', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(jsonSchemas().scenario)));
  });
  it('takes the bundled scenarios, by a validator that is not ours', async () => {
    const names = await shippedNames(nodeFiles, 'scenarios');
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const name of names) {
      const { text, file } = await findScenario(name, nodeFiles);
      expect(validate(parse(text)), name).toBe(true);
      expect(parseScenario(text, file).scenario.id).toBe(name);
    }
  });
  it('refuses what the program refuses', () => {
    expect(validate(parse(TEXT))).toBe(true);
    for (const [from, to] of [
      ['share: 0.5', 'share: 1.5'],
      ['kind: demand', 'kind: demnd'],
      ['market: USA', 'markt: USA'],
    ])
      expect(validate(parse(changed(from, to))), to).toBe(false);
  });
});
