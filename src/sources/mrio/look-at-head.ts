import { EscalarError } from '../../base/error.ts';

/**
 * Feeds a reader that only looks what a file is. Numbers are not looked at yet: a fault of theirs ends the look.
 * @returns a feed that says whether enough is known
 */
export function lookAtHead(
  reader: { readonly feed: (chunk: Uint8Array) => void },
  isKnown: () => boolean,
): (chunk: Uint8Array) => boolean {
  return (chunk) => {
    try {
      reader.feed(chunk);
    } catch (error) {
      if (!(error instanceof EscalarError)) throw error;
      return true;
    }
    return isKnown();
  };
}
