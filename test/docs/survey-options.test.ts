import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cliDesk } from '../support/cli-desk.ts';

const OPTIONS = ['productivity', 'weight', 'scale', 'nested_in', 'absent'];

describe.each(['docs/guide/your-survey.md', 'docs/guia/su-encuesta.md'])('%s', (page) => {
  const desk = cliDesk();

  it('says which options of melitz-polanec the other indicators of firms take', async () => {
    const text = readFileSync(fileURLToPath(new URL(`../../${page}`, import.meta.url)), 'utf8');
    const sentence = /^`olley-pakes`, `productivity-dispersion`[^.]*\./m.exec(text)?.[0] ?? '';
    const clauses = sentence
      .split(';')
      .map((part) => [...part.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
    const indicators = (clauses[0] ?? []).filter((name) => !OPTIONS.includes(name));
    expect(indicators).toHaveLength(4);
    for (const indicator of indicators) {
      const { out } = await desk.escalar('describe', indicator, '--json');
      const options = Object.keys((JSON.parse(out) as { options: object }).options);
      const said = clauses.filter((names) => names.includes(indicator)).flat();
      expect(OPTIONS.filter((one) => options.includes(one))).toEqual(
        OPTIONS.filter((one) => said.includes(one)),
      );
    }
  });
});
