import type { Text } from '../base/locale.ts';
import { type Column, type Table, takeRows } from '../base/table.ts';
import { concatTexts, sameText } from '../base/text-column.ts';
import { ofImporters } from '../columns/of-importers.ts';
import { plainHeader } from '../columns/plain-header.ts';
import { TRADE_SIDES } from '../columns/trade-sides.ts';
import { fieldNamed } from '../columns/vocabulary.ts';
import type { Note } from '../indicators/note.ts';
import { byBuyer, type Sides, sidesNote } from '../sources/tabular/seller-buyer.ts';

interface Shaped {
  readonly table: Table;
  readonly notes: readonly Note[];
}

/** The flow that each column of trade is of. */
const FLOWS = { exports: 'X', imports: 'M' } as const;

/**
 * A person's table of trade as rows of one value and its flow: where exports and imports are columns each becomes rows of
 * its flow, and `origin` and `destination` are the two sides where nothing else names them.
 * @param sides the columns of an exporter and an importer whose flow was not known
 */
export function flowColumns(table: Table, isTrade = true, sides: Sides | null = null): Shaped {
  if (!isTrade) return { table, notes: [] };
  if (sides !== null && table.columns.flow !== undefined) return byBuyer(table, sides);
  const sided = withSides(table);
  const stacked = withFlows(sided.table, sides !== null || sided.notes.length > 0);
  const told = sides === null || stacked.notes.length === 0 ? [] : [sidesNote(sides)];
  return { table: stacked.table, notes: [...sided.notes, ...told, ...stacked.notes] };
}

function withSides(table: Table): Shaped {
  const { economy, partner } = table.columns;
  const headers = table.fields.map(({ name }) => name);
  const found = TRADE_SIDES.map((pair) =>
    pair.map((side) => headers.find((name) => plainHeader(name) === side)),
  );
  const [from, to] = found.find((pair) => !pair.includes(undefined)) ?? [];
  if (economy !== undefined || partner !== undefined || from === undefined || to === undefined)
    return { table, notes: [] };
  const names: Readonly<Record<string, string>> = { [from]: 'economy', [to]: 'partner' };
  const fields = table.fields.map((field) => {
    const name = names[field.name];
    return name === undefined ? field : fieldNamed(name);
  });
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [names[name] ?? name, column]),
  );
  return {
    table: ofImporters({ ...table, fields, columns }),
    notes: [
      note(
        `"${from}" is read as the economy that exports and "${to}" as its partner; of imports "${to}" is the economy.`,
        `"${from}" se lee como la economía que exporta y "${to}" como su socio; de las importaciones, "${to}" es la economía.`,
      ),
    ],
  };
}

/** @param isSided whether the economy is the origin of the goods: imports are then of the other side */
function withFlows(table: Table, isSided: boolean): Shaped {
  const flows = Object.entries(FLOWS).filter(([name]) => table.columns[name]?.kind === 'number');
  if (flows.length === 0 || table.columns.value !== undefined || table.columns.flow !== undefined)
    return { table, notes: [] };
  const measures = flows.map(([name]) => name);
  const parts = flows.map(([name]) => table.columns[name]);
  const kept = table.fields.filter(({ name }) => !measures.includes(name));
  const every = Uint32Array.from({ length: table.rows * flows.length }, (_, i) => i % table.rows);
  const repeated = takeRows({ ...table, fields: kept }, every);
  const { exports: _, imports: __, ...others } = repeated.columns;
  const { economy, partner } = table.columns;
  const swap = isSided && economy?.kind === 'text' && partner?.kind === 'text';
  const columns: Record<string, Column> = {
    ...others,
    ...(swap
      ? {
          economy: concatTexts(flows.map(([, code]) => (code === 'M' ? partner : economy))),
          partner: concatTexts(flows.map(([, code]) => (code === 'M' ? economy : partner))),
        }
      : {}),
    flow: concatTexts(flows.map(([, code]) => sameText(code, table.rows))),
    value: stackedNumbers(parts),
  };
  const list = (as: string) => flows.map(([name, code]) => `"${name}" ${as} ${code}`).join(', ');
  return {
    table: { ...repeated, fields: [...kept, fieldNamed('flow'), fieldNamed('value')], columns },
    notes: [
      note(
        `Columns read as values of a flow: ${list('as')}.`,
        `Columnas leídas como valores de un flujo: ${list('como')}.`,
      ),
    ],
  };
}

function stackedNumbers(parts: readonly Column[]): Column {
  const numbers = parts.flatMap((part) => (part.kind === 'number' ? [part] : []));
  const rows = numbers[0].values.length;
  const values = new Float64Array(rows * numbers.length);
  const reason = new Uint8Array(values.length);
  for (const [p, part] of numbers.entries()) {
    values.set(part.values, p * rows);
    if (part.reason !== undefined) reason.set(part.reason, p * rows);
  }
  return { kind: 'number', values, reason };
}

function note(en: string, es: string): Note {
  const text: Text = { en, es };
  return { level: 'info', text };
}
