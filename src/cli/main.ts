#!/usr/bin/env node
import type { Lang } from '../base/locale.ts';
import { report } from './exit-code.ts';
import { buildProgram } from './program.ts';
import { systemLang } from './terminal.ts';

/** The help must know the language before the options are parsed. */
function langOf(argv: readonly string[]): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given =
    at < 0 ? undefined : argv[at]?.includes('=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  return given === 'es' || given === 'en' ? given : systemLang(process.env);
}

// a reader that stops early, such as head, is no fault
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

const lang = langOf(process.argv);
try {
  await buildProgram(lang).parseAsync(process.argv);
} catch (error) {
  process.exitCode = report(error, lang, process.argv.includes('--json'));
}
