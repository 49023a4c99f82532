/** Ways of storing letters that a person names: Taiwan, China, Japan, Korea, old Macintosh. */
export const NAMED_ENCODINGS = ['big5', 'gb18030', 'shift_jis', 'euc-kr', 'macintosh'] as const;

export type NamedEncoding = (typeof NAMED_ENCODINGS)[number];

export function isNamedEncoding(encoding: string): encoding is NamedEncoding {
  return (NAMED_ENCODINGS as readonly string[]).includes(encoding);
}
