import { differingColumns } from '../base/differing-columns.ts';
import { type FigureLink, type FigurePoint, type GapReason, gapOf, readLinks, readPoints } from './data.ts';
import { figureDuplicate } from './figure-errors.ts';
import type { FigureSpec } from './spec.ts';

/** A node that has a place. */
export interface Node {
  readonly row: number;
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly group: string;
  readonly size: number | null;
  readonly present: boolean;
}

export interface NetworkData {
  /** In table order. */
  readonly nodes: readonly Node[];
  /** Links whose both ends are nodes. */
  readonly links: readonly { readonly from: Node; readonly to: Node; readonly weight: number | null }[];
  /** Links that name a code without a place. */
  readonly loose: number;
  readonly gaps: readonly GapReason[];
}

/**
 * The nodes and links of a network. A node without a place is left out and counted as a gap; one whose
 * presence or size is not known is a ghost of the least size, and counted as a gap too.
 * @throws EscalarError as `readPoints` and `readLinks`, `figure-duplicate` for two rows of one code.
 */
export function readNetwork(spec: FigureSpec): NetworkData {
  const points = readPoints(spec);
  const nodes = points.flatMap((point) => nodeOf(spec, point));
  const byCode = new Map<string, Node>();
  for (const node of nodes) {
    if (byCode.has(node.code)) {
      const rows = points.flatMap(({ code }, row) => (code === node.code ? [row] : []));
      const differ = differingColumns(spec.table, rows);
      throw figureDuplicate({ figure: spec.id, place: node.code, differ });
    }
    byCode.set(node.code, node);
  }
  const wanted = readLinks(spec);
  const links = wanted.flatMap((link) => linkOf(byCode, link));
  return {
    nodes,
    links,
    loose: wanted.length - links.length,
    gaps: points.flatMap((point) => [point.x, point.y, point.present, point.size].flatMap(gapOf).slice(0, 1)),
  };
}

function nodeOf(spec: FigureSpec, { row, code, x, y, group, size, present }: FigurePoint): Node[] {
  if (typeof x !== 'number' || typeof y !== 'number') return [];
  const there =
    spec.present === undefined || (typeof present === 'number' && present >= (spec.presentFrom ?? 1));
  return [{ row, code, x, y, group, size: typeof size === 'number' ? size : null, present: there }];
}

function linkOf(nodes: ReadonlyMap<string, Node>, link: FigureLink): NetworkData['links'] {
  const from = nodes.get(link.from);
  const to = nodes.get(link.to);
  if (from === undefined || to === undefined) return [];
  return [{ from, to, weight: typeof link.weight === 'number' ? link.weight : null }];
}
