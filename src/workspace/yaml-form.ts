import { type Document, parseDocument, type ToStringOptions } from 'yaml';

/** Ways in which the library writes: padding of lists on one line, lists below their name, steps of indents. */
const WAYS: readonly ToStringOptions[] = [false, true].flatMap((flowCollectionPadding) =>
  [true, false].flatMap((indentSeq) =>
    [2, 4].map((indent) => ({ flowCollectionPadding, indentSeq, indent, lineWidth: 0 })),
  ),
);

/** The document of a YAML file as this program reads it, comments and all. */
export function yamlDocument(source: string): Document {
  return parseDocument(source, { version: '1.2', uniqueKeys: false, logLevel: 'error' });
}

/**
 * The text of a document that was made of a file: lines that the library writes as it would those of the file stand as
 * they do there, with their blanks; others as it writes them, in the way that is most like the file: one padding for all
 * lists, comments not in a column.
 */
export function inFormOf(source: string, document: Document): string {
  const lines = source.split(/\r?\n/);
  const known = yamlDocument(source);
  const ways = WAYS.map((way) => ({ way, written: known.toString(way).split('\n') }));
  const [{ way, written }] = ways.toSorted((a, b) => shared(b.written, lines) - shared(a.written, lines));
  const text = document.toString(way);
  const forms = formsOf(lines, written);
  const end = source.includes('\r\n') ? '\r\n' : '\n';
  const kept = formed(text.split('\n'), forms).join('\n').replaceAll('\n', end);
  return isAlike(kept, text) ? kept : text;
}

function shared(some: readonly string[], lines: readonly string[]): number {
  const there = new Set(lines);
  return some.filter((line) => there.has(line)).length;
}

/**
 * Of each line that the library writes the lines of the file that it stands for, which differ in blanks alone, or a comma. A comment
 * beside a name, which the library puts below it, is found by both lines.
 */
function formsOf(lines: readonly string[], written: readonly string[]): ReadonlyMap<string, string[]> {
  const forms = new Map<string, string[]>();
  const add = (line: string, form: string) => forms.set(line, [...(forms.get(line) ?? []), form]);
  let from = 0;
  let missed = 0;
  for (let at = 0; at < written.length; at++) {
    const both = withNext(written, at);
    if (/^[^#\n]+\n\s*#/.test(both) && bare(lines[from] ?? '') === bare(both)) {
      add(both, lines[from++]);
      at++;
      continue;
    }
    const place = placeOf(lines, from, missed, bare(written[at]));
    if (place !== undefined) {
      const form = lines.slice(place.from, place.to).join('\n');
      // a blank line before it was missed, and is written already
      if (written[at] !== '') add(written[at], missed > 0 ? form.replace(/^\s*\n/, '') : form);
      from = place.to;
    }
    missed = place === undefined ? missed + 1 : 0;
  }
  return forms;
}

const withNext = (lines: readonly string[], at: number) => lines.slice(at, at + 2).join('\n');

/** The lines that say what one does, from a place on or, where some before found none, so many lines below it. */
function placeOf(lines: readonly string[], from: number, missed: number, said: string) {
  for (let start = from; start <= from + (said === '' ? 0 : missed); start++) {
    let found = '';
    for (let at = start; at < lines.length && said.startsWith(found.replace(/,$/, '')); at++) {
      found = bare(found + lines[at]);
      if (found === said) return { from: start, to: at + 1 };
    }
  }
  return undefined;
}

/** Lines of the library, each as the file has it where it does. */
function formed(written: readonly string[], forms: ReadonlyMap<string, string[]>): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < written.length; at++) {
    const both = forms.get(withNext(written, at))?.shift();
    if (both !== undefined) at++;
    found.push(both ?? forms.get(written[at])?.shift() ?? written[at]);
  }
  return found;
}

/** A text without blanks, and without the comma after the last of a list. */
const bare = (text: string) => text.replace(/\s/g, '').replace(/,(?=[}\]])/g, '');

/** Whether two texts differ in blanks and last commas alone, and not within a value. */
function isAlike(one: string, other: string): boolean {
  const [first, second] = [one, other].map(yamlDocument);
  if (bare(one) !== bare(other)) return false;
  return first.errors.length === 0 && JSON.stringify(first.toJS()) === JSON.stringify(second.toJS());
}
