import { describe, expect, it } from 'vitest';
import {
  hasShareOfChange,
  hasShareOfTotal,
  undefinedShareNote,
} from '../../src/indicators/share-of-change.ts';

describe('shares of a change', () => {
  it('need a gain of 2%', () => {
    expect(hasShareOfChange({ level0: 100, level1: 102 })).toBe(true);
    expect(hasShareOfChange({ level0: 100, level1: 101.99 })).toBe(false);
    expect(hasShareOfChange({ level0: 100, level1: 50 })).toBe(false);
    expect(hasShareOfChange({ level0: 0, level1: 50 })).toBe(false);
    expect(hasShareOfChange({ level0: -10, level1: 50 })).toBe(false);
  });
  it('count a fall as the gain where less is better', () => {
    expect(hasShareOfChange({ level0: 100, level1: 50 }, 'fall')).toBe(true);
    expect(hasShareOfChange({ level0: 100, level1: 150 }, 'fall')).toBe(false);
  });
  it('are explained where they are not given', () => {
    const [note] = undefinedShareNote('MEX 1994–2008', { level0: 100, level1: 99.5 });
    expect(note.text.en).toContain('MEX 1994–2008: productivity fell by 0.50%');
    const texts = [100, 100.5, 100.001].map(
      (level1) => undefinedShareNote('A', { level0: 100, level1 })[0]?.text,
    );
    expect(texts.map((text) => text?.en.split('.')[0])).toEqual([
      'A: productivity did not change',
      'A: productivity rose by 0',
      'A: productivity rose by less than 0',
    ]);
    expect(texts.map((text) => text?.es.slice(0, 40))).toEqual([
      'A: la productividad no cambió. Las propo',
      'A: la productividad aumentó 0.50%. Las p',
      'A: la productividad aumentó menos de 0.0',
    ]);
    expect(undefinedShareNote('', { level0: 100, level1: 110 })).toEqual([]);
  });
});

describe('shares of a total', () => {
  it('need parts that do not cancel', () => {
    expect(hasShareOfTotal(100, 100)).toBe(true);
    expect(hasShareOfTotal(1, 199)).toBe(false);
    expect(hasShareOfTotal(-5, 5)).toBe(false);
    expect(hasShareOfTotal(0, 0)).toBe(false);
  });
});
