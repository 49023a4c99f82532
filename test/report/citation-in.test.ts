import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/base/metadata.ts';
import { citationIn, producerIn, publishedIn, versionIn } from '../../src/report/citation-in.ts';
import { RELEASE_WORDS } from '../../src/report/release-words.ts';

const shipped = readdirSync('data', { withFileTypes: true })
  .filter((one) => one.isDirectory() && one.name !== 'catalog')
  .map(({ name }) => JSON.parse(readFileSync(`data/${name}/release.json`, 'utf8')) as Release);
const own = shipped.filter(({ citation }) => citation.startsWith('Own '));

describe('the citation of what Escalar computed', () => {
  it('stands for several releases', () => {
    expect(own.length).toBeGreaterThan(3);
  });
  it.each(own.map(({ id, citation }) => [id, citation]))(
    'is in the language of the reader: %s',
    (_, citation) => {
      expect(citationIn({ citation }, 'en')).toBe(citation);
      const spanish = citationIn({ citation }, 'es');
      expect(spanish).toMatch(/^Cálculo propio a partir de/);
      expect(spanish).not.toMatch(
        /Own|replication|gross output|sectoral|by branch|After|\band (Ten|Sam|Haus)/,
      );
    },
  );
  it('of a work stays as it is', () => {
    const citation = 'OECD. Trade in Value Added (TiVA), replication files, sectoral value added.';
    expect(citationIn({ citation }, 'es')).toBe(citation);
  });
});

/** Words of ours about a source, which no name and no title of a work has. */
const OUR_WORDS =
  /\b(through|observations|quoted|editions|recomputed|not stated|as in the|as a course|printed|update of|months? of|copy of|from (the|data|indices|figures)|January|April|June|July|economies|Tabulated|Rates:)\b/;

describe('the facts of releases that ship', () => {
  it.each(shipped.map((release) => [release.id, release] as const))(
    'have our words in Spanish: %s',
    (_, release) => {
      const said = [producerIn(release, 'es'), versionIn(release, 'es'), publishedIn(release, 'es')];
      for (const words of [...said, citationIn(release, 'es')]) expect(words).not.toMatch(OUR_WORDS);
      expect(versionIn(release, 'en')).toBe(release.version);
      expect(producerIn(release, 'en')).toBe(release.producer);
      expect(publishedIn(release, 'en')).toBe(release.published);
    },
  );
  it('are all there that have words', () => {
    const facts = new Set(shipped.flatMap((one) => [one.producer, one.version, one.published, one.citation]));
    expect(Object.keys(RELEASE_WORDS).filter((words) => !facts.has(words))).toEqual([]);
  });
  it('of a release of someone else stay as they are', () => {
    expect(versionIn({ version: 'through June' }, 'es')).toBe('through June');
    expect(producerIn({ producer: 'toString' }, 'es')).toBe('toString');
  });
});
