import type { Lang } from '../../base/locale.ts';
import type { Scene } from '../../figures/scene/scene.ts';
import type { Run } from '../inline-runs.ts';

/** A document for a page of paper, in one language, with every number already written: its renderers compute nothing. */
export interface Paper {
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle: readonly Run[];
  /** What made it, for its properties. */
  readonly maker: string;
  readonly parts: readonly PaperPart[];
}

export type PaperPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly small?: true }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'equation'; readonly text: string }
  | PaperFigure
  | PaperTable;

export interface PaperFigure {
  readonly kind: 'figure';
  /** `Figure 3`, before the title of the scene. */
  readonly number: string;
  /** Empty where there is none. */
  readonly subtitle: string;
  /** Unit, note and source stand in the picture, title and subtitle above it. */
  readonly scene: Scene;
  /** What follows speaks of it without its number: it stays where it is. */
  readonly tied?: true;
  /** How many stand side by side, this one among them. Default: it has the page's width. */
  readonly across?: number;
}

export interface PaperTable {
  readonly kind: 'table';
  /** `Table 3`; empty where tables are not counted. */
  readonly number: string;
  readonly caption: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
  readonly notes: readonly (readonly Run[])[];
}

export interface PaperColumn {
  readonly title: string;
  /** Empty where numbers say themselves what they are. */
  readonly unit: string;
  readonly numeric: boolean;
}

export interface PaperRow {
  readonly cells: readonly (readonly Run[])[];
  /** The head of the rows that follow. */
  readonly panel?: true;
}

/** The parts in order, figures that stand side by side together. */
export function inRows(parts: readonly PaperPart[]): readonly (PaperPart | readonly PaperFigure[])[] {
  const rows: (PaperPart | PaperFigure[])[] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    if (part.kind !== 'figure' || part.across === undefined) rows.push(part);
    else if (Array.isArray(last) && last.length < part.across) last.push(part);
    else rows.push([part]);
  }
  return rows;
}

/** The words of runs, without their marks. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
