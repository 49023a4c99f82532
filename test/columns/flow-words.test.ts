import { describe, expect, it } from 'vitest';
import { flowCode, flowCodes } from '../../src/columns/flow-words.ts';

describe('flowCode', () => {
  it.each([
    ['Export', 'X'],
    ['EXPORTS', 'X'],
    ['Exportación', 'X'],
    ['Exportaciones (FOB)', 'X'],
    ['Gross Exp.', 'X'],
    ['2', 'X'],
    ['X', 'X'],
    ['Import', 'M'],
    ['Importaciones', 'M'],
    ['1', 'M'],
    ['Re-Export', 'RX'],
    ['re-Import', 'RM'],
    ['Reexportaciones', 'RX'],
    ['3', 'RX'],
    ['4', 'RM'],
  ])('"%s" is %s', (word, code) => {
    expect(flowCode(word)).toBe(code);
  });
  it.each(['B', 'DX', 'Balance', 'Net exports', '5', 'constructor'])('"%s" stays', (word) => {
    expect(flowCode(word)).toBe(word);
  });
});
describe('E and I', () => {
  it.each([
    [
      ['E', 'I'],
      ['X', 'M'],
    ],
    [
      ['E', 'I', 'B'],
      ['X', 'M', 'B'],
    ],
    [
      ['E', 'M'],
      ['X', 'M'],
    ],
    [['E'], ['X']],
    [
      ['E', 'S'],
      ['E', 'S'],
    ],
    [
      ['I', 'O'],
      ['I', 'O'],
    ],
  ])('%s are %s', (words, codes) => {
    expect(words.map(flowCodes(words))).toEqual(codes);
  });
});
