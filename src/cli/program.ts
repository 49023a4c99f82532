import { Command, InvalidArgumentError, Option } from 'commander';
import { formatNumber, type Lang, type Text } from '../base/locale.ts';
import { CSV_DIALECTS } from '../report/table-csv.ts';
import { FORMAT_ENDINGS } from '../report/table-formats.ts';
import { useShippedCatalog } from '../store/catalog-files.ts';
import { commandNames } from './command-lines.ts';
import type { CommandSpec } from './command-spec.ts';
import { openTerminal, type Terminal, type TerminalOptions } from './terminal.ts';
import { speak } from './usage-words.ts';
import { version } from './version.ts';

const ABOUT: Text = {
  en: 'Measures whether an economy is moving up in global value chains, and keeps every number accountable.',
  es: 'Mide si una economía escala en las cadenas globales de valor, y rinde cuentas de cada cifra.',
};

const EXAMPLES: Text = {
  en: `
Examples:
  escalar run mexico-taiwan                     the main study, with its report
  escalar explain mexico-taiwan STEP term=structural
                                                walk a number back to the published lines
  escalar list indicators --search concentration
  escalar compute concentration --data nber-ces-naics2012 --with top=5 --csv`,
  es: `
Ejemplos:
  escalar run mexico-taiwan                     el estudio principal, con su informe
  escalar explain mexico-taiwan PASO term=structural
                                                lleva una cifra de vuelta a las líneas publicadas
  escalar list indicators --search concentración
  escalar compute concentration --data nber-ces-naics2012 --with top=5 --csv`,
};

/**
 * The command line in one language. Errors of usage exit with 2.
 * @param commands those of `commandsFor` @param onStart told which command is about to run
 */
export function buildProgram(
  lang: Lang,
  commands: readonly CommandSpec[],
  onStart: (spec: CommandSpec) => void = () => undefined,
): Command {
  useShippedCatalog();
  const program = new Command('escalar')
    .description(ABOUT[lang])
    .version(version(), '-V, --version', lang === 'en' ? 'show the version' : 'muestra la versión')
    .addOption(langOption(lang))
    .addHelpText('after', EXAMPLES[lang])
    .showHelpAfterError(
      lang === 'en' ? '(escalar --help shows the commands)' : '(escalar --help muestra los comandos)',
    )
    .helpCommand(false)
    .exitOverride();
  for (const spec of commands) program.addCommand(toCommand(spec, lang, onStart));
  return speak(program, lang);
}

function toCommand(spec: CommandSpec, lang: Lang, onStart: (spec: CommandSpec) => void): Command {
  const command = new Command(spec.name).description(spec.about[lang]).exitOverride();
  for (const argument of spec.arguments) command.argument(argument.name, argument.about[lang]);
  for (const option of spec.options) command.addOption(madeOption(option, lang));
  const common = commonOptions(lang).filter(({ long }) => spec.inWords !== true || long === '--json');
  for (const option of [...common, langOption(lang)]) command.addOption(option);
  if (!spec.options.some(({ flags }) => flags.startsWith('--out ')))
    command.addOption(outOption(lang, spec.inWords === true ? OF_WORDS : FORMAT_ENDINGS));
  command.action(async (...args: unknown[]) => {
    const given = args.slice(0, spec.arguments.length) as (string | readonly string[] | undefined)[];
    const options = args[spec.arguments.length] as Record<string, unknown> & TerminalOptions;
    requireOptions(spec, command, options);
    onStart(spec);
    const csv = options.csv === true || (options.dialect !== undefined && spec.writesTables !== true);
    const file = options.out instanceof OutName ? options.out.name : undefined;
    const own = openTerminal({
      ...options,
      csv,
      lang: options.lang ?? lang,
      ...(file === undefined ? {} : { file }),
    });
    try {
      await spec.run({ terminal: own, args: given, options, commands: commandNames });
    } catch (error) {
      own.file?.discard();
      throw error;
    }
    sayFile(own);
  });
  return speak(command, lang);
}

/** Those of every command. */
function commonOptions(lang: Lang): readonly Option[] {
  const say = (en: string, es: string) => (lang === 'en' ? en : es);
  return [
    new Option('--json', say('one JSON value', 'un valor JSON')).conflicts(['csv', 'md', 'tex']),
    new Option('--csv', 'CSV').conflicts(['md', 'tex']),
    new Option('--md', say('Markdown table', 'tabla Markdown')).conflicts('tex'),
    new Option('--tex', say('LaTeX table', 'tabla LaTeX')),
    new Option(
      '--dialect <name>',
      say(
        'CSV for Excel: excel-es has semicolons and decimal commas, excel only the mark that keeps accents',
        'CSV para Excel: excel-es lleva punto y coma y coma decimal; excel, solo la marca que conserva los acentos',
      ),
    )
      .choices(CSV_DIALECTS)
      .conflicts(['json', 'md', 'tex']),
    new Option(
      '--rows <number>',
      say('rows of a table to show, or all', 'filas de una tabla que se muestran, o all (todas)'),
    ).argParser(readRows),
  ].map((option) => single(option, lang));
}

/** Files that hold words. */
const OF_WORDS = FORMAT_ENDINGS.filter((ending) => ending === '.txt' || ending === '.json');

function outOption(lang: Lang, endings: readonly string[]): Option {
  const formats = endings.join(' ');
  const out = new Option(
    '--out <file>',
    lang === 'en'
      ? `a file instead of the screen, in the format of its name: ${formats}`
      : `un archivo en lugar de la pantalla, en el formato de su nombre: ${formats}`,
  );
  const read = (value: string): OutName => {
    if (endings.some((ending) => value.toLowerCase().endsWith(ending))) return new OutName(value);
    throw new InvalidArgumentError(endings.join(' | '));
  };
  return single(out.argParser(read).conflicts(['json', 'csv', 'md', 'tex']), lang);
}

function madeOption({ flags, about, many }: CommandSpec['options'][number], lang: Lang): Option {
  const made = new Option(flags, about[lang]);
  if (many === true) made.argParser((value: string, soFar: readonly string[] = []) => [...soFar, value]);
  else single(made, lang);
  return made;
}

/** Asks for the options that must be there after names that are none have been said: `--dta` is a `--data`. */
function requireOptions(
  { options }: CommandSpec,
  command: Command,
  given: Readonly<Record<string, unknown>>,
): void {
  for (const { flags, required } of options)
    if (required === true && given[new Option(flags).attributeName()] === undefined)
      command.error(`error: required option '${flags}' not specified`);
}

/** The option, refusing a second value: that before it would not be read. */
function single(option: Option, lang: Lang): Option {
  const { parseArg, required } = option;
  if (!required) return option;
  return option.argParser((value: string, before?: unknown) => {
    if (before !== undefined) throw new InvalidArgumentError(onlyOne(option, String(before))[lang]);
    return parseArg === undefined ? value : parseArg(value, before);
  });
}

function onlyOne({ flags }: Option, before: string): Text {
  const isFile = /^--(?:data|against) <file/.test(flags);
  return {
    en: `"${before}" is given before it, and only one can be.${isFile ? ' Several files are one table as a folder or a .zip.' : ''}`,
    es: `Antes se dio "${before}", y solo cabe uno.${isFile ? ' Varios archivos son una tabla en una carpeta o un .zip.' : ''}`,
  };
}

/** On every command and before it; `main` reads it first, because the help is in that language. */
function langOption(lang: Lang): Option {
  const option = new Option('--lang <lang>', lang === 'en' ? 'language: en or es' : 'idioma: en o es');
  return single(option.argParser(readLang), lang);
}

/** The name of a file for data, told apart from the folder that `run --out` names. */
class OutName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  toString(): string {
    return this.name;
  }
}

/** Puts the file in its place, and says so. */
function sayFile({ file, lang, say }: Terminal): void {
  if (file === null) return;
  const size = formatNumber(file.commit() / 1e6, lang, 1);
  for (const note of file.notes) say(note);
  say({ en: `Wrote ${file.name} (${size} MB).`, es: `Se escribió ${file.name} (${size} MB).` });
}

function readRows(value: string): number | 'all' {
  if (value === 'all') return value;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('1, 2, … | all');
}

function readLang(value: string): Lang {
  if (value === 'en' || value === 'es') return value;
  throw new InvalidArgumentError('en | es');
}
