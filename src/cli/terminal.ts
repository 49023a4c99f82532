import { randomBytes } from 'node:crypto';
import { inChunks } from '../base/in-chunks.ts';
import type { Lang, Text } from '../base/locale.ts';
import { visible } from '../base/visible-text.ts';
import type { CsvDialect } from '../report/table-csv.ts';
import { formatOfName, type TableFormat } from '../report/table-formats.ts';
import { type OutFile, openOutFile } from './out-file.ts';
import { systemLang } from './system-lang.ts';

/** How a command answers: the language, the format, and the two streams. What a terminal would obey is shown. */
export interface Terminal {
  readonly lang: Lang;
  readonly format: TableFormat;
  /** How CSV is written. */
  readonly dialect: CsvDialect;
  /** Most rows of a table that are written; null where nothing was asked. */
  readonly rows: number | 'all' | null;
  /** Where data go instead of standard output; null where nothing was asked. */
  readonly file: OutFile | null;
  /** Data, on standard output or into the file. */
  out(text: string): void;
  /** Data of any size, where `out` puts them: lines with their ends, or bytes that hold nothing to obey. Waits for a reader that is slower. */
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

export interface TerminalOptions {
  readonly lang?: Lang;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly md?: boolean;
  readonly tex?: boolean;
  readonly dialect?: CsvDialect;
  readonly rows?: number | 'all';
  /** A file for the data, in the format of its name. */
  readonly file?: string;
}

export function openTerminal(options: TerminalOptions): Terminal {
  const lang = options.lang ?? systemLang(process.env);
  const format = formatOf(options);
  const file = options.file === undefined ? null : openOutFile(options.file);
  const watched = process.stderr.isTTY === true;
  // no text of a person's data can hold this, so only our own styling is obeyed
  const seal = `\ufdd0${randomBytes(8).toString('hex')}`;
  const shown = (text: string) => visible(text).replaceAll(seal, '\u001b');
  const styled = file === null && process.stdout.isTTY && !process.env.NO_COLOR;
  const style = (on: string, text: string) => (styled ? `${seal}[${on}m${text}${seal}[22m` : text);
  return {
    lang,
    format,
    dialect: options.dialect ?? 'csv',
    rows: options.rows ?? null,
    file,
    width: process.stdout.columns ?? 120,
    out(text) {
      const line = shown(text.endsWith('\n') ? text : `${text}\n`);
      if (file === null) process.stdout.write(line);
      else file.write(line);
    },
    async stream(lines) {
      let ended = false;
      for (const chunk of inChunks(lines)) {
        const safe = typeof chunk === 'string' ? shown(chunk) : chunk;
        if (file !== null) {
          file.write(safe);
          continue;
        }
        await written(safe);
        // nobody reads any more: what that means is for the program to say
        if (process.stdout.destroyed) return;
        ended = chunk.at(-1) === (typeof chunk === 'string' ? '\n' : NEW_LINE);
      }
      if (!ended && file === null) await written('\n');
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

function formatOf({ json, csv, md, tex, file }: TerminalOptions): TableFormat {
  if (file !== undefined) return formatOfName(file) ?? 'text';
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
