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

/** Letters to put in, to leave out or to change (Levenshtein's distance), line by line of its table. */
function distance(a: string, b: string): number {
  let line = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1)
      next.push(Math.min(line[j + 1] + 1, next[j] + 1, line[j] + (a[i] === b[j] ? 0 : 1)));
    line = next;
  }
  return line[b.length];
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
