import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citationIn } from '../../src/report/citation-in.ts';

const own = readdirSync('data')
  .filter((id) => /^(knowledge|product-space)-/.test(id))
  .map((id) => [id, JSON.parse(readFileSync(`data/${id}/release.json`, 'utf8')).citation as string] as const);

describe('the citation of what Escalar computed', () => {
  it.each(own)('is in the language of the reader: %s', (_, citation) => {
    expect(citationIn({ citation }, 'en')).toBe(citation);
    const spanish = citationIn({ citation }, 'es');
    expect(spanish).toMatch(/^Cálculo propio a partir de/);
    expect(spanish).not.toMatch(/Own|replication|gross output|sectoral|by branch|After/);
  });
  it('of a work stays as it is', () => {
    const citation = 'OECD. Trade in Value Added (TiVA), replication files, sectoral value added.';
    expect(citationIn({ citation }, 'es')).toBe(citation);
  });
});
