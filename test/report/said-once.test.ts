import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { drawnOnce } from '../../src/report/drawn-once.ts';
import { sharedColumns } from '../../src/report/shared-columns.ts';
import { tableHtml } from '../../src/report/table-html.ts';

const field = (name: string, en: string, es: string) => ({ name, title: { en, es } });
const fields = [
  field('economy', 'Economy', 'Economía'),
  field('period', 'Period', 'Periodo'),
  field('unit', 'Unit', 'Unidad'),
  field('spare', 'Spare', 'Otro'),
  { ...field('value', 'Value', 'Valor'), unit: UNITS.percent },
];
const row = (period: string, value: number) => ({ economy: 'MEX', period, unit: '<%>', spare: '', value });
const table = tableOf('t', fields, [row('2000', 1), row('2001', 1)]);

describe('sharedColumns', () => {
  it('says once what rows share, and leaves numbers and what differs', () => {
    const names = { MEX: { en: 'Mexico', es: 'México' } };
    const { own, words } = sharedColumns(table, fields, 2, 'es', names);
    expect(own.map(({ name }) => name)).toEqual(['period', 'value']);
    expect(words).toBe('Economía: México; Unidad: <%>.');
  });
  it('leaves the one row whole', () => {
    expect(sharedColumns(table, fields, 1, 'en')).toEqual({ own: fields, words: '' });
  });
  it('stands below the table, escaped; without it each row says all', () => {
    const page = tableHtml(table, 'en', { caption: 'c', name: 'n', once: true });
    expect(page).toContain('<p class="footnote">Economy: MEX; Unit: &lt;%&gt;.</p>');
    expect(page.match(/MEX/g)).toHaveLength(1);
    expect(page).toContain('<th scope="col">Period</th>');
    expect(tableHtml(table, 'en', { caption: 'c', name: 'n' }).match(/MEX/g)).toHaveLength(2);
  });
});

describe('drawnOnce', () => {
  const path = (letter: string, look = '') => `<path d="${letter.repeat(4000)}"${look}/>`;
  it('writes a long path once, and points to it', () => {
    const html = `<svg>${path('M')}</svg><svg>${path('M')}</svg>${path('L')}`;
    const once = `<svg>${path('M').replace('<path', '<path id="drawn-1"')}</svg><svg><use href="#drawn-1"/></svg>${path('L')}`;
    expect(drawnOnce(html)).toBe(once);
  });
  it('keeps paths of another look, and short ones', () => {
    const html = `${path('M')}${path('M', ' fill="none"')}<path d="M0 0"/><path d="M0 0"/>`;
    expect(drawnOnce(html)).toBe(html);
  });
});
