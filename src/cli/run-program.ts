import { CommanderError } from 'commander';
import type { Lang } from '../base/locale.ts';
import { commandsFor } from './command-list.ts';
import { report } from './exit-code.ts';
import { guardStreams } from './guard-streams.ts';
import { buildProgram } from './program.ts';
import { systemLang } from './system-lang.ts';
import { writeError } from './terminal.ts';

/** Runs the command of a command line and sets the exit code of the process. */
export async function runProgram(argv: readonly string[]): Promise<void> {
  const lang = langOf(argv);
  const json = argv.includes('--json');
  let finishes = false;
  guardStreams(lang, json, () => finishes);
  // what is thrown where nobody waits for it is told like the rest
  process.on('uncaughtException', (error) => process.exit(report(error, lang, json)));
  const commands = await commandsFor(argv.slice(2));
  try {
    const program = buildProgram(lang, commands, (command) => {
      finishes = command.finishes === true;
    });
    await program.parseAsync(argv);
  } catch (error) {
    // told by who starts the program, as where a package is missing before a command is known
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') throw error;
    if (error instanceof CommanderError && error.code === 'commander.unknownCommand')
      await sayName(argv.slice(2), lang);
    process.exitCode = report(error, lang, json);
  }
}

/** Whoever types the name of a study or an indicator for a command is told which command takes it. */
async function sayName(args: readonly string[], lang: Lang): Promise<void> {
  const { nameAsCommand } = await import('./name-as-command.ts');
  const at = args.findIndex((word, i) => !word.startsWith('-') && args[i - 1] !== '--lang');
  const said = await nameAsCommand(args[at] ?? '', args.slice(at + 1));
  if (said !== null) writeError(`${said[lang]}\n`);
}

/** The help must know the language before the options are parsed. */
function langOf(argv: readonly string[]): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given =
    at < 0 ? undefined : argv[at]?.includes('=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  return given === 'es' || given === 'en' ? given : systemLang(process.env);
}
