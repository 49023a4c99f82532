import { strFromU8, strToU8 } from 'fflate';

/** Lines as `Name: words` before the first blank one, that of MIME among them. */
const BEGINS = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:/i;

/**
 * The web pages in a page that was saved as one file (MHTML, RFC 2557): parts of a MIME message, in the encodings
 * that such files have, in their order.
 * @returns none for what is no such file, or one that is damaged
 */
export function mhtmlPages(bytes: Uint8Array): readonly Uint8Array[] {
  // a letter for a byte, so that parts in any encoding come apart alike
  if (!BEGINS.test(strFromU8(bytes.subarray(0, 2000), true))) return [];
  const text = strFromU8(bytes, true);
  const [, quoted, bare] = /\bboundary=(?:"([^"\n]+)"|([^\s;"]+))/i.exec(text) ?? [];
  const mark = quoted ?? bare;
  if (mark === undefined) return [];
  return text.split(`--${mark}`).flatMap((part) => {
    const [, own = '', body = ''] = /^\s*([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(part) ?? [];
    if (!/^Content-Type:\s*text\/html/im.test(own)) return [];
    const encoding = /^Content-Transfer-Encoding:\s*([\w-]+)/im.exec(own)?.[1]?.toLowerCase();
    const page = decoded(body, encoding);
    return page === null ? [] : [strToU8(page, true)];
  });
}

/** The text of a part, a letter for a byte; null for one that is damaged. */
function decoded(body: string, encoding: string | undefined): string | null {
  if (encoding === 'base64') {
    try {
      return atob(body.replace(/\s/g, ''));
    } catch {
      return null;
    }
  }
  if (encoding !== 'quoted-printable') return body;
  return body
    .replace(/=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
