import type { Conditions } from '../../base/condition.ts';
import { info, type PlainNote } from '../../base/note.ts';
import type { Table } from '../../base/table.ts';
import { ofImporters } from '../../columns/of-importers.ts';
import { plainHeader } from '../../columns/plain-header.ts';
import { columnOfHeader } from '../../columns/vocabulary.ts';
import type { ColumnPlan } from './plan-columns.ts';

/** Names of the columns of who sells and who buys. */
export interface Sides {
  readonly seller: string;
  readonly buyer: string;
}

const SELLER = /^(?:pais )?(?:exporter|exportador)\b/;
const BUYER = /^(?:pais )?(?:importer|importador)\b/;

/** The columns of an exporter and an importer, by their own names or those of `map`; null in any other file. */
export function sellerAndBuyer(
  columns: readonly Pick<ColumnPlan, 'field' | 'header'>[],
  map: Readonly<Record<string, string>> = {},
): Sides | null {
  const headerOf = (field: string): string => columns.find((one) => one.field === field)?.header ?? '';
  const is = (side: RegExp, header: string): boolean =>
    [[header, header], ...Object.entries(map)].some(
      ([from, to]) => plainHeader(from) === plainHeader(header) && side.test(plainHeader(to)),
    );
  const [seller, buyer] = [headerOf('economy'), headerOf('partner')];
  return is(SELLER, seller) && is(BUYER, buyer) ? { seller, buyer } : null;
}

/** Whether a condition names the column of who sells or who buys, whatever the flow. */
function namesSide(name: string): boolean {
  return SELLER.test(plainHeader(name)) || BUYER.test(plainHeader(name));
}

/**
 * Conditions that can be met as the file stands: whose a row is, and with whom, is known once its flow is read.
 * @param own names of columns that mean themselves
 */
export function beforeFlow(where: Conditions, own: readonly string[] = []): Conditions {
  const plain = own.map(plainHeader);
  const waits = (name: string): boolean =>
    !plain.includes(plainHeader(name)) &&
    !namesSide(name) &&
    ['economy', 'partner'].includes(columnOfHeader(name)?.name ?? name);
  return Object.fromEntries(Object.entries(where).filter(([name]) => !waits(name)));
}

/** Imports as rows of the importer where the table has flows, and what is said of it; `sides` where they are yet to come. */
export function byBuyer(
  table: Table,
  sides: Sides | null,
): { readonly table: Table; readonly notes: readonly PlainNote[]; readonly sides: Sides | null } {
  if (sides === null || table.columns.flow === undefined) return { table, notes: [], sides };
  const told = ofImporters(table);
  return { table: told, notes: told === table ? [] : [sidesNote(sides)], sides: null };
}

/** Whose exports are, and whose imports. */
export function sidesNote({ seller, buyer }: Sides): PlainNote {
  return info(
    `Of exports "${seller}" is the economy and "${buyer}" its partner; of imports "${buyer}" is the economy.`,
    `De las exportaciones, "${seller}" es la economía y "${buyer}" su socio; de las importaciones, "${buyer}" es la economía.`,
  );
}
