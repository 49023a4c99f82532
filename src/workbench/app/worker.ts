import { webHost } from '../../web/index.ts';
import { answerCall } from '../engine/answer-call.ts';
import type { Engine } from '../engine/engine.ts';
import { openEngine } from '../engine/open-engine.ts';

/** What the page says to its worker: where things ship and which files a person gave; one more file; a question. */
type Message =
  | { readonly base: string; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly id: number; readonly method: string; readonly ask: unknown };

declare const ESCALAR_VERSION: string;

const files = new Map<string, Uint8Array>();
let asked = 0;
let engine: Promise<Engine> | null = null;
const reply = (id: number, message: unknown) =>
  (postMessage as (message: unknown) => void)({ id, reply: message });

// one question after another: the algebra and the tables of one fill the machine
let queue: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if ('base' in data) {
    for (const [name, bytes] of data.files) files.set(name, bytes);
    engine = webHost(data.base, files).then((host) =>
      openEngine(host, ESCALAR_VERSION, (progress) => reply(asked, { progress })),
    );
  } else if ('name' in data) files.set(data.name, data.bytes);
  else
    queue = queue.then(async () => {
      asked = data.id;
      reply(data.id, await answerWith(data));
    });
});

async function answerWith({
  method,
  ask,
}: {
  readonly method: string;
  readonly ask: unknown;
}): Promise<unknown> {
  try {
    return await answerCall((await engine) as Engine, method, ask);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { error: { what: { en: detail, es: detail } } };
  }
}
