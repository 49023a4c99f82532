import { safeHref } from './escape.ts';

/** A piece of a line that looks one way. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  /** A safe address (`safeHref`). */
  readonly href?: string;
}

/** One line of a prose text, cut where its marks are: `**strong**`, `*emphasis*`, `` `code` ``, `[words](address)`. */
export function inlineRuns(text: string): readonly Run[] {
  // code first: nothing inside it is a mark
  return text
    .split(/(`[^`]+`)/)
    .flatMap((part): readonly Run[] =>
      /^`[^`]+`$/.test(part) ? [{ text: part.slice(1, -1), code: true }] : linkedRuns(part),
    )
    .filter((run) => run.text !== '');
}

/** A text without marks as the only run of its line. */
export function plainRuns(text: string): readonly Run[] {
  return text === '' ? [] : [{ text }];
}

function linkedRuns(text: string): readonly Run[] {
  return text.split(/(\[[^\]]+\]\([^()\s]+\))/).flatMap((part) => {
    const link = /^\[([^\]]+)\]\(([^()\s]+)\)$/.exec(part);
    if (link === null) return markedRuns(part);
    const href = safeHref(link[2]);
    return markedRuns(link[1]).map((run) => (href === null ? run : { ...run, href }));
  });
}

function markedRuns(text: string): readonly Run[] {
  return text.split(/(\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/).map((part): Run => {
    if (/^\*\*[^*]+\*\*$/.test(part)) return { text: part.slice(2, -2), strong: true };
    if (/^\*[^*\s][^*]*\*$/.test(part)) return { text: part.slice(1, -1), emphasis: true };
    return { text: part };
  });
}
