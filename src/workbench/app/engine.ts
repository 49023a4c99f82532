import { signal } from '@preact/signals';
import type { Home } from '../engine/home.ts';
import { langHere } from './place.ts';
import { type Remote, serverEngine } from './remote-engine.ts';
import { workerEngine } from './worker-engine.ts';

const base = new URL('.', location.href).href;
/** The server marks its page; any other host serves files only, and the page computes by itself. */
const hasServer = document.querySelector('meta[name="escalar-engine"]') !== null;

export const engine: Remote = hasServer
  ? serverEngine(base)
  : workerEngine(base, () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));

/** What there is to work with, in the language of the page; null until it is known. */
export const home = signal<Home | null>(null);

let known = '';

/** Asks for what there is, once a language. */
export async function loadHome(): Promise<void> {
  const lang = langHere();
  if (known === lang) return;
  known = lang;
  try {
    home.value = await engine.ask('home', { lang });
  } catch (error) {
    known = '';
    throw error;
  }
}
