import { styleText } from 'node:util';
import type { Lang, Text } from '../base/locale.ts';
import { systemLang } from './system-lang.ts';

/** How a command answers: the language, the format, and the two streams. */
export interface Terminal {
  readonly lang: Lang;
  readonly format: OutputFormat;
  /** Data, on standard output. */
  out(text: string): void;
  /** Everything else, on standard error. */
  say(text: string | Text): void;
  /** A passing line of progress; shown only to a person watching. */
  progress(text: string): void;
  strong(text: string): string;
  faint(text: string): string;
  /** Columns of the window; 120 where there is none. */
  readonly width: number;
}

export type OutputFormat = 'text' | 'json' | 'csv' | 'md' | 'tex';

export interface TerminalOptions {
  readonly lang?: Lang;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly md?: boolean;
  readonly tex?: boolean;
}

export function openTerminal(options: TerminalOptions): Terminal {
  const lang = options.lang ?? systemLang(process.env);
  const format: OutputFormat = options.json
    ? 'json'
    : options.csv
      ? 'csv'
      : options.md
        ? 'md'
        : options.tex
          ? 'tex'
          : 'text';
  const watched = process.stderr.isTTY === true;
  const style = (name: 'bold' | 'dim', text: string) =>
    process.stdout.isTTY && !process.env.NO_COLOR ? styleText(name, text) : text;
  return {
    lang,
    format,
    width: process.stdout.columns ?? 120,
    out: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    say: (text) => void process.stderr.write(`${typeof text === 'string' ? text : text[lang]}\n`),
    progress: (text) => {
      if (watched) process.stderr.write(`\r\u001b[2K${text}`);
    },
    strong: (text) => style('bold', text),
    faint: (text) => style('dim', text),
  };
}
