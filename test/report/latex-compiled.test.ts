import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Lang } from '../../src/base/locale.ts';
import { same } from '../../src/base/locale.ts';
import { type Row, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { type LatexOptions, tableLatex } from '../../src/report/table-latex.ts';

const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const packages = () => spawnSync('kpsewhich', ['threeparttable.sty', 'booktabs.sty', 'spanish.ldf']).stdout;
const able = has('pdflatex') && String(packages()).trim().split('\n').length === 3;
if (!able)
  console.log('  LaTeX is not compiled here: no pdflatex with booktabs, threeparttable and babel-spanish');

const folder = mkdtempSync(join(tmpdir(), 'escalar-latex-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HOSTILE = '50% of A&B_{x} ~ $1 #2 \\input{/etc} ^ [1] <a> “é” …';
const table = (rows: number) =>
  tableOf(
    't',
    [
      { name: 'economy', title: same('Economía & más') },
      { name: 'term', title: same('Term') },
      { name: 'unit', title: same('Unit') },
      { name: 'value', title: same('Value'), unit: UNITS.none },
    ],
    Array.from(
      { length: rows },
      (_, i): Row => ({
        economy: i % 2 === 0 ? HOSTILE : '[MEX',
        term: `term ${i % 3}`,
        unit: i % 3 === 0 ? 'index' : 'count',
        value: i === 4 ? { missing: 'not-reported' } : -1234.5 * i,
      }),
    ),
  );

/** The words of a document with the table in it, and what the program complained of. */
function compiled(name: string, lang: Lang, rows: number, options: LatexOptions) {
  const body = tableLatex(table(rows), lang, options);
  const babel = lang === 'es' ? '\\usepackage[spanish]{babel}' : '\\usepackage[english]{babel}';
  const file = join(folder, `${name}.tex`);
  const preamble = `\\documentclass{article}\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}${babel}
\\usepackage{array,booktabs,longtable,threeparttable}\\begin{document}`;
  writeFileSync(file, `${preamble}\n${body}\n\\end{document}\n`);
  const run = () =>
    spawnSync('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', file], { cwd: folder }).status;
  const first = run();
  // a long table knows its widths the second time
  const status = body.includes('longtable') ? run() : first;
  const log = readFileSync(join(folder, `${name}.log`), 'latin1');
  return {
    status,
    complaints: log.match(/^!.*$|^Overfull \\hbox.*$/gm) ?? [],
    aux: readFileSync(join(folder, `${name}.aux`), 'utf8'),
  };
}

describe.skipIf(!able)('LaTeX of tables, compiled', () => {
  const notes = [same('Source: made up & hostile.')];
  it.each<[string, Lang, number, LatexOptions]>([
    ['float', 'en', 9, { caption: same('A & b'), label: 'tab:a', notes }],
    ['float-es', 'es', 9, { caption: same('Añadido'), label: 'tab:a', notes, panel: 'term' }],
    ['long', 'es', 90, { caption: same('Largo'), label: 'tab:a', notes }],
    ['long-panels', 'en', 90, { panel: 'term' }],
    ['bare', 'en', 50, { bare: true, panel: 'term' }],
  ])('%s fits into its page without complaint', (name, lang, rows, options) => {
    const { status, complaints, aux } = compiled(name, lang, rows, options);
    expect(status).toBe(0);
    expect(complaints).toEqual([]);
    if (options.label !== undefined) expect(aux).toContain('\\newlabel{tab:a}{{1}');
  });
});
