import { webHost } from '../../web/index.ts';
import { demandCheck } from '../../workspace/checks/demand-check.ts';
import type { Host } from '../../workspace/host.ts';
import { matrixCare } from '../../workspace/io/tidy/matrix-care.ts';
import { answerCall, type Reply } from '../engine/answer-call.ts';
import { openEngine } from '../engine/open-engine.ts';

/** What the page says to its worker: where things ship and which files a person gave; one more file; a question. */
type Message =
  | { readonly base: string; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly method: string; readonly ask: unknown };

/** What the worker says: that it can be asked, or something of an answer. */
export type FromWorker = { readonly ready: true } | Reply;

declare const ESCALAR_VERSION: string;

const files = new Map<string, Uint8Array>();
let host: Promise<Host> | null = null;
let engine: ReturnType<typeof openEngine> | null = null;
const reply = postMessage as (reply: FromWorker) => void;

addEventListener('message', async ({ data }: MessageEvent<Message>) => {
  if ('base' in data) {
    for (const [name, bytes] of data.files) files.set(name, bytes);
    host = webHost(data.base, files).then((web) => ({ ...web, matrices: matrixCare, check: demandCheck }));
  } else if ('name' in data) {
    files.set(data.name, data.bytes);
    // what was computed of a file of that name is of the file before
    engine = null;
  } else {
    try {
      engine ??= openEngine(await (host as NonNullable<typeof host>), ESCALAR_VERSION, (progress) =>
        reply({ progress }),
      );
      reply(await answerCall(engine, data.method, data.ask));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      reply({ error: { what: { en: detail, es: detail } } });
    }
  }
});

reply({ ready: true });
