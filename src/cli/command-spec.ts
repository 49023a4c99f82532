import type { Text } from '../base/locale.ts';
import type { Terminal } from './terminal.ts';

/** A command as data: the help, the completion and the parser read the same lines. */
export interface CommandSpec {
  readonly name: string;
  readonly about: Text;
  readonly arguments: readonly { readonly name: string; readonly about: Text }[];
  readonly options: readonly {
    readonly flags: string;
    readonly about: Text;
    /** May be given several times. */
    readonly many?: boolean;
    /** Without it the command is an error of usage. */
    readonly required?: boolean;
  }[];
  /** Writes tables into files: `--dialect` is about those, and does not ask for CSV on standard output. */
  readonly writesTables?: boolean;
  /** Answers in words: as text or JSON, and in no format of tables. */
  readonly inWords?: boolean;
  /** Has something to do besides answering, such as writing files or an exit code: it ends that when nobody reads. */
  readonly finishes?: boolean;
  run(call: CommandCall): Promise<void>;
}

export interface CommandCall {
  readonly terminal: Terminal;
  readonly args: readonly (string | readonly string[] | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
  /** Names of all commands. */
  readonly commands: readonly string[];
}

/** A positional argument that commander has made sure of. */
export function text(call: CommandCall, index: number): string {
  return String(call.args[index] ?? '');
}

/** The values of an option that may be given several times. */
export function many(call: CommandCall, name: string): readonly string[] {
  const value = call.options[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** An option with one value, or null. */
export function one(call: CommandCall, name: string): string | null {
  const value = call.options[name];
  return typeof value === 'string' ? value : null;
}
