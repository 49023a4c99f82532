import { describe, expect, it } from 'vitest';
import { decomposers } from '../../src/indicators/industry/kernels/methods.ts';
import { POLICY_TERM_TITLES } from '../../src/indicators/policy/term-titles.ts';
import { choiceTitle, variantTitle } from '../../src/indicators/sensitivity-titles.ts';
import { termTitle } from '../../src/indicators/term-titles.ts';

describe('termTitle', () => {
  it('knows the terms of every method', () => {
    for (const { terms } of Object.values(decomposers))
      for (const { id } of terms) expect(termTitle(id), id).not.toBeNull();
  });
  it('means the same by a code in every room', () => {
    for (const [code, title] of Object.entries(POLICY_TERM_TITLES))
      expect(termTitle(code), code).toEqual(title);
  });
  it('leaves codes alone, those of every object too', () => {
    for (const code of ['c14', 'constructor', 'toString', '__proto__']) expect(termTitle(code)).toBeNull();
  });
});

describe('variantTitle', () => {
  it('says what was chosen', () => {
    expect(variantTitle('prices:2003-12', {}).es).toBe('precios de 2003-12');
    expect(variantTitle('digits:3', {}).en).toBe('classes of 3 digits');
    expect(variantTitle('lmdi', {}).en).toContain('LMDI');
    expect(variantTitle('group:a:b', {}).en).toBe('grouped by a:b');
  });
  it('falls back to a label, then to the code', () => {
    expect(variantTitle('own', { own: { en: 'mine', es: 'mío' } }).es).toBe('mío');
    for (const code of ['constructor', 'toString:1', 'valueOf']) expect(variantTitle(code, {}).en).toBe(code);
    expect(choiceTitle('constructor').en).toBe('constructor');
  });
});
