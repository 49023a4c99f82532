import { inAnnex } from './annex.ts';
import type { Block, ReportModel } from './model.ts';

/** Begins the numbers of what stands behind a chapter: `A3`. */
export const ANNEX_LETTER = 'A';

export interface BlockNumbers {
  readonly opening: readonly string[];
  /** Of each section, in the order of its blocks. */
  readonly sections: readonly (readonly string[])[];
}

/**
 * The number of each block among those of its kind, in the order in which a reader meets them. What stands behind the
 * chapters counts apart, with a letter: a report with and without its annex has the same numbers, and none is skipped.
 */
export function blockNumbers({ opening, sections }: Pick<ReportModel, 'opening' | 'sections'>): BlockNumbers {
  const counts = new Map<string, number>();
  const numberOf = ({ kind }: Block, letter: string): string => {
    const number = (counts.get(`${letter}${kind}`) ?? 0) + 1;
    counts.set(`${letter}${kind}`, number);
    return `${letter}${number}`;
  };
  return {
    opening: (opening?.blocks ?? []).map((block) => numberOf(block, '')),
    sections: sections.map((section) => {
      const isBehind = inAnnex(section);
      return section.blocks.map((block, b) => numberOf(block, isBehind[b] ? ANNEX_LETTER : ''));
    }),
  };
}
