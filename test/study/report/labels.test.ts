import { beforeAll, describe, expect, it } from 'vitest';
import { tableOf, wordsOf } from '../../../src/base/table.ts';
import { rdStructure } from '../../../src/indicators/capabilities/rd-structure.ts';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import { intraIndustryQuality } from '../../../src/indicators/trade/intra-industry-quality.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { labelsOf } from '../../../src/study/report/labels.ts';
import { compute } from '../../support/compute.ts';
import { resultsOf } from '../../support/every-choice.ts';
import { rowTable } from '../../support/row-tables.ts';

/** Columns whose codes are the vocabulary of Escalar. */
const OURS = [
  'term',
  'unit',
  'flow',
  'side',
  'path',
  'kind',
  'verdict',
  'outcome',
  'account',
  'scope',
  'variable',
];
/** Names that the data of the tests chose. */
const THEIRS = new Set(['jobs', 'total', 'employees', 'sales', 'exports_usd']);

/** A path of industries is made of codes of the table: `E0 → E1`, `E2.s1`. */
const isChain = (code: string) => / → |^E\d\./.test(code);

describe('labelsOf', () => {
  beforeAll(useShippedCatalog);
  it('gives a code the name that its own indicator gives it', () => {
    const structure = labelsOf(compute(rdStructure, rowTable(rdStructure)).table, undefined);
    expect(structure.unallocated).toEqual({ en: 'not allocated', es: 'sin asignar' });
    expect(structure.business).toEqual({ en: 'business', es: 'empresas' });
    expect(structure.rd_total).toEqual({ en: 'R&D, total', es: 'I+D, total' });
    const trade = labelsOf(compute(intraIndustryQuality, rowTable(intraIndustryQuality)).table, undefined);
    expect(trade.unallocated).toEqual({
      en: 'two-way, without unit values',
      es: 'dos vías, sin valores unitarios',
    });
  });
  it('has words for a whole that the data do not name, and theirs where they do', () => {
    const table = tableOf(
      't',
      [{ name: 'activity', title: { en: 'Activity', es: 'Actividad' } }],
      [{ activity: 'manufacturing' }],
    );
    expect(labelsOf(table, undefined).manufacturing).toEqual({ en: 'manufacturing', es: 'manufacturas' });
    const own = { en: 'Factories', es: 'Fábricas' };
    expect(labelsOf(table, undefined, { manufacturing: own }).manufacturing).toEqual(own);
  });
  it.each(catalogue.map((indicator) => [indicator.id, indicator] as const))(
    'leaves no code of ours without words: %s',
    (_, indicator) => {
      for (const table of resultsOf(indicator)) {
        const labels = labelsOf(table, undefined);
        for (const column of OURS)
          for (const code of wordsOf(table, column)) {
            if (/^\d*$/.test(code) || THEIRS.has(code) || (column === 'path' && isChain(code))) continue;
            expect(labels[code], `${column} ${code}`).toBeDefined();
          }
      }
    },
  );
});
