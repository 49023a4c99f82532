import type { Lang } from '../base/locale.ts';
import { commandsFor } from './command-list.ts';
import { report } from './exit-code.ts';
import { guardStreams } from './guard-streams.ts';
import { buildProgram } from './program.ts';
import { systemLang } from './system-lang.ts';

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
    process.exitCode = report(error, lang, json);
  }
}

/** The help must know the language before the options are parsed. */
function langOf(argv: readonly string[]): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given =
    at < 0 ? undefined : argv[at]?.includes('=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  return given === 'es' || given === 'en' ? given : systemLang(process.env);
}
