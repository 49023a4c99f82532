import { badOption } from '../base/bad-option.ts';
import { FIGURE_SIZES, type FigureSizeName } from '../figures/figure-sizes.ts';
import type { PaperFormat } from '../report/table-formats.ts';
import { CHART_KINDS, type ChartKind } from '../study/report/chart-kinds.ts';
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

/** The way into the workbench, for the commands whose numbers it shows. */
export const LINK_OPTION: CommandSpec['options'][number] = {
  flags: '--link',
  about: {
    en: 'print the address of the workbench that shows these numbers, and compute nothing',
    es: 'imprime la dirección del banco de trabajo que muestra estas cifras, sin calcular nada',
  },
};

function sizes(lang: 'en' | 'es'): string {
  return Object.entries(FIGURE_SIZES)
    .map(([name, { about }]) => `${name} (${about[lang]})`)
    .join(', ');
}

/** How the table of a result is written for LaTeX. */
export const LATEX_OPTIONS: CommandSpec['options'] = [
  {
    flags: '--panel <column>',
    about: {
      en: 'in LaTeX: the rows of each value of this column (term, economy ...) as a panel of their own',
      es: 'en LaTeX: las filas de cada valor de esta columna (term, economy...) en un panel propio',
    },
  },
  {
    flags: '--bare',
    about: {
      en: 'in LaTeX: only the tabular, without float, caption and notes',
      es: 'en LaTeX: solo el tabular, sin flotante, título ni notas',
    },
  },
];

export interface LatexChoice {
  readonly panel: string | null;
  readonly bare: boolean;
}

/** @throws EscalarError `bad-option` of an option that the output has no use for */
export function readLatexOptions(call: CommandCall): LatexChoice {
  for (const name of ['panel', 'bare']) checkFits(call, name, ['tex']);
  return { panel: one(call, 'panel'), bare: call.options.bare === true };
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
  throw badOption(`--${name}`, String(value), {
    en: `beside it --out FILE in ${files}: no other output shows it`,
    es: `también --out ARCHIVO en ${files}: ninguna otra salida lo muestra`,
  });
}

function chosen<T extends string>(call: CommandCall, name: string, known: readonly T[]): T | null {
  const value = one(call, name);
  const found = known.find((one) => one === value);
  if (value === null || found !== undefined) return found ?? null;
  const list = known.join(', ');
  throw badOption(`--${name}`, value, { en: list, es: list });
}
