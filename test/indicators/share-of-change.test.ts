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
  it('need a first level that is more than what its parts cancel to, and say what to read in their place', () => {
    const cancelled = { level0: 1e-17, level1: 0.5, size0: 0.2, size1: 0.5 };
    expect(hasShareOfChange(cancelled)).toBe(false);
    expect(hasShareOfChange({ ...cancelled, level0: 0.2 })).toBe(true);
    for (const change of [cancelled, { level0: -0.5, level1: -0.2 }, { level0: 0, level1: 1 }]) {
      const [{ text }] = undefinedShareNote('A', change);
      expect(text.en).toMatch(/^A: the first level of productivity is not above zero.*its own unit\.$/);
      expect(text.es).toMatch(
        /^A: el nivel inicial \(la productividad\) no es mayor que cero.*propia unidad\.$/,
      );
    }
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
