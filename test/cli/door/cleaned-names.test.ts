import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';
import { PUBLISHED } from '../../support/published-files.ts';

const { put, escalar } = cliDesk();

/** How programs clean the names of columns. */
const STYLES: Readonly<Record<string, (header: string) => string>> = {
  'R, read.csv': (header) => header.replace(/[^\p{L}\d._]/gu, '.').replace(/^(?=[\d_])/, 'X'),
  'snake case': (header) =>
    header
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/([a-z\d])([A-Z])/g, '$1_$2')
      .replace(/[^a-z\d]+/gi, '_')
      .replace(/^_|_$/g, '')
      .toLowerCase()
      .replace(/^(?=\d)/, 'x'),
};
/** Publishers whose rows keep their classes when the names of columns change, by the first words of the test files. */
const WHOSE =
  /^(UNIDO INDSTAT$|INEGI, EMIM|WIPO, pat|World Bank|UN Comtrade|WITS|UNCTADstat$|IMF|USPTO|DataMexico|OEC(,|$)|Comex Stat, (exports|imports|by)|FAOSTAT|USA Trade)/;
const SAMPLES = PUBLISHED.filter(({ publisher }) => WHOSE.test(publisher));

/** The file from its names of columns on, with these cleaned. */
function cleaned(file: string, clean: (header: string) => string): string {
  const all = file.split('\n');
  const mark = ['\t', ';', ','].find((one) => all.some((line) => line.split(one).length > 2)) ?? ',';
  const cells = (line: string) =>
    (line.match(new RegExp(`("[^"]*"|[^${mark}"]*)(?:${mark}|$)`, 'g')) ?? []).map((cell) =>
      cell.replace(/^"|"?[,;\t]?$/g, ''),
    );
  const at = all.findIndex((line) => line.split(mark).length > 2);
  const names = cells(all[at] ?? '').slice(0, (all[at] ?? '').split(mark).length);
  return [names.map(clean).join(mark), ...all.slice(at + 1)].join('\n');
}

describe.each(Object.entries(STYLES))(
  'a published file whose names of columns %s has cleaned',
  (_, clean) => {
    it.each(SAMPLES.map((sample) => [sample.publisher, sample] as const))(
      '%s',
      async (__, { file, line, gives }) => {
        const name = put(cleaned(file, clean));
        const { out, err } = await escalar(line.replace('FILE', name));
        for (const [cells, value] of gives)
          expect(valuesAt(out, cells)[0], `${cells}\n${err}`).toBeCloseTo(value, 9);
      },
    );
  },
);

describe('cleaned names', () => {
  it('of nobody that is known stay as they are', async () => {
    const file = put('country_name,Year,Some.Thing\nMexico,2010,5\n');
    expect((await escalar(`compute published-values --csv --data ${file}`)).out).toContain('Some.Thing');
  });
  it('are those that --map and --where name', async () => {
    const head = 'country_name,country_code,series_name,series_code,x2000_yr2000,x2001_yr2001';
    const file = put(`${head}\nMexico,MEX,GDP,NY.GDP.MKTP.CD,700,750\nPeru,PER,GDP,NY.GDP.MKTP.CD,70,75\n`);
    const { out, err } = await escalar(
      `compute published-values --csv --data ${file} --where country_code=PER`,
    );
    expect(valuesAt(out, 'economy=PER period=2001'), err).toEqual([75]);
    expect(valuesAt(out, 'economy=MEX period=2001')).toEqual([]);
  });
});
