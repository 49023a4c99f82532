import { citationText } from '../../base/citation.ts';
import type { Lang } from '../../base/locale.ts';
import { workOf } from '../../catalog/works.ts';
import type { PolicyFile } from './policy-schema.ts';

/** The works that the records of a file name, in words: those of the file, and those that Escalar cites. */
export function policyWorks(policies: PolicyFile, lang: Lang): Readonly<Record<string, string>> {
  const { instruments, chains = [], sources = {} } = policies;
  const named = [...instruments, ...chains].flatMap(({ source: { work, cites } }) =>
    cites === undefined ? [work] : [work, cites.work],
  );
  const shipped = named.filter((work) => !Object.hasOwn(sources, work));
  return {
    ...sources,
    ...Object.fromEntries(shipped.map((work) => [work, citationText(workOf(work), lang)])),
  };
}
