import { beforeAll, describe, expect, it } from 'vitest';
import { rdStructure } from '../../../src/indicators/capabilities/rd-structure.ts';
import { intraIndustryQuality } from '../../../src/indicators/trade/intra-industry-quality.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { labelsOf } from '../../../src/study/report/labels.ts';
import { compute } from '../../support/compute.ts';
import { rowTable } from '../../support/row-tables.ts';

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
});
