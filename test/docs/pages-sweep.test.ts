import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cliDesk } from '../support/cli-desk.ts';
import { blocksOf } from '../support/page-blocks.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
const GUIDES = [...guide('docs/guide'), ...guide('docs/guia')];
/** Pages beside the guides that print commands too. */
const NUMBERS = ['docs/why-is-your-number-different.md', 'docs/por-que-su-numero-es-otro.md'];
const read = (page: string) => readFileSync(join(root, page), 'utf8');

const PAGES = ['', 'docs', 'docs/guide', 'docs/guia'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** A page without what stands between fences. */
const prose = (page: string) => read(page).replace(/^```[\s\S]*?^```$/gm, '');

/** The headings of a page as addresses name them, and what it names itself. */
function headingsOf(page: string): readonly string[] {
  const text = prose(page);
  const titles = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [...titles, ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name = '']) => name)];
}

/** The commands of a page, each with the lines that it is said to print. */
const commandsOf = (text: string) =>
  text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...shown] = part.trimEnd().split('\n');
      const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(
        ([, quoted, plain]) => quoted ?? plain ?? '',
      );
      return { command, words: words.slice(1), shown };
    });

/**
 * The lines of a page that a command does not print as they stand there: results follow one another from the first to the
 * last, and only a line `…` stands for others; of what is said beside them a page shows what it needs.
 */
function unlikePrinted(shown: readonly string[], out: string, err: string): readonly string[] {
  const [results = [], said = []] = [out, err].map((text) =>
    text
      .trimEnd()
      .split(/\r?\n/)
      .map((line) => line.trimEnd()),
  );
  const missed: string[] = [];
  let next = 0;
  let leaves = false;
  for (const line of shown) {
    if (line === '…') leaves = true;
    else {
      const at = results.findIndex((one, l) => l >= next && alike(one, line));
      if (at === next || (at > next && leaves)) [next, leaves] = [at + 1, false];
      else if (!said.some((one) => alike(one, line))) missed.push(line);
    }
  }
  if (out !== '' && next < results.length && !leaves) missed.push(`no … for ${results[next]}`);
  return missed;
}

/** A line of a page is the one printed, or says by its `…` what it leaves out of it. */
function alike(printed: string, line: string): boolean {
  const [begins = '', ends = ''] = line.split('…');
  return printed === line || (line.includes('…') && printed.startsWith(begins) && printed.endsWith(ends));
}

describe.each([...GUIDES, ...NUMBERS])('%s', (page) => {
  const desk = cliDesk();

  it('every command prints what the page shows', async () => {
    let told = 0;
    for (const { language, file, text } of blocksOf(page)) {
      if (file !== '') desk.put(text, file);
      if (language !== 'console') continue;
      for (const { command, words, shown } of commandsOf(text)) {
        const { out, err } = await desk.escalar(...(words as [string, ...string[]]));
        const missed = unlikePrinted(shown, out, err);
        expect(missed, `${command}\nprinted\n${out}${err}`).toEqual([]);
        told += 1;
      }
    }
    expect(told > 0 || /typescript|coming-from|si-viene-de/.test(page)).toBe(true);
  });
});

describe('pages', () => {
  it.each(PAGES)('%s leads only to pages and headings that are there', (page) => {
    const links = [...prose(page).matchAll(/\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)/g)];
    for (const [, file = '', heading = ''] of links) {
      const target = file === '' ? join(root, page) : resolve(root, dirname(page), file);
      expect(existsSync(target), file).toBe(true);
      if (heading !== '') expect(headingsOf(relative(root, target)), file).toContain(heading.slice(1));
    }
    if (page.startsWith('docs/gui') || page.startsWith('README')) expect(links.length).toBeGreaterThan(0);
  });
  it('each has its sister in the other language', () => {
    const sister = (page: string) => /\[(?:Español|English)\]\(([^)]+)\)/.exec(read(page))?.[1] ?? '';
    for (const page of GUIDES) {
      const other = resolve(root, dirname(page), sister(page));
      expect(GUIDES.map((one) => join(root, one))).toContain(other);
      expect(resolve(dirname(other), sister(other.slice(root.length)))).toBe(join(root, page));
    }
  });
});

describe.each(NUMBERS)('the choices on %s', (page) => {
  const desk = cliDesk();
  const rows = [...read(page).matchAll(/^\| [^|]+ \| ([^|]*=[^|]*) \| ([\d.]+) \| (\d+) \w+ (\d+) \|$/gm)];
  it('give the index and the place that stand beside them', async () => {
    expect(rows.length).toBe(12);
    for (const [row, options = '', index, place, among] of rows) {
      const choices = [...options.matchAll(/`([^`]+)`/g)].flatMap(([, choice = '']) => ['--with', choice]);
      const { out } = await desk.escalar('compute complexity --data atlas-2016 --csv', ...choices);
      const cells = (term: string) => out.split('\r\n').filter((line) => line.includes(`,${term},`));
      const ofMexico = (term: string) =>
        Number(
          cells(term)
            .find((line) => line.startsWith('MEX,'))
            ?.split(',')
            .at(-1),
        );
      expect([ofMexico('eci').toFixed(3), ofMexico('rank'), cells('rank').length], row).toEqual([
        index,
        Number(place),
        Number(among),
      ]);
    }
  });
});

describe('the pages of input-output files', () => {
  const rowsOf = (page: string) =>
    read(page)
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => [line.split(' | ').length, ...(line.match(/`[^`]+`/g) ?? [])]);
  it('name the same files by the same codes in both languages', () => {
    const [english, spanish] = ['docs/input-output-files.md', 'docs/archivos-de-insumo-producto.md'].map(
      rowsOf,
    );
    // places in capitals are words
    const said = JSON.stringify(spanish).replaceAll('CARPETA', 'FOLDER');
    expect(JSON.parse(said)).toEqual(english);
  });
});
