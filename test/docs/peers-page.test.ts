import { expect, it } from 'vitest';
import { JOBS } from '../../bench/peers/jobs.ts';
import { pageOf } from '../../bench/peers/page.ts';

const MACHINE = { system: 'linux', cores: 2, model: 'Xeon', gib: 24, node: 'v20' };

it('the page of other programs writes Spanish numbers as Mexico does', () => {
  const line = {
    who: 'Escalar',
    formula: false,
    used: { cpu: 2.5, mb: 1471, seconds: 12.1 },
    difference: { largest: 2e-14, cells: 1150000, unmatched: 0 },
  };
  const page = pageOf('es', MACHINE, [{ title: { en: '', es: '' }, lines: [line] }], []);
  expect(page).toContain('| Escalar | 2.50 | 1.0 | 1,471 | 1.0 | 12.10 | 2e-14 (1,150,000) |');
  const titles = JOBS.map(({ title }) => title.es).join('\n');
  expect(titles).not.toMatch(/\d\.\d{3}\b|\d,\d{1,2}\b/);
});
