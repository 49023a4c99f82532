import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Root } from '../../store/release-folder.ts';
import { packageFolder } from '../../store/store-roots.ts';
import type { Reply } from '../../workbench/engine/answer-call.ts';
import { InTurn } from '../../workbench/engine/in-turn.ts';

/** What an engine begins with: releases, the folder of given files and their names. */
export interface Beginning {
  readonly roots: readonly Root[];
  readonly folder: string;
  readonly names: ReadonlySet<string>;
  readonly version: string;
}

/** What the server says to its engine: the beginning, one more file, a question. */
export type ToEngine =
  | Beginning
  | { readonly name: string }
  | { readonly method: string; readonly ask: unknown };

/** What the engine says: that it can be asked, or something of an answer. */
export type FromEngine = { readonly ready: true } | Reply;

/**
 * The engine in a process beside the server: work can be ended while native code runs, and what breaks there leaves the
 * server standing.
 * @param nodeFlags of the process, as `fork` has them
 */
export function processEngine(beginning: Beginning, nodeFlags: readonly string[] = process.execArgv): InTurn {
  return new InTurn((take, broke) => {
    const child = fork(engineFile(), { serialization: 'advanced', execArgv: [...nodeFlags] });
    const ready = new Promise<void>((begun) => {
      child.on('message', (message: FromEngine) => ('ready' in message ? begun() : take(message)));
    });
    child.on('error', (error) => {
      child.kill('SIGKILL');
      broke(error);
    });
    child.on('exit', (code, signal) => broke(new Error(`the engine ended (${signal ?? code})`)));
    child.send(beginning);
    return {
      ready,
      send: (message) => void child.send(message as object),
      end: () => void child.kill('SIGKILL'),
    };
  });
}

/** From source, or from the bundle. */
function engineFile(): string {
  const [folder, ending] = import.meta.url.endsWith('.ts') ? ['src', 'ts'] : ['dist', 'js'];
  return join(packageFolder(), folder, 'node', 'serve', `engine-process.${ending}`);
}
