import type { Indented, Table } from '../../../base/table.ts';

/** The table of several parts, with the codes that stand indented below another in any of them. */
export function indentedIn(table: Table, parts: readonly Table[]): Table {
  const fields = new Set(parts.flatMap(({ indented = {} }) => Object.keys(indented)));
  if (fields.size === 0) return table;
  const indented = Object.fromEntries([...fields].map((field) => [field, together(field, parts)]));
  return { ...table, indented };
}

function together(field: string, parts: readonly Table[]): Indented {
  const all = new Map<string, { readonly parts: readonly string[]; readonly isClear: boolean }>();
  for (const { indented } of parts)
    for (const [whole, one] of indented?.[field] ?? []) {
      const before = all.get(whole);
      all.set(whole, {
        parts: [...new Set([...(before?.parts ?? []), ...one.parts])],
        isClear: one.isClear || before?.isClear === true,
      });
    }
  return all;
}
