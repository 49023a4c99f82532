import { openStore } from '../../store/store.ts';
import { answerCall, type Reply } from '../../workbench/engine/answer-call.ts';
import { openEngine } from '../../workbench/engine/open-engine.ts';
import { nodeHost } from '../node-host.ts';
import { hostOfGiven } from './given-files.ts';
import type { ToEngine } from './process-engine.ts';

// The engine in a process of its own, which the server opens and may end at any time.
const reply = (message: Reply) => void process.send?.(message);
const names = new Set<string>();
let engine: Promise<ReturnType<typeof openEngine>> | null = null;

process.on('message', async (message: ToEngine) => {
  if ('name' in message) names.add(message.name);
  else if ('roots' in message) {
    const { roots, folder, version } = message;
    for (const name of message.names) names.add(name);
    engine = openStore({ roots }).then((store) =>
      openEngine(hostOfGiven(nodeHost(store), folder, names), version, (progress) => reply({ progress })),
    );
  } else
    try {
      reply(await answerCall(await (engine as NonNullable<typeof engine>), message.method, message.ask));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      reply({ error: { what: { en: detail, es: detail } } });
    }
});
// the server has gone: nobody asks any more
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// the terminal tells both; the server ends this one when it has closed
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
