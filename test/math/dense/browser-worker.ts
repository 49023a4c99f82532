import { openBackend } from '../../../src/math/dense/open-backend.ts';
import { digestInput } from './digest.ts';

/** What a page or its worker found. */
export interface BrowserFinding {
  readonly detail: string;
  readonly tried: string;
  readonly hash: string;
}

/** Computes the hash of `digest.ts` where it is called: in a page or in a worker. */
export async function findHash(threads: number): Promise<BrowserFinding> {
  const backend = await openBackend({ threads });
  const bytes = digestInput(backend);
  await backend.close();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return {
    detail: backend.detail,
    tried: backend.tried.map(({ name, reason }) => `${name}: ${reason}`).join('; '),
    hash: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}

/** The worker's global, where this file is started as one. */
const scope = globalThis as unknown as {
  readonly document?: object;
  onmessage?: (event: { readonly data: number }) => void;
  postMessage?: (finding: unknown) => void;
};
if (scope.document === undefined) {
  scope.onmessage = ({ data }) => {
    findHash(data).then(
      (finding) => scope.postMessage?.(finding),
      (error: unknown) => scope.postMessage?.({ detail: String(error), tried: '', hash: '' }),
    );
  };
}
