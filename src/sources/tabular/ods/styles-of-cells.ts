import type { NumberFormat } from '../xlsx/number-formats.ts';

/** The styles of a document that indent the texts of their cells. */
export interface StylesOfCells {
  /** By number; 0 for all that do not. */
  readonly formats: readonly NumberFormat[];
  /** Takes down what a style says of its paragraphs. */
  add(style: string, attributes: string): void;
  /** The number of a style. */
  styleOf(name: string): number;
}

const MARGIN = /fo:margin-left="([\d.]+)(cm|mm|in|pt)"/;
/** How many of these make a step, which is ten points. */
const STEP: Readonly<Record<string, number>> = { cm: 0.3528, mm: 3.528, in: 0.1389, pt: 10 };

export function stylesOfCells(): StylesOfCells {
  const formats: NumberFormat[] = [{ kind: 'plain' }];
  const numbers = new Map<string, number>();
  return {
    formats,
    add(style, attributes) {
      const indent = stepsOf(attributes);
      if (indent > 0) numbers.set(style, formats.push({ kind: 'plain', indent }) - 1);
    },
    styleOf: (name) => numbers.get(name) ?? 0,
  };
}

/** Steps from the left; on the right the margin is the distance from there. */
function stepsOf(attributes: string): number {
  const [, wide = '0', unit = 'cm'] = MARGIN.exec(attributes) ?? [];
  return attributes.includes('text-align="end"') ? 0 : Math.round(Number(wide) / STEP[unit]);
}
