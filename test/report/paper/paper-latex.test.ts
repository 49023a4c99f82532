import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { say } from '../../../src/base/locale.ts';
import { formulaLines } from '../../../src/indicators/formulas/formula-lines.ts';
import { spanishFormulas } from '../../../src/indicators/formulas/spanish-formulas.ts';
import { indicators } from '../../../src/indicators/index.ts';
import { scenesPdf } from '../../../src/node/paper/scene-pdf.ts';
import { escapeLatex } from '../../../src/report/latex-text.ts';
import { formulaLatex } from '../../../src/report/paper/formula-latex.ts';
import type { Paper, PaperPart } from '../../../src/report/paper/paper.ts';
import { paperLatex } from '../../../src/report/paper/paper-latex.ts';
import { paperOfReport } from '../../../src/report/paper/paper-of-report.ts';
import { MODEL } from '../fixtures.ts';

const HOSTILE = '50% of A&B_{x} ~ $1 #2 \\input{/etc} ^ [1] <a> “é” … "q" ≥ ▲ ▼ ◆ ○ → Σ ρ 10⁻¹⁶';
const hostile: Paper = {
  lang: 'en',
  title: HOSTILE,
  subtitle: [{ text: HOSTILE, strong: true }],
  maker: HOSTILE,
  parts: [
    { kind: 'heading', level: 1, text: HOSTILE },
    { kind: 'list', items: [[{ text: `[*] ${HOSTILE}`, href: 'https://example.org/?a=1&b=%7E#c_{d}' }]] },
    { kind: 'paragraph', runs: [{ text: 'https://example.org/a_b%20c#d and', emphasis: true }], small: true },
    { kind: 'equation', text: HOSTILE },
    {
      kind: 'table',
      number: HOSTILE,
      caption: HOSTILE,
      columns: [
        { title: HOSTILE, unit: HOSTILE, numeric: false },
        { title: 'Value', unit: '', numeric: true },
      ],
      rows: [
        { cells: [[{ text: `[${HOSTILE}`, code: true }], [{ text: '−1,234.5' }]] },
        { panel: true, cells: [[{ text: '8712-8713+871411' }], []] },
      ],
      notes: [[{ text: HOSTILE, emphasis: true }]],
    },
  ],
};

/** Every formula that the product has, in the words of one language. */
function formulas(lang: 'en' | 'es'): Paper {
  const lines = indicators.flatMap((indicator) => formulaLines(indicator, spanishFormulas));
  const parts = lines.map((text): PaperPart => ({ kind: 'equation', text: say(text, lang) }));
  return { lang, title: 'Formulas', subtitle: [], maker: 'escalar', parts };
}

describe('a report in LaTeX', () => {
  const paper = paperOfReport(MODEL, 'es', { methods: true });
  const source = paperLatex(paper, (n) => `x-figures/figure-${n}.pdf`);
  it('has the words of the paper, its captions numbered by LaTeX and from A1 behind the chapters', () => {
    for (const part of paper.parts) {
      if (part.kind === 'heading') expect(source).toContain(`{${escapeLatex(part.text)}}`);
      if (part.kind === 'table' && part.number !== '')
        expect(source).toContain(`\\caption{${escapeLatex(part.caption)}}\\label{table:`);
    }
    expect(source).toContain('\\captionsetup[table]{name={Cuadro}}');
    expect(source).toContain('\\label{figure:1}');
    expect(source).toContain('\\setcounter{table}{0}\\renewcommand{\\thetable}{A\\arabic{table}}');
    expect(source).toContain(
      '\\includegraphics[width=\\linewidth,height=0.8\\textheight,keepaspectratio]{x-figures/figure-1.pdf}',
    );
  });
  it('knows every sign of every formula by a name of LaTeX', () => {
    for (const lang of ['en', 'es'] as const)
      for (const part of formulas(lang).parts) {
        if (part.kind !== 'equation') continue;
        const set = formulaLatex(part.text);
        expect([part.text, set.match(/[^\x20-\x7e\u00a1-\u017f’“”]/gu)]).toEqual([part.text, null]);
      }
  });
  it('writes sums, roots, accents and indices as such', () => {
    expect(formulaLatex('Δp̄ᵢ = Σᵢ s_ti √(L·P) ≥ ½')).toBe(
      '$\\Delta {\\bar{p}}_{i} = {\\sum}_{i} {s}_{ti}\\, \\sqrt{L\\cdot P} \\geq  \\textrm{½}$',
    );
  });
});

const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const STYLES = ['placeins.sty', 'caption.sty', 'xurl.sty', 'spanish.ldf'];
const found = () => String(spawnSync('kpsewhich', STYLES).stdout).trim().split('\n').length;
const able = has('pdflatex') && found() === STYLES.length;
if (!able) console.log(`  LaTeX of reports is not compiled here: no pdflatex with ${STYLES.join(', ')}`);
const folder = mkdtempSync(join(tmpdir(), 'escalar-report-latex-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What LaTeX complains of, and the numbers that it gave to what is referred to. */
async function compiled(name: string, paper: Paper) {
  const scenes = paper.parts.flatMap((part) => (part.kind === 'figure' ? [part.scene] : []));
  mkdirSync(join(folder, `${name}-figures`));
  for (const [i, bytes] of (await scenesPdf(scenes)).entries())
    writeFileSync(join(folder, `${name}-figures/figure-${i + 1}.pdf`), bytes);
  writeFileSync(
    join(folder, `${name}.tex`),
    paperLatex(paper, (n) => `${name}-figures/figure-${n}.pdf`),
  );
  const run = () =>
    spawnSync('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', `${name}.tex`], { cwd: folder });
  run();
  const { status } = run();
  const log = readFileSync(join(folder, `${name}.log`), 'latin1');
  const aux = readFileSync(join(folder, `${name}.aux`), 'utf8');
  return {
    status,
    complaints: log.match(/^!.*$|^Overfull .*$/gm) ?? [],
    labels: [...aux.matchAll(/\\newlabel\{\w+:(A?\d+)\}\{\{(A?\d+)\}/g)].map(([, asked, got]) => [
      asked,
      got,
    ]),
  };
}

describe.skipIf(!able)('LaTeX of reports, compiled', () => {
  it.each(['en', 'es'] as const)('has the numbers of the paper and fits into its pages: %s', async (lang) => {
    const paper = paperOfReport(MODEL, lang, { methods: true });
    const { status, complaints, labels } = await compiled(`model-${lang}`, paper);
    expect([status, complaints]).toEqual([0, []]);
    for (const [asked, got] of labels) expect(got).toBe(asked);
    const numbered = paper.parts.filter((part) => 'number' in part && part.number !== '');
    expect(labels).toHaveLength(numbered.length);
  });
  it('takes texts that look like commands as texts', async () => {
    const { status, complaints } = await compiled('hostile', hostile);
    expect([status, complaints.filter((line) => line.startsWith('!'))]).toEqual([0, []]);
  });
  it.each(['en', 'es'] as const)('sets every formula: %s', async (lang) => {
    const { status, complaints } = await compiled(`formulas-${lang}`, formulas(lang));
    expect([status, complaints.filter((line) => line.startsWith('!'))]).toEqual([0, []]);
  });
});
