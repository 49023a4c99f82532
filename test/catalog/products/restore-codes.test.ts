import { describe, expect, it } from 'vitest';
import { restoreCodes } from '../../../src/catalog/products/restore-codes.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';

useShippedCatalog();
const restored = (codes: readonly string[], of: string | null) =>
  Object.fromEntries(restoreCodes(codes, of).codes);
const refusal = (codes: readonly string[], of: string) => {
  try {
    restoreCodes(codes, of);
    return 'read';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('restoreCodes', () => {
  it('puts the zero before odd lengths of the HS, at every level', () => {
    expect(restored(['7', '702', '70200', '7020010', '87', '8703', '870323'], 'HS2007')).toEqual({
      '7': '07',
      '702': '0702',
      '70200': '070200',
      '7020010': '07020010',
    });
  });
  it('takes the names off that stand behind codes with a space, where all are codes', () => {
    expect(restored(['0702 Tomatoes', '8703.23 Cars', 'Total'], null)).toEqual({
      '0702 Tomatoes': '0702',
      '8703.23 Cars': '870323',
    });
    expect(restored(['702 Tomatoes', '8703'], 'HS')).toEqual({ '702 Tomatoes': '0702' });
    expect(restored(['001 Live animals', '781 Cars'], 'SITC2')).toEqual({
      '001 Live animals': '001',
      '781 Cars': '781',
    });
    expect(restored(['12 Volt batteries', '20 litre drums'], null)).toEqual({});
    expect(restored(['0702 Tomatoes', '0702 Tomates'], null)).toEqual({});
    expect(restored(['0702 Tomatoes', '9 to 5'], null)).toEqual({});
  });
  it('tells the HS from codes that fit nothing else, and leaves what fits the SITC or nobody knows', () => {
    expect(restored(['70200', '870323'], null)).toEqual({ '70200': '070200' });
    expect(restored(['78100', '05440', '781'], null)).toEqual({});
    expect(restored(['1', '2', '3'], null)).toEqual({});
    expect(restored(['311', '31111', '311110'], null)).toEqual({});
    expect(restored(['cars', 'A1', 'TOTAL'], null)).toEqual({});
  });
  it('leaves the lines of nine digits of Japan, and restores nothing of an HS that kept its zeros', () => {
    expect(restored(['070200000', '870323100'], 'HS2007')).toEqual({});
    expect(restored(['0702', '8703'], 'HS2007')).toEqual({});
  });
  it('takes the list of the SITC and the ISIC for codes of every length', () => {
    expect(restored(['5440', '78100'], 'SITC2')).toEqual({ '5440': '05440' });
    expect(restored(['111', '2910'], 'ISIC4')).toEqual({ '111': '0111' });
    expect(restored(['781', '78100'], 'SITC2')).toEqual({});
    expect(refusal(['111', '113', '2910'], 'ISIC3')).toBe('unclear-zeros');
  });
  it('refuses what is no code of a stated HS with or without a zero', () => {
    expect(refusal(['87032'], 'HS2007')).toBe('no-such-product');
    expect(refusal(['8703.2'], 'HS2007')).toBe('no-such-product');
    expect(refusal(['870', '8703'], 'HS')).toBe('no-such-product');
  });
  it('gives subheadings with points the zeros that cells of numbers took from both ends', () => {
    const same = {
      '8703.23': '870323',
      '8517.1': '851710',
      '8517.10': '851710',
      '702.00': '070200',
      '702.9': '070290',
    };
    expect(restored(Object.keys(same), null)).toEqual(same);
    expect(restored(Object.keys(same), 'HS2007')).toEqual(same);
    const { notes } = restoreCodes(['8703.23', '8517.1'], null);
    expect(notes.map(({ level, text }) => [level, text.en])).toContainEqual([
      'warning',
      '1 code of the HS had lost its last zero, and has it again: 8517.1 = 8517.10.',
    ]);
    // what heads others is no subheading that lost a zero
    expect(refusal(['8703.23', '8517.1', '8517.12'], 'HS')).toBe('no-such-product');
    // of the SITC, or of things that are merely numbered, nothing is known to be lost
    expect(restored(['781.2', '781.10'], null)).toEqual({ '781.2': '7812' });
    expect(restored(['1.1', '2.10', '3.15'], null)).toEqual({});
  });
});
