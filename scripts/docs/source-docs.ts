import { type Lang, say, type Text } from '../../src/base/locale.ts';
import { SERVICES } from '../../src/sources/services/all-services.ts';
import { FILE_SOURCES } from '../../src/sources/services/files/all-files.ts';
import type { FileSource } from '../../src/sources/services/files/file-source.ts';
import { PORTALS } from '../../src/sources/services/portals/portals.ts';
import type { Ground, Service } from '../../src/sources/services/service.ts';

const WORDS = {
  title: { en: 'Services that data are asked of', es: 'Servicios a los que se piden datos' },
  intro: {
    en: 'Written from `src/sources/services` by `npm run docs`. `escalar get SOURCE --set PARAMETER=VALUES` asks one ([how](guide/command-line.md#data-of-a-service)), `escalar sources SOURCE` shows what follows of it, `escalar doctor --sources [SOURCE]` asks each for one series that is known to be there. **All of it was written and tested without the network**, against recorded and made-up answers: what nobody could try is named with each.',
    es: 'Escrito a partir de `src/sources/services` con `npm run docs`. `escalar get FUENTE --set PARÁMETRO=VALORES` le pide datos a uno ([cómo](guia/linea-de-comandos.md#datos-de-un-servicio)), `escalar sources FUENTE` muestra de él lo que sigue y `escalar doctor --sources [FUENTE]` pide a cada uno una serie que se sabe que existe. **Todo se escribió y se probó sin red**, con respuestas grabadas e inventadas: lo que nadie pudo probar se indica en cada uno.',
  },
  keys: {
    en: 'A key goes into the environment variable named, or as a line `VARIABLE=key` into the file `secrets` beside your releases (`escalar doctor` shows where they lie), which only you may read (`chmod 600`). It is sent to its service alone, and is written nowhere else.',
    es: 'La clave se pone en la variable de entorno indicada, o como una línea `VARIABLE=clave` en el archivo `secrets` junto a sus publicaciones (`escalar doctor` muestra dónde están), que solo usted debe poder leer (`chmod 600`). Se envía únicamente a su servicio y no se escribe en ningún otro lugar.',
  },
  study: {
    en: "**Into the study.** What `get` leaves in the folder `downloads` goes into the article's study ([whole commands](guide/command-line.md#data-of-a-service)), and the claims it bears on turn from analogue into reproduced or differs:\n\n- exports of Mexico by product and partner, from `comtrade`: `escalar claims mexico-taiwan --set flows=DOWNLOADS/comtrade/ID.csv`;\n- a survey by class, from `inegi` with `--classes FILE`: `--set survey=DOWNLOADS/inegi/ID.csv`. Tests do both with made-up figures; the numbers of the article's own series are not known.",
    es: '**Al estudio.** Lo que `get` deja en la carpeta `downloads` entra en el estudio del artículo ([órdenes completas](guia/linea-de-comandos.md#datos-de-un-servicio)), y las afirmaciones que dependen de ello pasan de análoga a reproducida o difiere:\n\n- exportaciones de México por producto y socio, de `comtrade`: `escalar claims mexico-taiwan --set flows=DESCARGAS/comtrade/ID.csv`;\n- una encuesta por clase, de `inegi` con `--classes ARCHIVO`: `--set survey=DESCARGAS/inegi/ID.csv`. Hay pruebas de ambas cosas con cifras inventadas; no se conocen los números de las series del propio artículo.',
  },
  source: { en: 'source', es: 'fuente' },
  gives: { en: 'what it gives', es: 'qué ofrece' },
  key: { en: 'key', es: 'clave' },
  licence: { en: 'licence', es: 'licencia' },
  certain: { en: 'its answers are known from', es: 'sus respuestas se conocen por' },
  none: { en: 'none', es: 'ninguna' },
  cite: { en: 'Cite', es: 'Cítese' },
  address: { en: 'Address', es: 'Dirección' },
  keyFrom: { en: 'Key', es: 'Clave' },
  asked: { en: 'Parameters', es: 'Parámetros' },
  needed: { en: 'needed', es: 'necesario' },
  otherwise: { en: 'otherwise', es: 'si se omite' },
  open: {
    en: 'and each dimension of the data set by its name',
    es: 'y cada dimensión del conjunto de datos por su nombre',
  },
  flows: { en: 'Data sets by a short name', es: 'Conjuntos de datos con nombre corto' },
  files: {
    en: 'Files of publishers that `escalar get` brings from their addresses, going on where a connection broke; a page in place of the file is refused, and a file that has changed is told. The path is what it prints.',
    es: 'Archivos de productores que `escalar get` trae de sus direcciones y que continúa donde se cortó la conexión; rechaza una página en lugar del archivo y avisa si el archivo cambió. Lo que imprime es la ruta.',
  },
  size: { en: 'Size', es: 'Tamaño' },
  next: { en: 'Then', es: 'Después' },
  nothing: { en: 'nothing', es: 'nada' },
  known: { en: 'Known', es: 'Se sabe' },
  untried: { en: 'Never tried', es: 'Nunca se probó' },
} as const satisfies Record<string, Text>;

const GROUNDS: Readonly<Record<Ground, Text>> = {
  recorded: { en: 'recorded answers', es: 'respuestas grabadas' },
  clients: { en: 'working clients', es: 'clientes en uso' },
  documents: { en: 'documents alone', es: 'documentos solamente' },
};

/** The page of services and portals in one language. */
export function sourceDocs(lang: Lang): string {
  const heads = [WORDS.source, WORDS.gives, WORDS.key, WORDS.licence, WORDS.certain];
  const head = heads.map((one) => one[lang]);
  const rows = SERVICES.map(({ id, coverage, secret, licence, ground }) => [
    `[\`${id}\`](#${id})`,
    say(coverage, lang),
    secret === undefined ? WORDS.none[lang] : `\`${secret.variable}\``,
    say(licence, lang),
    say(GROUNDS[ground], lang),
  ]);
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const sections = SERVICES.map((service) => sectionOf(service, lang));
  const parts = [
    `# ${WORDS.title[lang]}`,
    WORDS.intro[lang],
    WORDS.keys[lang],
    WORDS.study[lang],
    table.join('\n'),
    ...sections,
  ];
  return `${[...parts, WORDS.files[lang], ...FILE_SOURCES.map((one) => fileSection(one, lang))].join('\n\n')}\n`;
}

type Line = readonly [keyof typeof WORDS, string];

function section({ id, title }: Pick<Service, 'id' | 'title'>, lines: readonly Line[], lang: Lang): string {
  const said = lines.map(([word, text]) => `- ${WORDS[word][lang]}: ${text}`);
  return [`## ${id}`, `**${say(title, lang)}**`, said.join('\n')].join('\n\n');
}

function factsOf({ known, untried }: Pick<Service, 'known' | 'untried'>, lang: Lang): readonly Line[] {
  return [
    ...known.map((one): Line => ['known', say(one, lang)]),
    ...untried.map((one): Line => ['untried', say(one, lang)]),
  ];
}

function fileSection(source: FileSource, lang: Lang): string {
  const lines: readonly Line[] = [
    ['gives', say(source.coverage, lang)],
    ['asked', parametersOf(source, lang) || WORDS.nothing[lang]],
    ['size', say(source.size, lang)],
    ['licence', say(source.licence, lang)],
    ['address', `\`${source.address}\``],
    ['cite', source.citation],
    ['next', `\`escalar ${source.next}\``],
    ['certain', say(GROUNDS[source.ground], lang)],
    ...factsOf(source, lang),
  ];
  return section(source, lines, lang);
}

function sectionOf(service: Service, lang: Lang): string {
  const { id, secret, address, citation } = service;
  const flows = (PORTALS.find((portal) => portal.id === id)?.flows ?? []).map(
    (flow) => `\`${flow.name}\` (${say(flow.title, lang)}, \`${flow.agency}:${flow.id}\`)`,
  );
  const lines: readonly Line[] = [
    ...(secret === undefined
      ? []
      : [['keyFrom', `\`${secret.variable}\`, ${say(secret.about, lang)}`] as const]),
    ['asked', parametersOf(service, lang)],
    ...(flows.length === 0 ? [] : [['flows', flows.join('; ')] as const]),
    ['address', `\`${address}\``],
    ['cite', citation],
    ...factsOf(service, lang),
  ];
  return section(service, lines, lang);
}

function parametersOf({ parameters, isOpen }: Pick<Service, 'parameters' | 'isOpen'>, lang: Lang): string {
  const said = parameters.map(({ name, about, fallback }) => {
    const left = fallback?.join(',') ?? '';
    const otherwise =
      fallback === undefined ? `; ${WORDS.needed[lang]}` : left && `; ${WORDS.otherwise[lang]} \`${left}\``;
    return `\`${name}\` (${say(about, lang)}${otherwise})`;
  });
  return [...said, ...(isOpen === true ? [WORDS.open[lang]] : [])].join(', ');
}
