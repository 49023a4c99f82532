import { EscalarError } from '../base/error.ts';
import type { BlockSpec, ProseSpec } from './block-schema.ts';
import type { StudyValue } from './read-values.ts';
import type { FindingSpec, StudyFile } from './schema.ts';

/** A premise that its numbers do not meet. */
export interface FailedPremise {
  readonly premise: string;
  /** The numbers that were compared; null for one that is not there. */
  readonly numbers: readonly (number | null)[];
}

const MEETS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
};

/** A part of a study that says something of its numbers: the answer, a finding, a paragraph, the title of a figure. */
interface SaidPart {
  readonly path: readonly (string | number)[];
  readonly said: FindingSpec | ProseSpec;
}

/** The answer, findings, paragraphs and titles of figures of a study, with their places. */
export function saidParts({ findings = [], opening, sections = [] }: StudyFile): readonly SaidPart[] {
  return [
    ...findings.map((said, f) => ({ path: ['findings', f], said })),
    ...(opening === undefined ? [] : [{ path: ['opening', 'answer'], said: opening.answer }]),
    ...saidInBlocks(opening?.blocks ?? [], ['opening', 'blocks']),
    ...sections.flatMap(({ blocks }, s) => saidInBlocks(blocks, ['sections', s, 'blocks'])),
  ];
}

function saidInBlocks(blocks: readonly BlockSpec[], place: SaidPart['path']): readonly SaidPart[] {
  return blocks.flatMap((block, b) => {
    if ('prose' in block) return [{ path: [...place, b, 'prose'], said: block.prose }];
    return 'figure' in block ? [{ path: [...place, b, 'figure', 'title'], said: block.figure.title }] : [];
  });
}

/** What a finding or a paragraph takes for granted of the values. */
export function premisesOf(said: FindingSpec | ProseSpec): readonly string[] {
  return typeof said === 'object' && 'holds' in said ? said.holds : [];
}

/** The names of values that a premise compares. @throws EscalarError `study-shape` */
export function namesInPremise(premise: string): readonly string[] {
  return partsOf(premise).operands.filter((word) => !isNumber(word));
}

/**
 * What of a premise `a < b < 10` does not hold of the whole numbers behind the values; null where all of it does. A
 * value that is not there meets nothing.
 * @throws EscalarError `study-shape`
 */
export function failedPremise(
  premise: string,
  values: ReadonlyMap<string, StudyValue>,
): FailedPremise | null {
  const { operands, signs } = partsOf(premise);
  const numbers = operands.map((word) => {
    const value = values.get(word);
    return isNumber(word) ? Number(word) : value?.state === 'number' ? value.value : null;
  });
  const holds = signs.every((sign, i) => {
    const [a, b] = [numbers[i], numbers[i + 1]];
    return a !== null && b !== null && MEETS[sign](a, b);
  });
  return holds ? null : { premise, numbers };
}

function partsOf(premise: string): {
  readonly operands: readonly string[];
  readonly signs: readonly string[];
} {
  const words = premise.trim().split(/\s+/);
  const operands = words.filter((_, i) => i % 2 === 0);
  const signs = words.filter((_, i) => i % 2 === 1);
  const isWhole = words.length >= 3 && words.length % 2 === 1;
  if (!isWhole || !signs.every((sign) => Object.hasOwn(MEETS, sign)))
    throw new EscalarError('study-shape', {
      path: 'holds',
      problem: {
        en: `"${premise}" is no premise; write values and numbers with < > <= >= = and spaces between them, as in exports-2000 < exports-2008 or 0 < growth < 10`,
        es: `«${premise}» no es una premisa; escriba valores y números con < > <= >= = y espacios entre ellos, como en exports-2000 < exports-2008 o 0 < growth < 10`,
      },
    });
  return { operands, signs };
}

function isNumber(word: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(word);
}
