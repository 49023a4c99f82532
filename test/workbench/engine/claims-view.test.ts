import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimsView } from '../../../src/workbench/engine/claims-view.ts';
import { engineDesk } from '../../support/engine-desk.ts';

const desk = engineDesk();
let view: ClaimsView;
beforeAll(async () => {
  view = await desk.engine.claims({ lang: 'en', study: '', set: {} });
}, 240_000);

describe('the claims of a study', { timeout: 120_000 }, () => {
  it('stand under their statuses, each with what it means', () => {
    expect(view.study).toBe('mexico-taiwan');
    expect(view.statuses.every(({ about }) => about.length > 20)).toBe(true);
    const counted = view.statuses.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(view.claims.length);
    for (const { id, count } of view.statuses)
      expect(view.claims.filter(({ status }) => status === id)).toHaveLength(count);
    expect(view.statuses.find(({ id }) => id === 'reproduced')?.count).toBeGreaterThan(0);
  });
  it('have a number exactly where one checks them, and each number leads to one cell with its formula and lines', async () => {
    const { study } = view;
    for (const claim of view.claims) {
      expect([claim.id, claim.number !== null]).toEqual([claim.id, claim.status !== 'not checkable']);
      if (claim.number === null) continue;
      const { step, cell, formula } = claim.number;
      const told = await desk.engine.explain({ of: { study, set: {}, step }, cell, lang: 'en' });
      expect([claim.id, told.results.length]).toEqual([claim.id, 1]);
      expect(told.formula).toEqual(formula);
      expect([claim.id, told.lineCount + told.tables.length > 0]).toEqual([claim.id, true]);
    }
  });
});
