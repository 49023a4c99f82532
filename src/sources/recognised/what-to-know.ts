import type { Text } from '../../base/locale.ts';
import { catalogRows } from '../../catalog/catalog-text.ts';

const ELSEWHERE: Text = {
  en: 'What is to be known of such files: docs/published-files.md.',
  es: 'Qué hay que saber de estos archivos: docs/archivos-publicados.md.',
};

type NotesOf = (layout: string) => readonly Text[];

let provided: NotesOf | null = null;

/** Has what is to be known of published files said with them (`shippedNotes`); for null, where it is written down. */
export function provideNotes(notesOf: NotesOf | null): void {
  provided = notesOf;
}

/** What a reader of the numbers must know of the files of a layout. */
export const whatToKnow = (layout: string): readonly Text[] => provided?.(layout) ?? [ELSEWHERE];

/** The same, as the catalog has it. @throws EscalarError `catalog-not-provided` */
export function shippedNotes(layout: string): readonly Text[] {
  return catalogRows('published-notes.txt').flatMap(([id, en = '', es = '']) =>
    id === layout ? [{ en, es }] : [],
  );
}
