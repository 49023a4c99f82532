import type { Lang } from '../../src/base/locale.ts';
import { commandsFor } from '../../src/cli/command-list.ts';
import { report } from '../../src/cli/exit-code.ts';
import { buildProgram } from '../../src/cli/program.ts';
import type { Ended } from './built-cli.ts';

type Write = typeof process.stdout.write;

/**
 * A command in this process: as `main` does it, with both streams caught. Much faster than a child process; what
 * belongs to the process itself (pipes, the language of the system) is tested with one.
 */
export async function runHere(args: readonly string[], system: Lang = 'en'): Promise<Ended> {
  const named = args.indexOf('--lang') < 0 ? undefined : args[args.indexOf('--lang') + 1];
  const lang = named === 'en' || named === 'es' ? named : system;
  const written = { out: '', err: '' };
  const decoders = { out: new TextDecoder('utf-8', { ignoreBOM: true }), err: new TextDecoder() };
  const real = { out: process.stdout.write, err: process.stderr.write };
  const catching = (stream: 'out' | 'err') =>
    ((text: string | Uint8Array) => {
      written[stream] += typeof text === 'string' ? text : decoders[stream].decode(text, { stream: true });
      return true;
    }) as Write;
  process.stdout.write = catching('out');
  process.stderr.write = catching('err');
  let code = 0;
  try {
    await buildProgram(lang, await commandsFor(args)).parseAsync(['node', 'escalar', ...args]);
  } catch (error) {
    code = report(error, lang, args.includes('--json'));
  } finally {
    process.stdout.write = real.out;
    process.stderr.write = real.err;
  }
  return { ...written, code };
}
