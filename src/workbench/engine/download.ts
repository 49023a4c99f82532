import { badOption } from '../../base/bad-option.ts';
import type { EscalarError } from '../../base/error.ts';
import { joinedBytes } from '../../base/joined-bytes.ts';
import { sceneSvg } from '../../figures/index.ts';
import { inlineRuns } from '../../report/inline-runs.ts';
import { csvChunks } from '../../report/table-csv.ts';
import { jsonChunks } from '../../report/table-json.ts';
import { markdownLines } from '../../report/table-markdown.ts';
import { commandOf } from './commands.ts';
import type { Desk } from './desk.ts';
import { assertFigure, figureOfResult } from './figure-view.ts';
import type { ResultAsk } from './result-of.ts';
import { resultView } from './result-view.ts';
import type { Computed } from './results.ts';
import { scenarioKept } from './scenario-kept.ts';

export interface DownloadAsk extends ResultAsk {
  readonly format: string;
  /** How a picture is drawn, as `FigureAsk` has it; left out: by the shape of the result. */
  readonly figure?: string;
}

export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

interface Asked extends Pick<Computed, 'step' | 'named'> {
  readonly desk: Desk;
  readonly ask: DownloadAsk;
}

interface Format {
  readonly type: string;
  /** Null where such a result has none. */
  readonly bytes: (asked: Asked) => Promise<Uint8Array | null>;
}

const FORMATS: Readonly<Record<string, Format>> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    bytes: async ({ step }) => joined(csvChunks(step.result.table, {})),
  },
  json: {
    type: 'application/json',
    bytes: async (asked) => joined(jsonChunks(asked.step.result.table, aboutOf(asked))),
  },
  md: {
    type: 'text/markdown; charset=utf-8',
    bytes: async ({ named, ask }) => joined(markdownLines(named, ask.lang)),
  },
  parquet: {
    type: 'application/vnd.apache.parquet',
    bytes: async ({ step }) =>
      joined((await import('../../report/table-parquet.ts')).parquetChunks(step.result.table)),
  },
  arrow: {
    type: 'application/vnd.apache.arrow.file',
    bytes: async ({ step }) => (await import('../../report/table-arrow.ts')).tableArrow(step.result.table),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: workbook,
  },
  svg: { type: 'image/svg+xml', bytes: picture },
  zip: { type: 'application/zip', bytes: whole },
};

/** Formats in which a result can be taken away. */
export const DOWNLOAD_FORMATS: readonly string[] = Object.keys(FORMATS);

/**
 * A result as a file, with the numbers that the command line writes.
 * @throws EscalarError `bad-option` for another format, or a figure of a result that has none
 */
export async function downloadOf(desk: Desk, ask: DownloadAsk): Promise<Download> {
  const format = Object.hasOwn(FORMATS, ask.format) ? FORMATS[ask.format] : null;
  if (format === null) throw refused(ask.format);
  const { step, named } = await desk.results.of(ask.of);
  const bytes = await format.bytes({ desk, ask, step, named });
  if (bytes === null) throw withoutFigure(ask.format);
  return { name: `${step.id}.${ask.format}`, type: format.type, bytes };
}

async function workbook({ desk, ask, step }: Asked): Promise<Uint8Array> {
  const { tableXlsx } = await import('../../report/paper/table-xlsx.ts');
  const view = await resultView(desk, ask);
  const subtitle = [view.source, view.citation, view.command]
    .filter((line) => line !== '')
    .flatMap(inlineRuns);
  const maker = `escalar ${desk.version}`;
  return tableXlsx(step.result.table, ask.lang, {
    lang: ask.lang,
    title: view.title,
    subtitle,
    maker,
    parts: [],
  });
}

async function picture({ desk, ask, step }: Asked): Promise<Uint8Array | null> {
  const { figure: kind = '' } = ask;
  assertFigure(kind, ask.of, step.result.table);
  const figure = await figureOfResult(desk, { ...ask, kind, width: 720 });
  return figure === null ? null : new TextEncoder().encode(sceneSvg(figure.scene));
}

/** The numbers with all that one needs to use and to cite them. */
async function whole(asked: Asked): Promise<Uint8Array> {
  const { desk, ask, step } = asked;
  const [{ pack }, { resultReadme, resultReferences }] = await Promise.all([
    import('../../report/paper/pack.ts'),
    import('./result-readme.ts'),
  ]);
  const svg = await picture(asked);
  const text = (words: string) => new TextEncoder().encode(words);
  return pack({
    'README.md': text(resultReadme(await resultView(desk, ask), step, ask.lang)),
    [`${step.id}.csv`]: joined(csvChunks(step.result.table, {})),
    ...(svg === null ? {} : { [`${step.id}.svg`]: svg }),
    ...('scenario' in ask.of
      ? {
          [`${ask.of.scenario.id ?? 'mine'}.yaml`]: text(
            (await scenarioKept(ask.of.scenario, desk.host.files)).text,
          ),
        }
      : {}),
    'metadata.json': text(`${JSON.stringify(aboutOf(asked), null, 2)}\n`),
    'references.bib': text(resultReferences(await desk.results.of(ask.of))),
  });
}

function aboutOf({ desk, ask, step }: Asked) {
  return {
    indicator: step.indicator.id,
    title: step.indicator.title,
    formula: step.indicator.formula,
    options: step.options,
    input: step.inputRecord,
    ...(step.against === undefined ? {} : { against: step.against }),
    notes: step.result.notes,
    dropped: step.result.dropped,
    command: commandOf(ask.of, 'en'),
    version: desk.version,
  };
}

function joined(chunks: Iterable<string | Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  return joinedBytes(
    [...chunks].map((chunk) => (typeof chunk === 'string' ? encoder.encode(chunk) : chunk.slice())),
  );
}

/** Some results vary in too much for one figure; the other formats have them. */
function withoutFigure(format: string): EscalarError {
  const others = DOWNLOAD_FORMATS.filter((one) => one !== format).join(' | ');
  return badOption('format', format, {
    en: `${others}: this result varies in too much for one figure, until fewer rows are shown (show)`,
    es: `${others}: este resultado varía en demasiadas columnas para una figura, hasta que se muestren menos filas (show)`,
  });
}

function refused(format: string): EscalarError {
  const known = DOWNLOAD_FORMATS.join(' | ');
  return badOption('format', format, { en: known, es: known });
}
