import type { Command } from 'commander';
import type { Lang, Text } from '../base/locale.ts';
import { writeError } from './terminal.ts';

/** Titles of the help, as commander writes them. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Arguments:': 'Argumentos:',
  'Options:': 'Opciones:',
  'Commands:': 'Comandos:',
};

/** Errors of usage, as commander writes them. */
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command (.+)$/m, 'error: no existe el comando $1'],
  [/^error: unknown option (.+)$/m, 'error: no existe la opción $1'],
  [/^error: missing required argument (.+)$/m, 'error: falta el argumento $1'],
  [/^error: option (.+) argument missing$/m, 'error: falta el valor de la opción $1'],
  [/^error: required option (.+) not specified$/m, 'error: falta la opción $1'],
  [/^error: option (.+) argument (.+) is invalid\. (.*)$/m, 'error: $2 no sirve para la opción $1: $3'],
  [/^error: option (.+) cannot be used with option (.+)$/m, 'error: no se pueden usar juntas $1 y $2'],
  [
    /^error: too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\.$/m,
    'error: sobran argumentos; se esperaban $2 y hay $3.',
  ],
  [/^\(Did you mean (?:one of )?(.+)\?\)$/m, '(¿Quiso decir $1?)'],
];

/** An error of usage in Spanish; one we do not know stays as it is. */
export function usageInSpanish(text: string): string {
  return ERRORS.reduce((words, [pattern, spanish]) => words.replace(pattern, spanish), text);
}

/** Has commander speak the language of the reader, and say how an option of an indicator is given. */
export function speak(command: Command, lang: Lang): Command {
  // words of the command line come back in errors of usage
  command.configureOutput({
    writeErr: writeError,
    outputError: (text, write) => {
      const hint = withHint(command, text);
      write(`${lang === 'en' ? text : usageInSpanish(text)}${hint === null ? '' : `${hint[lang]}\n`}`);
    },
  });
  if (lang === 'en') return command;
  return command.helpOption('-h, --help', 'muestra esta ayuda').configureHelp({
    styleTitle: (title) => (Object.hasOwn(TITLES, title) ? TITLES[title] : title),
    styleUsage: (usage) => usage.replace('[options]', '[opciones]').replace('[command]', '[comando]'),
    subcommandTerm: (child) =>
      [child.name(), '[opciones]', ...child.registeredArguments.map(argumentTerm)].join(' '),
  });
}

/** What a missing argument is; where `from=1994` stands alone, or `--from` is taken for an option of the command. */
function withHint(command: Command, text: string): Text | null {
  const missing = /^error: missing required argument '(.+)'/.exec(text)?.[1];
  const argument = command.registeredArguments.find((one) => one.name() === missing);
  if (argument !== undefined)
    return { en: `(${missing}: ${argument.description})`, es: `(${missing}: ${argument.description})` };
  if (!command.options.some(({ long }) => long === '--with')) return null;
  const name = /^error: unknown option '--([\w-]+)/.exec(text)?.[1];
  const extra = command.args[command.registeredArguments.length];
  if (text.startsWith('error: too many arguments') && extra !== undefined && !extra.includes('='))
    return {
      en: `(Data go behind --data: --data ${extra})`,
      es: `(Los datos van detrás de --data: --data ${extra})`,
    };
  const given = name !== undefined ? `--with ${name}=…` : '--with from=1994 --with to=2008';
  if (name === undefined && !text.startsWith('error: too many arguments')) return null;
  return {
    en: `(An option of the indicator goes behind a --with of its own: ${given})`,
    es: `(Cada opción del indicador va detrás de su propio --with: ${given})`,
  };
}

function argumentTerm(argument: {
  name(): string;
  readonly required: boolean;
  readonly variadic: boolean;
}): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}
