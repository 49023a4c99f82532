import { EscalarError } from '../base/error.ts';
import type { PlainNote } from '../base/note.ts';
import { decodeText } from '../sources/tabular/decode-text.ts';
import type { Files } from './host.ts';

/** A study, a scenario or a file of policies has no more bytes. */
const MOST_BYTES = 16_000_000;

/** The letters of a file, and how they were stored where that is not plain. */
export interface ReadText {
  readonly text: string;
  readonly notes: readonly PlainNote[];
}

/**
 * The text of a YAML file that a person named, decoded as every other text of theirs.
 * @param shown the name for messages
 * @throws EscalarError of `Files.read`; `bad-encoding`, `study-syntax` for binary content
 */
export async function readText(files: Files, path: string, shown: string): Promise<ReadText> {
  const { bytes } = await files.read(path, shown, MOST_BYTES);
  try {
    const { bytes: utf8, notes } = decodeText(bytes);
    return { text: new TextDecoder().decode(utf8), notes: notes.map((note) => named(note, shown)) };
  } catch (error) {
    if (!(error instanceof EscalarError)) throw error;
    if (error.code !== 'not-a-table') throw error.at({ file: shown });
    const detail = { en: 'binary data', es: 'contenido binario' };
    throw new EscalarError('study-syntax', { detail }, { ...error.where, file: shown });
  }
}

function named({ level, text }: PlainNote, file: string): PlainNote {
  return { level, text: { en: `${file}: ${text.en}`, es: `${file}: ${text.es}` } };
}
