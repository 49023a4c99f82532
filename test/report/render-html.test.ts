import { createHash } from 'node:crypto';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { LANGS, same, type Text } from '../../src/base/locale.ts';
import { UNITS } from '../../src/base/unit.ts';
import { workOf } from '../../src/catalog/works.ts';
import type { ReportModel } from '../../src/report/model.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { FIGURES, tableFrom } from '../figures/fixtures.ts';
import { MODEL } from './fixtures.ts';

const html = renderHtml(MODEL, 'en');
const body = (page: string) => page.slice(page.indexOf('<body'), page.lastIndexOf('<script>'));

test('control characters of names and halves of letters are shown, and the page keeps its own', () => {
  const nasty = 'x\u001b]0;y\u0007\ud83d\u202e';
  const page = renderHtml({ ...MODEL, title: same(nasty), summary: [same(nasty)] }, 'es');
  expect(page).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cs}]|[\u202a-\u202e]/u);
  expect(page).toContain('x\\u001b]0;y\\u0007\\ud83d\\u202e');
});

describe('the file', () => {
  test('asks the network for nothing', () => {
    const page = html.replaceAll('http://www.w3.org', '');
    expect(page).not.toMatch(/<(link|img|iframe|object|embed|base)\b/);
    expect(page).not.toMatch(/\bsrc=|@import|url\((?!#)/);
    expect(page).toContain("default-src 'none'");
  });

  test('runs one script whose hash its policy names', () => {
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] as string);
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256')
      .update(scripts[0] as string)
      .digest('base64');
    expect(html).toContain(`script-src 'sha256-${hash}'`);
    expect(html).not.toMatch(/ on[a-z]+="/);
  });

  test('is the same for the same model', () => expect(renderHtml(MODEL, 'en')).toBe(html));

  test.each(LANGS)('in %s says its language and has all its elements closed', (lang) => {
    const page = renderHtml(MODEL, lang);
    expect(page).toContain(`<html lang="${lang}">`);
    const xml = body(page).replace(/<body[^>]*>/, '<body>');
    expect(XMLValidator.validate(`${xml.replaceAll(/ download(?=[ >])/g, '')}</body>`)).toBe(true);
  });

  test('has no id twice, and every link inside it arrives', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] as string);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)];
    for (const [, target] of targets)
      for (const id of (target as string).split(' ')) expect(ids).toContain(id);
  });

  test('never says undefined, NaN or [object', () => {
    for (const lang of LANGS) expect(renderHtml(MODEL, lang)).not.toMatch(/undefined|NaN|\[object/);
  });

  test('a report of nothing but a title is still a report', () => {
    const bare: ReportModel = {
      ...MODEL,
      summary: [],
      sections: [],
      claims: [],
      releases: [],
      references: [],
    };
    const page = renderHtml(bare, 'es');
    expect(page).toContain('<h1>¿Es posible escalar?</h1>');
    expect(page).not.toContain('Afirmaciones frente a los datos');
  });
});

describe('data that tries to be markup', () => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
  const text: Text = same(evil);
  const poison = <T>(value: T): T => {
    if (typeof value === 'string') return evil as T;
    if (Array.isArray(value)) return value.map(poison) as T;
    if (value instanceof Float64Array || value instanceof Uint8Array) return value;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poison(inner)])) as T;
  };
  const table = { ...tableFrom({ code: null, value: UNITS.percent }, [[evil, 1]]), name: evil };
  const model: ReportModel = {
    ...poison({
      title: text,
      subtitle: text,
      summary: [text],
      releases: MODEL.releases,
      references: MODEL.references,
    }),
    id: evil,
    versions: { escalar: evil, [evil]: evil },
    claims: MODEL.claims.map((claim) => ({ ...poison(claim), status: claim.status, articleValue: evil })),
    otherLanguage: { lang: 'es', href: 'javascript:alert(1)' },
    sections: MODEL.sections.map((section) => ({
      ...section,
      title: text,
      blocks: section.blocks.map((block) => {
        if (block.kind === 'prose') return { ...block, text };
        const method = {
          ...poison(block.method),
          notes: block.method.notes.map((note) => ({ ...note, text })),
        };
        if (block.kind === 'figure') {
          const spec = {
            ...FIGURES.bar,
            table,
            x: 'code',
            y: 'value',
            title: text,
            note: text,
            source: text,
            id: evil + block.spec.id,
          };
          return { ...block, spec, method, tableCsv: 'javascript:alert(1)' };
        }
        if (block.kind === 'table')
          return { ...block, table, title: text, caption: text, labels: {}, method };
        if (block.kind === 'verdict' || block.kind === 'comparison' || block.kind === 'rules') return block;
        const labels = Object.fromEntries(
          Object.keys(FIGURES.sensitivity.labels ?? {}).map((code) => [code, text]),
        );
        const figure = { ...block.card.figure, title: text, labels };
        return { ...block, card: { ...block.card, figure, sentence: text }, method };
      }),
    })),
  };
  test('stays text everywhere', () => {
    const page = renderHtml(model, 'en');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<img/);
    expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]* onerror=/);
    expect(page).not.toContain('href="javascript:');
    expect(page.split('&lt;script&gt;').length).toBeGreaterThan(40);
  });
});

describe('what a reader finds', () => {
  test('the method of a step once, and the way to it under every other figure, table and card', () => {
    const anchors = html.match(/<details class="method" id="[^"]*"/g) ?? [];
    expect(new Set(anchors).size).toBe(anchors.length);
    const blocks = MODEL.sections.flatMap((section) => section.blocks).filter(({ kind }) => kind !== 'prose');
    const links =
      html.match(/<p class="tools"><a href="#method-[^"]*">Method, sources and checks<\/a>/g) ?? [];
    expect(links.length).toBeGreaterThan(0);
    expect(anchors.length + links.length).toBe(blocks.length);
    expect(html).toContain('2.2×10⁻¹⁶');
    expect(html).toContain('1,234: classes without hours');
    expect(html).toContain('escalar explain made-up decomposition');
  });

  test('warnings stand outside the folded note', () => {
    expect(html).toMatch(
      /<p class="caution">[^\n]*The sign depends on prices\.<\/p><details class="method" id="[^"]*">/,
    );
  });

  test('on top the day, the version, the article with its address and the way to the data', () => {
    useShippedCatalog();
    const article = workOf('vazquezlopez2012');
    const page = renderHtml({ ...MODEL, date: '2026-11-29', article }, 'es');
    const meta = /<p class="meta">(.*?)<\/p>/.exec(page)?.[1] ?? '';
    expect(meta).toContain('<time>2026-11-29</time>');
    expect(meta).toContain('escalar 0.1.0');
    expect(meta).toContain('Artículo: Vázquez López 2012');
    expect(meta).toContain('href="https://doi.org/10.3232/GCG.2012.V6.N3.07"');
    expect(meta).toContain('href="#sources"');
    expect(/<p class="meta">(.*?)<\/p>/.exec(html)?.[1]).not.toContain('<time>');
  });

  test('paper has the folded parts that a reader opened, and no others', () => {
    expect(html).toContain('details:not([open]){display:none}');
    expect(html).not.toContain('beforeprint');
  });

  test('figures and tables count on their own', () => {
    for (const word of ['Figure 1', 'Figure 2', 'Table A1', 'Sensitivity A1'])
      expect(html).toContain(`>${word}</a>`);
    expect(html).not.toContain('>Figure 3</a>');
  });

  test('both drawings of a figure, one for narrow screens', () => {
    expect(html).toMatch(/<div class="pic wide"><svg width="720"/);
    expect(html).toMatch(/<div class="pic narrow"><svg width="360"/);
  });

  test('a missing number is a dash with its reason beside and below', () => {
    expect(html).toContain(
      '<abbr title="a share of a change or total that is near zero or negative says nothing">–</abbr><sup>a</sup>',
    );
    expect(html).toContain('<sup>b</sup> not reported by the source.');
  });

  test('numbers are aligned, rows and columns have headers', () => {
    expect(html).toContain('<td class="num">1,118.40</td>');
    expect(html).toContain('<th scope="row">Mexico</th>');
    expect(html).toMatch(/<th scope="col" class="num">growth <small>percent<\/small><\/th>/);
  });

  test('claims by topic with sign and word, counted by status', () => {
    expect(html.match(/<tr role="row" class="topic">/g)).toHaveLength(2);
    expect(html).toContain('<b>1</b> <span class="badge reproduced"');
    expect(html).toContain('<span aria-hidden="true">≠</span> differs');
    expect(renderHtml(MODEL, 'es')).toContain('no contrastable');
  });

  test('a difference is never rounded away', () => {
    expect(html).toContain('<div>363.24</div>');
    expect(html).toContain('<div>363.2</div>');
  });

  test('the hash and the licence of every release', () => {
    expect(html).toContain('ab'.repeat(32));
    expect(html).toContain('CC BY 4.0');
    expect(html).toContain('<a href="https://example.org/data">');
  });

  test('a link to the other language, in its own words', () => {
    expect(html).toContain('<a href="report.es.html" lang="es" hreflang="es">Leer en español</a>');
  });
});
