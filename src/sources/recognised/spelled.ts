import type { PublishedFile, Reading } from './layout.ts';

/** A file under the headers of its publisher. */
export interface Spelled {
  readonly file: PublishedFile;
  /** What the layout says of these, of the headers that the file has. */
  readonly reading: (reading: Reading) => Reading;
}

/** The file as that of a layout; null where no header of it is written otherwise. */
export type SpelledAs = (layout: string, file: PublishedFile) => Spelled | null;

let provided: SpelledAs | null = null;

/** Hands in what tells names that a program has cleaned; without it only the publisher's own are known. */
export function provideSpelling(spelledAs: SpelledAs): void {
  provided = spelledAs;
}

export const spelledAs: SpelledAs = (layout, file) => provided?.(layout, file) ?? null;
