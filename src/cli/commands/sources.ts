import { badOption } from '../../base/bad-option.ts';
import type { EscalarError } from '../../base/error.ts';
import { type Lang, say, type Text } from '../../base/locale.ts';
import { type Table, tableOf } from '../../base/table.ts';
import { SERVICES, serviceOf } from '../../sources/services/all-services.ts';
import { FILE_SOURCES } from '../../sources/services/files/all-files.ts';
import { findSeries, nearestWord } from '../../sources/services/series/find-series.ts';
import type { Ground, Service } from '../../sources/services/service.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, one } from '../command-spec.ts';
import { showTable } from '../show-table.ts';
import type { Terminal } from '../terminal.ts';

export const sourcesCommand: CommandSpec = {
  ...lineOf('sources', {
    en: 'its parameters and what is known of it',
    es: 'sus parámetros y lo que se sabe de ella',
  }),
  options: [
    {
      flags: '--search <words>',
      about: {
        en: 'series that are known by title, in English or Spanish, and how each is asked for',
        es: 'series conocidas por su título, en inglés o español, y cómo se pide cada una',
      },
    },
  ],
  run: sources,
};

async function sources(call: CommandCall): Promise<void> {
  const { terminal, args } = call;
  const { lang } = terminal;
  const [name] = args;
  const words = one(call, 'search');
  if (words !== null) return showSeries(terminal, words, name === undefined ? null : String(name));
  if (name !== undefined) {
    const service = FILE_SOURCES.find(({ id }) => id === String(name)) ?? serviceOf(String(name));
    terminal.say(service.title);
    await showTable(terminal, parametersOf(service, lang), undefined, { wrap: true });
    for (const known of service.known) terminal.say({ en: `· ${known.en}`, es: `· ${known.es}` });
    for (const { en, es } of service.untried)
      terminal.say({ en: `? Never tried: ${en}`, es: `? Nunca se probó: ${es}` });
    return;
  }
  const fields = [
    { name: 'source', title: { en: 'source', es: 'fuente' } },
    { name: 'title', title: { en: 'name', es: 'nombre' } },
    { name: 'coverage', title: { en: 'coverage', es: 'cobertura' } },
    { name: 'key', title: { en: 'key', es: 'clave' } },
    { name: 'licence', title: { en: 'licence', es: 'licencia' } },
  ];
  const rows = [...SERVICES, ...FILE_SOURCES].map((source) => ({
    source: source.id,
    title: say(source.title, lang),
    coverage: say(source.coverage, lang),
    key: 'secret' in source ? (source.secret?.variable ?? '') : '',
    licence: say(source.licence, lang),
  }));
  await showTable(terminal, tableOf('sources', fields, rows), undefined, { wrap: true });
}

const CERTAIN: Readonly<Record<Ground, Text>> = {
  recorded: { en: 'a recorded answer', es: 'una respuesta grabada' },
  clients: { en: 'working clients', es: 'programas en uso' },
  documents: { en: 'documents', es: 'documentos' },
};

/** @throws EscalarError `unknown-name` for a source that is none, `bad-option` for words that fit no series */
async function showSeries(terminal: Terminal, words: string, source: string | null): Promise<void> {
  const { lang } = terminal;
  if (source !== null) serviceOf(source);
  const found = findSeries(words.split(/\s+/)).filter(
    (series) => source === null || series.source === source,
  );
  if (found.length === 0) throw nothingFound(words);
  const fields = [
    { name: 'source', title: { en: 'source', es: 'fuente' } },
    { name: 'asked', title: { en: 'asked for with', es: 'se pide con' } },
    { name: 'title', title: { en: 'what it is', es: 'qué es' } },
    { name: 'certain', title: { en: 'code known from', es: 'código conocido por' } },
  ];
  const rows = found.map(({ source, asked, title, ground }) => ({
    source,
    asked: asked.map(([parameter, value]) => `--set ${parameter}=${value}`).join(' '),
    title: say(title, lang),
    certain: say(CERTAIN[ground], lang),
  }));
  await showTable(terminal, tableOf('series', fields, rows), undefined, { wrap: true });
}

function nothingFound(words: string): EscalarError {
  const nearest = nearestWord(words);
  const meant =
    nearest === null
      ? { en: 'as "manufacturing exports"', es: 'como "exportaciones manufacturas"' }
      : { en: `perhaps "${nearest}"`, es: `quizá "${nearest}"` };
  return badOption('--search', words, {
    en: `words of a title, ${meant.en}`,
    es: `palabras de un título, ${meant.es}`,
  });
}

function parametersOf(service: Pick<Service, 'parameters'>, lang: Lang): Table {
  const fields = [
    { name: 'parameter', title: { en: 'parameter', es: 'parámetro' } },
    { name: 'about', title: { en: 'what it is', es: 'qué es' } },
    { name: 'fallback', title: { en: 'when left out', es: 'si se omite' } },
  ];
  const rows = service.parameters.map(({ name, about, fallback }) => ({
    parameter: name,
    about: say(about, lang),
    fallback: fallback?.join(',') ?? null,
  }));
  return tableOf('parameters', fields, rows);
}
