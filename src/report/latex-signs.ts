/** Signs that LaTeX sets in mathematics, by its commands; none needs a package. */
export const LATEX_SIGNS: Readonly<Record<string, string>> = {
  ...commands(
    'α alpha β beta γ gamma δ delta ε varepsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon φ varphi χ chi ψ psi ω omega ϕ phi Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega ∏ prod ∑ sum',
  ),
  ...commands(
    '≤ leq ≥ geq ≠ neq ≈ approx ≡ equiv ∝ propto ∈ in ∉ notin ∋ ni ∌ not\\ni → rightarrow ← leftarrow ↑ uparrow ↓ downarrow ↔ leftrightarrow ∘ circ × times ÷ div ± pm · cdot ∂ partial ∞ infty ∅ emptyset ∪ cup ∩ cap ∖ setminus ‖ | √ surd ▲ bigtriangleup ▼ bigtriangledown ◆ diamond ○ circ ● bullet ✓ surd ⊙ odot ⊗ otimes ≪ ll ≫ gg ⟨ langle ⟩ rangle ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ∧ wedge ∨ vee',
  ),
  '−': '-',
  '′': "'",
  '″': "''",
};

/** Accents that stand above one letter of an equation. */
export const LATEX_ACCENTS: Readonly<Record<string, string>> = {
  '\u0302': '\\hat',
  '\u0303': '\\tilde',
  '\u0304': '\\bar',
  '\u0307': '\\dot',
  '\u0308': '\\ddot',
};

const BELOW = zip('₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ', '0123456789+-()aehijklmnoprstuvx');
const ABOVE = zip('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱᵀᵇᵈᵉᶠᵖʳˢᵘ', '0123456789+-()niTbdefprsu');

/** Signs that Unicode has below or above the line. */
export const LATEX_SCRIPTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(BELOW).map(([sign, plain]) => [sign, `_{${plain}}`])),
  ...Object.fromEntries(Object.entries(ABOVE).map(([sign, plain]) => [sign, `^{${plain}}`])),
};

function commands(pairs: string): Record<string, string> {
  const words = pairs.split(' ');
  return Object.fromEntries(words.flatMap((sign, i) => (i % 2 === 0 ? [[sign, `\\${words[i + 1]}`]] : [])));
}

function zip(signs: string, plain: string): Record<string, string> {
  return Object.fromEntries([...signs].map((sign, i) => [sign, plain[i]]));
}
