import type { Lang, Text } from '../base/locale.ts';
import type { Release } from '../base/metadata.ts';
import { citationIn, producerIn, versionIn } from '../report/citation-in.ts';
import { type ReleaseCoverage, releaseCoverage } from '../workspace/checks/release-coverage.ts';
import type { Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

/** A release in words or as JSON: what it is, its tables, what they cover, what was said of it; null when the name is none. */
export async function describeRelease(name: string, terminal: Terminal): Promise<string | null> {
  return withStore(async (store) => {
    const release = (await store.releases()).find(({ id }) => id === name);
    if (release === undefined) return null;
    const coverage = await releaseCoverage({ ...store, releases: async () => [release] });
    return terminal.format === 'json'
      ? JSON.stringify({ ...release, coverage }, null, 2)
      : inWords(release, coverage, terminal);
  });
}

function inWords(release: Release, coverage: readonly ReleaseCoverage[], { lang, strong }: Terminal): string {
  const fact = (label: Text, value: string) => (value === '' ? [] : [`  ${label[lang].padEnd(14)} ${value}`]);
  const tables = new Map(release.files.map((file) => [file.table, file]));
  return [
    strong(`${release.id} — ${release.title[lang]}`),
    '',
    ...fact(LABELS.producer, producerIn(release, lang)),
    ...fact(LABELS.version, versionIn(release, lang)),
    ...fact(LABELS.citation, citationIn(release, lang)),
    ...fact(LABELS.licence, release.licence[lang]),
    ...fact(LABELS.address, release.address),
    ...fact(LABELS.selection, release.selection[lang]),
    ...[...tables].flatMap(([table, { columns = [] }]) => [
      `\n${strong(`${release.id}/${table}`)}`,
      ...fact(LABELS.columns, columns.map(({ name }) => name).join(', ')),
      ...fact(
        LABELS.covers,
        coveredBy(
          coverage.filter((one) => one.table === table),
          lang,
        ),
      ),
    ]),
    '',
    ...release.conventions.map((one) => `  • ${one[lang]}`),
    ...(release.notes ?? []).map(({ level, text }) => `  ${level === 'warning' ? '!' : '•'} ${text[lang]}`),
  ].join('\n');
}

/** `MEX, TWN: 1995..2011; KOR: 2000..2011`: economies of the same periods together. */
function coveredBy(coverage: readonly ReleaseCoverage[], lang: Lang): string {
  const together = new Map<string, string[]>();
  for (const { economy, periods } of coverage)
    together.set(periods, [...(together.get(periods) ?? []), economy]);
  const groups = [...together].sort(([, a], [, b]) => b.length - a.length);
  const shown = groups.slice(0, 6).map(([periods, economies]) => {
    const names =
      economies.length > 8
        ? `${economies.slice(0, 6).join(', ')}, … (${economies.length})`
        : economies.join(', ');
    return `${names}: ${periods}`;
  });
  const more = { en: 'more: escalar list coverage', es: 'más: escalar list coverage' }[lang];
  return [...shown, ...(groups.length > 6 ? [more] : [])].join('; ');
}

const LABELS = {
  producer: { en: 'producer', es: 'productor' },
  version: { en: 'version', es: 'versión' },
  citation: { en: 'citation', es: 'cita' },
  licence: { en: 'licence', es: 'licencia' },
  address: { en: 'address', es: 'dirección' },
  selection: { en: 'selection', es: 'selección' },
  columns: { en: 'columns', es: 'columnas' },
  covers: { en: 'covers', es: 'abarca' },
} satisfies Readonly<Record<string, Text>>;
