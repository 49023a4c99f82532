import { LATEX_ACCENTS, LATEX_SCRIPTS, LATEX_SIGNS } from '../latex-signs.ts';
import { escapeLatex } from '../latex-text.ts';
import { type FormulaPart, formulaParts } from './formula.ts';
import { formulaLine } from './formula-line.ts';

/** A formula as LaTeX sets it: words are words, and each stretch between them is an equation that may break. */
export function formulaLatex(text: string): string {
  return formulaLine(text)
    .map((one) => {
      if (!one.math) return escapeLatex(one.text);
      const space = one.text.endsWith(' ') ? ' ' : '';
      return `$${partsLatex(formulaParts(one.text.trim()))}$${space}`;
    })
    .join('');
}

function partsLatex(parts: readonly FormulaPart[]): string {
  return parts
    .map((part, i) => (isSpace(part) ? spaceLatex(parts[i - 1], parts[i + 1]) : partLatex(part)))
    .join('');
}

function isSpace(part: FormulaPart): boolean {
  return part.kind === 'sign' && part.text.trim() === '';
}

/** LaTeX spaces signs itself; between two quantities a thin space parts a product. */
function spaceLatex(before: FormulaPart | undefined, after: FormulaPart | undefined): string {
  const quantities = [before, after].every((part) => part !== undefined && part.kind !== 'sign');
  return quantities && !isLarge(before) ? '\\, ' : ' ';
}

function partLatex(part: FormulaPart): string {
  switch (part.kind) {
    case 'letter':
    case 'sign':
      return lettersLatex(part.text);
    case 'word':
      return `\\textrm{${escapeLatex(part.text)}}`;
    case 'group': {
      const [open, close] = part.brackets;
      const escaped = open === '{' ? '\\' : '';
      return `${escaped}${open}${partsLatex(part.of)}${escaped}${close}`;
    }
    case 'root':
      return `\\sqrt{${partsLatex(part.of)}}`;
    case 'scripts': {
      const below = part.below.length === 0 ? '' : `_{${partsLatex(part.below)}}`;
      const above = part.above.length === 0 ? '' : `^{${partsLatex(part.above)}}`;
      return `{${baseLatex(part.base)}}${below}${above}`;
    }
  }
}

/** A sum or a product over an index is a large sign. */
const LARGE: Readonly<Record<string, string>> = { Σ: '\\sum', Π: '\\prod' };

function isLarge(part: FormulaPart | undefined): boolean {
  const base = part?.kind === 'scripts' ? part.base : undefined;
  return base?.kind === 'letter' && Object.hasOwn(LARGE, base.text);
}

function baseLatex(base: FormulaPart): string {
  if (base.kind === 'letter' && Object.hasOwn(LARGE, base.text)) return LARGE[base.text];
  return partLatex(base);
}

/** Letters with the accents above them, each by its name. */
function lettersLatex(text: string): string {
  const signs = [...text.normalize('NFC')].flatMap(lettersAndAccents);
  return signs
    .map((sign, i) => {
      if (Object.hasOwn(LATEX_ACCENTS, sign)) return '';
      const accent = LATEX_ACCENTS[signs[i + 1]];
      return accent === undefined ? signLatex(sign) : `${accent}{${signLatex(sign)}}`;
    })
    .join('');
}

function lettersAndAccents(sign: string): readonly string[] {
  const parts = [...sign.normalize('NFD')];
  return Object.hasOwn(LATEX_ACCENTS, parts[1] ?? '') ? parts : [sign];
}

const PLAIN = /^[A-Za-z0-9+=<>()[\]|/,.;:!?*'-]$/;

function signLatex(sign: string): string {
  if (PLAIN.test(sign)) return sign;
  const command = LATEX_SIGNS[sign];
  // a letter behind a command would lengthen its name
  if (command !== undefined) return /[a-z]$/i.test(command) ? `${command} ` : command;
  return LATEX_SCRIPTS[sign] ?? `\\textrm{${escapeLatex(sign)}}`;
}
