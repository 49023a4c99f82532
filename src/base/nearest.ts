import { distance } from 'fastest-levenshtein';

/**
 * The known name a typing person most likely meant: one with the same letters in another order, else the nearest by
 * edits when at most a third of its letters differ, else the last that contains the word (of editions the newest), else
 * null.
 */
export function nearestName(word: string, names: readonly string[]): string | null {
  const plain = word.toLowerCase();
  const letters = sorted(plain);
  const turned = names.find((name) => sorted(name.toLowerCase()) === letters);
  if (turned !== undefined) return turned;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const edits = distance(plain, name.toLowerCase());
    if (edits < least) {
      least = edits;
      best = name;
    }
  }
  if (best !== null && least <= Math.max(1, Math.floor(best.length / 3))) return best;
  if (plain.length < 3) return null;
  return names.findLast((name) => name.toLowerCase().includes(plain)) ?? null;
}

/** The names by how many edits they are from a word, the nearest first. */
export function nearestFirst(word: string, names: readonly string[]): readonly string[] {
  const plain = word.toLowerCase();
  const near = names.map((name) => ({ name, edits: distance(plain, name.toLowerCase()) }));
  return near.toSorted((a, b) => a.edits - b.edits).map(({ name }) => name);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
