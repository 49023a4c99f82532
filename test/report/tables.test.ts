import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInertCell } from '../../src/base/inert-cell.ts';
import { same } from '../../src/base/locale.ts';
import { type Table, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { visible } from '../../src/base/visible-text.ts';
import { escapeLatex } from '../../src/report/latex-text.ts';
import { CSV_DIALECTS, csvChunks, tableCsv } from '../../src/report/table-csv.ts';
import { jsonChunks, jsonLines, tableJson } from '../../src/report/table-json.ts';
import { latexLines, tableLatex } from '../../src/report/table-latex.ts';
import { markdownLines, tableMarkdown } from '../../src/report/table-markdown.ts';
import { tableText, textLines } from '../../src/report/table-text.ts';
import { NAMES, tableFrom } from '../figures/fixtures.ts';
import { TABLE } from './fixtures.ts';

describe('tableCsv', () => {
  test('writes full precision, CRLF, and nothing for a missing value', () => {
    const table = tableFrom({ name: null, value: UNITS.percent }, [
      ['a', 0.1 + 0.2],
      ['b', { missing: 'confidential' }],
    ]);
    expect(tableCsv(table)).toBe('name,value\r\na,0.30000000000000004\r\nb,\r\n');
    expect(tableCsv(table, { missing: 'reason' })).toBe(
      'name,value,value_missing\r\na,0.30000000000000004,\r\nb,,confidential\r\n',
    );
  });

  test('reads back as it was written, whatever the text', () => {
    const rows = fc.array(
      fc.tuple(fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, (cells) => {
        const back = parse(tableCsv(tableFrom({ a: null, b: UNITS.ratio }, cells)), {
          relax_column_count: false,
          record_delimiter: '\r\n',
        }) as string[][];
        expect(back.slice(1).map(([a = '', b]) => [readInertCell(a), Number(b) + 0])).toEqual(
          cells.map(([a, b]) => [visible(a), b + 0]),
        );
      }),
    );
  });

  test('excel-es has a byte order mark, semicolons and decimal commas', () => {
    const table = tableFrom({ name: null, value: UNITS.percent }, [
      ['uno; dos', 1234.5],
      ['tres', -1e-7],
    ]);
    expect(tableCsv(table, { dialect: 'excel-es' })).toBe(
      '\ufeffname;value\r\n"uno; dos";1234,5\r\ntres;-1e-7\r\n',
    );
  });

  test('excel is for Excel with a decimal point: a byte order mark and commas', () => {
    const table = tableFrom({ año: null, value: UNITS.percent }, [['México', 1234.5]]);
    expect(tableCsv(table, { dialect: 'excel' })).toBe('\ufeffaño,value\r\nMéxico,1234.5\r\n');
  });

  test.each(CSV_DIALECTS)('%s disarms text that a spreadsheet would run, heads too', (dialect) => {
    const names = ["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r\n=1', ' =1', '＝1', '－A1'];
    const text = tableCsv(
      tableFrom(
        { '=name': null, value: UNITS.percent },
        names.map((name) => [name, -1]),
      ),
      { dialect },
    );
    const back = parse(text, {
      delimiter: dialect === 'excel-es' ? ';' : ',',
      bom: true,
      record_delimiter: '\r\n',
    }) as string[][];
    expect(back.map(([name]) => name)).toEqual(["'=name", ...names.map((name) => `'${name}`)]);
    expect(back.slice(1).every(([, value]) => value === '-1')).toBe(true);
  });

  test('a sign alone, a text that is a plain number and other marks stay as they are', () => {
    const names = ['-', '+', '-5', '+3.2', '-1,5', '-1e-7', '−5', '–', "'tis", '1-2', 'a=b', ''];
    const text = tableCsv(
      tableFrom(
        { name: null },
        names.map((name) => [name]),
      ),
      { dialect: 'excel-es' },
    );
    const back = parse(text, { delimiter: ';', bom: true, skip_empty_lines: false }) as string[][];
    expect(back.slice(1).map(([name]) => name)).toEqual(names);
  });
});

describe('what streams', () => {
  const rows: (string | number | { missing: 'not-reported' })[][] = [
    ['a "b"\nc', 1.5, 'x'],
    ['\u001b', { missing: 'not-reported' }, 'y'],
    ['[]', -2, '{}'],
  ];
  const table = tableFrom({ name: null, value: UNITS.percent, last: null }, rows);
  const none = tableFrom({ name: null }, []);

  const decoded = (chunks: Iterable<string | Uint8Array>) => {
    const parts = [...chunks].map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk));
    return Buffer.concat(parts).toString();
  };

  test('JSON says what JSON.stringify would, a row a line', () => {
    for (const one of [table, none]) {
      expect(JSON.parse(decoded(jsonChunks(one)))).toEqual(tableJson(one));
      const around = { meta: { list: [], rows: [{ a: 1 }] }, text: '"rows": []' };
      const text = decoded(jsonChunks(one, around));
      expect(JSON.parse(text)).toEqual({ ...around, rows: tableJson(one) });
      expect(text.split('\n').filter((line) => line.startsWith('    {"name":'))).toHaveLength(one.rows);
      const lines = decoded(jsonLines(one)).split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.map((line) => JSON.parse(line))).toEqual(tableJson(one));
    }
  });

  test('what a terminal obeys is shown in every format of bytes', () => {
    const odd = tableFrom({ 'a\u009b': null, b: UNITS.percent }, [['\u202ex', { missing: 'not-reported' }]]);
    for (const chunks of [jsonChunks(odd, { '\u2066': '\u007f' }), jsonLines(odd), csvChunks(odd)])
      expect(decoded(chunks)).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  test.each([
    ['csv', (many: Table) => csvChunks(many)],
    ['json', (many: Table) => jsonChunks(many, {})],
    ['jsonl', jsonLines],
    ['md', (many: Table) => markdownLines(many, 'es')],
    ['tex', (many: Table) => latexLines(many, 'es')],
    ['text', (many: Table) => textLines(many, 'es')],
  ] as const)('%s comes in pieces, and never the whole', (_, write) => {
    const many = tableFrom(
      { name: null, value: UNITS.percent },
      Array.from({ length: 100_000 }, (_, i) => [`class ${i % 977}`, i]),
    );
    let longest = 0;
    let lines = 0;
    for (const chunk of write(many)) {
      longest = Math.max(longest, chunk.length);
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      for (const byte of bytes) if (byte === 10) lines += 1;
    }
    expect(lines).toBeGreaterThanOrEqual(many.rows);
    expect(longest).toBeLessThan(300_000);
  });
});

test('tableJson has null and the reason for a missing number, zero for zero', () => {
  expect(tableJson(TABLE)[2]).toEqual({
    economy: 'BRA',
    growth: 0,
    share: null,
    share_missing: 'undefined-share-of-change',
  });
  expect(tableJson(TABLE)[0]).toEqual({ economy: 'MEX', growth: 18.2, share: 6.21 });
});

describe('tableMarkdown', () => {
  test('aligns numbers to the right', () => {
    expect(tableMarkdown(TABLE, 'es', { labels: NAMES, columns: ['economy', 'share'] })).toBe(
      '| economy | share (por ciento del cambio) |\n| --- | ---: |\n| México | 6.21 |\n| Taiwán | −7.19 |\n| Brasil | – |\n| Corea del Sur | – |\n',
    );
  });

  test('a pipe or a new line does not break a row', () => {
    const text = tableMarkdown(tableFrom({ a: null }, [['x|y\nz <b>']]), 'en');
    expect(text.trim().split('\n')).toHaveLength(3);
    expect(text).toContain('x\\|y z &lt;b>');
  });
});

describe('tableLatex', () => {
  test('is a booktabs table with notes for its gaps', () => {
    expect(
      tableLatex(TABLE, 'en', { caption: same('Growth & share'), label: 'tab:growth' }),
    ).toMatchInlineSnapshot(`
      "\\begin{table}[htbp]
      \\centering
      \\begin{threeparttable}
      \\caption{Growth \\& share}\\label{tab:growth}
      \\begin{tabular}{lrr}
      \\toprule
      economy & growth & share \\\\
       & {\\footnotesize percent} & {\\footnotesize percent of the change} \\\\
      \\midrule
      MEX & 18.20 & 6.21 \\\\
      TWN & 1,118.40 & $-$7.19 \\\\
      BRA & 0.00 & --\\rlap{$^{a}$} \\\\
      KOR & --\\rlap{$^{b}$} & --\\rlap{$^{b}$} \\\\
      \\bottomrule
      \\end{tabular}
      \\begin{tablenotes}[flushleft]\\footnotesize
      \\item[a] a share of a change or total that is near zero or negative says nothing.
      \\item[b] not reported by the source.
      \\end{tablenotes}
      \\end{threeparttable}
      \\end{table}
      "
    `);
  });

  test('a long table breaks over pages', () => {
    const table = tableFrom(
      { a: null },
      Array.from({ length: 60 }, (_, i) => [`r${i}`]),
    );
    expect(tableLatex(table, 'en')).toMatch(/^\\begin\{longtable\}\{l\}/);
  });

  const mixed = tableOf(
    'mixed',
    [
      { name: 'economy', title: same('Economy'), labels: { MEX: same('Mexico') } },
      { name: 'term', title: same('Term'), labels: { eci: same('complexity'), rank: same('rank') } },
      { name: 'unit', title: same('Unit') },
      { name: 'value', title: same('Value'), unit: UNITS.none },
    ],
    [
      { economy: 'MEX', term: 'rank', unit: 'count', value: 47 },
      { economy: 'MEX', term: 'eci', unit: 'index', value: 0.96923 },
      { economy: 'TWN', term: 'rank', unit: 'count', value: { missing: 'not-reported' } },
    ],
  );
  test('numbers with other decimals stand by their decimal mark, each with those of its unit', () => {
    const lines = tableLatex(mixed, 'en').split('\n');
    expect(lines).toContain('\\begin{tabular}{lllr@{}l}');
    expect(lines).toContain('Mexico & rank & count & 47 &  \\\\');
    expect(lines).toContain('Mexico & complexity & index & 0 & .9692 \\\\');
    expect(lines).toContain('TWN & rank & count & -- & \\rlap{$^{a}$} \\\\');
  });
  test('panels share the head, rows of one code together', () => {
    const lines = tableLatex(mixed, 'en', { panel: 'term' }).split('\n');
    const at = (text: string) => lines.findIndex((line) => line.includes(text));
    expect(lines.filter((line) => line.includes('Value'))).toHaveLength(1);
    expect(lines).toContain('\\multicolumn{4}{l}{\\textit{Panel B. Complexity}} \\\\');
    expect(at('Panel A. Rank')).toBeLessThan(at('TWN'));
    expect(at('TWN')).toBeLessThan(at('Panel B.'));
    expect(lines[at('Panel B.') - 1]).toBe('\\addlinespace');
  });
  test('bare is the tabular alone, its gaps explained where nothing is printed', () => {
    const text = tableLatex(mixed, 'es', {
      bare: true,
      caption: same('No'),
      notes: [same('No')],
      longFrom: 2,
    });
    expect(text).toMatch(/^\\begin\{tabular\}/);
    expect(text).toMatch(/\\end\{tabular\}\n% a: [^\n]+\.\n$/);
    expect(text).not.toContain('No}');
  });

  test('shows what a program would obey, as text', () => {
    expect(escapeLatex('\u001b[31m')).toBe('\\textbackslash{}u001b[31m');
  });

  test('makes every active character inert', () => {
    expect(escapeLatex('Juntas "o-ring"')).toBe('Juntas \\char34{}o-ring\\char34{}');
    expect(escapeLatex('50% of A&B_{x} ~ $1 #2 \\input{/etc} ^')).toBe(
      '50\\% of A\\&B\\_\\{x\\} \\textasciitilde{} \\$1 \\#2 \\textbackslash{}input\\{/etc\\} \\textasciicircum{}',
    );
  });
});

describe('tableText', () => {
  test('aligns columns and cuts long texts, never numbers', () => {
    const table = tableFrom({ activity: null, value: UNITS.usdMillion }, [
      ['Fabricación de equipo de computación y medición', 1234567.8],
      ['Alimentos', -2],
    ]);
    expect(tableText(table, 'es', { width: 40 })).toBe(
      [
        '                                   value',
        '                               (millones',
        'activity                     de dólares)',
        '───────────────────────────  ───────────',
        'Fabricación de equipo de c…  1,234,567.8',
        'Alimentos                           −2.0',
        '',
      ].join('\n'),
    );
  });

  test('goes on in further lines when asked, and never cuts a name', () => {
    const table = tableFrom({ id: null, activity: null, value: null }, [
      ['mex-sectoral', 'Fabricación de equipo de computación', 'a'],
    ]);
    expect(tableText(table, 'es', { width: 36, wrap: true })).toBe(
      [
        'id            activity         value',
        '────────────  ───────────────  ─────',
        'mex-sectoral  Fabricación de   a',
        '              equipo de',
        '              computación',
        '',
      ].join('\n'),
    );
  });

  test('says how many rows it left out', () => {
    expect(tableText(TABLE, 'en', { maxRows: 1 })).toMatch(/… 3 more rows\n$/);
  });

  test('control characters of the data are shown', () => {
    const text = tableText(tableFrom({ a: null }, [['\u001b[31mred\u0007']]), 'en');
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(text).toContain('\\u001b[31mred\\u0007');
  });
});
