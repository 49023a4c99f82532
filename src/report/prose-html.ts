import { escapeHtml, linkHtml } from './escape.ts';

/** Paragraphs and lists of a prose block. Everything but the few marks of the model is inert text. */
export function proseHtml(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(blockHtml)
    .join('\n');
}

/** One line with strong, emphasis, code and links. */
export function inlineHtml(text: string): string {
  // code first: nothing inside it is a mark
  return text
    .split(/(`[^`]+`)/)
    .map((part) =>
      /^`[^`]+`$/.test(part) ? `<code>${escapeHtml(part.slice(1, -1))}</code>` : markedHtml(part),
    )
    .join('');
}

function blockHtml(block: string): string {
  const lines = block.split('\n').map((line) => line.trim());
  if (lines.every((line) => line.startsWith('- '))) {
    return `<ul>${lines.map((line) => `<li>${inlineHtml(line.slice(2))}</li>`).join('')}</ul>`;
  }
  return `<p>${inlineHtml(lines.join(' '))}</p>`;
}

function markedHtml(text: string): string {
  return text
    .split(/(\[[^\]]+\]\([^()\s]+\))/)
    .map((part) => {
      const link = /^\[([^\]]+)\]\(([^()\s]+)\)$/.exec(part);
      return link === null ? strongHtml(part) : linkHtml(link[2], strongHtml(link[1]));
    })
    .join('');
}

function strongHtml(text: string): string {
  return escapeHtml(text)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*\s][^*]*)\*/g, '<em>$1</em>');
}
