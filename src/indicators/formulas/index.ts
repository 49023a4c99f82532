// escalar/formulas: the formulas of the indicators as people read them, in both languages.
export { formulaLines, type SpanishFormulas } from './formula-lines.ts';
export { spanishFormulas } from './spanish-formulas.ts';
