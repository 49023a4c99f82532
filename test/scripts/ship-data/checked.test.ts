import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CHECKED,
  type Checked,
  changedSince,
  scriptsHash,
  sealsBelow,
} from '../../../scripts/ship-data/checked.ts';
import { shippedRoot } from '../../../src/store/store-roots.ts';

const checked: Checked = JSON.parse(readFileSync(CHECKED, 'utf8'));

describe('the check of what ships', () => {
  it('was made on these scripts and these releases; `npm run data -- --check` renews it', () => {
    const now = { scripts: scriptsHash(), releases: sealsBelow(shippedRoot()) };
    expect(Object.keys(now.releases).length).toBeGreaterThan(20);
    expect(changedSince(checked, now)).toEqual([]);
  });
  it('sees a changed script, a changed release, one more and one less', () => {
    const { scripts, releases } = checked;
    const { 'us-cpi': _, ...fewer } = releases;
    expect(changedSince(checked, { scripts: 'other', releases })).toEqual(['scripts/ship-data']);
    expect(changedSince(checked, { scripts, releases: { ...releases, 'us-cpi': 'other' } })).toEqual([
      'data/us-cpi',
    ]);
    expect(changedSince(checked, { scripts, releases: { ...releases, other: 'seal' } })).toEqual([
      'data/other',
    ]);
    expect(changedSince(checked, { scripts, releases: fewer })).toEqual(['data/us-cpi']);
  });
});
