import { EscalarError } from '../../base/error.ts';
import { sceneSvg } from '../../figures/index.ts';
import { inlineRuns } from '../../report/inline-runs.ts';
import { csvChunks } from '../../report/table-csv.ts';
import { jsonChunks } from '../../report/table-json.ts';
import { commandOf } from './commands.ts';
import type { Download, DownloadAsk } from './engine.ts';
import { figureOfResult } from './figure-view.ts';
import type { Desk } from './open-engine.ts';
import { resultView } from './result-view.ts';

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  arrow: 'application/vnd.apache.arrow.file',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml',
};

/** Formats in which a result can be taken away. */
export const DOWNLOAD_FORMATS: readonly string[] = Object.keys(TYPES);

/**
 * A result as a file, with the numbers that the command line writes.
 * @throws EscalarError `bad-option` for another format, or a figure of a result that has none
 */
export async function downloadOf(desk: Desk, ask: DownloadAsk): Promise<Download> {
  const { of, format } = ask;
  const type = TYPES[format];
  if (type === undefined) throw refused(format);
  const { step } = await desk.results.of(of);
  return { name: `${step.id}.${format}`, type, bytes: await bytesOf(desk, ask) };
}

async function bytesOf(desk: Desk, ask: DownloadAsk): Promise<Uint8Array> {
  const { of, format, lang } = ask;
  const { step } = await desk.results.of(of);
  const { table } = step.result;
  if (format === 'arrow') return (await import('../../report/table-arrow.ts')).tableArrow(table);
  if (format === 'xlsx') {
    const { tableXlsx } = await import('../../report/paper/table-xlsx.ts');
    const view = await resultView(desk, ask);
    const subtitle = [view.source, view.citation, view.command]
      .filter((line) => line !== '')
      .flatMap(inlineRuns);
    return tableXlsx(table, lang, {
      lang,
      title: view.title,
      subtitle,
      maker: `escalar ${desk.version}`,
      parts: [],
    });
  }
  if (format === 'svg') {
    const figure = await figureOfResult(desk, { ...ask, kind: '', width: 720 });
    if (figure === null) throw refused(format);
    return new TextEncoder().encode(sceneSvg(figure.scene));
  }
  const about = {
    indicator: step.indicator.id,
    title: step.indicator.title,
    formula: step.indicator.formula,
    options: step.options,
    input: step.inputRecord,
    notes: step.result.notes,
    dropped: step.result.dropped,
    command: commandOf(of, 'en'),
    version: desk.version,
  };
  return joined(format === 'csv' ? csvChunks(table, {}) : jsonChunks(table, about));
}

function joined(chunks: Iterable<string | Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [...chunks].map((chunk) =>
    typeof chunk === 'string' ? encoder.encode(chunk) : chunk.slice(),
  );
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function refused(format: string): EscalarError {
  const known = DOWNLOAD_FORMATS.join(' | ');
  return new EscalarError('bad-option', {
    option: 'format',
    value: format,
    expected: { en: known, es: known },
  });
}
