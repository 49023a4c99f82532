import { citationText } from '../../base/citation.ts';
import { type Lang, say } from '../../base/locale.ts';
import type { Reference, Release } from '../../base/metadata.ts';
import { unknownName } from '../../base/unknown-name.ts';
import type { Work } from '../../base/work.ts';
import { workOf, works } from '../../catalog/works.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { nodeFiles } from '../../node/node-files.ts';
import { bibliography } from '../../report/bibliography.ts';
import { cslItems } from '../../report/csl.ts';
import { citedByClaim } from '../../study/claim-source.ts';
import type { StudyFile } from '../../study/schema.ts';
import { findStudy } from '../../workspace/find-study.ts';
import { shippedNames } from '../../workspace/shipped-names.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, text } from '../command-spec.ts';
import { withStore } from '../with-store.ts';

export const citeCommand: CommandSpec = {
  ...lineOf('cite', {
    en: 'of escalar list releases, indicators or studies, or the key of a work',
    es: 'de escalar list releases, indicators o studies, o la clave de una obra',
  }),
  inWords: true,
  options: [
    { flags: '--bibtex', about: { en: 'BibTeX', es: 'BibTeX' } },
    {
      flags: '--csl',
      about: { en: 'CSL-JSON, for Zotero, Pandoc and Word', es: 'CSL-JSON, para Zotero, Pandoc y Word' },
    },
  ],
  run: cite,
};

async function cite(call: CommandCall): Promise<void> {
  const { terminal, options } = call;
  const { releases, cited } = await citedBy(text(call, 0));
  if (options.bibtex === true) return terminal.out(bibliography(releases, cited));
  if (options.csl === true || terminal.format === 'json')
    return terminal.out(JSON.stringify(cslItems(releases, cited), null, 2));
  terminal.out(linesOf(releases, cited, terminal.lang).join('\n'));
}

function linesOf(releases: readonly Release[], cited: readonly Work[], lang: Lang): readonly string[] {
  const data = releases.map(({ title, citation }) => `${say(title, lang)}. ${citation}`);
  return [...data, ...cited.map((work) => `${citationText(work, lang)}.`)].map((line) =>
    line.replace(/\.\.$/, '.'),
  );
}

interface Citations {
  readonly releases: readonly Release[];
  readonly cited: readonly Work[];
}

/** @throws EscalarError `unknown-name`, of a study that cannot be read */
async function citedBy(name: string): Promise<Citations> {
  const indicator = catalogue.find(({ id }) => id === name);
  if (indicator !== undefined) return { releases: [], cited: worksOf(indicator.references) };
  const work = works().get(name);
  if (work !== undefined) return { releases: [], cited: [work] };
  const all = await withStore((store) => store.releases());
  const release = all.find(({ id }) => id === name);
  if (release !== undefined) return { releases: [release], cited: [] };
  const studies = await shippedNames(nodeFiles, 'studies');
  if (studies.includes(name) || /\.ya?ml$/.test(name)) return citedByStudy(name, all);
  const known = [...studies, ...catalogue.map(({ id }) => id), ...all.map(({ id }) => id), ...works().keys()];
  throw unknownName(
    { en: 'study, indicator, release or work', es: 'el estudio, indicador, publicación u obra' },
    name,
    known,
  );
}

/** The releases that a study names and the works of its steps and claims, whatever its parameters leave out. */
async function citedByStudy(name: string, all: readonly Release[]): Promise<Citations> {
  const { parseStudy } = await import('../../study/parse-study.ts');
  const source = await findStudy(name, nodeFiles);
  const { study } = parseStudy(source.text, source.file, source.base);
  const named = new Set(releasesNamed(study));
  return { releases: all.filter(({ id }) => named.has(id)), cited: worksOf(referencesOf(study)) };
}

function referencesOf({ article, steps, claims = [] }: StudyFile): readonly Reference[] {
  const used = new Set(Object.values(steps).map(({ indicator }) => indicator));
  return [
    ...(article === undefined ? [] : [{ work: article }]),
    ...catalogue.filter(({ id }) => used.has(id)).flatMap(({ references }) => references),
    ...claims.flatMap((claim) => citedByClaim(claim) ?? []),
  ];
}

/** Every release that a study names, wherever in it; a layout of products is one. */
function releasesNamed(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    (key === 'release' || key === 'layout') && typeof value === 'string' ? [value] : releasesNamed(value),
  );
}

function worksOf(references: readonly Reference[]): readonly Work[] {
  const keys = references.flatMap(({ work, citedIn }) => (citedIn === undefined ? [work] : [work, citedIn]));
  return [...new Set(keys)].map(workOf);
}
