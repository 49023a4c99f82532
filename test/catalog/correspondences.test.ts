import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { classification, findActivity } from '../../src/catalog/classification.ts';
import { bridge, checkWeights } from '../../src/catalog/correspondence.ts';
import { correspondence, correspondences } from '../../src/catalog/correspondences.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { sharedPath } from '../support/shared.ts';

useShippedCatalog();

const all = correspondences.map(({ id }) => id);
const ids = all.filter((id) => /^ISIC/.test(id));

describe('correspondences', () => {
  it('lead both ways between the revisions of ISIC', () => {
    for (const id of ['ISIC3-ISIC2', 'ISIC2-ISIC3', 'ISIC31-ISIC3', 'ISIC4-ISIC3', 'ISIC4-ISIC31']) {
      expect(ids).toContain(id);
    }
  });

  it('have an id each, and say where they come from in both languages', () => {
    expect(new Set(all).size).toBe(all.length);
    for (const { source, note } of correspondences) {
      expect(source).not.toBe('');
      expect(note.en === '' || note.es === '' || note.en === note.es).toBe(false);
    }
  });

  it.each(ids)('%s has weights that add to one, between classes that exist', (id) => {
    const each = correspondence(id);
    expect(each.convention).toBe('equal-split');
    for (const [code, links] of checkWeights(each)) {
      expect(findActivity(each.from, code)?.level, code).toBe('class');
      const sum = links.reduce((before, { weight }) => before + weight, 0);
      expect(Math.abs(sum - 1)).toBeLessThanOrEqual(1e-12);
      for (const { to } of links) expect(findActivity(each.to, to)?.level, to).toBe('class');
    }
  });

  it('say which classes have no counterpart', () => {
    const lost = (id: string) => {
      const each = correspondence(id);
      const sources = checkWeights(each);
      return classification(each.from)
        .activities.filter(({ code, level }) => level === 'class' && !sources.has(code))
        .map(({ code }) => code);
    };
    expect(lost('ISIC4-ISIC3')).toEqual(['9810', '9820']);
    expect(lost('ISIC31-ISIC3')).toEqual(['9600', '9700', '9999']);
    expect(lost('ISIC3-ISIC2')).toEqual(['9999']);
    expect(lost('ISIC2-ISIC3')).toEqual(['0000', '9999']);
    expect(lost('ISIC4-ISIC31')).toEqual([]);
  });

  it('conserve the total of every class at once', () => {
    for (const id of ids) {
      const each = correspondence(id);
      const values = new Map([...checkWeights(each).keys()].map((code, i) => [code, i + 0.1]));
      const moved = bridge(values, each);
      const sum = [...moved.values.values()].reduce((a, b) => a + b, 0);
      expect(moved.unmatched).toEqual([]);
      expect(Math.abs(sum / moved.total - 1), id).toBeLessThan(1e-12);
    }
  });

  it('tell a reclassified class from a new one', () => {
    const forward = correspondence('ISIC3-ISIC4');
    const sources = (code: string) =>
      forward.links.filter(({ to, weight }) => to === code && weight > 0).map(({ from }) => from);
    expect(sources('2610')).toContain('3210');
    expect(sources('9810')).toEqual([]);
  });

  it('refuse an unknown name', () => {
    expect(() => correspondence('ISIC4-ISIC1')).toThrow('ISIC4-ISIC1');
  });
});

describe.each(['ISIC3-ISIC2', 'ISIC31-ISIC3', 'ISIC4-ISIC3', 'ISIC4-ISIC31'])(
  'the published table %s',
  (id) => {
    const path = sharedPath(`data/classifications/concordance/${id.replace('-', '_to_')}.csv`);
    it.skipIf(path === null)('has the same pairs', () => {
      const rows = parse(readFileSync(path as string, 'utf8'), { columns: true }) as Record<string, string>[];
      const published = new Set(rows.map(({ from, to }) => `${from} ${to}`));
      const own = new Set(correspondence(id).links.map(({ from, to }) => `${from} ${to}`));
      expect(own).toEqual(published);
    });
  },
);
