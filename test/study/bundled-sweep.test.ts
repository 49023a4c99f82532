import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../../src/base/locale.ts';
import { rowsOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { FONT_FAMILY, textWidth } from '../../src/figures/text-width.ts';
import { nodeFiles } from '../../src/node/node-files.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { writeStudy } from '../../src/node/write-study.ts';
import { renderHtml } from '../../src/report/index.ts';
import type { ReportModel } from '../../src/report/model.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { defaultRoots } from '../../src/store/store-roots.ts';
import { isVerdict } from '../../src/study/check-references.ts';
import { premisesOf, saidParts } from '../../src/study/premises.ts';
import { buildReport } from '../../src/study/report/build-report.ts';
import { runStudy } from '../../src/study/run-study.ts';
import type { StudyResult } from '../../src/study/study-result.ts';
import { type StudySummary, summarise } from '../../src/study/summarise.ts';
import { findStudy } from '../../src/workspace/find-study.ts';
import { shippedNames } from '../../src/workspace/shipped-names.ts';
import { chromiumPath } from '../support/chromium.ts';
import { repository } from '../support/source-files.ts';
import { temporaryRoot } from '../support/store-folder.ts';
import { recomputedClaims } from './recomputed-claims.ts';

/** Studies whose findings compare and conclude; others give numbers alone. */
const ARGUED = ['mexico-taiwan', 'us-manufacturing'];
/** What compares numbers or says where they went. */
const DIRECTION =
  /\b(rose|fell|grew|gained|lost|doubled|higher|lower|larger|smaller|fewer|reverse|deficit|surplus)\b(?! than 1)/;
/** What a title of a figure concludes, beside naming what is drawn. */
const CONCLUDES =
  /:.*\b(gained|won|lost|retreat|way round|in Taiwan)\b|\b(no growth|more|most|less|lose|smaller|overtook|drew level|held|hold|about half|lies within|asks for|at most)\b/;
const names = await shippedNames(nodeFiles, 'studies');
const browserPath = chromiumPath();
const SAMPLE = 'Exportaciones manufactureras de México, 1994';

/** Words of HTML as a person reads them; scripts and styles are code. */
function words(html: string): string {
  return html.replaceAll(/<(script|style)>[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]+>/g, ' ');
}

const results = new Map<string, StudyResult>();

describe.each(names)('%s', (name) => {
  let store: Store;
  let result: StudyResult;
  let summary: StudySummary;
  let model: ReportModel;
  beforeAll(async () => {
    store = await openStore({ roots: defaultRoots() });
    result = await runStudy(await findStudy(name, nodeFiles), { host: nodeHost(store) });
    results.set(name, result);
    summary = summarise(result);
    model = buildReport(result, { escalar: '0.0.0' });
  }, 120_000);
  afterAll(() => store.close());

  it('runs every step whose data ship', () => {
    for (const { source } of result.skipped) expect(result.study.data[source]?.release).toBeUndefined();
    expect(result.steps.size + result.skipped.length).toBe(Object.keys(result.study.steps).length);
  });
  it.skipIf(browserPath === null)('keeps every text of a figure inside its picture', async ({ skip }) => {
    const browser = await chromium.launch({ executablePath: browserPath as string, args: ['--no-sandbox'] });
    try {
      const blank = await browser.newPage();
      const [font, text] = [`bold 100px ${FONT_FAMILY}`, SAMPLE].map((one) => JSON.stringify(one));
      const drawn = await blank.evaluate<number>(
        `(() => { const pen = new OffscreenCanvas(1, 1).getContext('2d'); pen.font = ${font}; return pen.measureText(${text}).width; })()`,
      );
      // without any font of the family the browser takes what there is, as wide as it may be
      skip(drawn > 1.05 * textWidth(SAMPLE, 100, true), 'no font of the figures on this machine');
      for (const lang of ['en', 'es'] as const) {
        const page = await browser.newPage();
        await page.setContent(renderHtml(model, lang));
        for (const width of [1100, 390]) {
          await page.setViewportSize({ width, height: 900 });
          const cut = await page.$$eval('svg', (pictures) =>
            pictures.flatMap((picture) => {
              const frame = picture.getBoundingClientRect();
              return [...picture.querySelectorAll('text')].flatMap((text) => {
                const { left, right, width: wide } = text.getBoundingClientRect();
                const inside = wide === 0 || (left >= frame.left - 1 && right <= frame.right + 1);
                return inside ? [] : [text.textContent];
              });
            }),
          );
          expect(cut, `${lang} ${width}`).toEqual([]);
        }
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });
  it.runIf(name === 'mexico-taiwan' && browserPath !== null)(
    'is read in half an hour: what stands open has less than 7,000 words, those of its figures included',
    async () => {
      const browser = await chromium.launch({
        executablePath: browserPath as string,
        args: ['--no-sandbox'],
      });
      try {
        for (const lang of LANGS) {
          const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
          await page.setContent(renderHtml(model, lang));
          const count = () => page.evaluate<number>('document.body.innerText.trim().split(/\\s+/).length');
          const shown = await count();
          expect(shown, lang).toBeLessThan(7_000);
          await page.$$eval('details', (folds) => {
            for (const fold of folds) fold.setAttribute('open', '');
          });
          expect(await count(), lang).toBeGreaterThan(3 * shown);
          await page.close();
        }
      } finally {
        await browser.close();
      }
    },
  );
  it('fits into a letter: its report has less than a megabyte and a half in each language', () => {
    for (const lang of LANGS)
      expect(Buffer.byteLength(renderHtml(model, lang)), lang).toBeLessThan(1_500_000);
  });
  it('answers in a hundred words at most, in each language', () => {
    for (const lang of LANGS)
      expect((summary.answer?.[lang] ?? '').trim().split(/\s+/).length, lang).toBeLessThanOrEqual(100);
  });
  it('has identities that close to rounding', () => {
    for (const step of result.steps.values())
      for (const { identity, value } of step.result.residuals)
        expect(value, `${step.id} ${identity}`).toBeLessThan(1e-9);
  });
  it('has every value, or says why not', () => {
    const waiting = new Set(result.skipped.map(({ id }) => id));
    for (const [value, found] of summary.values) {
      const optional = result.study.values?.[value]?.optional ?? false;
      if (found.state === 'absent') expect(waiting.has(found.step) || optional, value).toBe(true);
    }
    expect([...summary.values.values()].filter(({ state }) => state === 'number').length).toBeGreaterThan(5);
  });
  it('uses units that are known', () => {
    const known = new Set<string>(Object.values(UNITS).map(({ id }) => id));
    for (const step of result.steps.values())
      for (const row of rowsOf(step.result.table))
        expect(known.has(String(row.unit)), `${step.id}: ${row.unit}`).toBe(true);
  });
  it('makes findings whose premises hold, and says what these are', () => {
    expect(summary.unsupported).toEqual([]);
    if (ARGUED.includes(name))
      for (const { said, path } of saidParts(result.study)) {
        const tells = path.at(-1) === 'title' ? [DIRECTION, CONCLUDES] : [DIRECTION];
        const claims = typeof said === 'object' && 'en' in said && tells.some((one) => one.test(said.en));
        const isFinding = result.study.findings?.includes(said) === true && !isVerdict(said);
        if (isFinding || claims) expect(premisesOf(said).length, JSON.stringify(said)).toBeGreaterThan(0);
      }
    for (const { en, es } of summary.findings) {
      expect(en).not.toMatch(/changed by|by [−-]/);
      expect(es).not.toMatch(/cambió [−\-\d]|(subió|bajó|creció|crecieron) [−-]/);
    }
  });
  it.runIf(name === 'mexico-taiwan')(
    'says that few figures of the article can be checked, and few can',
    () => {
      expect(summary.answer?.en).toContain('few of the article’s can be checked');
      const checked = summary.claims.filter(({ status }) => status === 'reproduced' || status === 'differs');
      expect(summary.claims).toHaveLength(40);
      expect(checked.length).toBeLessThan(summary.claims.length / 5);
    },
  );
  it('does not say the same in its answer and in a finding', () => {
    const sentences = (text: string) => text.split(/(?<=\.) /).map((one) => one.trim());
    for (const lang of LANGS) {
      const answer = new Set(sentences(summary.answer?.[lang] ?? ''));
      const again = summary.findings.flatMap((text) =>
        sentences(text[lang]).filter((one) => answer.has(one)),
      );
      expect(again, lang).toEqual([]);
    }
  });
  it('has no text that was forgotten in one language', () => {
    const texts = [
      model.title,
      model.subtitle,
      ...model.summary,
      ...model.sections.map(({ title }) => title),
    ];
    for (const section of model.sections)
      for (const block of section.blocks) {
        if (block.kind === 'prose') texts.push(block.text);
        if (block.kind === 'table') texts.push(block.title);
        if (block.kind === 'figure') texts.push(block.spec.title);
        if (block.kind === 'card') texts.push(block.card.figure.title, block.card.sentence);
        if (block.kind === 'verdict' || block.kind === 'comparison')
          texts.push(block.view.title, ...block.view.sentences);
      }
    for (const text of texts) {
      expect(text.en).not.toBe(text.es);
      for (const words of [text.en, text.es]) {
        expect(words.trim()).not.toBe('');
        expect(words).not.toMatch(/\{[a-z]|undefined|NaN|Infinity|∞|\[object/);
      }
    }
  });
  it('writes both reports with the same blocks, and the same bytes again', async () => {
    const root = temporaryRoot();
    const files: Record<string, string>[] = [];
    for (const out of ['a', 'b']) {
      await writeStudy(result, { out: join(root, out), lang: 'en', version: '0.0.0' });
      const entries = readdirSync(join(root, out), { recursive: true, withFileTypes: true });
      files.push(
        Object.fromEntries(
          entries
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name))
            .map((path) => [path.slice(join(root, out).length), readFileSync(path, 'utf8')]),
        ),
      );
    }
    expect(Object.keys(files[0] ?? {})).toEqual(Object.keys(files[1] ?? {}));
    for (const path of Object.keys(files[0] ?? {}))
      expect(files[0]?.[path] === files[1]?.[path], path).toBe(true);
    const [en, es] = ['/report.html', '/report.es.html'].map((path) => files[0]?.[path] ?? '') as [
      string,
      string,
    ];
    const shape = (html: string) =>
      [...html.matchAll(/<(section|figure|table|h2|h3)\b[^>]*?(?: id="([^"]*)")?/g)].map((m) => m[1]);
    expect(shape(en)).toEqual(shape(es));
    expect(en).toContain('<html lang="en"');
    expect(es).toContain('<html lang="es"');
    for (const html of [en, es])
      expect(words(html)).not.toMatch(/undefined|\bNaN\b|\[object|\bInfinity\b|∞|\bnull\b/);
    for (const [path, svg] of Object.entries(files[0] ?? {}))
      if (path.endsWith('.svg')) expect(svg, path).not.toMatch(/NaN|undefined|\[object/);
  });
});

describe('mexico-taiwan', () => {
  it.each([
    ['en', 'productivity'],
    ['es', 'productividad'],
  ] as const)('draws the picture of the README in %s (copy it to docs/images)', async (lang, name) => {
    const out = join(temporaryRoot(), lang);
    await writeStudy(results.get('mexico-taiwan') as StudyResult, { out, lang, version: '0.0.0' });
    const drawn = readFileSync(join(out, 'figures', 'manufacturing-productivity.svg'), 'utf8');
    const shown = readFileSync(join(repository, 'docs', 'images', `${name}.svg`), 'utf8');
    expect(drawn === shown).toBe(true);
  });
  it('says of its claims what the data say', () => {
    const result = results.get('mexico-taiwan') as StudyResult;
    const { claims } = summarise(result);
    expect(result.names.semiconductors).toEqual({ en: 'semiconductors', es: 'semiconductores' });
    expect(claims.length).toBe(40);
    for (const claim of claims) {
      expect(claim.words.en, claim.id).not.toBe(claim.words.es);
      expect(claim.ours === null, claim.id).toBe(claim.status === 'not checkable');
      expect(claim.articleSource, claim.id).not.toBe('');
    }
  });
  it('gives each claim the number and the status that the lines of the releases give', async () => {
    const result = results.get('mexico-taiwan') as StudyResult;
    const { claims, values } = summarise(result);
    const store = await openStore({ roots: defaultRoots() });
    const recomputed = await recomputedClaims(store);
    await store.close();
    const told = claims.filter(({ ours }) => ours !== null);
    expect(told.map(({ id }) => id).sort()).toEqual([...recomputed.keys()].sort());
    for (const { id, ours, status } of told) {
      const number = recomputed.get(id) as number;
      expect(ours, id).toBeCloseTo(number, 6);
      const spec = result.study.claims?.find((claim) => claim.id === id);
      const taken = spec?.checks?.find(({ value }) => values.get(value)?.state === 'number');
      const off = number - (spec?.value ?? 0);
      const tolerance = spec?.tolerance ?? 0;
      // 36.5 is 37 at its digits, 37.5 is 38
      const near = tolerance === 0 ? Math.abs(off) < 1e-9 : off > -tolerance - 1e-9 && off < tolerance - 1e-9;
      expect(status, id).toBe(taken?.as === 'analogue' ? 'analogue' : near ? 'reproduced' : 'differs');
    }
    expect(claims.filter(({ status }) => status === 'reproduced').map(({ id }) => id)).toEqual([
      'exports-growth',
    ]);
  });
  it('takes from its numbers what the words of the claims say of them', () => {
    const { values } = summarise(results.get('mexico-taiwan') as StudyResult);
    const at = (name: string) => {
      const value = values.get(name);
      return value?.state === 'number' ? value.value : Number.NaN;
    };
    // the share of the United States rose at old prices and hardly moved at current ones
    const rise = (base: string) => at(`usa-klems-${base}-prices-2000`) - at(`usa-klems-${base}-prices-1970`);
    expect(rise('1980')).toBeGreaterThan(15);
    expect(rise('1985')).toBeGreaterThan(15);
    expect(Math.abs(rise('current'))).toBeLessThan(1);
    // of the others of Latin America Argentina is the largest
    expect(at('arg-division-38-2000')).toBeGreaterThan(at('chl-division-38-2000'));
    expect(at('arg-division-38-2000')).toBeGreaterThan(at('col-division-38-current-2000'));
    // the rate decides of the sales of the park: 19 ± 0.5
    expect(at('park-sales-2001')).toBeGreaterThan(19.5);
    expect(at('park-sales-december-2001')).toBeLessThan(19.5);
    // the revision of the part of government leaves the rounding of the claim
    expect(at('twn-public-2000-revised')).toBeLessThan(36.5);
    // the sources of the deficit do not agree on the same years
    expect(at('mex-deficit-wiod-late')).toBeGreaterThan(2 * at('mex-deficit-banxico'));
  });
});
