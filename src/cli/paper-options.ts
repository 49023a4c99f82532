import { EscalarError } from '../base/error.ts';
import { FIGURE_SIZES, type FigureSizeName } from '../figures/figure-sizes.ts';
import type { PaperFormat } from '../report/table-formats.ts';
import { CHART_KINDS, type ChartKind } from '../study/report/chart-of-result.ts';
import { type CommandCall, type CommandSpec, one } from './command-spec.ts';

/** How a result is drawn, for the commands that write documents and pictures. */
export const PAPER_OPTIONS: CommandSpec['options'] = [
  {
    flags: '--chart <kind>',
    about: {
      en: `with --out of a document or picture: ${CHART_KINDS.join(', ')}; by the shape of the result when left out`,
      es: `con --out de un documento o imagen: ${CHART_KINDS.join(', ')}; si se omite, según la forma del resultado`,
    },
  },
  {
    flags: '--size <name>',
    about: {
      en: `with --out of a picture: ${sizes('en')}; double when left out`,
      es: `con --out de una imagen: ${sizes('es')}; double si se omite`,
    },
  },
];

function sizes(lang: 'en' | 'es'): string {
  return Object.entries(FIGURE_SIZES)
    .map(([name, { about }]) => `${name} (${about[lang]})`)
    .join(', ');
}

export interface PaperChoice {
  readonly chart?: ChartKind;
  readonly size: FigureSizeName;
}

/** The formats that an option means something for. */
const FITTING = {
  chart: ['html', 'docx', 'pdf', 'png', 'svg'],
  size: ['png', 'svg'],
} as const satisfies Readonly<Record<string, readonly PaperFormat[]>>;

/** @throws EscalarError `bad-option`, of an option that the output has no use for too */
export function readPaperOptions(call: CommandCall): PaperChoice {
  for (const [name, formats] of Object.entries(FITTING)) checkFits(call, name, formats);
  const chart = chosen(call, 'chart', CHART_KINDS);
  const size = chosen(call, 'size', Object.keys(FIGURE_SIZES) as FigureSizeName[]) ?? 'double';
  return chart === null ? { size } : { chart, size };
}

function checkFits({ options, terminal }: CommandCall, name: string, formats: readonly string[]): void {
  const value = options[name];
  if (value === undefined || formats.includes(terminal.format)) return;
  const files = formats.map((format) => `.${format}`).join(', ');
  throw new EscalarError('bad-option', {
    option: `--${name}`,
    value: String(value),
    expected: {
      en: `beside it --out FILE in ${files}: nothing else is drawn`,
      es: `también --out ARCHIVO en ${files}: en otra salida no se dibuja nada`,
    },
  });
}

function chosen<T extends string>(call: CommandCall, name: string, known: readonly T[]): T | null {
  const value = one(call, name);
  const found = known.find((one) => one === value);
  if (value === null || found !== undefined) return found ?? null;
  const list = known.join(', ');
  throw new EscalarError('bad-option', { option: `--${name}`, value, expected: { en: list, es: list } });
}
