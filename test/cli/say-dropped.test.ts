import { describe, expect, it } from 'vitest';
import { droppedLine } from '../../src/cli/say-dropped.ts';

const what = { en: 'headings for goods not specified', es: 'partidas de bienes no especificados' };

describe('droppedLine', () => {
  it('names what is counted before its number, so that one is not written as many', () => {
    expect(droppedLine({ what, count: 1, examples: ['9999'] }, { lang: 'en' })).toBe(
      'headings for goods not specified: 1 (9999)',
    );
    expect(droppedLine({ what, count: 3, examples: ['9999'] }, { lang: 'es' })).toBe(
      'partidas de bienes no especificados: 3 (9999, …)',
    );
    expect(droppedLine({ what, count: 2, examples: [] }, { lang: 'en' })).toBe(
      'headings for goods not specified: 2',
    );
  });
});
