const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe as the content of an element and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char]);
}

/**
 * An address a link may carry: http, https, a fragment, or a relative path; null for anything else
 * (`javascript:`, `data:`, a path that begins with `//`).
 */
export function safeHref(address: string): string | null {
  const plain = address.trim();
  if (plain === '' || /[\s<>"'`\\]/.test(plain) || hasControl(plain)) return null;
  if (/^https?:\/\//i.test(plain)) return plain;
  if (plain.startsWith('//') || /^[^/?#]*:/.test(plain)) return null;
  return plain;
}

/** A link where the address is safe, else its words alone. `words` is HTML already. */
export function linkHtml(address: string, words: string, attributes = ''): string {
  const href = safeHref(address);
  return href === null ? words : `<a href="${escapeHtml(href)}"${attributes}>${words}</a>`;
}

/** An id for an anchor. */
export function anchorOf(kind: string, id: string): string {
  return `${kind}-${id.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}

function hasControl(text: string): boolean {
  return Array.from(text).some((char) => (char.codePointAt(0) as number) < 32);
}
