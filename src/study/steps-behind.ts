import { placeholdersOf } from './check-references.ts';
import type { StudyFile } from './schema.ts';

/**
 * The steps that a text or block is made of: those of the values that its sentences name, and of a source that is
 * collected from steps those it cannot do without.
 */
export function stepsBehind(parts: readonly unknown[], study: StudyFile): readonly string[] {
  const found = new Set<string>();
  for (const part of parts) {
    const [kind] = Object.keys(part as object);
    const shown = (part as Readonly<Record<string, { step?: string }>>)[kind]?.step;
    for (const step of shown === undefined ? saidSteps(part, study) : [shown]) found.add(step);
  }
  for (const step of found)
    for (const { needed, step: other } of study.data[study.steps[step]?.data ?? '']?.collect ?? [])
      if (needed === true) found.add(other);
  return [...found];
}

function saidSteps(part: unknown, { sentences = {}, values = {} }: StudyFile): readonly string[] {
  const names = new Set(namesIn(part));
  for (const name of names)
    for (const inside of [...namesIn(sentences[name]), values[name]?.or ?? '']) names.add(inside);
  return [...names].flatMap((name) => values[name]?.step ?? []);
}

/** What may be the name of a value or sentence: a text, and what it has in braces. */
function namesIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part, ...placeholdersOf(part)];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(namesIn) : [];
}

/** The blocks of an opening with its answer, as one list of what is said. */
export function openingParts({ opening }: StudyFile): readonly unknown[] {
  return opening === undefined ? [] : [{ prose: opening.answer }, ...opening.blocks];
}
