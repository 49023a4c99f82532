import type { Lang, Text } from '../../src/base/locale.ts';
import type { Difference } from './compare.ts';
import type { Used } from './measure.ts';

export interface Line {
  readonly who: string;
  /** Whether a script of ours writes the formula out, for want of a program that has it. */
  readonly formula: boolean;
  readonly used: Used;
  readonly difference: Difference | null;
}

/** The first line is ours. */
export interface Measured {
  readonly title: Text;
  readonly lines: readonly Line[];
}

export interface Machine {
  readonly system: string;
  readonly cores: number;
  readonly model: string;
  readonly gib: number;
  readonly node: string;
}

const WORDS = {
  heads: {
    en: 'program | CPU s | × | MB | × | s | largest difference (numbers compared)',
    es: 'programa | s de CPU | × | MB | × | s | mayor diferencia (números comparados)',
  },
  formula: { en: ', formula', es: ', fórmula' },
  alone: { en: 'of one alone', es: 'solo de uno' },
  missing: { en: 'Not installed on this machine', es: 'No instalados en esta máquina' },
};

/** What was measured, as Markdown. */
export function pageOf(
  lang: Lang,
  { system, cores, model, gib, node }: Machine,
  results: readonly Measured[],
  missing: readonly string[],
): string {
  const tables = results.map(({ title, lines }) => `**${title[lang]}**\n\n${tableOf(lang, lines)}\n`);
  const head = `${system}, ${cores} × ${model}, ${gib} GiB; Node ${node}\n`;
  return [head, ...tables, `${WORDS.missing[lang]}: ${missing.join(', ') || '—'}.`].join('\n');
}

function tableOf(lang: Lang, lines: readonly Line[]): string {
  const [ours] = lines;
  const number = (value: number, digits: number) =>
    value.toLocaleString(lang === 'es' ? 'es-MX' : 'en', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const gap = ({ largest, cells, unmatched }: Difference) => {
    const alone = unmatched === 0 ? '' : `; ${number(unmatched, 0)} ${WORDS.alone[lang]}`;
    return `${largest.toExponential(0)} (${number(cells, 0)}${alone})`;
  };
  const rows = lines.map(({ who, formula, used, difference }) => [
    formula ? `${who}${WORDS.formula[lang]}` : who,
    number(used.cpu, 2),
    number(used.cpu / ours.used.cpu, 1),
    number(used.mb, 0),
    number(used.mb / ours.used.mb, 1),
    number(used.seconds, 2),
    difference === null ? '' : gap(difference),
  ]);
  return [WORDS.heads[lang], '---|--:|--:|--:|--:|--:|---', ...rows.map((row) => row.join(' | '))]
    .map((row, k) => (k === 1 ? `|${row}|` : `| ${row} |`))
    .join('\n');
}
