import type { Lang } from '../base/locale.ts';
import type { ReleaseFile } from '../base/metadata.ts';

/** An input-output table of a release, and the published file that it was read from, in one line. */
export function tableLine({ year, path, sourceFile, sha256 }: ReleaseFile, lang: Lang): string {
  return `${year}: ${path} (${lang === 'en' ? 'read from' : 'leída de'} ${sourceFile}), sha256 ${sha256}`;
}
