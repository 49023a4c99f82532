import { resolve } from 'node:path';
import { spanishFormulas } from '../../indicators/formulas/spanish-formulas.ts';
import type { Note } from '../../indicators/note.ts';
import { nodeFiles } from '../../node/node-files.ts';
import { tryOutput } from '../../node/output-folder.ts';
import type { CsvDialect } from '../../report/table-csv.ts';
import type { ParsedStudy } from '../../study/parse-study.ts';
import type { StudyResult } from '../../study/study-result.ts';
import type { StudySummary } from '../../study/summarise.ts';
import { findStudy, type StudySource } from '../../workspace/find-study.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, many, one, text } from '../command-spec.ts';
import { readPairs } from '../pairs.ts';
import { type ReportFormat, reportFormatOf, withAnnex, writeReportFile } from '../report-file.ts';
import { sayDropped } from '../say-dropped.ts';
import { sayNotes } from '../say-notes.ts';
import { sayClaimCounts, showClaims } from '../show-claims.ts';
import { stepProgress } from '../step-progress.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { withHost } from '../with-host.ts';

export const runCommand: CommandSpec = {
  ...lineOf('run', {
    en: 'a name (escalar list studies), a file, or a folder with study.yaml',
    es: 'un nombre (escalar list studies), un archivo o una carpeta con study.yaml',
  }),
  finishes: true,
  writesTables: true,
  options: [
    {
      flags: '--out <dir|file>',
      about: {
        en: 'folder to write (default: escalar-out/STUDY), or the report alone as FILE.docx, .pdf, .tex, .html or .xlsx',
        es: 'carpeta de salida (por omisión: escalar-out/ESTUDIO), o solo el informe como ARCHIVO.docx, .pdf, .tex, .html o .xlsx',
      },
    },
    {
      flags: '--annex',
      about: {
        en: 'with --out of a .docx, .pdf or .tex: also the tables and sensitivity behind its chapters and every claim',
        es: 'con --out de un .docx, .pdf o .tex: también los cuadros y la sensibilidad detrás de sus capítulos y cada afirmación',
      },
    },
    {
      flags: '--set <name=value>',
      many: true,
      about: { en: 'a parameter of the study', es: 'un parámetro del estudio' },
    },
  ],
  run,
};

async function run(call: CommandCall): Promise<void> {
  // the engine of studies and figures takes a while to load: only where it is needed
  const [{ parseStudy }, { runStudy }, { summarise }] = await Promise.all([
    import('../../study/parse-study.ts'),
    import('../../study/run-study.ts'),
    import('../../study/summarise.ts'),
  ]);
  const { terminal } = call;
  const source = await findStudy(text(call, 0), nodeFiles);
  const { study } = parseStudy(source.text, source.file, source.base);
  const out = resolve(one(call, 'out') ?? `escalar-out/${study.id}`);
  const format = reportFormatOf(out);
  const annex = withAnnex(call, format);
  for (const note of format === null ? tryOutput(out) : []) terminal.say(note);
  const set = readPairs('--set', many(call, 'set'));
  const how = { set, formulas: spanishFormulas, onStep: stepProgress(terminal) };
  const result = await withHost((host) => runStudy(source, { host, ...how }), terminal.say);
  const summary = summarise(result);
  const written = await write(call, result, out, format, annex);
  terminal.progress('');
  for (const note of written.notes) terminal.say(note);
  if (terminal.format === 'text') {
    const answer = summary.answer?.[terminal.lang] ?? '';
    if (answer !== '') terminal.out(`${answer}\n`);
    for (const finding of summary.findings) terminal.out(`• ${finding[terminal.lang]}\n`);
    sayWaiting(terminal, result.skipped, study);
    sayUnsupported(terminal, summary);
  }
  sayNotes(terminal, warningsOf(source, result));
  sayDropped(
    terminal,
    [...result.steps.values()].flatMap((step) => step.result.dropped),
  );
  await showClaims(terminal, summary.claims, { study: result.study.id, out, report: written.report });
  sayClaimCounts(terminal, summary.claims);
  terminal.say({ en: `Report: ${written.report}`, es: `Informe: ${written.report}` });
}

/** The folder of the study, or its report alone. */
async function write(
  call: CommandCall,
  result: StudyResult,
  out: string,
  format: ReportFormat | null,
  annex: boolean,
) {
  const { lang, progress, rows } = call.terminal;
  if (format !== null) return writeReportFile(result, out, { format, lang, annex, rows });
  const { writeStudy } = await import('../../node/write-study.ts');
  const dialect = call.options.dialect as CsvDialect | undefined;
  return writeStudy(result, { out, lang, version: version(), dialect, onFile: progress });
}

function sayWaiting(terminal: Terminal, skipped: StudyResult['skipped'], study: ParsedStudy['study']): void {
  for (const { id, source, why, said } of skipped) {
    if (said !== undefined) terminal.say({ en: `  step ${id}: ${said.en}`, es: `  paso ${id}: ${said.es}` });
    if (why !== 'not-given') continue;
    const { file, release } = study.data[source] ?? {};
    const parameter = (file ?? release ?? '').replace('$', '');
    const [en, es] = file === undefined ? ['NAME', 'NOMBRE'] : ['FILE', 'ARCHIVO'];
    terminal.say({
      en: `  step ${id} waits for data: --set ${parameter}=${en}`,
      es: `  el paso ${id} espera datos: --set ${parameter}=${es}`,
    });
  }
}

/** What the numbers do not carry, and why. */
function sayUnsupported(terminal: Terminal, { unsupported }: StudySummary): void {
  const shown = (numbers: readonly (number | null)[]) =>
    numbers.map((value) => (value === null ? '–' : String(Number(value.toPrecision(6))))).join(', ');
  for (const { path, failed } of unsupported) {
    const why = failed.map(({ premise, numbers }) => `${premise} (${shown(numbers)})`).join('; ');
    const place = path.join('.');
    terminal.say({
      en: `! ${place} is left out of the report; of what it says this does not hold: ${why}`,
      es: `! ${place} no entra en el informe; de lo que dice no se cumple: ${why}`,
    });
  }
}

/** Warnings of the study's file, of its data and of its results, each once. */
function warningsOf(source: StudySource, { steps }: StudyResult): Note[] {
  const all = [...(source.notes ?? []), ...[...steps.values()].flatMap(({ result }) => result.notes)];
  const warnings = all.filter(({ level }) => level === 'warning');
  return [...new Map(warnings.map((note) => [note.text.en, note])).values()];
}
