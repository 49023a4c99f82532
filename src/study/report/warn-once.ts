import type { Block } from '../../report/model.ts';

/**
 * The blocks of a section, where a warning stands open the first time only; further blocks of the same step keep it
 * among their folded notes.
 */
export function warnOnce(blocks: readonly Block[]): readonly Block[] {
  const said = new Set<string>();
  return blocks.map((block) => {
    if (!('method' in block)) return block;
    const notes = block.method.notes.map((note) => {
      if (note.level !== 'warning') return note;
      const again = said.has(note.text.en);
      said.add(note.text.en);
      return again ? { ...note, level: 'info' as const } : note;
    });
    return { ...block, method: { ...block.method, notes } };
  });
}
