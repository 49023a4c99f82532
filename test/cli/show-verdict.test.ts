import { describe, expect, it } from 'vitest';
import { isVerdict, type Painter, showVerdict } from '../../src/cli/show-verdict.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { upgradingErosion } from '../../src/indicators/upgrading/erosion.ts';
import { upgradingVerdict } from '../../src/indicators/upgrading/upgrading-verdict.ts';
import { longRows } from '../support/compute.ts';

const series = longRows(
  (
    [
      ['labour_productivity', 100, 110, 132],
      ['export_world_share', 2, 2.02, 1.5],
      ['participation', 0.4, 0.5, 0.6],
      ['domestic_share', 0.7, 0.6, 0.5],
    ] as const
  ).flatMap(([variable, ...values]) =>
    values.map((value, i) => ({
      economy: 'MEX',
      activity: 'c14',
      period: String(2000 + 5 * i),
      variable,
      value,
    })),
  ),
);

function shown(lang: 'en' | 'es', width = 120): string {
  let text = '';
  const plain = (word: string) => word;
  const terminal: Painter = {
    lang,
    width,
    out: (more) => {
      text += `${more}\n`;
    },
    strong: plain,
    faint: plain,
  };
  const options = parseOptions(upgradingVerdict.options, { spans: '2000-2005,2005-2010' });
  showVerdict(terminal, 'upgrading-verdict', upgradingVerdict.compute(series, options));
  return text;
}

describe('showVerdict', () => {
  it('tells the sentences, then rules by kind with a column a span', () => {
    expect(shown('en')).toMatchInlineSnapshot(`
      "
      Mexico: is it moving up? (c14)
      The industry “c14” in Mexico, 2005–2010: of the two rules with evidence, none says that it moved
      up, one says that it moved down and one is mixed.
      No verdict would turn if changes of up to 5% had the opposite sign.
      Twelve of the fourteen rules say nothing here, for lack of data or because their case did not
      arise.

                                                        2000–2005                     2005–2010
      Process upgrading: the same goods, made better
        Productivity with exports                       ▲ up                          ◆ one up, one down
          labour productivity                           +10.0%                        +20.0%
          share in world exports                        +1.0%                         −25.7%
                                                        ≈ within 1%
      Functional upgrading: other tasks in the chain, more of the value
        Erosion of value added                          ▼ erosion                     ▼ erosion
          participation in chains                       +25.0%                        +20.0%
          domestic share of exports                     −14.3%                        −16.7%
      "
    `);
  });
  it('speaks Spanish, in a narrow window too', () => {
    const text = shown('es', 80);
    expect(text).toContain('México');
    expect(text).toContain('▼ erosión');
    expect(text).not.toMatch(/\b(up|down|mixed|share)\b/);
  });
  it('a rule alone has no sentences on what others lack', () => {
    const result = upgradingErosion.compute(series, parseOptions(upgradingErosion.options, {}));
    expect(isVerdict(result)).toBe(true);
    let text = '';
    const out = (more: string) => {
      text += more;
    };
    const plain = (word: string) => word;
    showVerdict({ lang: 'en', width: 100, out, strong: plain, faint: plain }, 'upgrading-erosion', result);
    expect(text).toContain('▼ erosion');
    expect(text).not.toContain('rules');
  });
});
