import { readInput } from '../sources/read-input.ts';

/** A study, a scenario or a file of policies has no more bytes. */
const MOST_BYTES = 16_000_000;

/**
 * The text of a YAML file that a person named.
 * @param shown the name for messages
 * @throws EscalarError of `readInput`
 */
export async function readText(path: string, shown: string): Promise<string> {
  const { bytes } = await readInput(path, shown, MOST_BYTES);
  return new TextDecoder().decode(bytes);
}
