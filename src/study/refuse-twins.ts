import { EscalarError } from '../base/error.ts';
import type { ParsedStudy } from './parse-study.ts';
import type { StudyFile } from './schema.ts';

/** Two figures of one name would be written to one file, two sections to one anchor. */
export function refuseTwins({ placeOf }: ParsedStudy, study: StudyFile): void {
  const seen = new Set<string>();
  const once = (kind: string, name: string, path: (string | number)[]) => {
    if (!seen.has(`${kind} ${name}`)) {
      seen.add(`${kind} ${name}`);
      return;
    }
    const problem = { en: `"${name}" is used twice`, es: `"${name}" se usa dos veces` };
    throw new EscalarError('study-shape', { path: path.join('.'), problem }, placeOf(path));
  };
  study.sections?.forEach((section, s) => {
    once('section', section.id, ['sections', s, 'id']);
    section.blocks.forEach((block, b) => {
      if ('figure' in block) once('figure', block.figure.id, ['sections', s, 'blocks', b, 'figure', 'id']);
    });
  });
  for (const [c, claim] of (study.claims ?? []).entries()) once('claim', claim.id, ['claims', c, 'id']);
}
