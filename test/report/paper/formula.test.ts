import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import { type FormulaPart, formulaParts } from '../../../src/report/paper/formula.ts';
import { formulaLine } from '../../../src/report/paper/formula-line.ts';
import { formulaOmml } from '../../../src/report/paper/formula-omml.ts';

/** The parts in one line: words in quotes, what stands below and above in braces. */
const shown = (parts: readonly FormulaPart[]): string => parts.map(shownOne).join('');
function shownOne(part: FormulaPart): string {
  if (part.kind === 'root') return `√{${shown(part.of)}}`;
  if (part.kind === 'group') return `${part.brackets[0]}${shown(part.of)}${part.brackets[1]}`;
  if (part.kind !== 'scripts') return part.kind === 'word' ? `"${part.text}"` : part.text;
  const [below, above] = [shown(part.below), shown(part.above)];
  return `${shownOne(part.base)}${below && `_{${below}}`}${above && `^{${above}}`}`;
}

describe('a formula', () => {
  it.each([
    ['sᵢ = Lᵢ/ΣL', 's_{i} = L_{i}/ΣL'],
    ['Σᵢ(pᵢ−p̄)²', 'Σ_{i}(p_{i}−p̄)^{2}'],
    ['Σ_{i≠k} L_i', 'Σ_{i≠k} L_{i}'],
    ['CIP = (Π I_d)^(1/6)', '"CIP" = (Π I_{d})^{1/6}'],
    ['√(s₀·s₁) and √H', '√{s_{0}·s_{1}} "and" √{H}'],
    ['B^{!s}_ts e_sr', 'B_{ts}^{!s} e_{sr}'],
    ['A_ti,sj w_j', 'A_{ti,sj} w_{j}'],
    ['CR3 = Σ_{s ≤ 3} f_(s)k', '"CR3" = Σ_{s ≤ 3} f_{(s)k}'],
    ['rd_gap = rd_intensity', '"rd_gap" = "rd_intensity"'],
    ['v̂BY_k and Törnqvist', 'v̂BY_{k} "and" "Törnqvist"'],
    ['[a, b) stays open', '[a, b) "stays" "open"'],
    ['x_ ^ √', 'x_ ^ √'],
  ])('%s', (text, parts) => {
    expect(shown(formulaParts(text))).toBe(parts);
  });
  it('breaks between words and equations, and a long equation before a sign', () => {
    const line = formulaLine('three-term: ΔP = Σ s₀Δp over the classes that both have');
    expect(line.map(({ math, text }) => [math, text.trim()])).toEqual([
      [false, 'three-term:'],
      [true, 'ΔP = Σ s₀Δp'],
      [false, 'over the classes that both have'],
    ]);
    const long = formulaLine(Array.from({ length: 20 }, (_, i) => `Σ p₀Δs_${i}`).join(' + '));
    expect(long.length).toBeGreaterThan(2);
    expect(long.filter(({ math }) => !math).every(({ text }) => text === '+ ')).toBe(true);
  });
});

describe('the formulas of all indicators', () => {
  const formulas = catalogue.flatMap(({ formula }) => formula);
  const letters = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[\s_^{}()[\]√]/g, '')
      .split('')
      .sort()
      .join('');
  it('lose no sign on their way, and become well-formed equations', () => {
    for (const formula of formulas) {
      expect(
        formulaLine(formula)
          .map(({ text }) => text)
          .join('')
          .trim(),
      ).toBe(formula.replace(/\s+/g, ' '));
      const omml = formulaOmml(formula);
      expect([formula, XMLValidator.validate(`<p>${omml}</p>`)]).toEqual([formula, true]);
      const brackets = [...omml.matchAll(/Chr m:val="(.)"/g)].map(([, sign]) => sign).join('');
      const text = omml
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
      expect([formula, letters(`${text}${brackets}`)]).toEqual([formula, letters(formula)]);
    }
  });
  it('have indices below, not letters on the line', () => {
    const written = formulas.map(formulaOmml).join('');
    expect(written).not.toMatch(/[ᵢₜₚ₀₁₂²³⁻]/u);
    expect(written.match(/<m:sSub>/g)?.length).toBeGreaterThan(300);
  });
});
