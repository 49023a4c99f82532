import type { Run } from '../inline-runs.ts';
import { xml } from './pack.ts';

/** Gives an address a name in the document. */
export type Linked = (href: string) => string;

/** `more`: properties after the style. */
export function paragraph(style: string, content: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
}

/** A run of text; `look`: its properties. */
export function plain(text: string, look = ''): string {
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
}

export function runsXml(runs: readonly Run[], linked: Linked): string {
  return runs
    .map(({ text, strong, emphasis, code, href }) => {
      const font = code ? '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>' : '';
      const outside = href !== undefined && /^https?:/.test(href) ? href : null;
      const colour = outside === null ? '' : '<w:color w:val="0A5FA5"/>';
      const run = plain(text, `${font}${strong ? '<w:b/>' : ''}${emphasis ? '<w:i/>' : ''}${colour}`);
      return outside === null ? run : `<w:hyperlink r:id="${linked(outside)}">${run}</w:hyperlink>`;
    })
    .join('');
}
