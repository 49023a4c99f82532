import { openStore } from '../../store/store.ts';
import { answerCall } from '../../workbench/engine/answer-call.ts';
import type { Engine } from '../../workbench/engine/engine.ts';
import { openEngine } from '../../workbench/engine/open-engine.ts';
import type { Host } from '../../workspace/host.ts';
import { nodeHost } from '../node-host.ts';
import { hostOfGiven } from './given-files.ts';
import type { FromEngine, ToEngine } from './process-engine.ts';

// The engine in a process of its own, which the server opens and may end at any time.
const reply = (message: FromEngine) => void process.send?.(message);
const names = new Set<string>();
let host: Promise<Host> | null = null;
let version = '';
let engine: Engine | null = null;

process.on('message', async (message: ToEngine) => {
  if ('name' in message) {
    names.add(message.name);
    // what was computed of a file of that name is of the file before
    engine = null;
  } else if ('roots' in message) {
    const { roots, folder } = message;
    for (const name of message.names) names.add(name);
    version = message.version;
    host = openStore({ roots }).then((store) => hostOfGiven(nodeHost(store), folder, names));
  } else
    try {
      engine ??= openEngine(await (host as NonNullable<typeof host>), version, (progress) =>
        reply({ progress }),
      );
      reply(await answerCall(engine, message.method, message.ask));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      reply({ error: { what: { en: detail, es: detail } } });
    }
});
reply({ ready: true });
// the server has gone: nobody asks any more
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// the terminal tells both; the server ends this one when it has closed
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
