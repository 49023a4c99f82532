import type { Note } from '../indicators/note.ts';
import type { Terminal } from './terminal.ts';

/** Notes on standard error; `!` stands before a warning. */
export function sayNotes(terminal: Terminal, notes: readonly Pick<Note, 'level' | 'text'>[]): void {
  for (const { level, text } of notes)
    terminal.say(`${level === 'warning' ? '! ' : '  '}${text[terminal.lang]}`);
}
