import { plain } from './docx-text.ts';
import { type FormulaPart, formulaParts } from './formula.ts';
import { formulaLine } from './formula-line.ts';
import { xml } from './pack.ts';

/** A formula with the equations of Word (OMML), which can be edited there and are read aloud; words stay words. */
export function formulaOmml(text: string): string {
  return formulaLine(text)
    .map((one) =>
      one.math
        ? `<m:oMath>${partsOmml(formulaParts(one.text.trim()))}</m:oMath>${one.text.endsWith(' ') ? plain(' ') : ''}`
        : plain(one.text),
    )
    .join('');
}

function partsOmml(parts: readonly FormulaPart[]): string {
  return parts.map(partOmml).join('');
}

function partOmml(part: FormulaPart): string {
  switch (part.kind) {
    case 'letter':
      return run(part.text, '');
    case 'word':
    case 'sign':
      // signs of mathematics keep their own spacing; words and spaces are those of a text
      return run(part.text, /^[\p{L}\s]/u.test(part.text) ? '<m:rPr><m:nor/></m:rPr>' : '');
    case 'group': {
      const [open, close] = part.brackets;
      return `<m:d><m:dPr><m:begChr m:val="${open}"/><m:endChr m:val="${close}"/></m:dPr><m:e>${partsOmml(part.of)}</m:e></m:d>`;
    }
    case 'root':
      return `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${partsOmml(part.of)}</m:e></m:rad>`;
    case 'scripts': {
      const base = `<m:e>${partOmml(part.base)}</m:e>`;
      const below = part.below.length === 0 ? '' : `<m:sub>${partsOmml(part.below)}</m:sub>`;
      const above = part.above.length === 0 ? '' : `<m:sup>${partsOmml(part.above)}</m:sup>`;
      const name = above === '' ? 'sSub' : below === '' ? 'sSup' : 'sSubSup';
      return `<m:${name}>${base}${below}${above}</m:${name}>`;
    }
  }
}

function run(text: string, look: string): string {
  return `<m:r>${look}<m:t xml:space="preserve">${xml(text)}</m:t></m:r>`;
}
