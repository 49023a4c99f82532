import { describe, expect, it } from 'vitest';
import { serviceOf } from '../../../../src/sources/services/all-services.ts';
import { readGiven } from '../../../../src/sources/services/core/read-given.ts';
import { findSeries, nearestWord } from '../../../../src/sources/services/series/find-series.ts';
import { KNOWN_SERIES } from '../../../../src/sources/services/series/known-series.ts';
import { useShippedCatalog } from '../../../../src/store/catalog-files.ts';

useShippedCatalog();

const codes = (...words: readonly string[]) => findSeries(words).map(({ asked }) => asked.at(-1)?.[1]);

describe('the known series', () => {
  it('are a hundred, each once, with a title in each language', () => {
    expect(KNOWN_SERIES.length).toBeGreaterThanOrEqual(100);
    const keys = KNOWN_SERIES.map(({ source, asked }) => JSON.stringify([source, asked]));
    expect(new Set(keys).size).toBe(keys.length);
    for (const lang of ['en', 'es'] as const) {
      const titles = KNOWN_SERIES.map(({ source, title }) => `${source} ${title[lang]}`);
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles.every((title) => /\p{L}{2}/u.test(title))).toBe(true);
    }
  });
  it.each(KNOWN_SERIES.map((series) => [`${series.source} ${series.asked.at(-1)?.[1]}`, series] as const))(
    '%s is taken by its source as it is shown',
    (_, { source, asked }) => {
      const service = serviceOf(source);
      const needed = service.parameters.some(({ name }) => name === 'period') ? { period: '2001' } : {};
      const given = readGiven(service, { ...needed, ...Object.fromEntries(asked) });
      for (const [parameter, value] of asked) expect(given[parameter]).toEqual([value]);
    },
  );
});

describe('a search for series', () => {
  it('finds by words of either language, without accents, by beginnings and by code', () => {
    expect(codes('manufacturing', 'percent', 'GDP')).toEqual(['NV.IND.MANF.ZS']);
    expect(codes('investigacion', 'desarrollo', 'PIB')).toEqual(['GB.XPD.RSDV.GD.ZS']);
    expect(codes('tipo', 'CAMBIO', 'fix')).toEqual(['SF43718']);
    expect(codes('452008')).toEqual(['452008']);
    expect(codes('tiva', 'foreign', 'gross')).toEqual(['EXGR_FVA']);
    expect(codes('ip.pat.resd')).toEqual(['IP.PAT.RESD']);
  });
  it('finds nothing for what is not there, and says what may be meant', () => {
    expect(codes('unicorns')).toEqual([]);
    expect(nearestWord('manufactring percent')).toBe('manufacturing percent');
    expect(nearestWord('xqzwv')).toBeNull();
  });
});
