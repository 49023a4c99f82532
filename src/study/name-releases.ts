import { dataOrigin } from '../workspace/data-name.ts';
import type { Host } from '../workspace/host.ts';
import type { SourceSpec } from '../workspace/source-schema.ts';
import type { StudyFile } from './schema.ts';

/**
 * A study whose files that are names of releases are read from these, by the rule of `--data`: what `escalar get` kept is
 * given to a study as a file is. A name that is neither stays a file, which is then told to be missing.
 * @throws EscalarError `ambiguous-data` for a name that is both
 */
export async function nameReleases(study: StudyFile, host: Host): Promise<StudyFile> {
  const { data } = study;
  if (data === undefined) return study;
  const known = new Set((await host.store.releases()).map(({ id }) => id));
  const named = await Promise.all(
    Object.entries(data).map(async ([name, spec]) => [name, await nameRelease(spec, host, known)] as const),
  );
  return { ...study, data: Object.fromEntries(named) };
}

async function nameRelease(
  { file, ...rest }: SourceSpec,
  host: Host,
  known: ReadonlySet<string>,
): Promise<SourceSpec> {
  if (file === undefined) return rest;
  // any other path may be one beside the study
  if (!known.has(file.replace(/^release:|\/.*$/g, ''))) return { ...rest, file };
  return { ...rest, ...(await dataOrigin(file, host)) };
}
