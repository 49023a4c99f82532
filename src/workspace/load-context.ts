import type { Asked, Host } from './host.ts';

/** Where data are loaded. */
export interface LoadContext {
  readonly host: Host;
  /** Folder that relative file names start from; else the working folder. */
  readonly folder: string;
  /** The caller moves the products to another classification. */
  readonly moves?: true;
  /** What is to be computed: a warehouse brings no more than that needs. */
  readonly asked?: Asked;
}
