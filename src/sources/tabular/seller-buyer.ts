import type { Conditions } from '../../base/condition.ts';
import type { Table } from '../../base/table.ts';
import { ofImporters } from '../../columns/of-importers.ts';
import { plainHeader } from '../../columns/plain-header.ts';
import { columnOfHeader } from '../../columns/vocabulary.ts';
import { info, type SourceNote } from './note.ts';
import type { ColumnPlan } from './plan-columns.ts';

/** Names of the columns of who sells and who buys, beside a column of flows. */
interface Sides {
  readonly seller: string;
  readonly buyer: string;
}

const SELLER = /^(?:pais )?(?:exporter|exportador)\b/;
const BUYER = /^(?:pais )?(?:importer|importador)\b/;

/** The columns of an exporter and an importer beside one of flows; null in any other file. */
export function sellerAndBuyer(plans: readonly ColumnPlan[]): Sides | null {
  const headerOf = (field: string): string => plans.find((plan) => plan.field === field)?.header ?? '';
  const [seller, buyer] = [headerOf('economy'), headerOf('partner')];
  const isSided = SELLER.test(plainHeader(seller)) && BUYER.test(plainHeader(buyer));
  return isSided && headerOf('flow') !== '' ? { seller, buyer } : null;
}

/** Conditions that can be met as the file stands: whose a row is, and with whom, is known once its flow is read. */
export function beforeFlow(where: Conditions, sides: Sides | null): Conditions {
  if (sides === null) return where;
  const own = [sides.seller, sides.buyer].map(plainHeader);
  const names = (name: string): boolean => own.includes(name) || SELLER.test(name) || BUYER.test(name);
  const waits = (name: string): boolean =>
    !names(plainHeader(name)) && ['economy', 'partner'].includes(columnOfHeader(name)?.name ?? name);
  return Object.fromEntries(Object.entries(where).filter(([name]) => !waits(name)));
}

/** Imports as rows of the importer, and what is said of it where there are any. */
export function byBuyer(
  table: Table,
  sides: Sides | null,
): { readonly table: Table; readonly notes: readonly SourceNote[] } {
  const told = sides === null ? table : ofImporters(table);
  if (sides === null || told === table) return { table, notes: [] };
  const { seller, buyer } = sides;
  const note = info(
    `Of exports "${seller}" is the economy and "${buyer}" its partner; of imports "${buyer}" is the economy.`,
    `De las exportaciones, "${seller}" es la economía y "${buyer}" su socio; de las importaciones, "${buyer}" es la economía.`,
  );
  return { table: told, notes: [note] };
}
