import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Work } from '../../src/base/work.ts';
import { works } from '../../src/catalog/works.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { filesBelow, repository, treeOf } from '../support/source-files.ts';

const source = (file: string) => readFileSync(join(repository, file), 'utf8');
const code = filesBelow('src', '.ts');
const yaml = ['policies', 'studies', 'scenarios'].flatMap((folder) =>
  readdirSync(join(repository, folder)).map((file) => `${folder}/${file}`),
);
const KEY = /\b(?:work|citedIn)"?: ['"]?([a-z]+\d{4}[a-z]?)\b/g;
const cited = new Set(
  [...code, ...yaml, 'data/catalog/groupings.json'].flatMap((file) =>
    [...source(file).matchAll(KEY)].map(([, key]) => key),
  ),
);

/** The key that a work must have, but for the letter of its twins. */
function baseOf({ author: [first], issued }: Work): string {
  const name = first === undefined ? '' : 'literal' in first ? first.literal : nameOf(first);
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return `${letters}${issued['date-parts'][0][0]}`;
}

function nameOf(author: { family: string; 'non-dropping-particle'?: string }): string {
  return `${author['non-dropping-particle'] ?? ''}${author.family}`;
}

describe('the works cited', () => {
  beforeAll(useShippedCatalog);

  it('are in the file of references, each key that is used', () => {
    expect(cited.size).toBeGreaterThan(100);
    expect([...cited].filter((key) => !works().has(key ?? ''))).toEqual([]);
  });
  it('are all used', () => {
    expect([...works().keys()].filter((key) => !cited.has(key))).toEqual([]);
  });
  it('have keys of one style, a and b where two would be the same, in the order of the alphabet', () => {
    const keys = [...works().keys()];
    expect(keys).toEqual(keys.toSorted());
    expect(JSON.parse(source('data/catalog/references.json'))).toHaveLength(keys.length);
    const bases = new Set([...works().values()].map(baseOf));
    for (const base of bases) {
      const same = [...works().values()].filter((work) => baseOf(work) === base);
      expect(same.map(({ id }) => id)).toEqual(
        same.length === 1 ? [base] : same.map((_, i) => `${base}${'abcdef'[i]}`),
      );
    }
  });
  it('have the fields of their type and no others', () => {
    const OWN: Readonly<Record<Work['type'], readonly string[]>> = {
      'article-journal': ['container-title', 'volume', 'issue', 'page'],
      book: ['publisher', 'edition', 'collection-title', 'number'],
      chapter: ['container-title', 'editor', 'publisher', 'page', 'number'],
      report: ['publisher', 'collection-title', 'number'],
      webpage: ['publisher'],
    };
    const all = ['id', 'type', 'author', 'issued', 'title', 'language', 'DOI', 'URL'];
    for (const work of works().values()) {
      const known = [...all, ...OWN[work.type]];
      expect(
        Object.keys(work).filter((name) => !known.includes(name)),
        work.id,
      ).toEqual([]);
      expect(work.type === 'article-journal' || work.type === 'chapter', work.id).toBe(
        'container-title' in work,
      );
      expect(work.page ?? '1', work.id).toMatch(/^\d+(-\d+)?$/);
      for (const author of work.author)
        expect('literal' in author || (author.family !== '' && /^\p{Lu}/u.test(author.given)), work.id).toBe(
          true,
        );
    }
  });
  it('stand nowhere in the code as text', () => {
    const found = code.flatMap((file) =>
      textsOf(file)
        .filter((text) => WORK.test(text))
        .map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});

/** `Ang, B. W. (2005), The` or `Pavitt (1984), Sectoral`: authors, a year, and a title after it. */
const WORK = /\p{Lu}[\p{L}-]+(, \p{Lu}\.| et al\.)? \((19|20)\d\d[a-z]?\)[,.:] \p{Lu}/u;

function textsOf(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateTail(node))
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(treeOf(file));
  return texts;
}
