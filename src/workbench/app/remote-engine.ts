import type { Reply } from '../engine/answer-call.ts';
import type { Engine, EngineMethod } from '../engine/engine.ts';
import type { Asking } from '../engine/in-turn.ts';
import type { Refusal } from '../engine/refusal.ts';

type Ask<M extends EngineMethod> = Parameters<Engine[M]>[0];
type Answer<M extends EngineMethod> = Awaited<ReturnType<Engine[M]>>;

/** A question that was refused, with what to try. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.what.en);
    this.refusal = refusal;
  }
}

/** The engine, wherever it runs. */
export interface Remote {
  ask<M extends EngineMethod>(method: M, ask: Ask<M>, asking?: Asking): Promise<Answer<M>>;
  /** Gives it a file under a name; the file stays on this machine. */
  give(name: string, bytes: Uint8Array): Promise<void>;
}

/** The engine of the local server. */
export function serverEngine(base: string): Remote {
  return {
    async ask(method, ask, { signal, onProgress } = {}) {
      const response = await fetch(`${base}engine/${method}`, {
        method: 'POST',
        body: JSON.stringify(ask),
        headers: { 'Content-Type': 'application/json' },
        signal: signal ?? null,
      });
      return (await settled(repliesOf(response), onProgress)) as never;
    },
    async give(name, bytes) {
      const response = await fetch(`${base}files/${encodeURIComponent(name)}`, {
        method: 'PUT',
        body: bytes as Uint8Array<ArrayBuffer>,
      });
      await settled(repliesOf(response));
    },
  };
}

async function* repliesOf(response: Response): AsyncGenerator<Reply> {
  const reader = (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream() as never)
    .getReader();
  let rest = '';
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value: string | undefined };
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() as string;
    for (const line of lines) yield JSON.parse(line) as Reply;
  }
  if (rest !== '') yield JSON.parse(rest) as Reply;
}

async function settled(replies: AsyncIterable<Reply>, onProgress?: (what: string) => void): Promise<unknown> {
  for await (const reply of replies) {
    if ('answer' in reply) return reply.answer;
    if ('error' in reply) throw new Refused(reply.error);
    onProgress?.(reply.progress);
  }
  throw new Error('the engine broke off');
}
