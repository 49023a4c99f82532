import { beforeAll, describe, expect, it } from 'vitest';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { compute } from '../support/compute.ts';
import { ROW_OPTIONS, rowIndicators, rowTable } from '../support/row-tables.ts';

describe('every indicator of rows', () => {
  beforeAll(useShippedCatalog);
  it.each(rowIndicators.map((indicator) => [indicator.id, indicator] as const))(
    '%s closes an identity on a small table',
    (id, indicator) => {
      const { table, residuals } = compute(indicator, rowTable(indicator), ROW_OPTIONS[id]);
      expect(table.rows).toBeGreaterThan(0);
      expect(residuals.length).toBeGreaterThan(0);
      for (const { identity, value, tolerance } of residuals)
        expect(value, identity).toBeLessThanOrEqual(tolerance);
    },
  );
});
