import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rowsOf, tableOf } from '../../../src/base/table.ts';
import { RELATION_FIELDS } from '../../../src/catalog/policy-fields.ts';
import { governance } from '../../../src/indicators/policy/governance.ts';
import { governanceOf, type Level } from '../../../src/indicators/policy/kernels/governance.ts';
import { compute } from '../../support/compute.ts';
import { sharedPath } from '../../support/shared.ts';

const LEVELS: readonly Level[] = ['low', 'high'];
const relation = (chain: string, complexity: string, codifiability: string, capability: string) => ({
  chain,
  economy: 'MEX',
  complexity,
  codifiability,
  capability,
});
const table = (...rows: ReturnType<typeof relation>[]) => tableOf('chain_relation', RELATION_FIELDS, rows);

describe('governanceOf', () => {
  it('gives five forms in order of coordination and refuses three combinations', () => {
    const all = LEVELS.flatMap((complexity) =>
      LEVELS.flatMap((codifiability) =>
        LEVELS.map((capability) => governanceOf({ complexity, codifiability, capability })),
      ),
    );
    expect(all.map(({ form }) => form)).toEqual([
      null,
      null,
      null,
      'market',
      'hierarchy',
      'relational',
      'captive',
      'modular',
    ]);
    expect(all.map(({ coordination }) => coordination)).toEqual([null, null, null, 1, 5, 3, 4, 2]);
    expect(new Set(all.flatMap(({ refusal }) => refusal ?? [])).size).toBe(3);
  });
  const file = sharedPath('data/industry/taxonomies/gvc_governance_ghs2005.csv');
  it.skipIf(file === null)('agrees with the table that is shared', () => {
    const lines = readFileSync(file as string, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(lines).toHaveLength(8);
    for (const [complexity, codifiability, capability, form = '', rank = ''] of lines) {
      const found = governanceOf({ complexity, codifiability, capability } as Parameters<
        typeof governanceOf
      >[0]);
      expect(found.form ?? '').toBe(form.startsWith('(') ? '' : form);
      expect(found.coordination === null ? '' : String(found.coordination)).toBe(rank);
    }
  });
});

describe('governance', () => {
  it('gives the form, and what each variable would change alone', () => {
    const result = compute(governance, table(relation('in-bond', 'high', 'high', 'low')));
    expect(rowsOf(result.table).map(({ changed, form, value }) => [changed, form, value])).toEqual([
      ['as-is', 'captive', 4],
      ['complexity', null, { missing: 'not-defined' }],
      ['codifiability', 'hierarchy', 5],
      ['capability', 'modular', 2],
    ]);
    expect(result.notes[0]?.text.en).toContain(
      'in-bond: complexity high, codifiability high, capability of suppliers low: captive, for',
    );
    expect(result.notes[0]?.text.en).toContain('capability of suppliers high: modular');
    expect(result.notes[0]?.text.es).toContain('capacidad de los proveedores alta: modular');
  });
  it('keeps refused combinations as rows with the reason', () => {
    const result = compute(governance, table(relation('x', 'low', 'low', 'high')));
    expect(rowsOf(result.table)[0]).toMatchObject({ form: null, reason: 'simple-uncodifiable' });
    expect(result.notes[0]).toMatchObject({ level: 'warning' });
    expect(result.notes[0]?.text.en).toContain('no form, for what is simple can be described');
  });
  it('refuses other words, with the nearest', () => {
    expect(() => compute(governance, table(relation('x', 'hgih', 'low', 'high')))).toThrow(/hgih/);
    expect(() => compute(governance, table(relation('x', 'low', 'high', 'high')), { chains: 'y' })).toThrow(
      /"y"/,
    );
  });
});
