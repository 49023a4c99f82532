import type { Terminal } from './terminal.ts';

/** Says which step of a study runs: `3/12 growth`. */
export const stepProgress =
  ({ progress }: Terminal) =>
  (step: string, index: number, count: number): void =>
    progress(`${index + 1}/${count} ${step}`);
