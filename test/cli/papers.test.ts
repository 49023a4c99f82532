import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/cli-in-process.ts';

const home = mkdtempSync(join(tmpdir(), 'escalar-paper-'));
const before = process.cwd();
beforeAll(() => {
  process.chdir(home);
  const rows = ['MEX', 'TWN'].flatMap((economy, i) =>
    [2000, 2001, 2002].flatMap((year) =>
      ['8471', '8542', '0901'].map(
        (product, p) => `${economy},${product},${year},${10 + i * p + year - 2000}`,
      ),
    ),
  );
  writeFileSync('trade.csv', `reporter,product,year,value\n${rows.join('\n')}\n`);
  writeFileSync('panel.csv', 'activity,period,output_real\na,2000,5\na,2001,8\nb,2000,7\nb,2001,2\n');
});
afterAll(() => {
  process.chdir(before);
  rmSync(home, { recursive: true, force: true });
});

const COMPUTE = ['compute', 'concentration', '--data', 'panel.csv'];
const RCA = ['compute', 'rca', '--data', 'trade.csv'];
/** Width and height of a PNG. */
const sizeOf = (file: string) => [16, 20].map((at) => readFileSync(file).readUInt32BE(at));

describe('a chart without --show', () => {
  it('calls classes by the names that the file has, and the whole beside them the total', async () => {
    const lines = ['a,Food', 'b,Cars'].flatMap((of, i) =>
      [2000, 2005].map((year) => `${of},${year},${4 + i},2`),
    );
    writeFileSync('named.csv', `activity,label,period,output_real,hours\n${lines.join('\n')}\n`);
    const { code } = await runHere([
      'compute',
      'labour-productivity',
      '--data',
      'named.csv',
      '--out',
      'named.svg',
    ]);
    expect(code).toBe(0);
    const shown = readFileSync('named.svg', 'utf8');
    for (const name of ['Total', 'a Food', 'b Cars']) expect(shown).toContain(name);
  });

  it('names the total of classes where it counts them too', async () => {
    const lines = ['a', 'b'].flatMap((activity, i) =>
      ['2000', '2005'].map((period, t) =>
        [activity, period, 9 + i + t, 9 + i + t, 6 + i, 5 + t, 4 + i].join(','),
      ),
    );
    const head = 'activity,period,value_added_real,value_added_nominal,labour_cost,hours,capital_services';
    writeFileSync('accounts.csv', [head, ...lines].join('\n'));
    const { code, out } = await runHere([
      'compute',
      'growth-accounting',
      '--data',
      'accounts.csv',
      '--with',
      'level=activity',
      '--tex',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^all classes & classes & /m);
    expect(out).toMatch(/^all classes & growth & /m);
    expect(out).not.toMatch(/^ & /m);
  });

  it('calls no index of the whole the total of classes', async () => {
    const { code, out } = await runHere([
      'compute',
      'localisation',
      '--data',
      'ggdc-etd-2021',
      '--show',
      'MEX',
      '--tex',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/specialisation of the place/);
    expect(out).not.toContain('Total');
  });

  it('of more economies than have a place has the largest, of the term that the indicator is about', async () => {
    const economies = Array.from({ length: 70 }, (_, i) => `N${String(i).padStart(2, '0')}`);
    const lines = economies.flatMap((economy, i) =>
      Array.from({ length: 12 }, (_, p) => `${economy},P${p},2000,${1 + ((i * 7 + p * (1 + (i % 5))) % 97)}`),
    );
    writeFileSync('many.csv', `reporter,product,year,value\n${lines.join('\n')}\n`);
    const { code } = await runHere(['compute', 'complexity', '--data', 'many.csv', '--out', 'many.svg']);
    expect(code).toBe(0);
    const svg = readFileSync('many.svg', 'utf8');
    expect(svg).toContain('economic complexity index (ECI)');
    expect(svg).toMatch(/30 of the \d+ rows of the result are drawn: the largest numbers\./);
    const { out } = await runHere([
      'compute',
      'complexity',
      '--data',
      'many.csv',
      '--show',
      'term=eci',
      '--csv',
    ]);
    const found = out
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)))
      .map(([economy]) => economy);
    expect(found).toHaveLength(70);
    const drawn = economies.filter((economy) => svg.includes(`>${economy}<`));
    expect(drawn.sort()).toEqual(found.slice(0, 30).sort());
  });
});

describe('a heat map without --chart', () => {
  it('has the more codes down, where their names have room: none is cut', async () => {
    const chains = ['compute', 'gross-exports', '--data', 'wiod-2013-ten', '--with', 'years=2008'];
    expect((await runHere([...chains, '--show', 'exporter=MEX,TWN', '--out', 'terms.svg'])).code).toBe(0);
    const svg = readFileSync('terms.svg', 'utf8');
    for (const name of ['value added absorbed abroad', 'value added absorbed without crossing'])
      expect(svg).toContain(`>${name}<`);
    expect(svg).not.toContain('…<');
  });
});

describe('compute --out of a document or picture', () => {
  it('writes each, the same bytes each time', async () => {
    const begins = {
      docx: 'PK',
      xlsx: 'PK',
      pdf: '%PDF',
      html: '<!DOCTYPE html>',
      svg: '<svg',
      png: '\x89PNG',
    };
    for (const [ending, begin] of Object.entries(begins)) {
      const contents: Buffer[] = [];
      for (const name of ['a', 'b']) {
        const { code, err } = await runHere([...COMPUTE, '--out', `${name}.${ending}`]);
        expect([ending, code, err]).toEqual([ending, 0, expect.stringContaining(`${name}.${ending}`)]);
        contents.push(readFileSync(`${name}.${ending}`));
      }
      expect(contents[0].toString('latin1').slice(0, begin.length)).toBe(begin);
      expect(contents[0].equals(contents[1])).toBe(true);
    }
  });
  it('writes a document in the language asked for, with the method behind it', async () => {
    await runHere([...COMPUTE, '--lang', 'es', '--out', 'es.docx']);
    const body = strFromU8(unzipSync(readFileSync('es.docx'))['word/document.xml'] ?? new Uint8Array());
    for (const word of ['Cuadro 1', 'Figura 1', 'Método, fuentes y comprobaciones', '<m:oMath>'])
      expect(body).toContain(word);
  });
  it('draws pictures at the widths of journals and slides, and the kind that is named', async () => {
    const widths = { single: 1063, double: 2126, slide: 1920 };
    for (const [size, width] of Object.entries(widths)) {
      expect((await runHere([...COMPUTE, '--size', size, '--out', 's.png'])).code).toBe(0);
      expect(sizeOf('s.png')[0]).toBe(width);
    }
    expect(sizeOf('s.png')[1]).toBe(1080);
    await runHere([...COMPUTE, '--chart', 'heatmap', '--out', 'h.svg']);
    expect(readFileSync('h.svg', 'utf8')).toContain('Heat map');
    const wrong = await runHere([...COMPUTE, '--chart', 'pie', '--out', 'p.svg']);
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('heatmap')]);
  });
  it('refuses a picture of what no one figure shows, and draws it once it is narrowed', async () => {
    const refused = await runHere([...RCA, '--out', 'r.svg']);
    expect([refused.code, existsSync('r.svg')]).toEqual([1, false]);
    expect(refused.err).toMatch(/economy|reporter/);
    const whole = await runHere([...RCA, '--out', 'r.pdf']);
    expect([whole.code, whole.err]).toEqual([0, expect.stringContaining('No figure')]);
    const narrowed = await runHere([...RCA, '--show', 'MEX', '--out', 'r.svg']);
    expect([narrowed.code, existsSync('r.svg')]).toEqual([0, true]);
  });
});

describe('a chart or a size that nothing would show', () => {
  it.each([
    [['--chart', 'heatmap'], 'x.csv', 'x.svg'],
    [['--chart', 'bar'], null, 'x.docx'],
    [['--size', 'single'], 'x.pdf', 'x.png'],
    [['--size', 'slide'], null, 'x.svg'],
    [['--chart', 'line'], 'x.xlsx', 'x.html'],
  ])('%s with --out %s is refused, and drawn where the message says', async (option, out, way) => {
    const more = (name: string | null) => (name === null ? [] : ['--out', name]);
    for (const [lang, said] of [
      ['en', 'beside it --out FILE in'],
      ['es', 'también --out ARCHIVO en'],
    ] as const) {
      const refused = await runHere([...COMPUTE, ...option, ...more(out), '--lang', lang]);
      expect([refused.code, refused.out]).toEqual([1, '']);
      expect(refused.err).toContain(said);
      expect(refused.err).toContain(way.slice(way.indexOf('.')));
    }
    expect((await runHere([...COMPUTE, ...option, ...more(way)])).code).toBe(0);
    expect(existsSync(way)).toBe(true);
    rmSync(way);
  });
});

describe('scenario --out', () => {
  it('writes the figure and the table of what it changes, in each document', async () => {
    const scenario = ['scenario', 'mexico-takes-electronics', '--lang', 'es', '--out'];
    expect((await runHere([...scenario, 's.docx'])).code).toBe(0);
    const parts = unzipSync(readFileSync('s.docx'));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    for (const word of ['Figura 1', 'Cuadro 1', '<w:tbl>']) expect(body).toContain(word);
    expect(Object.keys(parts)).toContain('word/media/figure-1.png');
    expect((await runHere([...scenario, 's.svg'])).code).toBe(0);
    expect(readFileSync('s.svg', 'utf8')).toMatch(/<rect [^>]*fill=|<g fill=/);
    expect((await runHere([...scenario, 's.html'])).code).toBe(0);
    expect((await runHere([...scenario, 's.tex', '--level', 'sector', '--rows', '3'])).code).toBe(0);
    expect(readFileSync('s.tex', 'utf8')).toMatch(/Las primeras 3 de [\d,.\s]+ filas/);
    expect(readFileSync('s.html', 'utf8')).toContain('<figure id=');
  });
});

describe('run --out of a document', () => {
  it('stands alone: no link to a file that is not there, the same numbers as the folder', async () => {
    expect((await runHere(['init', 'study'])).code).toBe(0);
    expect((await runHere(['run', 'study', '--out', 'folder'])).code).toBe(0);
    const whole = readFileSync(join('folder', 'report.html'), 'utf8');
    expect(whole).toContain('href="tables/');
    for (const name of ['r.html', 'r.docx', 'r.pdf']) {
      const { code, err } = await runHere(['run', 'study', '--out', name]);
      expect([name, code, existsSync(name)]).toEqual([name, 0, true]);
      expect(err).toContain(name);
    }
    const alone = readFileSync('r.html', 'utf8');
    expect(alone).not.toMatch(/href="(?!#|https?:)/);
    expect(alone).not.toContain('Download CSV');
    const numbers = (html: string) => html.match(/<td class="num">[^<]*<\/td>/g);
    expect(numbers(alone)).toEqual(numbers(whole));
    const body = strFromU8(unzipSync(readFileSync('r.docx'))['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('rose by 8.6% from 2003 to 2005');
    expect(readFileSync('r.pdf').subarray(0, 5).toString()).toBe('%PDF-');
    // what stands behind the chapters is printed where it is asked for
    expect((await runHere(['run', 'study', '--annex', '--out', 'a.docx'])).code).toBe(0);
    const printed = strFromU8(unzipSync(readFileSync('a.docx'))['word/document.xml'] ?? new Uint8Array());
    expect(printed.includes('Claims beside the data')).toBe(true);
    expect(body.includes('Claims beside the data')).toBe(false);
    // LaTeX is a text with a folder of pictures beside it, which its name may not harm
    expect((await runHere(['run', 'study', '--annex', '--out', 'my report.tex'])).code).toBe(0);
    const source = readFileSync('my report.tex', 'utf8');
    expect(source).toContain('\\section{Claims beside the data}');
    expect(source).toContain('rose by 8.6\\% from 2003 to 2005');
    const drawn = [...source.matchAll(/\\includegraphics\[[^\]]*\]\{([^}]+)\}/g)].map(([, file]) => file);
    expect(drawn.length).toBeGreaterThan(0);
    for (const file of drawn) {
      expect(file).toMatch(/^my-report-figures\/figure-\d+\.pdf$/);
      expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    }
    const refused = await runHere(['run', 'study', '--annex', '--out', 'a.html']);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('.docx, .pdf or .tex')]);
  });
});

describe('other commands', () => {
  it('write workbooks, and refuse documents with a way on', async () => {
    const refused = await runHere(['list', 'indicators', '--out', 'l.pdf']);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('.xlsx')]);
    expect((await runHere(['list', 'indicators', '--out', 'l.xlsx'])).code).toBe(0);
    const sheet = strFromU8(
      unzipSync(readFileSync('l.xlsx'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    expect(sheet).toContain('concentration');
  });
});

describe('compute in LaTeX', () => {
  const tex = [...COMPUTE, '--show', 'term=hhi,theil_uniform'];
  it('has names, a caption, the source, and says once what all rows share', async () => {
    const { code, out } = await runHere([...tex, '--lang', 'es', '--tex']);
    expect(code).toBe(0);
    for (const text of ['\\begin{threeparttable}', '\\caption{Concentración', '\\label{tab:concentration}'])
      expect(out).toContain(text);
    expect(out).toContain('\\item Fuente: panel.csv.');
    expect(out).toMatch(/\\item Unidad: |\\item [^\n]*: [^\n]*\./);
    expect(out).not.toMatch(/hhi|theil_uniform/);
  });
  it('has panels and a bare tabular on request, in a file too', async () => {
    expect((await runHere([...tex, '--panel', 'period', '--bare', '--out', 't.tex'])).code).toBe(0);
    const text = readFileSync('t.tex', 'utf8');
    expect(text).toMatch(/^\\begin\{tabular\}/);
    expect(text.match(/Panel [AB]\. 200[01]/g)).toEqual(['Panel A. 2000', 'Panel B. 2001']);
  });
  it('refuses a panel that is no column, or without LaTeX, and goes on as the message says', async () => {
    const wrong = await runHere([...tex, '--tex', '--panel', 'value']);
    expect([wrong.code, wrong.err]).toEqual([
      1,
      expect.stringMatching(/term, .*unit|unit, .*term|period.*term/),
    ]);
    expect((await runHere([...tex, '--tex', '--panel', 'term'])).code).toBe(0);
    const other = await runHere([...tex, '--bare', '--csv']);
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('.tex')]);
    expect((await runHere([...tex, '--bare', '--out', 'way.tex'])).code).toBe(0);
  });
});

describe('a long result on paper', () => {
  const LONG = ['compute', 'rca', '--data', 'long.csv', '--show', 'term=rca'];
  beforeAll(() => {
    const rows = Array.from(
      { length: 160 },
      (_, i) => `${i < 80 ? 'MEX' : 'TWN'},P${10 + (i % 80)},2000,${1 + i}`,
    );
    writeFileSync('long.csv', `reporter,product,year,value\n${rows.join('\n')}\n`);
  });
  const bodyOf = (file: string) =>
    strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());

  it('has its first rows, says so in the document and beside it, and all when asked', async () => {
    const { err } = await runHere([...LONG, '--out', 'long.docx']);
    const told =
      'The first 60 of 160 rows. All of them: --out FILE.csv, .xlsx or .parquet; printed here: --rows all.';
    expect(err).toContain(told);
    const body = bodyOf('long.docx');
    expect(body).toContain(told);
    expect([body.includes('>P69<'), body.includes('>P70<')]).toEqual([true, false]);
    // what the rows printed share is said once, as theirs where others differ
    expect(body).toMatch(/>[^<]*Period: 2000[^<]*\. In the rows shown: Reporter: Mexico\.</);
    await runHere([...LONG, '--rows', 'all', '--out', 'whole.docx']);
    expect(bodyOf('whole.docx')).toContain('>P89<');
    expect(bodyOf('whole.docx')).not.toContain('The first');
    await runHere([...LONG, '--rows', '7', '--lang', 'es', '--out', 'seven.docx']);
    expect(bodyOf('seven.docx')).toContain(
      'Las primeras 7 de 160 filas. Todas: --out ARCHIVO.csv, .xlsx o .parquet; impresas aquí: --rows all.',
    );
    expect(bodyOf('seven.docx')).toMatch(/2000[^<]*\. En las filas mostradas: [^<:]+: México\.</);
    // of one economy all rows share it
    await runHere([...LONG, '--show', 'MEX', '--rows', '7', '--out', 'one.docx']);
    expect(bodyOf('one.docx')).toContain('Reporter: Mexico');
    expect(bodyOf('one.docx')).not.toContain('In the rows shown');
  });

  it('on a screen the figure has its first numbers, and says where all are', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => `a,${1900 + i},${5 + i}\nb,${1900 + i},7`);
    writeFileSync('years.csv', `activity,period,output_real\n${rows.join('\n')}\n`);
    const page = ['compute', 'concentration', '--data', 'years.csv', '--show', 'term=hhi', '--out', 'y.html'];
    const told = async (...more: string[]) => {
      expect((await runHere([...page, ...more])).code).toBe(0);
      const shown = readFileSync('y.html', 'utf8');
      return [...shown.matchAll(/"footnote">((?:The first|Las primeras)[^<]*)</g)].map((found) => found[1]);
    };
    const way = 'All of them: --out FILE.csv, .xlsx or .parquet; printed here: --rows all.';
    expect(await told('--rows', '50')).toEqual([
      `The first 40 of 90 rows. ${way}`,
      `The first 50 of 90 rows. ${way}`,
    ]);
    for (const whole of [[], ['--rows', 'all']])
      expect(await told(...whole)).toEqual(['The first 40 of 90 rows; the table below has all.']);
    expect(await told('--rows', 'all', '--lang', 'es')).toEqual([
      'Las primeras 40 de 90 filas; todas, en el cuadro de abajo.',
    ]);
  });

  it('has them in LaTeX too, where two hyphens stay two', async () => {
    const { out, err } = await runHere([...LONG, '--tex']);
    expect(out).toContain('All of them: -{}-out FILE.csv');
    expect(err).toContain('The first 60 of 160 rows.');
    expect(out.match(/^P\d+ & /gm)).toHaveLength(60);
    const { out: whole } = await runHere([...LONG, '--tex', '--rows', 'all']);
    expect(whole).not.toContain('The first');
    expect(whole.match(/^Mexico & P\d+ & /gm)).toHaveLength(80);
  });

  it('is whole in a workbook, in which a number of rows is heeded and told of', async () => {
    const rowsIn = (file: string) => {
      const sheet = strFromU8(unzipSync(readFileSync(file))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      return (sheet.match(/<row /g) ?? []).length;
    };
    expect((await runHere([...LONG, '--out', 'long.xlsx'])).err).not.toContain('The first');
    expect(rowsIn('long.xlsx')).toBe(161);
    const { err } = await runHere([...LONG, '--rows', '5', '--out', 'five.xlsx']);
    expect(err).toContain('The first 5 of 160 rows.');
    expect(rowsIn('five.xlsx')).toBe(6);
  });

  it('is refused where no program would open it', async () => {
    const rows = Array.from(
      { length: 21_000 },
      (_, i) => `${i % 2 === 0 ? 'MEX' : 'TWN'},P${i},2000,${1 + i}`,
    );
    writeFileSync('huge.csv', `reporter,product,year,value\n${rows.join('\n')}\n`);
    const huge = ['compute', 'rca', '--data', 'huge.csv', '--show', 'term=rca', '--rows', 'all'];
    const { code, err } = await runHere([...huge, '--out', 'huge.pdf']);
    expect(code).toBe(1);
    expect(err).toContain('at most 20,000 for a document, where this result has 42,000 rows');
  });
});
