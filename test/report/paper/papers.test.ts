import ExcelJS from 'exceljs';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { same } from '../../../src/base/locale.ts';
import { tableOf } from '../../../src/base/table.ts';
import { unitOf } from '../../../src/base/unit.ts';
import { paperPdf } from '../../../src/node/paper/paper-pdf.ts';
import { scenePng } from '../../../src/node/paper/scene-png.ts';
import type { Paper } from '../../../src/report/paper/paper.ts';
import { inRows } from '../../../src/report/paper/paper.ts';
import { paperDocx } from '../../../src/report/paper/paper-docx.ts';
import { paperLatex } from '../../../src/report/paper/paper-latex.ts';
import { paperOfReport } from '../../../src/report/paper/paper-of-report.ts';
import { paperTypst } from '../../../src/report/paper/paper-typst.ts';
import { reportXlsx } from '../../../src/report/paper/report-xlsx.ts';
import { tableLayout } from '../../../src/report/paper/table-layout.ts';
import { tableXlsx } from '../../../src/report/paper/table-xlsx.ts';
import { MODEL } from '../fixtures.ts';

const HOSTILE = '#eval("x") <w:p> & "q" \\ $x$ \u0001 _x0041_ =1+1';

const paper = paperOfReport(MODEL, 'es', { methods: true });
const hostile: Paper = {
  lang: 'en',
  title: HOSTILE,
  subtitle: [{ text: HOSTILE, strong: true }],
  maker: 'escalar',
  parts: [
    { kind: 'heading', level: 1, text: HOSTILE },
    { kind: 'list', items: [[{ text: HOSTILE, href: 'https://example.org/?a=1&b="2"' }]] },
    { kind: 'equation', text: HOSTILE },
    {
      kind: 'table',
      number: HOSTILE,
      caption: HOSTILE,
      columns: [{ title: HOSTILE, unit: HOSTILE, numeric: false }],
      rows: [{ cells: [[{ text: HOSTILE, code: true }]] }, { panel: true, cells: [[{ text: HOSTILE }]] }],
      notes: [[{ text: HOSTILE, emphasis: true }]],
    },
  ],
};

async function picturesOf({ parts }: Paper): Promise<Uint8Array[]> {
  const scenes = parts.flatMap((part) => (part.kind === 'figure' ? [part.scene] : []));
  return Promise.all(scenes.map((scene) => scenePng(scene, 400)));
}

function textsOf(bytes: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return Object.fromEntries(files.map(([path, content]) => [path, strFromU8(content)]));
}

describe('a paper of a report', () => {
  it('begins as the screen does: day, answer and its figures, which count with the others', () => {
    const figures = MODEL.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'figure'));
    const opening = { answer: same('The answer.'), blocks: figures.slice(0, 1) };
    const { parts } = paperOfReport({ ...MODEL, date: '2026-11-29', opening }, 'en');
    expect(parts.slice(0, 3).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'figure']);
    expect(JSON.stringify(parts[0])).toContain('2026-11-29');
    expect(JSON.stringify(parts[1])).toContain('The answer.');
    const numbers = parts.flatMap((part) => (part.kind === 'figure' ? [part.number] : []));
    const drawn = numbers.filter((number) => number.startsWith('Figure'));
    expect(drawn).toEqual(Array.from({ length: figures.length + 1 }, (_, i) => `Figure ${i + 1}`));
    const unanswered = paperOfReport({ ...MODEL, opening: { ...opening, answer: same('') } }, 'en');
    expect(unanswered.parts[0]?.kind).toBe('figure');
  });
});

describe('figures of an opening', () => {
  const own = MODEL.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'figure'));
  const figures = [...own, ...own, ...own];
  const prose = { kind: 'prose' as const, text: same('A word before.') };
  const opened = (count: number) =>
    paperOfReport(
      { ...MODEL, opening: { answer: same('The answer.'), blocks: [...figures.slice(0, count), prose] } },
      'en',
      { annex: false },
    );
  const rows = ({ parts }: Paper) => inRows(parts).flatMap((part) => ('kind' in part ? [] : [part.length]));
  it('stand side by side, up to three in a row and then two and two, after the words', () => {
    expect([1, 2, 3, 4, 5].map((count) => rows(opened(count)))).toEqual([[], [2], [3], [2, 2], [2, 2, 1]]);
    const { parts } = opened(3);
    expect(JSON.stringify(parts[1])).toContain('A word before.');
    for (const part of parts.slice(2, 5)) expect(part).toMatchObject({ across: 3, scene: { width: 240 } });
  });
  it('are all in the document, once, in each format', async () => {
    const paper = opened(3);
    const count = paper.parts.filter(({ kind }) => kind === 'figure').length;
    const named = (text: string, name: RegExp) => [...text.matchAll(name)].map(([, n]) => Number(n));
    const all = Array.from({ length: count }, (_, i) => i + 1);
    const typst = paperTypst(paper);
    expect(named(typst, /image\("figure-(\d+)\.svg"/g)).toEqual(all);
    expect(typst).toContain('#grid(columns: (1fr, 1fr, 1fr,)');
    const latex = paperLatex(paper, (n) => `figure-${n}.pdf`);
    expect(named(latex, /\{figure-(\d+)\.pdf\}/g)).toEqual(all);
    expect(latex.match(/\\begin\{minipage\}/g)).toHaveLength(3);
    const word = textsOf(paperDocx(paper, await picturesOf(paper)))['word/document.xml'] ?? '';
    expect(named(word, /r:embed="rPic(\d+)"/g)).toEqual(all);
    const [row = ''] = word.match(/<w:tbl>.*?<\/w:tbl>/) ?? [];
    expect(row.match(/<w:tc>/g)).toHaveLength(3);
    expect(row.match(/r:embed/g)).toHaveLength(3);
  });
});

describe('what stands behind a chapter', () => {
  const section = MODEL.sections.find(({ blocks }) => blocks.some(({ kind }) => kind === 'card'));
  it('is printed in an annex after the story, with the numbers it has on the screen', () => {
    const { parts } = paperOfReport(MODEL, 'es');
    const at = (text: string) => parts.findIndex((part) => part.kind === 'heading' && part.text === text);
    const annex = at('Anexo: figuras, cuadros, sensibilidad');
    expect(annex).toBeGreaterThan(at(section?.title.es ?? ''));
    const numbers = parts.map((part) => ('number' in part ? part.number : ''));
    expect(numbers.indexOf('Sensibilidad A1')).toBeGreaterThan(annex);
    expect(numbers.indexOf('Cuadro A1')).toBeGreaterThan(annex);
    expect(numbers.lastIndexOf('Figura 1')).toBeLessThan(annex);
  });
  it('may be left to the screen, and the paper says how much it is', () => {
    const whole = paperOfReport(MODEL, 'en').parts;
    const short = paperOfReport(MODEL, 'en', { annex: false }).parts;
    const at = whole.findIndex((part) => part.kind === 'heading' && part.text === 'Claims beside the data');
    const end = whole.findIndex((part) => part.kind === 'heading' && part.text === 'Sources');
    const told = short[at];
    expect([...short.slice(0, at), ...short.slice(at + 1)]).toEqual([
      ...whole.slice(0, at),
      ...whole.slice(end),
    ]);
    const annex = whole.findIndex((part) => part.kind === 'heading' && part.text.startsWith('Annex'));
    const shown = whole.slice(annex, end).filter(({ kind }) => kind === 'figure' || kind === 'table').length;
    expect(JSON.stringify(told)).toContain(
      `Left to the report on screen: ${shown} figures and tables and ${MODEL.claims.length} claims checked one by one.`,
    );
  });
});

describe('a table on paper', () => {
  const column = (title: string) => ({ title, unit: '', numeric: false });
  const layout = (titles: readonly string[], cells: readonly string[]) =>
    tableLayout(titles.map(column), [{ cells: cells.map((text) => [{ text }]) }]);
  const LONG = 'nearness confirms nothing '.repeat(20);
  it('leaves each column its longest word, and the rest to what wraps most', () => {
    const { shares, flat } = layout(
      ['Claim', 'Status', 'Difference'],
      ['a claim of some words', 'not checkable', LONG],
    );
    expect(flat).toBe(false);
    expect(shares[1]).toBeGreaterThanOrEqual('checkable'.length + 2);
    expect(shares[2]).toBeGreaterThan(shares[0] + shares[1]);
    expect(shares.reduce((sum, share) => sum + share)).toBeLessThanOrEqual(115);
  });
  it('gives room to the columns that make the rows high, so that no column is a ladder of words', () => {
    const claim = 'Mexico 2008: share of the five largest of sixty manufacturing sectors in output';
    const { shares, wraps } = layout(
      ['Claim', 'Article', 'Our value', 'Result', 'Difference'],
      [claim, '46.2 per cent', '63.0', 'analogue', LONG.slice(0, 300)],
    );
    const linesOf = (i: number, letters: number) => letters / (shares[i] - 2);
    expect(wraps).toBe(true);
    expect(linesOf(0, claim.length)).toBeLessThan(1.1 * linesOf(4, 300));
    expect(shares.reduce((sum, share) => sum + share)).toBe(115);
  });
  it('breaks no row between two pages, and codes joined by signs only after a sign', () => {
    const typst = paperTypst(hostile);
    expect(typst).toContain('#set table.cell(breakable: false)');
    expect(typst).toContain('sign + sym.zws');
  });
  it('lies on its side once its words need it, in Word with a section of its own', () => {
    const titles = Array.from({ length: 9 }, () => 'participation');
    expect(layout(titles, titles).flat).toBe(true);
    const table = {
      kind: 'table' as const,
      number: 'T',
      caption: 'c',
      notes: [],
      columns: titles.map(column),
      rows: [],
    };
    const body = textsOf(paperDocx({ ...hostile, parts: [table] }, []))['word/document.xml'] ?? '';
    expect(body.match(/w:orient="landscape"/g)).toHaveLength(1);
    expect(body.match(/<w:sectPr>/g)).toHaveLength(3);
    expect(paperTypst({ ...hostile, parts: [table] })).toContain('#page(flipped: true)');
  });
});

describe('a Word document', () => {
  it('holds only well-formed parts, whatever its texts', () => {
    for (const [path, text] of Object.entries(textsOf(paperDocx(hostile, []))))
      expect([path, XMLValidator.validate(text)]).toEqual([path, true]);
  });
  it('has heads that repeat, pictures with words, equations, headings and its language', async () => {
    const docx = paperDocx(paper, await picturesOf(paper));
    const texts = textsOf(docx);
    const body = texts['word/document.xml'] ?? '';
    const count = (of: RegExp) => [...body.matchAll(of)].length;
    expect(count(/<w:tbl>/g)).toBe(paper.parts.filter(({ kind }) => kind === 'table').length);
    expect(count(/<w:tblHeader\/>/g)).toBe(count(/<w:tbl>/g));
    expect(count(/<m:oMath>/g)).toBe(paper.parts.filter(({ kind }) => kind === 'equation').length);
    expect(count(/<wp:docPr [^>]*descr="[^"]{20,}/g)).toBe(
      paper.parts.filter(({ kind }) => kind === 'figure').length,
    );
    expect(count(/<m:oMath>/g) * count(/<w:tbl>/g) * count(/<wp:docPr/g)).toBeGreaterThan(0);
    expect(count(/w:val="Heading1"/g)).toBeGreaterThan(1);
    expect(texts['word/styles.xml']).toContain('<w:lang w:val="es-MX"');
    expect(body).toContain('Cuadro A1');
    // a caption says what a figure is, as a table of figures lists it
    const captions = [...body.matchAll(/w:val="Caption"\/>.*?<w:t [^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(captions.filter((text) => /^(Figura|Sensibilidad) A?\d+\. ./.test(text))).toHaveLength(
      count(/<wp:docPr/g),
    );
    expect(texts['word/footer.xml']).toContain(' PAGE ');
    // every picture and link that the text names is there
    const named = [...body.matchAll(/r:(?:embed|id)="([^"]+)"/g)].map(([, id]) => id);
    for (const id of named) expect(texts['word/_rels/document.xml.rels']).toContain(`Id="${id}"`);
  });
  it('keeps a row that is a heading on the page of the row under it, and no other', () => {
    const row = (text: string, strong?: true) => ({
      cells: [[{ text, ...(strong === undefined ? {} : { strong }) }], [{ text: '1' }]],
    });
    const rows = [row('Rule', true), row('number'), { ...row('Panel'), panel: true as const }, row('last')];
    const columns = ['Name', 'Value'].map((title) => ({ title, unit: '', numeric: false }));
    const table = { kind: 'table' as const, number: 'T', caption: 'c', notes: [], columns, rows };
    const body = textsOf(paperDocx({ ...hostile, parts: [table] }, []))['word/document.xml'] ?? '';
    const kept = [...body.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([text]) => text.includes('<w:keepNext/>'));
    expect(kept).toEqual([false, true, false, true, false]);
  });
  it('is the same bytes each time', async () => {
    const pictures = await picturesOf(paper);
    expect(paperDocx(paper, pictures)).toEqual(paperDocx(paper, await picturesOf(paper)));
  });
});

describe('a PDF', () => {
  it('is tagged by PDF/UA-1, in its language, the same bytes each time', async () => {
    const bytes = Buffer.from(await paperPdf(paper));
    const text = bytes.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('pdfuaid:part');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Lang ?\(es\)/);
    expect(Buffer.compare(bytes, Buffer.from(await paperPdf(paper)))).toBe(0);
  });
  it('lets a figure float within its chapter, from the second on: none stands above the title', () => {
    const [drawn] = paper.parts.filter((part) => part.kind === 'figure');
    const { tied: _, ...free } = drawn;
    const chapter = { kind: 'heading', level: 1, text: 'Chapter' } as const;
    const set = paperTypst({
      ...paper,
      parts: [free, chapter, free, chapter, free, { ...free, tied: true }],
    });
    expect(set.match(/placement: \w+/g)).toEqual([
      'placement: none',
      'placement: none',
      'placement: auto',
      'placement: none',
    ]);
    expect(paper.parts.filter((part) => part.kind === 'figure' && part.tied).length).toBeGreaterThan(0);
    expect(set).toContain('#show heading.where(level: 1): it => { place.flush(); it }');
  });
  it('draws a figure taller than a page smaller, so that it ends on it; in Word too', () => {
    const [drawn] = paper.parts.filter((part) => part.kind === 'figure');
    const tall = { ...drawn, scene: { ...drawn.scene, width: 720, height: 1440 } };
    const one = { ...paper, parts: [tall] };
    expect(paperTypst(one)).toContain('image("figure-1.svg", width: 56%');
    const body = textsOf(paperDocx(one, [new Uint8Array()]))['word/document.xml'] ?? '';
    const [, across, down] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body) ?? [];
    // of an upright A4 page 25.1 cm are left between its margins
    expect(Number(down)).toBeLessThan(20 * 360_000);
    expect(Number(down) / Number(across)).toBeCloseTo(2, 3);
    expect(paperTypst({ ...paper, parts: [drawn] })).toContain('image("figure-1.svg", width: 100%');
  });
  it('sets texts that look like markup as texts', async () => {
    expect(paperTypst(hostile)).toContain('#eval(\\"x\\") <w:p> & \\"q\\" \\\\ $x$ \\\\u0001');
    expect((await paperPdf(hostile)).length).toBeGreaterThan(1000);
  });
});

describe('a workbook', () => {
  const rows = [
    { economy: HOSTILE, value: 0.1 + 0.2 },
    { economy: '=1+1', value: { missing: 'not-reported' as const } },
    { economy: ' +A1', value: -1e-300 },
  ];
  const table = tableOf(
    'result',
    [
      { name: 'economy', title: same('Economy'), labels: { '=1+1': same('@cmd') } },
      { name: 'value', title: same('Value'), unit: unitOf('percent') },
    ],
    rows,
  );

  it('gives another reader whole numbers, texts that nothing runs, and what they mean', async () => {
    const bytes = tableXlsx(table, 'es', paper);
    for (const [path, text] of Object.entries(textsOf(bytes))) {
      expect([path, XMLValidator.validate(text)]).toEqual([path, true]);
      expect(text).not.toContain('<f>');
    }
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Datos', 'Metadatos', 'Notas']);
    const [data, meaning, notes] = book.worksheets;
    const values = (sheet: typeof data, row: number) => (sheet.getRow(row).values as unknown[]).slice(1);
    expect(values(data, 1)).toEqual(['economy', 'value', 'value_missing']);
    // this reader leaves the escape of the standard (ST_Xstring) as it stands; spreadsheets undo it
    const kept = HOSTILE.replace('\u0001', '\\u0001').replace('_x0041_', '_x005F_x0041_');
    expect(values(data, 2)).toEqual([kept, 0.1 + 0.2]);
    expect(data.getCell('B3').value).toBeNull();
    expect(data.getCell('C3').value).toBe('not-reported');
    expect(data.getCell('A3').value).toBe('=1+1');
    expect(data.getCell('A3').type).toBe(ExcelJS.ValueType.String);
    expect(values(data, 4)).toEqual([' +A1', -1e-300]);
    expect(values(meaning, 3)).toEqual(['value', undefined, 'Value', 'por ciento']);
    expect(values(meaning, 4)).toEqual(['economy', '=1+1', '@cmd']);
    expect(notes.rowCount).toBeGreaterThan(5);
    expect(tableXlsx(table, 'es', paper)).toEqual(bytes);
  });
});

describe('a workbook of a report', () => {
  const bytes = reportXlsx(MODEL, 'es');
  const open = async (from: Uint8Array) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(from) as unknown as ArrayBuffer);
    return book;
  };
  it('has what it holds first, then each figure and table by its number in the report, the claims and the text', async () => {
    const names = (await open(bytes)).worksheets.map(({ name }) => name);
    const inPaper = paper.parts.flatMap((part) =>
      'number' in part && part.number !== '' ? [part.number] : [],
    );
    const numbered = inPaper.filter((name) => /^(Figura|Cuadro|Sensibilidad) /.test(name));
    expect(names[0]).toBe('Contenido');
    expect(names.slice(1, -2).sort()).toEqual([...numbered].sort());
    expect(names.slice(-2)).toEqual(['Afirmaciones frente a los datos', 'Texto']);
    for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
  });
  it('keeps numbers whole and shows the decimals of their unit; a gap is its reason, and what is said stands below', async () => {
    const sheet = (await open(bytes)).getWorksheet('Cuadro A1');
    const values = (row: number) => ((sheet?.getRow(row).values ?? []) as unknown[]).slice(1);
    expect(values(1).slice(1)).toEqual(['growth (por ciento)', expect.stringContaining('share')]);
    expect(values(2)).toEqual(['México', 18.2, 6.21]);
    expect(sheet?.getCell('B2').numFmt).toMatch(/^#,##0\.0+$/);
    const why = 'la fuente no lo publica';
    expect(values(5)).toEqual(['Corea del Sur', why, why]);
    const below = Array.from({ length: sheet?.rowCount ?? 0 }, (_, i) => String(values(i + 1)[0]));
    expect(below).toContain('Crecimiento');
  });
  it('has the claims with their numbers, and no part that another program would run or refuse', async () => {
    const sheet = (await open(bytes)).getWorksheet('Afirmaciones frente a los datos');
    expect(((sheet?.getRow(2).values ?? []) as unknown[]).slice(1, 4)).toEqual([
      'Afirmación one',
      363.2,
      363.21,
    ]);
    expect(sheet?.getCell('C5').value).toBeNull();
    for (const [path, text] of Object.entries(textsOf(bytes))) {
      expect([path, XMLValidator.validate(text)]).toEqual([path, true]);
      expect(text).not.toContain('<f>');
    }
    expect(reportXlsx(MODEL, 'es')).toEqual(bytes);
  });
});
