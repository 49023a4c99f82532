import { type CrossLine, lineName, lineTexts } from '../io-cells/cross-table.ts';
import { type AccountKind, accountKind } from '../io-cells/io-codes.ts';
import { isBelowOutput, isTotal, type SupplyKind, supplyKind } from './sut-codes.ts';
import { type SettledUse, settledUses } from './sut-demands.ts';
import { loneLine, nothingShared } from './sut-errors.ts';
import { isNothing } from './sut-lines.ts';
import type { SutPair } from './sut-pair.ts';

/** What each line of both tables is: of rows a product, of columns an industry, is null. */
export interface SutRoles {
  readonly supplyRows: readonly ('total' | 'beside' | null)[];
  readonly supplyColumns: readonly (SupplyKind | 'beside' | null)[];
  readonly useRows: readonly (AccountKind | 'beside' | null)[];
  readonly useColumns: readonly (SettledUse | null)[];
}

/**
 * Tells products, which are rows of both tables, and industries, which are columns of both, from all else.
 * @throws EscalarError `not-computable` for a line that stands in one table and that nobody knows, and for tables with nothing in common
 */
export function sutRoles({ file, supply, use }: SutPair): SutRoles {
  const products = shared(supply.rows, use.rows);
  const industries = shared(supply.columns, use.columns);
  if (products.size === 0) throw nothingShared(file, { en: 'product', es: 'ningún producto' });
  if (industries.size === 0) throw nothingShared(file, { en: 'industry', es: 'ninguna industria' });
  const lone = (line: CrossLine, side: 'row' | 'column', table: 'supply' | 'use') => {
    const other = table === 'use' ? supply : use;
    const names = (side === 'row' ? other.rows : other.columns).map(({ code }) => code);
    return loneLine(file, lineName(line), { side, table }, names);
  };
  return {
    supplyRows: supply.rows.map((line, r) => {
      if (products.has(line.code)) return null;
      if (isTotal(line.code) || isTotal(line.name)) return 'total';
      const kind = accountKind(...lineTexts(line));
      if (kind !== null) return kind === 'total' ? 'total' : 'beside';
      if (isNothing(supply, r, 'row')) return 'beside';
      throw lone(line, 'row', 'supply');
    }),
    supplyColumns: supply.columns.map((line, c) => {
      if (industries.has(line.code)) return null;
      const kind = supplyKind(...lineTexts(line)) ?? (isNothing(supply, c, 'column') ? 'beside' : null);
      if (kind === null) throw lone(line, 'column', 'supply');
      return kind;
    }),
    useRows: use.rows.map((line, r) => {
      if (products.has(line.code)) return null;
      if (isBelowOutput(line.code)) return 'beside';
      if (isTotal(line.code)) return 'total';
      const kind = accountKind(...lineTexts(line));
      if (kind !== null) return kind;
      if (isNothing(use, r, 'row')) return 'beside';
      throw lone(line, 'row', 'use');
    }),
    useColumns: settledUses(use, ({ code }) => industries.has(code)).map((kind, c) => {
      if (kind === null && !industries.has(use.columns[c].code)) throw lone(use.columns[c], 'column', 'use');
      return kind;
    }),
  };
}

/** The codes of lines that both tables have, without totals. */
function shared(first: readonly CrossLine[], second: readonly CrossLine[]): ReadonlySet<string> {
  const there = new Set(second.map(({ code }) => code));
  const isOne = ({ code, name }: CrossLine): boolean =>
    there.has(code) && !isTotal(code) && !/^t0\d\d$/i.test(code) && !isTotal(name);
  return new Set(first.filter(isOne).map(({ code }) => code));
}
