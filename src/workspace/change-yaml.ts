import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLSeq,
} from 'yaml';

type Plain = Readonly<Record<string, unknown>>;

/**
 * The text of a YAML file with some of its data changed: comments, order and all that neither side names stay as they
 * are.
 * @param before what the text says of the parts that are known
 * @param after what it is to say of them
 */
export function changeYaml(source: string, before: Plain, after: Plain): string {
  if (isSame(before, after)) return source;
  const document = parseDocument(source, { version: '1.2', uniqueKeys: false, logLevel: 'error' });
  standAlone(document);
  const whole = changed(document, document.contents, before, after);
  if (whole !== document.contents) document.contents = whole as never;
  return document.toString({ lineWidth: 0 });
}

/** Parts that repeat another by its anchor have their own copy: one is changed and not the other. */
function standAlone(document: Document): void {
  visit(document, { Alias: (_, alias) => alias.resolve(document)?.clone() as Node });
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
    node.items = after.map((value, at) => changed(document, node.items[made[at]], before[made[at]], value));
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
