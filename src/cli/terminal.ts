import { randomBytes } from 'node:crypto';
import { inChunks } from '../base/in-chunks.ts';
import type { Lang, Text } from '../base/locale.ts';
import { visible } from '../base/visible-text.ts';
import type { CsvDialect } from '../report/table-csv.ts';
import { systemLang } from './system-lang.ts';

/** How a command answers: the language, the format, and the two streams. What a terminal would obey is shown. */
export interface Terminal {
  readonly lang: Lang;
  readonly format: OutputFormat;
  /** How CSV is written. */
  readonly dialect: CsvDialect;
  /** Most rows of a table that are written; null where nothing was asked. */
  readonly rows: number | 'all' | null;
  /** Data, on standard output. */
  out(text: string): void;
  /** Data of any size, on standard output: lines with their ends, or bytes that hold nothing to obey. Waits for a reader that is slower. */
  stream(lines: Iterable<string | Uint8Array>): Promise<void>;
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
  readonly dialect?: CsvDialect;
  readonly rows?: number | 'all';
}

export function openTerminal(options: TerminalOptions): Terminal {
  const lang = options.lang ?? systemLang(process.env);
  const format = formatOf(options);
  const watched = process.stderr.isTTY === true;
  // no text of a person's data can hold this, so only our own styling is obeyed
  const seal = `\ufdd0${randomBytes(8).toString('hex')}`;
  const shown = (text: string) => visible(text).replaceAll(seal, '\u001b');
  const styled = process.stdout.isTTY && !process.env.NO_COLOR;
  const style = (on: string, text: string) => (styled ? `${seal}[${on}m${text}${seal}[22m` : text);
  return {
    lang,
    format,
    dialect: options.dialect ?? 'csv',
    rows: options.rows ?? null,
    width: process.stdout.columns ?? 120,
    out: (text) => void process.stdout.write(shown(text.endsWith('\n') ? text : `${text}\n`)),
    async stream(lines) {
      let ended = false;
      for (const chunk of inChunks(lines)) {
        await written(typeof chunk === 'string' ? shown(chunk) : chunk);
        // nobody reads any more: what that means is for the program to say
        if (process.stdout.destroyed) return;
        ended = chunk.at(-1) === (typeof chunk === 'string' ? '\n' : NEW_LINE);
      }
      if (!ended) await written('\n');
    },
    say: (text) => writeError(`${shown(typeof text === 'string' ? text : text[lang])}\n`),
    progress: (text) => {
      if (watched) process.stderr.write(`\r\u001b[2K${shown(text)}`);
    },
    strong: (text) => style('1', text),
    faint: (text) => style('2', text),
  };
}

/** Text on standard error where there is no terminal yet. */
export function writeError(text: string): void {
  process.stderr.write(visible(text));
}

function formatOf({ json, csv, md, tex }: TerminalOptions): OutputFormat {
  if (json) return 'json';
  if (md) return 'md';
  if (tex) return 'tex';
  return csv ? 'csv' : 'text';
}

const NEW_LINE = 10;

/** Waits while the reader is slower; one that has gone is waited for no longer. */
async function written(chunk: string | Uint8Array): Promise<void> {
  const { stdout } = process;
  if (stdout.write(chunk) || stdout.destroyed) return;
  await new Promise<void>((resolve) => {
    const events = ['drain', 'error', 'close'];
    const go = () => {
      for (const event of events) stdout.off(event, go);
      resolve();
    };
    for (const event of events) stdout.on(event, go);
  });
}
