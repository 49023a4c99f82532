import { describe, expect, it } from 'vitest';
import { partInWords } from '../../../src/sources/tabular/shapes/half-years.ts';

describe('partInWords', () => {
  it.each([
    ['2015s1', '2015 half-yearly 1'],
    ['2015-h2', '2015 half-yearly 2'],
    ['2015 s2', '2015 half-yearly 2'],
    ['1s2015', '2015 half-yearly 1'],
    ['2h 2015', '2015 half-yearly 2'],
    ['s1 15', '15 half-yearly 1'],
    ['primer semestre 2015', '2015 half-yearly 1'],
    ['ii semestre de 2015', '2015 half-yearly 2'],
    ['1er. semestre de 2015', '2015 half-yearly 1'],
    ['first half of 2015', '2015 half-yearly 1'],
    ['2. halbjahr 2015', '2015 half-yearly 2'],
    ['segundo trimestre de 2015', '2015 quarterly 2'],
    ['cuarto trimestre 2015', '2015 quarterly 4'],
  ])('reads %s', (text, expected) => {
    const read = partInWords(text);
    expect(read && `${read.year} ${read.kind} ${read.part}`).toBe(expected);
  });
  it.each([
    '2015',
    '2015s3',
    '2015 q1',
    's15',
    'h1',
    '1s',
    '2015-12',
    'sep 2015',
    '0915s1',
    'quinto trimestre 2015',
  ])('leaves %s', (text) => {
    expect(partInWords(text)).toBeNull();
  });
});
