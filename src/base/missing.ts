import type { Text } from './locale.ts';

/** Why a value is not there. Zero is a number and never stands for one of these. */
export const MISSING_REASONS = [
  'not-reported',
  'confidential',
  'not-in-frame',
  'zero-denominator',
  'undefined-share-of-change',
  'outside-sample',
  'no-concordance',
  'not-defined',
  'too-few-observations',
] as const;

export type MissingReason = (typeof MISSING_REASONS)[number];

/** A value that is missing, and knows why. */
export interface Missing {
  readonly missing: MissingReason;
}

/** What a kernel returns where a result may not exist: a finite number, or why there is none. */
export type Measured = number | Missing;

/**
 * Whether a kernel's result is missing.
 * @example
 * import { isMissing, type Measured } from 'escalar/core';
 *
 * const found: Measured[] = [0.25, { missing: 'zero-denominator' }];
 * found.map((value) => (isMissing(value) ? value.missing : value)); // => [0.25, 'zero-denominator']
 */
export function isMissing(value: unknown): value is Missing {
  return typeof value === 'object' && value !== null && 'missing' in value;
}

export const MISSING_TEXT: Readonly<Record<MissingReason, Text>> = {
  'not-reported': { en: 'not reported by the source', es: 'la fuente no lo publica' },
  confidential: { en: 'suppressed to protect confidentiality', es: 'suprimido por confidencialidad' },
  'not-in-frame': { en: 'the class does not exist in this period', es: 'la clase no existe en este periodo' },
  'zero-denominator': { en: 'the denominator is zero', es: 'el denominador es cero' },
  'undefined-share-of-change': {
    en: 'a share of a change or total that is near zero or negative says nothing',
    es: 'la proporción de un cambio o total casi nulo o negativo no dice nada',
  },
  'outside-sample': { en: 'outside the sample', es: 'fuera de la muestra' },
  'no-concordance': {
    en: 'no correspondence between the classifications',
    es: 'sin correspondencia entre clasificaciones',
  },
  'not-defined': {
    en: 'the formula is not defined for these inputs',
    es: 'la fórmula no está definida para estos datos',
  },
  'too-few-observations': { en: 'too few observations', es: 'muy pocas observaciones' },
};

/** The ending of the column of a Parquet file that says why numbers of another column are missing. */
export const REASON_SUFFIX = '__reason';

/** The state of one published cell of a panel. */
export const CELL_STATES = ['observed', 'zero', 'missing', 'suppressed', 'not-in-frame'] as const;

export type CellState = (typeof CELL_STATES)[number];
