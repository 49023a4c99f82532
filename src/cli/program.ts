import { Command, InvalidArgumentError, Option } from 'commander';
import type { Lang, Text } from '../base/locale.ts';
import type { CommandSpec } from './command-spec.ts';
import { claimsCommand } from './commands/claims.ts';
import { completionCommand } from './commands/completion.ts';
import { computeCommand } from './commands/compute.ts';
import { dataCommand } from './commands/data.ts';
import { describeCommand } from './commands/describe.ts';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand } from './commands/explain.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { listCommand } from './commands/list.ts';
import { runCommand } from './commands/run.ts';
import { openTerminal, type TerminalOptions } from './terminal.ts';
import { version } from './version.ts';

/** Every command, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  runCommand,
  claimsCommand,
  explainCommand,
  listCommand,
  describeCommand,
  computeCommand,
  importCommand,
  dataCommand,
  initCommand,
  doctorCommand,
  completionCommand,
];

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

/** The command line in one language. Errors of usage exit with 2. */
export function buildProgram(lang: Lang): Command {
  const program = new Command('escalar')
    .description(ABOUT[lang])
    .version(version())
    .addHelpText('after', EXAMPLES[lang])
    .showHelpAfterError(
      lang === 'en' ? '(escalar --help shows the commands)' : '(escalar --help muestra los comandos)',
    )
    .helpCommand(false)
    .exitOverride();
  for (const spec of commands) program.addCommand(toCommand(spec, lang));
  return program;
}

function toCommand(spec: CommandSpec, lang: Lang): Command {
  const command = new Command(spec.name).description(spec.about[lang]).exitOverride();
  for (const argument of spec.arguments) command.argument(argument.name, argument.about[lang]);
  for (const option of spec.options) {
    const made = new Option(option.flags, option.about[lang]);
    if (option.many === true)
      made.argParser((value: string, soFar: readonly string[]) => [...soFar, value]).default([], '');
    command.addOption(made);
  }
  const say = (en: string, es: string) => (lang === 'en' ? en : es);
  command
    .addOption(new Option('--json', say('one JSON value', 'un valor JSON')))
    .addOption(new Option('--csv', 'CSV'))
    .addOption(new Option('--md', say('Markdown table', 'tabla Markdown')))
    .addOption(new Option('--tex', say('LaTeX table', 'tabla LaTeX')))
    .addOption(new Option('--lang <lang>', say('language: en or es', 'idioma: en o es')).argParser(readLang));
  command.action(async (...args: unknown[]) => {
    const given = args.slice(0, spec.arguments.length) as (string | readonly string[] | undefined)[];
    const options = args[spec.arguments.length] as Record<string, unknown> & TerminalOptions;
    await spec.run({
      terminal: openTerminal({ ...options, lang: options.lang ?? lang }),
      args: given,
      options,
      commands,
    });
  });
  return command;
}

function readLang(value: string): Lang {
  if (value === 'en' || value === 'es') return value;
  throw new InvalidArgumentError('en | es');
}
