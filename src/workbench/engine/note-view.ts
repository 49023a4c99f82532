/** Something a reader of the numbers must know. */
export interface NoteView {
  readonly level: 'info' | 'warning';
  readonly text: string;
}
