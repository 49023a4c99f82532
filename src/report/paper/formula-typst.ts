import { type FormulaPart, formulaParts } from './formula.ts';
import { formulaLine } from './formula-line.ts';
import { literal } from './typst-literal.ts';

/** A formula as Typst sets it; the text of each equation is what a reader that speaks reads. */
export function formulaTypst(text: string): string {
  const pieces = formulaLine(text).map((one) => {
    if (!one.math) return `#text(${literal(one.text)})`;
    const own = one.text.trim();
    const space = one.text.endsWith(' ') ? '#text(" ")' : '';
    return `#math.equation(alt: ${literal(own)}, ${partsTypst(formulaParts(own))})${space}`;
  });
  return `#formula[${pieces.join('')}]`;
}

function partsTypst(parts: readonly FormulaPart[]): string {
  return parts.length === 0 ? '[]' : `(${parts.map(partTypst).join(' + ')})`;
}

function partTypst(part: FormulaPart): string {
  switch (part.kind) {
    case 'letter':
      return `math.italic(${literal(part.text)})`;
    case 'word':
    case 'sign':
      return `math.upright(${literal(part.text)})`;
    case 'group': {
      const [open, close] = part.brackets;
      return `(math.upright("${open}") + ${partsTypst(part.of)} + math.upright("${close}"))`;
    }
    case 'root':
      return `math.sqrt(${partsTypst(part.of)})`;
    case 'scripts': {
      const below = part.below.length === 0 ? '' : `, b: ${partsTypst(part.below)}`;
      const above = part.above.length === 0 ? '' : `, t: ${partsTypst(part.above)}`;
      return `math.attach(${partTypst(part.base)}${below}${above})`;
    }
  }
}
