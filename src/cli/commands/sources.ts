import { type Lang, say } from '../../base/locale.ts';
import { type Table, tableOf } from '../../base/table.ts';
import { SERVICES, serviceOf } from '../../sources/services/all-services.ts';
import { FILE_SOURCES } from '../../sources/services/files/all-files.ts';
import type { Service } from '../../sources/services/service.ts';
import type { CommandCall, CommandSpec } from '../command-spec.ts';
import { showTable } from '../show-table.ts';

export const sourcesCommand: CommandSpec = {
  name: 'sources',
  about: {
    en: 'the services and files that escalar get asks for, what each has, and what of it nobody could try',
    es: 'los servicios y archivos que pide escalar get, qué tiene cada uno y qué no se ha podido probar',
  },
  arguments: [
    {
      name: '[source]',
      about: { en: 'its parameters and what is known of it', es: 'sus parámetros y lo que se sabe de ella' },
    },
  ],
  options: [],
  run: sources,
};

async function sources({ terminal, args }: CommandCall): Promise<void> {
  const { lang } = terminal;
  const [name] = args;
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
