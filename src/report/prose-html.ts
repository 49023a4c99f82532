import { escapeHtml, linkHtml } from './escape.ts';
import { inlineRuns, type Run } from './inline-runs.ts';

/** Paragraphs and lists of a prose block. Everything but the few marks of the model is inert text. */
export function proseHtml(text: string): string {
  return proseParts(text)
    .map((part) =>
      part.list
        ? `<ul>${part.lines.map((line) => `<li>${inlineHtml(line)}</li>`).join('')}</ul>`
        : `<p>${inlineHtml(part.lines.join(' '))}</p>`,
    )
    .join('\n');
}

/** The paragraphs and lists of a prose block, as lines. */
export function proseParts(text: string): readonly { readonly list: boolean; readonly lines: string[] }[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => {
      const lines = block.split('\n').map((line) => line.trim());
      const list = lines.every((line) => line.startsWith('- '));
      return { list, lines: list ? lines.map((line) => line.slice(2)) : lines };
    });
}

/** One line with strong, emphasis, code and links. */
export function inlineHtml(text: string): string {
  return inlineRuns(text).map(runHtml).join('');
}

function runHtml({ text, strong, emphasis, code, href }: Run): string {
  const tag = code ? 'code' : strong ? 'strong' : emphasis ? 'em' : '';
  const words = tag === '' ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`;
  return href === undefined ? words : linkHtml(href, words);
}
