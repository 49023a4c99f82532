import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EscalarError } from '../../../src/base/error.ts';
import { rowsOf } from '../../../src/base/table.ts';
import { works } from '../../../src/catalog/works.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { jsonSchemas } from '../../../src/study/json-schemas.ts';
import { parsePolicies } from '../../../src/workspace/policies/parse-policies.ts';
import { policyNames, policyTable } from '../../../src/workspace/policies/policy-table.ts';
import { policyWorks } from '../../../src/workspace/policies/policy-works.ts';
import { textOf } from '../../../src/workspace/text-of.ts';
import { repository } from '../../support/source-files.ts';

const OURS = readFileSync(join(repository, 'policies/mexico-taiwan.yaml'), 'utf8');
const SMALL = `id: small
title: { en: "Small", es: "Pequeño" }
as_of: 2012
sources: { book: "A book (2000)" }
instruments:
  - id: one
    economy: MEX
    name: { en: "One", es: "Uno" }
    type: plan
    orientation: [horizontal]
    start: 1989
    end: { year: 1994, about: true }
    targets:
      - { classification: WIOD, codes: [c14, c15], share: 0.36 }
      - { classification: HS1992, codes: ["8542"] }
    eligibility: "exports_share >= 10%"
    source: { work: book, pages: "1-2" }
`;

function refusal(text: string): EscalarError {
  try {
    parsePolicies(text, 'p.yaml');
  } catch (error) {
    if (error instanceof EscalarError) return error;
    throw error;
  }
  throw new Error('was read');
}

useShippedCatalog();

describe('a file of policies', () => {
  it('becomes one row an instrument and target, with the line of its record', () => {
    const rows = rowsOf(policyTable(parsePolicies(SMALL, 'p.yaml'), 'policy_instrument', 'p.yaml'));
    expect(
      rows.map(({ activity, product, classification, source_line: line }) => [
        activity,
        product,
        classification,
        line,
      ]),
    ).toEqual([
      ['c14', null, 'WIOD2013', 6],
      ['c15', null, 'WIOD2013', 6],
      [null, '8542', 'HS1992', 6],
    ]);
    expect(rows[0]).toMatchObject({
      start: '1989',
      start_state: 'exact',
      end: '1994',
      end_state: 'about',
      as_of: '2012',
      target_share: 0.36,
      source: 'book, pp. 1–2',
    });
  });
  it.each([
    ['an economy', 'economy: MEX', 'economy: Mexco', '7:14', /"Mexco".*Did you mean "MEX"\?/s],
    ['a type', 'type: plan', 'type: pln', '9:11', /expected duty-relief .*Did you mean "plan"\?/s],
    ['an orientation', '[horizontal]', '[horizontl]', '10:19', /Did you mean "horizontal"\?/],
    ['an end before the start', 'year: 1994', 'year: 1984', '12:10', /1984 comes before the start, 1989/],
    [
      'a start after all that is known',
      'start: 1989',
      'start: 2013',
      '12:10',
      /1994 comes before the start, 2013/,
    ],
    [
      'a year that is none',
      'start: 1989',
      'start: soon',
      '11:12',
      /expected 1990 \| \{ year: 1990, about: true \} \| unknown/,
    ],
    ['a share above one', 'share: 0.36', 'share: 36', '14:59', /at most 1 expected/],
    [
      'an industry',
      'c14, c15',
      'c14, "transport equipmnt"',
      '14:46',
      /"transport equipmnt".*Did you mean "c15"\?/s,
    ],
    ['a product', '"8542"', '"8599"', '15:43', /class of HS1992 "8599"/],
    ['a classification', 'classification: WIOD,', 'classification: WIODD,', '14:27', /Did you mean "WIOD"\?/],
    ['a rule', '>= 10%"', '=> 10%"', '16:18', /at its column 15: "=>".*Did you mean ">="\?/s],
    ['a rule on shares', '10%', '10', '16:18', /a share goes from 0 to 1/],
    ['a source', 'work: book', 'work: bok', '17:21', /the source "bok".*Did you mean "book"\?/s],
    ['a source without place', ', pages: "1-2"', '', '17:13', /pages or section is missing/],
    ['no source', '    source: { work: book, pages: "1-2" }\n', '', '6:5', /instruments.0.source: missing/],
    ['a misspelt key', 'orientation:', 'orientaton:', '10:17', /Did you mean "orientation"\?/],
  ])('refuses %s, with the place and the mend', (_, from, to, place, words) => {
    expect(SMALL).toContain(from);
    const error = refusal(SMALL.replace(from, to));
    expect(error.toText('en')).toMatch(words);
    expect(error.toText('en')).toContain(`p.yaml:${place}:`);
    expect(error.toText('es')).toContain(`p.yaml:${place}:`);
    expect(error.toText('es')).not.toBe(error.toText('en'));
  });
  it('takes the works that Escalar cites without a text of its own, and names the nearest of them', () => {
    const bare = SMALL.replace(/sources: .*\n/, '').replace('work: book', 'work: lin2003');
    const { policies } = parsePolicies(bare, 'p.yaml');
    expect(policyWorks(policies, 'es')).toEqual({ lin2003: expect.stringMatching(/^Lin, Y\. \(2003\), /) });
    const own = { ...policies, sources: { lin2003: 'Another Lin' } };
    expect(policyWorks(own, 'en')).toEqual({ lin2003: 'Another Lin' });
    const wrong = refusal(bare.replace('lin2003', 'linn2003'));
    expect(wrong.toText('en')).toMatch(/the source "linn2003".*Did you mean "lin2003"\?/s);
  });
  it('of ours cites a page that its work has, for what the work can know', () => {
    const { instruments, chains = [] } = parsePolicies(OURS, 'p.yaml').policies;
    for (const {
      id,
      source: { cites },
    } of [...instruments, ...chains]) {
      if (cites?.pages === undefined) continue;
      const [first, last = first] = (works().get(cites.work)?.page ?? '1-99999').split('-').map(Number);
      const [from, to = from] = cites.pages.split('-').map(Number);
      expect([id, from >= first && to <= last], 'inside the work').toEqual([id, true]);
      expect([id, to - from < last - first], 'not all of it').toEqual([id, true]);
    }
    for (const {
      id,
      name,
      end,
      notes,
      source: { cites },
    } of instruments) {
      const of = cites === undefined ? undefined : works().get(cites.work)?.issued['date-parts'][0][0];
      if (
        of === undefined ||
        typeof end !== 'number' ||
        end <= of ||
        JSON.stringify(name).includes(String(end))
      )
        continue;
      const { en, es } = textOf(notes ?? '');
      expect([id, en, es]).toEqual([
        id,
        expect.stringMatching(/work cited/),
        expect.stringMatching(/obra citada/),
      ]);
    }
    // the article cites a work for the policy of the decade, none for the programmes
    expect(instruments.find(({ id }) => id === 'mex-sectoral-programmes')?.source).toEqual({
      work: 'vazquezlopez2012',
      section: '2',
    });
  });
  it('refuses an id that is taken, with the line where it is', () => {
    const twice = SMALL + SMALL.slice(SMALL.indexOf('  - id: one'));
    expect(refusal(twice).toText('es')).toMatch(/p\.yaml:18:9: .*"one" ya nombra un registro en la línea 6/);
  });
  it('is read or refused with a place, whatever is cut out of it', () => {
    fc.assert(
      fc.property(fc.nat(OURS.length), fc.nat(60), (from, length) => {
        try {
          parsePolicies(OURS.slice(0, from) + OURS.slice(from + length), 'p.yaml');
        } catch (error) {
          expect(error).toBeInstanceOf(EscalarError);
          expect((error as EscalarError).where.line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('schema/policy.schema.json', () => {
  const written: unknown = JSON.parse(readFileSync(join(repository, 'schema/policy.schema.json'), 'utf8'));
  it('is what the sources say (npm run schema writes it), and takes the file that ships', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(jsonSchemas().policy)));
    const validate = new Ajv({ strict: false }).compile(written as object);
    expect(validate(parse(OURS)) ? [] : validate.errors).toEqual([]);
    expect(validate(parse(SMALL.replace('type: plan', 'type: pln')))).toBe(false);
  });
});

describe('the policies that ship', () => {
  const parsed = parsePolicies(OURS, 'policies/mexico-taiwan.yaml');
  it('hold twenty-one instruments of the article, each with a source and both names', () => {
    const { instruments } = parsed.policies;
    expect(instruments).toHaveLength(21);
    expect(instruments.filter(({ economy }) => economy === 'MEX')).toHaveLength(15);
    for (const { name, source, notes } of instruments) {
      expect(name.en).not.toBe(name.es);
      expect(source.work).toBe('vazquezlopez2012');
      expect(notes).toBeDefined();
    }
  });
  it('give names to their codes, and the chain of the article', () => {
    expect(policyNames(parsed)['twn-itri']?.es).toContain('ITRI');
    expect(rowsOf(policyTable(parsed, 'chain_relation', 'p'))[0]).toMatchObject({
      chain: 'captive-supplier',
      complexity: 'high',
      codifiability: 'high',
      capability: 'low',
    });
  });
});
