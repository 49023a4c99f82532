import { distinct } from '../../base/distinct.ts';
import { requireOneLevel } from './flow-codes.ts';
import { flowFileFault } from './flow-file-errors.ts';
import { FORMAT, type WarehouseList, type WarehousePart } from './warehouse-list.ts';
import type { WarehouseTableName } from './warehouse-tables.ts';
import type { WrittenPart } from './write-part.ts';

interface Wanted {
  readonly table: WarehouseTableName;
  /** `Unit.id` of the values. */
  readonly unit: string;
  readonly source: string;
  /** As words call the warehouse. */
  readonly folder: string;
}

/**
 * The list with new parts in it: a year that was there gives way.
 * @throws EscalarError `warehouse` for another unit, classification or level than the years that stay
 */
export function merged(
  before: WarehouseList | null,
  { table, unit, source, folder }: Wanted,
  parts: readonly Pick<WrittenPart, 'part' | 'codes'>[],
): WarehouseList {
  const others = (before?.parts ?? []).filter(
    (old) => old.table !== table || !parts.some(({ part }) => part.year === old.year),
  );
  const same = others.filter((old) => old.table === table);
  if (before !== null && table === 'trade_flow' && before.unit !== unit && same.length > 0)
    throw flowFileFault(folder, {
      en: `its values are in ${unit}, and those of the warehouse in ${before.unit}`,
      es: `sus valores están en ${unit}, y los del almacén en ${before.unit}`,
    });
  requireOneClassification(folder, [...same, ...parts.map(({ part }) => part)]);
  const codes: Record<string, readonly string[]> = same.length === 0 ? {} : { ...before?.codes[table] };
  for (const part of parts)
    for (const [name, found] of Object.entries(part.codes))
      codes[name] = distinct([...(codes[name] ?? []), ...found]).sort();
  requireOneLevel(folder, codes.product ?? []);
  return {
    format: FORMAT,
    unit: table === 'trade_flow' ? unit : (before?.unit ?? unit),
    source: distinct([...(before?.source.split('; ') ?? []), source])
      .filter((one) => one !== '')
      .join('; '),
    parts: [...others, ...parts.map(({ part }) => part)],
    codes: { ...before?.codes, [table]: codes },
  };
}

/** Products of two editions have codes in common that mean other things. */
function requireOneClassification(folder: string, parts: readonly WarehousePart[]): void {
  const first = parts.find((part) => part.classification !== undefined);
  const other = parts.find(
    ({ classification }) => classification !== undefined && classification !== first?.classification,
  );
  if (first === undefined || other === undefined) return;
  throw flowFileFault(folder, {
    en: `the products of ${other.year} are of ${other.classification}, and those of ${first.year} of ${first.classification}; import each into a warehouse of its own`,
    es: `los productos de ${other.year} son de ${other.classification}, y los de ${first.year} de ${first.classification}; importe cada uno a un almacén propio`,
  });
}

/**
 * The list of what is there already with that of an import beside it.
 * @throws EscalarError `warehouse` as `merged`
 */
export function withImported(
  before: WarehouseList | null,
  wanted: Wanted,
  added: WarehouseList,
): WarehouseList {
  // the codes are known of all parts together
  const codes = added.codes[wanted.table] ?? {};
  return merged(
    before,
    wanted,
    added.parts.map((part, at) => ({ part, codes: at === 0 ? codes : {} })),
  );
}
