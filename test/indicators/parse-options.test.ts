import { describe, expect, it } from 'vitest';
import type { EscalarError } from '../../src/base/error.ts';
import { choice, list, number, period, type RawOptions, text } from '../../src/indicators/options.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';

const about = { en: 'x', es: 'y' };
const specs = {
  method: choice(['base', 'end', 'average'], 'base', about),
  top: number(5, about, { min: 1, max: 10, integer: true }),
  rate: number(0.5, about),
  from: period(about),
  group: text(null, about),
  exclude: list(about),
};
const parse = (raw: RawOptions) => parseOptions(specs, raw);
const refused = (raw: RawOptions) => {
  try {
    parse(raw);
  } catch (error) {
    return error as EscalarError;
  }
  throw new Error('was taken');
};

describe('parseOptions', () => {
  it('fills in what is not given, or given as null', () => {
    const defaults = { method: 'base', top: 5, rate: 0.5, from: null, group: null, exclude: [] };
    expect(parse({})).toEqual(defaults);
    expect(parse({ top: null })).toEqual(defaults);
  });
  it('reads texts of a command line and values of a study alike', () => {
    expect(parse({ top: '3', exclude: ' a , b,', from: '2003-12' })).toMatchObject({
      top: 3,
      exclude: ['a', 'b'],
      from: '2003-12',
    });
    expect(parse({ top: 3, exclude: ['a', 12], from: 2003 })).toMatchObject({
      top: 3,
      exclude: ['a', '12'],
      from: '2003',
    });
  });
  it.each([
    { top: '0' },
    { top: '11' },
    { top: '2.5' },
    { top: '' },
    { top: ' ' },
    { top: 'Infinity' },
    { top: Number.NaN },
    { rate: 'half' },
    { from: '2003-13' },
    { from: '' },
    { group: '' },
    { group: ' ' },
    { method: 'BASE' },
    { method: '' },
  ])('refuses $0', (raw) => {
    expect(refused(raw as RawOptions).code).toBe('bad-option');
  });
  it('says between what a number must lie, where it must', () => {
    const one = (more: object) => ({ x: number(0.5, about, more) });
    const mend = (more: object) => {
      try {
        parseOptions(one(more), { x: 'half' });
      } catch (error) {
        const { try: way } = (error as EscalarError).toJSON();
        return [way.en, way.es];
      }
      throw new Error('was taken');
    };
    expect(mend({})).toEqual(['Expected a number.', 'Se esperaba un número.']);
    expect(mend({ min: 0 })).toEqual(['Expected a number, 0 or more.', 'Se esperaba un número, 0 o más.']);
    expect(mend({ min: 0, max: 1 })[0]).toBe('Expected a number, 0 – 1.');
  });
  it('names the nearest choice and the nearest option', () => {
    expect(refused({ method: 'averege' }).toText('en')).toContain('Did you mean "average"?');
    expect(refused({ metod: 'end' }).toText('es')).toContain('¿Quiso decir "method"?');
  });
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('does not know %s', (name) => {
    const raw = Object.defineProperty({}, name, { value: '1', enumerable: true }) as RawOptions;
    expect(refused(raw).code).toBe('unknown-name');
  });
});
