import type { ErrorText, ErrorTexts } from './kind.ts';

/** Errors of documents and pictures. */
export const paperErrors = {
  'needs-package': (p: { name: string; part: string; reason: string } & ErrorText) => p,
} satisfies ErrorTexts;
