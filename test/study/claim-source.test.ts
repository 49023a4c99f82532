import { beforeAll, describe, expect, it } from 'vitest';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { citedByClaim, claimSource } from '../../src/study/claim-source.ts';
import { parseStudy } from '../../src/study/parse-study.ts';
import type { ClaimSpec } from '../../src/study/schema.ts';
import { refusalOf, run, STUDY } from './support.ts';

const from = (source: ClaimSpec['source']) => ({ source }) as ClaimSpec;
const QUOTED = '    source: { work: lin2003, pages: "28", citedIn: vazquezlopez2012 }';
const SOURCE = /^ {4}source: .*$/m;

describe('the source of a claim', () => {
  beforeAll(useShippedCatalog);

  it('is a work, the place in it and the work that quotes it', () => {
    const claim = from({ work: 'hernandez2000', pages: '310–311', citedIn: 'vazquezlopez2012' });
    expect(claimSource(claim)).toEqual({
      en: 'Hernández 2000, pp. 310–311, in Vázquez López 2012',
      es: 'Hernández 2000, pp. 310–311, en Vázquez López 2012',
    });
    expect(citedByClaim(claim)?.work).toBe('hernandez2000');
  });
  it('or words, alike in both languages or not', () => {
    expect(claimSource(from('INEGI'))).toEqual({ en: 'INEGI', es: 'INEGI' });
    expect(claimSource(from({ en: 'Census', es: 'Censo' }))).toEqual({ en: 'Census', es: 'Censo' });
    expect(citedByClaim(from('INEGI'))).toBeNull();
  });
  it('is read from a study, and its works must exist', async () => {
    expect(STUDY).toMatch(SOURCE);
    const study = STUDY.replace(SOURCE, QUOTED);
    expect(parseStudy(study, 's.yaml').study.claims?.[0]?.source).toMatchObject({ work: 'lin2003' });
    await run(study);
    expect(await refusalOf(run(study.replace('lin2003', 'linn2003')))).toMatch(
      /claims\.0\.source\.work names the work "linn2003"[\s\S]*"lin2003"/,
    );
    expect(await refusalOf(run(study.replace('vazquezlopez2012', 'vazquez2012')))).toMatch(
      /claims\.0\.source\.citedIn/,
    );
  });
});
