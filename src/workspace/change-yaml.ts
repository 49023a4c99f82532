import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  visit,
  type YAMLSeq,
} from 'yaml';
import { inFormOf, yamlDocument } from './yaml-form.ts';

type Plain = Readonly<Record<string, unknown>>;

/**
 * The text of a YAML file with some of its data changed: order, comments and all that neither side names stay. A comment
 * goes and moves with the entry below it, of which it is taken to speak. Lines that say the same stay as they are, but
 * that blank lines hold no blanks, anchors are written out, and a number such as `+3` is written anew.
 * @param before what the text says of the parts that are known
 * @param after what it is to say of them
 */
export function changeYaml(source: string, before: Plain, after: Plain): string {
  if (isSame(before, after)) return source;
  const document = yamlDocument(source);
  ownComments(document, source);
  standAlone(document);
  const whole = changed(document, document.contents, before, after);
  if (whole !== document.contents) document.contents = whole as never;
  return inFormOf(source, document);
}

/**
 * The comment right above the first entry of a part is that entry's: the library has it as the whole part's. What stands
 * beside the name of the part, or a blank line above, stays with the part.
 */
function ownComments(document: Document, source: string): void {
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isNode(key) || !isCollection(value) || value.flow || !value.commentBefore) return;
      const beside = /^\s*:[^\S\n]*#/.test(source.slice(key.range?.[1])) ? 1 : 0;
      const lines = value.commentBefore.split('\n');
      const at = Math.max(beside, lines.lastIndexOf('') + 1);
      const [entry] = value.items;
      const first = isPair(entry) ? entry.key : entry;
      if (at === lines.length || !isNode(first)) return;
      first.commentBefore = [...lines.slice(at), first.commentBefore ?? []].flat().join('\n');
      value.commentBefore = at === 0 ? null : lines.slice(0, at).join('\n');
    },
  });
}

/** Parts that repeat another by its anchor have their own copy: one is changed and not the other. */
function standAlone(document: Document): void {
  visit(document, {
    Alias: (_, alias) => {
      const { comment, commentBefore, spaceBefore } = alias;
      return Object.assign(alias.resolve(document)?.clone() as Node, { comment, commentBefore, spaceBefore });
    },
  });
  visit(document, {
    Node: (_, node) => {
      if ('anchor' in node) delete node.anchor;
    },
  });
}

/** The node of a part that is to say something else; the one that is there where it can be changed in place. */
function changed(document: Document, node: unknown, before: unknown, after: unknown): Node {
  if (isNode(node) && isSame(before, after)) return node;
  if (isMap(node) && isPlain(before) && isPlain(after)) {
    for (const key of Object.keys(before)) if (!(key in after)) node.delete(key);
    for (const [key, value] of Object.entries(after))
      if (!isSame(before[key], value))
        node.set(key, changed(document, node.get(key, true), before[key], value));
    return node;
  }
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after) && node.items.length === before.length) {
    const made = partners(before, after);
    const spaces = node.items.map((item) => isNode(item) && item.spaceBefore === true);
    node.items = after.map((value, at) => changed(document, node.items[made[at]], before[made[at]], value));
    node.items.forEach((item, at) => {
      if (isNode(item)) item.spaceBefore = spaces[Math.min(at, spaces.length - 1)];
    });
    return node;
  }
  return inPlaceOf(node, document.createNode(after) as Node);
}

/** Of each entry of now the place of the one before that it was made of, the one most alike; -1 for a new one. */
function partners(before: readonly unknown[], after: readonly unknown[]): readonly number[] {
  const found = after.map(() => -1);
  const pairs = after.flatMap((value, at) =>
    before.map((one, from) => ({ at, from, alike: likeness(one, value), away: Math.abs(at - from) })),
  );
  for (const { at, from, alike } of pairs.toSorted((a, b) => b.alike - a.alike || a.away - b.away))
    if (alike > 0 && found[at] === -1 && !found.includes(from)) found[at] = from;
  return found;
}

/** The share of what both say that is the same. */
function likeness(one: unknown, other: unknown): number {
  if (isSame(one, other)) return 1;
  if (!isPlain(one) || !isPlain(other)) return 0;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => isSame(one[name], other[name])).length / names.size;
}

/** A new node that stands as the one before it did: its comments, and on one line where that was. */
function inPlaceOf(node: unknown, next: Node): Node {
  visit(next, {
    Seq: (_, seq) => {
      if (isList(seq)) seq.flow = true;
    },
  });
  if (!isNode(node)) return next;
  const { comment, commentBefore, spaceBefore } = node as Node;
  Object.assign(next, { comment, commentBefore, spaceBefore });
  if (isCollection(next)) next.flow = isCollection(node) ? node.flow === true : isList(next);
  if (isScalar(next) && isScalar(node) && node.type !== undefined && typeof next.value === typeof node.value)
    next.type = node.type;
  return next;
}

/** Codes and the like, which stand on one line. */
function isList(node: unknown): node is YAMLSeq {
  return isSeq(node) && node.items.every(isScalar);
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
