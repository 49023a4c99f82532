import { EscalarError } from '../../base/error.ts';
import { ENGINE_METHODS, type Engine } from './engine.ts';
import { type Refusal, refusalOf } from './refusal.ts';

/** One line of an answer on the wire, of the server and of the worker alike. */
export type Reply = { readonly progress: string } | Answered;

/** How a question ends. */
export type Answered = { readonly answer: unknown } | { readonly error: Refusal };

/**
 * Asks the engine by the name of a method: how a wire reaches it. Nothing is thrown: what a person can mend comes back
 * with its code, all else as a fault of ours.
 */
export async function answerCall(engine: Engine, method: string, ask: unknown): Promise<Answered> {
  const known = ENGINE_METHODS.find((one) => one === method);
  if (known === undefined || typeof ask !== 'object' || ask === null)
    return {
      error: {
        code: 'unknown-method',
        what: { en: `no such question: ${method}`, es: `no existe esa pregunta: ${method}` },
      },
    };
  try {
    return { answer: await (engine[known] as (ask: unknown) => Promise<unknown>)(ask) };
  } catch (error) {
    if (error instanceof EscalarError) return { error: refusalOf(error) };
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
      error: {
        what: { en: `A fault of Escalar itself: ${detail}`, es: `Una falla del propio Escalar: ${detail}` },
        try: {
          en: 'Please report it, with the address of this page.',
          es: 'Repórtela, con la dirección de esta página.',
        },
      },
    };
  }
}
