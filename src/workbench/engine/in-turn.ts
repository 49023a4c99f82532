import type { Answered, Reply } from './answer-call.ts';

/** Where an engine runs by itself: a worker of the page, a process beside the server. It answers one question at a time. */
export interface Seat {
  /** Once it can be asked; absent where it can be from the start. */
  readonly ready?: Promise<unknown>;
  send(message: unknown): void;
  /** Ends it in the middle of its work. */
  end(): void;
}

export interface Asking {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((what: string) => void) | undefined;
}

interface Question {
  readonly method: string;
  readonly ask: unknown;
  readonly onProgress: ((what: string) => void) | undefined;
  readonly resolve: (answer: Answered) => void;
  readonly reject: (reason: unknown) => void;
}

type Start = (take: (reply: Reply) => void, broke: (reason: unknown) => void) => Seat;

/** How long work goes on that nobody waits for: what ends by then is kept for the next question. */
const GRACE = 400;

/**
 * Asks an engine one question after another: the algebra and the tables of one fill a machine. A question that waits,
 * for others or for the engine to begin, and is stopped is forgotten; work that is stopped ends with its engine, and another one takes the questions behind it.
 */
export class InTurn {
  readonly #start: Start;
  readonly #waiting: Question[] = [];
  #current: Question | null = null;
  #seat: Seat | null = null;
  #isReady = false;

  /** @param start opens an engine, and tells what it replies and that it broke */
  constructor(start: Start) {
    this.#start = start;
  }

  /** @throws DOMException `AbortError` when it was stopped, Error when the engine broke off */
  async ask(method: string, ask: unknown, { signal, onProgress }: Asking = {}): Promise<Answered> {
    signal?.throwIfAborted();
    let stop = (): void => undefined;
    try {
      return await new Promise<Answered>((resolve, reject) => {
        const question = { method, ask, onProgress, resolve, reject };
        stop = () => this.#stop(question);
        signal?.addEventListener('abort', stop, { once: true });
        this.#waiting.push(question);
        if (this.#current === null) this.#next();
      });
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  /** Says something that an engine which has not begun learns by itself. */
  tell(message: unknown): void {
    this.#seat?.send(message);
  }

  close(): void {
    const open = this.#current === null ? [] : [this.#current];
    open.push(...this.#waiting.splice(0));
    for (const { reject } of open) reject(new DOMException('closed', 'AbortError'));
    this.#end();
  }

  #next(): void {
    this.#current = null;
    if (this.#waiting.length === 0) return;
    try {
      this.#seat ??= this.#opened();
      if (!this.#isReady) return;
      this.#current = this.#waiting.shift() as Question;
      const { method, ask } = this.#current;
      this.#seat.send({ method, ask });
    } catch (reason) {
      this.#broke(reason);
    }
  }

  /** What an engine says after its end is heard no more. */
  #opened(): Seat {
    const own: Seat = this.#start(
      (reply) => {
        if (this.#seat === own) this.#take(reply);
      },
      (reason) => {
        if (this.#seat === own) this.#broke(reason);
      },
    );
    this.#isReady = own.ready === undefined;
    own.ready?.then(() => {
      if (this.#seat !== own) return;
      this.#isReady = true;
      if (this.#current === null) this.#next();
    });
    return own;
  }

  #broke(reason: unknown): void {
    // one that breaks as it begins fails the question that it began for
    (this.#current ?? this.#waiting.shift())?.reject(reason);
    this.#seat = null;
    this.#next();
  }

  #take(reply: Reply): void {
    if ('progress' in reply) this.#current?.onProgress?.(reply.progress);
    else {
      this.#current?.resolve(reply);
      this.#next();
    }
  }

  #stop(question: Question): void {
    question.reject(new DOMException('stopped', 'AbortError'));
    const place = this.#waiting.indexOf(question);
    if (place >= 0) this.#waiting.splice(place, 1);
    else
      setTimeout(() => {
        if (this.#current === question) this.#end();
      }, GRACE);
  }

  #end(): void {
    this.#seat?.end();
    this.#seat = null;
    this.#next();
  }
}
